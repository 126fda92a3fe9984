// Which months a period has, how many of them have ended, and what is wanted of a target by then.
import type { Comparator, FigureStatus, Pace } from './gql/graphql.ts';
import { today } from './seen.ts';

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

// monthsEnded returns how many months of a stretch that begins in January have ended on a day, and how
// many it has; null of any other stretch.
export const monthsEnded = (period: string, on: string = today): { ended: number; all: number } | null => (fromJanuary(period) ? { ended: ended(period, on), all: monthsOf(period)[1] } : null);

// paceOf returns what a figure must have come to when the months that have ended are counted, unrounded.
// Null: nothing is wanted, it must stand all year, no month has ended, or the year is over.
export function paceOf(aim: Aim, period: string, on: string = today): number | null {
  const share = fromJanuary(period) ? shareOf(period, on) : 0;
  return share > 0 ? due(aim, share) : null;
}

// roundUp rounds to so many digits after the point, never below what is needed: of 139,17 persons 140.
export function roundUp(value: number, decimals: number): number {
  const step = 10 ** decimals;
  return Math.ceil(Number((value * step).toPrecision(12))) / step;
}

// dueOf returns the pace as it is said: what will do, and what the value lacks to that, 0 where it lacks
// nothing.
export function dueOf(pace: number, value: number | null, decimals: number): { due: number; lacks: number } {
  const due = roundUp(pace, decimals);
  return { due, lacks: value == null || value >= pace ? 0 : Math.max(0, Number((due - value).toFixed(decimals))) };
}

// runs reports whether a verdict is still open: the period runs on.
export const runs = (status: FigureStatus): boolean => status === 'ON_TRACK' || status === 'BEHIND';
