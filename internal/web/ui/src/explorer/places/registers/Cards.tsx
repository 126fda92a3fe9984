import { language, say } from '../../language.ts';
import { EntryLink } from '../../part/EntryLink.tsx';
import { day, number } from '../../write.ts';
import { counted, sumOf, valueOf } from './columns.ts';
import { Choose, type Shown, Stands, Value } from './Rows.tsx';
import { words } from './words.ts';

// Cards are entries on a narrow screen: one beneath the other, and the sums of what is counted at the end.
export function Cards({ rows, columns, below, whole, chosen, onChoose }: Shown) {
  const sums = columns.filter(counted).flatMap((column) => {
    const sum = sumOf(rows, column.code);
    return sum === null ? [] : [{ column, sum }];
  });
  const nameOf = ({ name, nameEn }: { name: string; nameEn: string }) => (language === 'vi' ? name : nameEn);
  return (
    <>
      <ul className="registers-cards">
        {rows.map((row) => (
          <li key={row.id} className={row.state === 'VOID' ? 'registers-void' : undefined}>
            <div className="registers-card-head">
              <Choose row={row} chosen={chosen} onChoose={onChoose} />
              <h2>
                <EntryLink id={row.id}>{day(row.day)}</EntryLink>
                {below && <span> · {row.unit.titleShort}</span>}
              </h2>
            </div>
            <dl>
              {columns.map(
                (column) =>
                  valueOf(row, column.code) && (
                    <div key={column.code}>
                      <dt>{nameOf(column)}</dt>
                      <dd className={counted(column) ? 'registers-number' : undefined}>
                        <Value row={row} code={column.code} />
                      </dd>
                    </div>
                  ),
              )}
            </dl>
            <p className="small">
              <Stands row={row} />
            </p>
          </li>
        ))}
      </ul>
      {sums.length > 0 && (
        <section className="registers-sums">
          <h2>{say(whole ? words.sumAll : words.sumPage)}</h2>
          <dl>
            {sums.map(({ column, sum }) => (
              <div key={column.code}>
                <dt>{nameOf(column)}</dt>
                <dd className="registers-number">
                  <strong>{number(sum)}</strong>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}
