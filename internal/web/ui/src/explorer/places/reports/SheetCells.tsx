import { language, say } from '../../language.ts';
import { number } from '../../write.ts';
import type { Cell } from './handing.ts';
import { words } from './words.ts';

const most = 50;

// SheetCells tells of cells of a file, each at its place.
export function SheetCells({ cells, what }: { cells: readonly Cell[]; what: string }) {
  return (
    <>
      <table className="reports-cells">
        <thead>
          <tr>
            <th scope="col">{say(words.cell)}</th>
            <th scope="col">{say(words.value)}</th>
            <th scope="col">{what}</th>
          </tr>
        </thead>
        <tbody>
          {cells.slice(0, most).map(({ sheet, cell, value, message, messageEn }, n) => (
            <tr key={n}>
              <th scope="row">{!cell ? say(words.wholeFile) : sheet ? say(words.onSheet, { cell, sheet }) : cell}</th>
              <td>{/^\d{5,}$/.test(value) ? number(Number(value)) : value}</td>
              <td>{language === 'vi' ? message : messageEn}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {cells.length > most && <p className="soft">{say(words.moreFaults, { n: most })}</p>}
    </>
  );
}
