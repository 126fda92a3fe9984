import './sheet-cells.css';

import { language, say, type Words } from '../language.ts';
import { number } from '../write.ts';

// Cell is one cell that is wrong, or unusual.
export type Cell = { sheet?: string; cell?: string; value: string; rule: string; message: string; messageEn: string };

const words = {
  cell: ['Ô', 'Cell'],
  value: ['Đang ghi', 'Holds'],
  wholeFile: ['Cả tệp', 'The whole file'],
  onSheet: ['{cell}, trang {sheet}', '{cell}, sheet {sheet}'],
  moreFaults: ['Chỉ kể {n} chỗ đầu.', 'Only the first {n} are told.'],
} as const satisfies Record<string, Words>;

const most = 50;

// SheetCells tells of cells of a file, each at its place.
export function SheetCells({ cells, what }: { cells: readonly Cell[]; what: string }) {
  return (
    <>
      <table className="sheet-cells">
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
