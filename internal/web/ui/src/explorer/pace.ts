// The pace of a target that grows with the year: what must have been reached by now.
import type { Comparator, FigureStatus, Pace } from './gql/graphql.ts';
import { today } from './seen.ts';

type Wanted = { indicator: { pace: Pace }; target: { comparator: Comparator; low: number; monthly: boolean } | null };

// monthsEnded returns how many months of a stretch that begins in January have ended on a day, and how
// many it has; null of any other stretch.
export function monthsEnded(period: string, on: string = today): { ended: number; all: number } | null {
  const [, year, months] = /^(\d{4})(?:-(\d+)M)?$/.exec(period) ?? [];
  if (!year) return null;
  const all = months ? Number(months) : 12;
  const [y = 0, m = 1] = on.split('-').map(Number);
  const gone = (y - Number(year)) * 12 + m - 1;
  return { ended: Math.max(0, Math.min(all, gone)), all };
}

// paceOf returns what a figure must have come to when the months that have ended are counted, unrounded.
// Null: nothing is wanted, it must stand all year, or the year is over.
export function paceOf({ indicator, target }: Wanted, period: string, on: string = today): number | null {
  const months = monthsEnded(period, on);
  if (!target || target.monthly || target.comparator === 'LESS_THAN' || indicator.pace !== 'LINEAR' || !months) return null;
  return months.ended > 0 && months.ended < 12 ? (target.low * months.ended) / 12 : null;
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
