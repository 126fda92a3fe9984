// Which months a period has, how many of them have ended, and what is wanted of a target by then.
import type { Comparator, Pace } from './gql/graphql.ts';

// monthsOf returns the first and the last month of a period: 2024-Q3 is 7 to 9.
export function monthsOf(period: string): [first: number, last: number] {
  const [, kind = '', digits = '12', cumulative] = /^\d{4}(?:-([HQ])?(\d+)(M)?)?$/.exec(period) ?? [];
  const n = Number(digits);
  if (kind === 'H') return [n * 6 - 5, n * 6];
  if (kind === 'Q') return [n * 3 - 2, n * 3];
  return period.length === 4 || cumulative ? [1, n] : [n, n];
}

export const yearOf = (period: string): number => Number(period.slice(0, 4));

// fromJanuary tells a period that grows to the year's targets: the year, or its first months.
export const fromJanuary = (period: string): boolean => /^\d{4}(-\d+M)?$/.test(period);

// lastEnded returns the last month of a period that has ended by a day; 0: none of the year has.
function lastEnded(period: string, day: string): number {
  const [, last] = monthsOf(period);
  const year = yearOf(day);
  return yearOf(period) < year ? last : yearOf(period) > year ? 0 : Math.min(last, Number(day.slice(5, 7)) - 1);
}

// ended counts the months of a period that have ended by a day.
export const ended = (period: string, day: string): number => Math.max(0, lastEnded(period, day) - monthsOf(period)[0] + 1);

// over tells whether a period has ended by a day.
export const over = (period: string, day: string): boolean => lastEnded(period, day) === monthsOf(period)[1];

// shareOf returns the share of the year that has ended within a period from January on: what targets that
// grow with the year are held against.
export const shareOf = (period: string, day: string): number => ended(period, day) / 12;

// before returns the period that one is held against to see what has changed lately: of one from January on
// the same without its last month that has ended, so that the difference is that month and what has come in
// of the running one; of others the stretch of the same length before it in the year. Null: there is none.
export function before(period: string, day: string): string | null {
  const [first, last] = monthsOf(period);
  const year = yearOf(period);
  if (fromJanuary(period)) {
    const until = lastEnded(period, day) - 1;
    return until > 0 ? `${year}-${until}M` : null;
  }
  const length = last - first + 1;
  if (first === 1) return null;
  const n = (first - 1) / length;
  return length === 6 ? `${year}-H${n}` : length === 3 ? `${year}-Q${n}` : `${year}-${String(n).padStart(2, '0')}`;
}

type Aim = { target: { comparator: Comparator; low: number; monthly: boolean } | null; indicator: { pace: Pace } };

// due returns what is wanted by now of a target that grows with the year; null of one that stands at its
// level, or once the year has ended.
export function due({ target, indicator }: Aim, share: number): number | null {
  if (!target || target.monthly || target.comparator === 'LESS_THAN' || indicator.pace !== 'LINEAR' || share >= 1) return null;
  return target.low * share;
}
