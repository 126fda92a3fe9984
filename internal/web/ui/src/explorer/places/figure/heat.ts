import type { FigureHeatQuery } from '../../gql/graphql.ts';

// Heat is the months by the units below, the units in the order of their codes.
export type Heat = {
  months: number[];
  rows: { code: string; closed: string | null; name: string; values: (number | null)[] }[];
  least: number;
  most: number;
};

// heatOf reads the table, without the months at its end of which nobody has said anything.
export function heatOf({ table: { rows, columns, cells } }: FigureHeatQuery): Heat {
  const said = columns.map((_, n) => cells.some((row) => typeof row[n] === 'number'));
  const last = said.lastIndexOf(true) + 1;
  const all = rows.flatMap(({ unit }, row) => (unit ? [{ code: unit.code, closed: unit.closed, name: unit.titleShort, values: columns.slice(0, last).map((_, n) => (typeof cells[row]?.[n] === 'number' ? (cells[row][n] as number) : null)) }] : []));
  const values = all.flatMap((row) => row.values.filter((value) => value != null));
  return {
    months: columns.slice(0, last).map(({ period }) => Number(period?.slice(5))),
    rows: all,
    least: Math.min(0, ...values),
    most: Math.max(...values, Number.MIN_VALUE),
  };
}
