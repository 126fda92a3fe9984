import './grid.css';

import { createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Link } from 'wouter';

import type { Axis, CellOrder, FigureStatus, TableRowsFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { StatusMark } from '../../part/StatusMark.tsx';
import { useSeen, written } from '../../seen.ts';
import { bare, type Branch, branches, cut, type Head, marksOf, orderOf, varying } from './headings.ts';
import { called, useLabels } from './labels.ts';
import { type LooseAsk, sameCell } from './tableAsk.ts';
import { words } from './words.ts';

const features = tableFeatures({});
type Row = { at: number; head: Head };
const helper = createColumnHelper<typeof features, Row>();

// few is how many rows are all drawn; of more only those in sight.
const few = 80;

// onPaper is how many columns stand beside one another on paper.
const onPaper = 7;

type Given = { table: TableRowsFragment; ask: LooseAsk; caption: string; onOrder: (by: CellOrder) => void };

// Grid shows a table; on paper all of it, cut where it is wider than a sheet.
export function Grid({ table, ...given }: Given) {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  const across = useMemo(() => varying(table.columns, given.ask.columns), [table.columns, given.ask.columns]);
  if (!printing || table.columns.length <= onPaper) return <Sheet table={table} across={across} whole={printing} {...given} />;
  const from = Array.from({ length: Math.ceil(table.columns.length / onPaper) }, (_, n) => n * onPaper);
  return from.map((at) => <Sheet key={at} table={cut(table, at, at + onPaper)} across={across} whole {...given} />);
}

// Sheet is a table whose heads stay in sight, and of thousands of whose rows those alone are drawn that one
// sees. A touch on a column orders the units by it.
function Sheet({ table, ask, caption, across, whole, onOrder }: Given & { across: Axis[]; whole: boolean }) {
  const labels = useLabels();
  const scroll = useRef<HTMLDivElement>(null);
  const name = useId();
  const down = useMemo(() => varying(table.rows, ask.rows), [table.rows, ask.rows]);
  const data = useMemo<Row[]>(() => table.rows.map((head, at) => ({ at, head })), [table.rows]);
  const columns = useMemo(() => {
    const column = (branch: Branch): ReturnType<typeof helper.group> | ReturnType<typeof helper.display> => {
      const header = called(branch.head, branch.axis, labels, bare({ measures: ask.measures }));
      const id = `${branch.axis} ${branch.column}`;
      return branch.children.length > 0 ? helper.group({ id, header, columns: branch.children.map(column) }) : helper.display({ id, header, meta: undefined });
    };
    return branches(table.columns, across).map(column);
  }, [table.columns, across, labels, ask.measures]);
  const model = useTable({ features, columns, data });
  const groups = model.getHeaderGroups();
  const rows = model.getRowModel().rows;
  const mark = useMemo(() => marksOf(table), [table]);

  const all = whole || rows.length <= few;
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroll.current, estimateSize: () => 49, overscan: 12, enabled: !all });
  const seen = virtual.getVirtualItems();
  const drawn = all ? rows.map((_, at) => at) : seen.map(({ index }) => index);
  const above = all ? 0 : (seen[0]?.start ?? 0);
  const under = all ? 0 : virtual.getTotalSize() - (seen.at(-1)?.end ?? 0);
  const measure = all ? undefined : virtual.measureElement;

  const wordy = (column: Head) => ['STATUS', 'CLASS'].includes(column.measure ?? '');
  return (
    <>
      <h2 className="table-caption" id={name}>
        {caption}
      </h2>
      <div className="table-scroll" ref={scroll} tabIndex={0} role="region" aria-labelledby={name}>
        <table className="table-grid" aria-labelledby={name} aria-rowcount={table.totalRows + groups.length}>
          <colgroup>
            <col className="table-first" />
            {table.columns.map((column, n) => (
              <col key={n} className={wordy(column) ? 'table-words' : 'table-numbers'} />
            ))}
          </colgroup>
          <thead>
            {groups.map((group, depth) => (
              <tr key={group.id} aria-rowindex={depth + 1}>
                {depth === 0 && (
                  <th scope="col" rowSpan={groups.length} className="table-corner">
                    {down.map((axis) => labels('Axis', axis)).join(' · ')}
                  </th>
                )}
                {group.headers.map((header) => {
                  const leaf = header.subHeaders.length === 0;
                  const at = Number(header.column.id.split(' ').at(-1));
                  const by = leaf ? orderOf(table.columns[at]!, table, ask) : null;
                  const text = String(header.column.columnDef.header ?? '');
                  const ordered = by && ask.order?.[0] && sameCell(ask.order[0], by) ? (ask.order[0].descending ? 'descending' : 'ascending') : undefined;
                  const total = table.columns[at]!.totals.length > 0;
                  return (
                    <th key={header.id} scope={leaf ? 'col' : 'colgroup'} colSpan={header.colSpan} aria-sort={ordered} className={`${leaf ? 'table-leaf' : 'table-group'} ${leaf && wordy(table.columns[at]!) ? 'table-words' : ''} ${total && leaf ? 'table-total' : ''}`}>
                      {by ? (
                        <button type="button" onClick={() => onOrder(by)} title={say(words.sortBy, { what: text })}>
                          {text}
                          <span aria-hidden="true" className="table-arrow">
                            {ordered === 'descending' ? ' ▼' : ordered === 'ascending' ? ' ▲' : ''}
                          </span>
                        </button>
                      ) : (
                        text
                      )}
                    </th>
                  );
                })}
              </tr>
            ))}
          </thead>
          <tbody>
            {above > 0 && <Gap height={above} columns={table.columns.length + 1} />}
            {drawn.map((n) => {
              const { at, head } = rows[n]!.original;
              return (
                <tr key={at} ref={measure} data-index={n} aria-rowindex={groups.length + at + 1} className={head.totals.length > 0 ? 'table-total' : undefined}>
                  <th scope="row">
                    <RowHead head={head} axes={down} plain={bare(ask)} />
                  </th>
                  {table.columns.map((column, c) => (
                    <td key={c} className={`${wordy(column) || wordy(head) ? 'table-words' : 'table-numbers'} ${column.totals.length > 0 ? 'table-total' : ''}`}>
                      <Cell row={head} column={column} value={table.cells[at]![c] ?? null} shown={table.shown[at]![c]!} mark={mark(at, c)} />
                    </td>
                  ))}
                </tr>
              );
            })}
            {under > 0 && <Gap height={under} columns={table.columns.length + 1} />}
          </tbody>
        </table>
      </div>
    </>
  );
}

// Gap stands for rows out of sight.
function Gap({ height, columns }: { height: number; columns: number }) {
  return (
    <tr aria-hidden="true" className="table-gap">
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}

function RowHead({ head, axes, plain }: { head: Head; axes: ReturnType<typeof varying>; plain: boolean }) {
  const labels = useLabels();
  const seen = useSeen();
  return axes.map((axis, n) => {
    const text = called(head, axis, labels, plain);
    return (
      <span key={axis} className={n > 0 ? 'table-under' : undefined}>
        {axis === 'UNIT' && head.unit ? <Link href={written(`/u/${encodeURIComponent(head.unit.code)}`, seen)}>{text}</Link> : text}
      </span>
    );
  });
}

// Cell shows a number, a word, or why there is nothing: never 0, never empty.
function Cell({ row, column, value, shown, mark }: { row: Head; column: Head; value: number | string | null; shown: string; mark?: string }) {
  const labels = useLabels();
  const seen = useSeen();
  const measure = column.measure ?? row.measure;
  if (value === null) return <span className="table-mark">{labels('CellMark', mark ?? 'NOT_APPLICABLE')}</span>;
  if (measure === 'STATUS') return <StatusMark status={value as FigureStatus} label={shown} />;
  const change = measure === 'DELTA_PREVIOUS' || measure === 'DELTA_LAST_YEAR';
  const text = change && Number(value) > 0 ? `+${shown}` : shown.replace(/^-/, '−');
  const [unit, indicator, period] = [row.unit ?? column.unit, row.indicator ?? column.indicator, row.period ?? column.period];
  const figure = measure === 'VALUE' && unit && indicator && period && row.totals.length + column.totals.length === 0;
  if (!figure) return text;
  return <Link href={written(`/u/${encodeURIComponent(unit.code)}/i/${encodeURIComponent(indicator.code)}`, { ...seen, period: String(period) })}>{text}</Link>;
}
