// What a chart of a table draws: numbers of one measure, along one line of names.
import type { TableMeasure, TableRowsFragment } from '../../gql/graphql.ts';
import { type Head, measuredIn, varying } from './headings.ts';
import { called, type Labels } from './labels.ts';
import { type LooseAsk, ofBoard } from './tableAsk.ts';

export type Series = { name: string; values: (number | null)[]; shown: string[] };
export type Drawing = { names: string[]; series: Series[]; all: number }; // all: how many series there would be

// most is how many series one can still tell apart.
export const most = 8;

// drawable lists the measures of a table that are numbers.
export function drawable(table: Pick<TableRowsFragment, 'rows' | 'columns'>): TableMeasure[] {
  const said = [...table.columns, ...table.rows].map(({ measure }) => measure).filter((measure): measure is TableMeasure => measure !== null && measure !== 'STATUS' && measure !== 'CLASS');
  return [...new Set(said)];
}

// scales lists in what the numbers of a measure are measured: those of one scale alone are drawn together.
export function scales(table: Pick<TableRowsFragment, 'rows' | 'columns'>, measure: TableMeasure): string[] {
  const heads = [...table.rows, ...table.columns].filter(({ totals }) => totals.length === 0);
  return [...new Set(heads.flatMap(({ indicator, adhoc, board }) => (ofBoard(measure) ? (board ? [''] : []) : indicator ? [measuredIn({ indicator, measure })] : adhoc ? [''] : [])))];
}

// drawingOf arranges the numbers of one measure: periods run along where there are several, else what runs
// down. Totals are left out: beside them all else would be small.
export function drawingOf(table: TableRowsFragment, ask: Pick<LooseAsk, 'rows' | 'columns'>, measure: TableMeasure, labels: Labels, scale?: string): Drawing {
  type Spot = { row: number; column: number; head: Head };
  const spots: Spot[] = [];
  table.rows.forEach((down, row) =>
    table.columns.forEach((across, column) => {
      if (down.totals.length + across.totals.length > 0 || (across.measure ?? down.measure) !== measure) return;
      const head = { ...across, unit: down.unit ?? across.unit, indicator: down.indicator ?? across.indicator, adhoc: down.adhoc ?? across.adhoc, board: down.board || across.board, period: down.period ?? across.period, measure };
      if (head.board !== ofBoard(measure)) return;
      if (scale === undefined || measuredIn(head) === scale) spots.push({ row, column, head });
    }),
  );
  if (spots.length === 0) return { names: [], series: [], all: 0 };
  const told = varying(spots.map(({ head }) => head), [...ask.rows, ...ask.columns].filter((axis) => axis !== 'MEASURE'));
  const along = told.includes('PERIOD') ? 'PERIOD' : told[0]!;
  const names: string[] = [];
  const series = new Map<string, Series>();
  for (const { row, column, head } of spots) {
    const name = told.filter((axis) => axis !== along).map((axis) => called(head, axis, labels)).join(' · ') || labels('TableMeasure', measure);
    const at = called(head, along, labels);
    let n = names.indexOf(at);
    if (n < 0) n = names.push(at) - 1;
    const one = series.get(name) ?? { name, values: [], shown: [] };
    series.set(name, one);
    const value = table.cells[row]![column] ?? null;
    one.values[n] = typeof value === 'number' ? value : null;
    one.shown[n] = table.shown[row]![column]!;
  }
  const filled = [...series.values()].map((one) => ({ ...one, values: names.map((_, n) => one.values[n] ?? null), shown: names.map((_, n) => one.shown[n] ?? '') }));
  const said = filled.filter(({ values }) => values.some((value) => value !== null));
  return { names, series: said.slice(0, most), all: said.length };
}
