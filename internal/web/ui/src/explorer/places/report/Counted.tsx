import { Link } from 'wouter';

import { say } from '../../language.ts';
import { useSeen, written } from '../../seen.ts';
import { number } from '../../write.ts';
import { registerName, type Sum } from './registers.ts';
import { words } from './words.ts';

// Counted is what the registers come to beside a box, with the entries that are counted.
export function Counted({ sum, state, filled, agrees, label, onTake }: { sum: Sum; state: boolean; filled: boolean; agrees: boolean; label: string; onTake: () => void }) {
  const { office } = useSeen();
  const { counted, many, entries } = sum;
  const worth = state ? say(counted ? words.yes : words.no) : number(counted);
  const told = { counted: worth, register: registerName(sum) };
  return (
    <div className="report-counted">
      <p>
        <span aria-hidden="true">{agrees ? '≡' : '≠'}</span> {say(filled && agrees ? words.filledIn : agrees ? words.agrees : words.counted, told)}
        {!agrees && (
          <button type="button" className="quiet" onClick={onTake} aria-label={say(words.takeCountedOf, { element: label, counted: worth })}>
            {say(words.takeCounted)}
          </button>
        )}
      </p>
      {entries.length > 0 && (
        <details>
          <summary>{say(words.entries, { n: number(many) })}</summary>
          <ul>
            {entries.map(({ id, summary }) => (
              <li key={id}>
                <Link href={written(`/entries/${encodeURIComponent(id)}`, { office })}>{summary}</Link>
              </li>
            ))}
          </ul>
          {many > entries.length && <p className="soft">{say(words.entriesMore, { n: number(many - entries.length) })}</p>}
        </details>
      )}
    </div>
  );
}
