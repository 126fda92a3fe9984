import { say } from '../../language.ts';
import { at } from '../../client.ts';
import { period } from '../../write.ts';
import { lastMonth, useAsked } from './asked.ts';
import { SheetIn } from './SheetIn.tsx';
import { words } from './words.ts';

type Unit = { code: string; titleShort: string };

// Sheets gives reports out as a spreadsheet, and takes a filled one in.
export function Sheets({ unit, enters, submits, moved }: { unit: Unit | undefined; enters: boolean; submits: boolean; moved: () => void }) {
  const asked = useAsked();
  const month = asked.month || lastMonth;
  if (!unit) return <p>{say(words.noUnit)}</p>;
  const file = (ending: string) => at(`sheets/${month}/${encodeURIComponent(unit.code)}.${ending}`);
  return (
    <>
      <p className="soft">{say(words.sheetsHow)}</p>
      <section className="reports-month">
        <h2>{say(words.sheetOut)}</h2>
        <p>{say(words.sheetOf, { unit: unit.titleShort, month: period(month) })}</p>
        <div className="reports-do">
          <a className="reports-link go" href={file('xlsx')} download>
            {say(words.xlsx)}
          </a>
          <a className="reports-link" href={file('csv')} download>
            {say(words.csv)}
          </a>
        </div>
      </section>
      <section className="reports-month">
        <h2>{say(words.sheetIn)}</h2>
        {enters || submits ? <SheetIn key={`${unit.code} ${month}`} code={unit.code} month={month} submits={submits} enters={enters} moved={moved} /> : <p>{say(words.mayNotEnter)}</p>}
      </section>
    </>
  );
}
