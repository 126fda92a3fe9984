import { useState } from 'react';

import { useAsk } from '../../ask.ts';
import type { TableKeepFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { Answered } from '../../part/Answered.tsx';
import { Question } from '../../part/Question.tsx';
import { day, moment, number } from '../../write.ts';
import { ResultQuery } from './asked.ts';
import { marksOf } from './headings.ts';
import { useLabels } from './labels.ts';
import { words } from './words.ts';

// Results are what a saved table came to when it ran by itself.
export function Results({ kept }: { kept: TableKeepFragment }) {
  const [open, setOpen] = useState('');
  if (kept.results.length === 0) return null;
  return (
    <details className="table-results">
      <summary>{say(words.results)}</summary>
      <ul>
        {kept.results.map((one) => (
          <li key={one.id}>
            {one.problem ? (
              say(words.resultFailed, { day: moment(one.at), why: one.problem })
            ) : (
              <>
                {say(words.resultLine, { day: moment(one.at), rows: number(one.rows) })}{' '}
                <button type="button" className="quiet" onClick={() => setOpen(one.id)} aria-label={say(words.resultOpen, { at: moment(one.at) })}>
                  {say(words.see)}
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      {open && <Result id={open} />}
    </details>
  );
}

function Result({ id }: { id: string }) {
  const labels = useLabels();
  const ask = useAsk(ResultQuery, { id });
  return (
    <>
      <Answered ask={ask}>
        {({ node }) => {
          if (node?.__typename !== 'TableResult' || !node.content) return null;
          const { rows, columns, cells, notes } = node.content;
          const mark = marksOf(node.content);
          const title = say(words.resultTitle, { day: day(node.day) });
          const said = (value: number | string | null, row: number, column: number) =>
            value === null ? labels('CellMark', mark(row, column) ?? '') : typeof value === 'number' ? number(value, Number.isInteger(value) ? 0 : 2) : labels('FigureStatus', value);
          return (
            <>
              <h3 className="table-caption">{title}</h3>
              <div className="table-scroll" tabIndex={0} role="region" aria-label={title}>
                <table className="table-grid" aria-label={title}>
                  <colgroup>
                    <col className="table-first" />
                    {columns.map((_, n) => (
                      <col key={n} className="table-words" />
                    ))}
                  </colgroup>
                  <thead>
                    <tr>
                      <td className="table-corner" />
                      {columns.map((column, n) => (
                        <th key={n} scope="col">
                          {column}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map((row, n) => (
                      <tr key={n}>
                        <th scope="row">{row}</th>
                        {cells[n]!.map((value, c) => (
                          <td key={c}>{value === null ? <span className="table-mark">{said(value, n, c)}</span> : said(value, n, c)}</td>
                        ))}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              <ul className="table-notes">
                {notes.map((note, n) => (
                  <li key={n}>{note}</li>
                ))}
              </ul>
            </>
          );
        }}
      </Answered>
      <Question ask={ask} />
    </>
  );
}
