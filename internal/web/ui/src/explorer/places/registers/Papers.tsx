import { at } from '../../client.ts';
import { say } from '../../language.ts';
import { period as periodName } from '../../write.ts';
import { EntriesIn } from './EntriesIn.tsx';
import type { Declared } from './Register.tsx';
import { words } from './words.ts';

type Props = { register: Declared; unit: { code: string }; period: string; below: boolean; writes: boolean };

// Papers are a register as files: the book to keep or to print, and many entries at once, out and in.
export function Papers({ register, unit, period, below, writes }: Props) {
  const file = (ending: string, asked: Record<string, string>) => `${at(`registers/${encodeURIComponent(register.code)}${ending}`)}?${new URLSearchParams({ unit: unit.code, ...asked })}`;
  const book = { period, ...(below && { below: 'true' }) };
  const of = periodName(period).toLocaleLowerCase();
  return (
    <section className="registers-papers">
      <h2>{say(words.papers)}</h2>
      <ul>
        <li>
          <a href={file('.html', book)}>{say(words.bookPrint, { of })}</a>
        </li>
        <li>
          <a href={file('.xlsx', book)} download>
            {say(words.bookXlsx, { of })}
          </a>
        </li>
        {writes && (
          <li>
            <a href={file('/template.xlsx', {})} download>
              {say(words.template)}
            </a>
          </li>
        )}
      </ul>
      {writes && (
        <details>
          <summary>{say(words.bringIn)}</summary>
          <p className="soft">{say(words.bringHow)}</p>
          <EntriesIn register={register.code} unit={unit.code} />
        </details>
      )}
    </section>
  );
}
