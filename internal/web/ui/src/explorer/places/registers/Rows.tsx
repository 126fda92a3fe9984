import { language, say } from '../../language.ts';
import { EntryLink } from '../../part/EntryLink.tsx';
import { EntryMark } from '../../part/EntryMark.tsx';
import { dueOf } from '../../part/EntrySummary.tsx';
import { day, number } from '../../write.ts';
import { type Column, counted, type Row, sumOf, valueOf } from './columns.ts';
import type { Chosen } from './Entries.tsx';
import type { Declared } from './Register.tsx';
import { Since } from './Since.tsx';
import { words } from './words.ts';

export type Shown = { rows: readonly Row[]; columns: Column[]; register: Declared; below: boolean; whole: boolean; chosen: Chosen; onChoose: (row: Row) => void };

// Rows are entries as the book has them, a column a field, and the sums of what is counted beneath.
export function Rows({ rows, columns, register, below, whole, chosen, onChoose }: Shown) {
  const confirms = rows.some(({ may }) => may.includes('CONFIRM'));
  const sums = columns.some(counted);
  const name = language === 'vi' ? register.name : register.nameEn;
  return (
    <div className="registers-wide" role="region" aria-label={say(words.tableOf, { register: name })} tabIndex={0}>
      <table className="registers-table">
        <thead>
          <tr>
            <th scope="col">{say(words.dayState)}</th>
            {below && <th scope="col">{say(words.unit)}</th>}
            {columns.map((column) => (
              <th key={column.code} scope="col" className={counted(column) ? 'registers-number' : undefined}>
                {language === 'vi' ? column.name : column.nameEn}
                {column.type === 'VND' && ` (${say(words.vnd)})`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={row.state === 'VOID' ? 'registers-void' : undefined}>
              <th scope="row">
                <span className="registers-day">
                  {confirms && <Choose row={row} chosen={chosen} onChoose={onChoose} />}
                  <EntryLink id={row.id}>{day(row.day)}</EntryLink>
                </span>
                <Stands row={row} />
              </th>
              {below && <td>{row.unit.titleShort}</td>}
              {columns.map((column) => (
                <td key={column.code} className={counted(column) ? 'registers-number' : column.type === 'DATE' ? 'registers-date' : undefined}>
                  <Value row={row} code={column.code} alone={column.type === 'VND'} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {sums && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={below ? 2 : 1}>
                {say(whole ? words.sumAll : words.sumPage)}
              </th>
              {columns.map((column) => {
                const sum = counted(column) ? sumOf(rows, column.code) : null;
                return (
                  <td key={column.code} className="registers-number">
                    {sum !== null && <strong>{number(sum)}</strong>}
                  </td>
                );
              })}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

// Choose takes an entry that waits among those that are confirmed together.
export function Choose({ row, chosen, onChoose }: { row: Row; chosen: Chosen; onChoose: (row: Row) => void }) {
  if (!row.may.includes('CONFIRM')) return null;
  return (
    <label className="registers-choose">
      <input type="checkbox" checked={chosen.has(row.id)} onChange={() => onChoose(row)} aria-label={say(words.choose, { entry: row.summary || day(row.day) })} />
    </label>
  );
}

// Value is what an entry says of one field; alone: the number, whose measure stands above.
export function Value({ row, code, alone = false }: { row: Row; code: string; alone?: boolean }) {
  const value = valueOf(row, code);
  if (!value) return null;
  return value.withheld ? <span className="soft small">{say(words.withheld)}</span> : <>{alone && value.value ? number(Number(value.value)) : value.text}</>;
}

// Stands tells how an entry stands, what is to be done about it, and what was changed since it was confirmed.
export function Stands({ row }: { row: Row }) {
  const todo = dueOf(row);
  return (
    <>
      <EntryMark state={row.state} label={row.stateLabel} />
      {todo && <small className={row.overdue && !row.done ? 'registers-todo behind' : 'registers-todo soft'}>{todo}</small>}
      <Since row={row} />
    </>
  );
}
