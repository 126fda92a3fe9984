// The months of a figure: what is asked of them, what they come to, and where they stand in the picture.
import type { FigureStandingFragment, FigureMonthsQuery, TableMeasure } from '../../gql/graphql.ts';

export type Mode = 'sum' | 'each';

type Indicator = Pick<FigureStandingFragment['indicator'], 'kind' | 'months' | 'elements'>;

// Growth is how the months come to the whole: they are added up; so are what is divided and what it is
// divided by, where months of units are counted; each tells how it stands then; or only the service can say
// what they come to together.
export type Growth = 'adds' | 'pools' | 'stands' | 'asked';

export function growthOf({ kind, months, elements }: Indicator): Growth {
  if (kind === 'UNITS_MEETING' && months) return 'pools';
  const flows = elements.filter(({ nature }) => nature === 'FLOW').length;
  if (flows === 0) return 'stands';
  return kind === 'TOTAL' && flows === elements.length ? 'adds' : 'asked';
}

// modesOf lists the ways in which the months can be looked at, the usual one first.
export function modesOf(indicator: Indicator): readonly Mode[] {
  if (growthOf(indicator) === 'stands') return ['sum'];
  return indicator.kind === 'UNITS_MEETING' && !indicator.months ? ['sum'] : ['sum', 'each'];
}

// measuresOf lists what the table of the months must tell.
export const measuresOf = (growth: Growth): TableMeasure[] => ['VALUE', 'TARGET', 'COVERAGE', ...more[growth]];

const more: Record<Growth, TableMeasure[]> = { adds: [], stands: [], pools: ['NUMERATOR', 'DENOMINATOR'], asked: ['CUMULATIVE'] };

export type Month = {
  month: number;
  value: number | null; // of the month by itself
  sum: number | null; // from January to the month's end
  target: number | null; // that binds the month by itself
  come: number | null; // reports that have come in, in percent; null: none is due yet
};

// monthsOf reads the table. A month that runs on, of which nothing has been said, is left out.
export function monthsOf({ table: { rows, columns, cells } }: FigureMonthsQuery, growth: Growth): Month[] {
  const at = (measure: TableMeasure) => columns.findIndex((column) => column.measure === measure);
  const of = { value: at('VALUE'), target: at('TARGET'), come: at('COVERAGE'), sum: at('CUMULATIVE'), numerator: at('NUMERATOR'), denominator: at('DENOMINATOR') };
  const cell = (row: number, column: number) => (typeof cells[row]?.[column] === 'number' ? (cells[row][column] as number) : null);
  let sum: number | null = null;
  let [met, all] = [0, 0];
  const months = rows.map(({ period }, row) => {
    const value = cell(row, of.value);
    if (growth === 'adds') sum = value == null ? sum : (sum ?? 0) + value;
    else if (growth === 'pools') {
      met += cell(row, of.numerator) ?? 0;
      all += cell(row, of.denominator) ?? 0;
      sum = all ? (100 * met) / all : null;
    } else sum = growth === 'stands' ? value : cell(row, of.sum);
    return { month: Number(period?.slice(5)), value, sum, target: cell(row, of.target), come: cell(row, of.come) };
  });
  const last = months.at(-1);
  if (last && last.come == null && (last.value == null || growth === 'stands')) months.pop();
  return months;
}

// rangeOf returns the months that are looked at with a period: those of its year, up to its last one, as
// far as they have begun; null: none has.
export function rangeOf(period: string, today: string): { from: string; to: string; year: number } | null {
  const [, year, kind, n] = /^(\d{4})(?:-([HQ])?(\d+)M?)?$/.exec(period) ?? [];
  if (!year) return null;
  const last = n ? Number(n) * ({ H: 6, Q: 3 }[kind ?? ''] ?? 1) : 12;
  const begun = (Number(today.slice(0, 4)) - Number(year)) * 12 + Number(today.slice(5, 7));
  const to = Math.min(last, begun);
  return to < 1 ? null : { from: `${year}-01`, to: `${year}-${String(to).padStart(2, '0')}`, year: Number(year) };
}

// ticksOf lists round numbers from 0 up to the first that is not below the most, three or four of them;
// whole ones of what is counted.
export function ticksOf(most: number, whole = false): number[] {
  if (!(most > 0)) return [0, 1];
  const rough = most / 3;
  const size = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((times) => times * size).find((one) => one >= rough - size * 1e-9 && (!whole || Number.isInteger(one))) ?? 10 * size;
  const ticks = [];
  for (let n = 0; ticks.length === 0 || ticks.at(-1)! < most - step * 1e-9; n++) ticks.push(Number((n * step).toPrecision(12)));
  return ticks;
}

// Picture is where everything stands, in percent of its width from the left and its height from the top.
export type Picture = {
  ticks: { value: number; y: number }[];
  line: string; // the months' values, as an SVG path over 100 by 100
  points: { month: number; value: number; x: number; y: number }[];
  bars: boolean; // drawn as bars and not as a line
  pace: string | null; // the way to the target
  level: number | null; // the height of a target that binds each month alike
};

// pictureOf lays out the months over the twelve of the year.
export function pictureOf(months: Month[], mode: Mode, { target, linear, bars, whole = false }: { target: number | null; linear: boolean; bars: boolean; whole?: boolean }): Picture {
  const values = months.map((one) => ({ month: one.month, value: mode === 'sum' ? one.sum : one.value })).filter((one): one is { month: number; value: number } => one.value != null);
  const ticks = ticksOf(Math.max(0, target ?? 0, ...values.map(({ value }) => value)), whole);
  const least = Math.min(0, ...values.map(({ value }) => value));
  const top = ticks.at(-1)!;
  const y = (value: number) => round(100 - ((value - least) / (top - least)) * 100);
  const x = (month: number) => round(((bars ? month - 0.5 : month) / 12) * 100);
  const points = values.map(({ month, value }) => ({ month, value, x: x(month), y: y(value) }));
  return {
    ticks: (least < 0 ? [least, ...ticks] : ticks).map((value) => ({ value, y: y(value) })),
    line: points.map((point, n) => `${n === 0 ? 'M' : 'L'}${point.x} ${point.y}`).join(''),
    points,
    bars,
    pace: target != null && linear ? `M0 ${y(0)}L100 ${y(target)}` : null,
    level: target != null && !linear ? y(target) : null,
  };
}

const round = (n: number) => Math.round(n * 100) / 100;
