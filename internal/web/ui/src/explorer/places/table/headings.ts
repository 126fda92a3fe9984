// What stands at the head of a table's columns and rows: which axes are told where, and how a column is
// sorted by.
import type { Axis, CellOrder, TableHeadFragment, TableRowsFragment } from '../../gql/graphql.ts';
import { nameOf, type LooseAsk } from './tableAsk.ts';

export type Head = TableHeadFragment;

// member is which member of an axis a row or column is of, told apart from its others.
export function member(head: Head, axis: Axis): string {
  if (head.totals.includes(axis)) return 'Σ';
  switch (axis) {
    case 'UNIT':
      return head.unit?.id ?? '';
    case 'INDICATOR':
      if (head.board) return ':';
      return head.indicator ? `:${head.indicator.code}` : (head.adhoc ?? '');
    case 'PERIOD':
      return String(head.period ?? '');
    case 'MEASURE':
      return head.measure ?? '';
  }
}

// varying returns those axes of which the heads have more than one member, in their order: the others are
// said once, above the table. At least the last one is told.
export function varying(heads: readonly Head[], axes: readonly Axis[]): Axis[] {
  const told = axes.filter((axis) => heads.some((head) => member(head, axis) !== member(heads[0]!, axis)));
  return told.length > 0 ? told : axes.slice(-1);
}

export type Branch = { head: Head; axis: Axis; column: number; children: Branch[] }; // column: the first one of it

// branches arranges columns under one another: neighbours with the same member of an axis stand under
// one head.
export function branches(columns: readonly Head[], axes: readonly Axis[]): Branch[] {
  const under = (from: number, to: number, depth: number): Branch[] => {
    const axis = axes[depth];
    if (!axis) return [];
    const found: Branch[] = [];
    for (let at = from; at < to; ) {
      let end = at + 1;
      while (depth < axes.length - 1 && end < to && member(columns[end]!, axis) === member(columns[at]!, axis)) end++;
      found.push({ head: columns[at]!, axis, column: at, children: under(at, end, depth + 1) });
      at = end;
    }
    return found;
  };
  return under(0, columns.length, 0);
}

// orderOf is the cell by which the units are ordered where one touches a column; null: there is none, for
// it is a total, or rows are of several indicators or periods, or no units run down.
export function orderOf(column: Head, table: Pick<TableRowsFragment, 'rows' | 'columns'>, ask: LooseAsk): CellOrder | null {
  if (!ask.rows.includes('UNIT') || !column.measure || column.totals.length > 0) return null;
  const heads = (axis: Axis) => (ask.rows.includes(axis) ? table.rows : table.columns);
  const members = (axis: Axis) => new Set(heads(axis).filter((head) => !head.totals.includes(axis)).map((head) => member(head, axis)));
  const several = (axis: Axis) => members(axis).size > 1;
  if (ask.rows.some((axis) => axis !== 'UNIT' && several(axis))) return null;
  const indicator = column.indicator?.code ?? column.adhoc ?? undefined;
  return {
    measure: column.measure,
    ...((several('INDICATOR') || ask.indicators.length > 1 || ask.indicators.some((pick) => nameOf(pick) === undefined)) && indicator && { indicator }),
    ...(several('PERIOD') && column.period && { period: String(column.period) }),
  };
}

// marksOf tells for each cell of a page why it is empty.
export function marksOf(table: Pick<TableRowsFragment, 'marks'>): (row: number, column: number) => string | undefined {
  const all = new Map<string, string>();
  for (const { mark, cells } of table.marks) for (const [row, column] of cells) all.set(`${row} ${column}`, mark);
  return (row, column) => all.get(`${row} ${column}`);
}

// joined is a table of which pages were read one after another. A page's marks name its own rows.
export function joined(pages: readonly TableRowsFragment[]): TableRowsFragment {
  const [first, ...more] = pages as [TableRowsFragment, ...TableRowsFragment[]];
  return more.reduce((whole, page) => {
    const from = whole.rows.length;
    return {
      ...page,
      columns: whole.columns,
      rows: [...whole.rows, ...page.rows],
      cells: [...whole.cells, ...page.cells],
      shown: [...whole.shown, ...page.shown],
      marks: [...whole.marks, ...page.marks.map(({ cells, ...mark }) => ({ ...mark, cells: cells.map(([row, column]) => [row! + from, column!]) }))],
    };
  }, first);
}

// cut is a table of some of the columns alone, from one to before another.
export function cut(table: TableRowsFragment, from: number, to: number): TableRowsFragment {
  return {
    ...table,
    columns: table.columns.slice(from, to),
    cells: table.cells.map((row) => row.slice(from, to)),
    shown: table.shown.map((row) => row.slice(from, to)),
    marks: table.marks.map(({ cells, ...mark }) => ({ ...mark, cells: cells.filter(([, column]) => column! >= from && column! < to).map(([row, column]) => [row!, column! - from]) })),
  };
}

// bare tells that no number of a question is in what its indicators are measured in: they are words, places,
// percent of something.
export const bare = (ask: Pick<LooseAsk, 'measures'>): boolean => ask.measures.every((measure) => !inMeasure.includes(measure));

const inMeasure: readonly string[] = ['VALUE', 'TARGET', 'SHORTFALL', 'EXPECTED', 'CUMULATIVE', 'DELTA_PREVIOUS', 'DELTA_LAST_YEAR'];

// measuredIn says in what a column's or row's numbers are measured; empty: they are words, places or percent
// of something that the measure names.
export function measuredIn(head: Pick<Head, 'indicator' | 'measure'>): string {
  if (!head.measure) return '';
  return inMeasure.includes(head.measure) ? (head.indicator?.measure ?? '') : '';
}
