// Days of a unit's life.
import { monthsOf } from '../../pace.ts';

// dayBefore returns the day before another.
export const dayBefore = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

// lastPeriod returns the period up to the last month at whose end a unit that closed still stood: what it came
// to itself. Null: the period that is looked at ends before.
export function lastPeriod(closed: string, period: string): string | null {
  const [year, month] = closed.split('-').map(Number) as [number, number];
  if (Number(period.slice(0, 4)) < year) return null;
  if (Number(period.slice(0, 4)) === year && monthsOf(period)[1] < month) return null;
  return month === 1 ? String(year - 1) : `${year}-${month - 1}M`;
}

// lastDay returns a day that no month of a period ends after.
export const lastDay = (period: string): string => `${period.slice(0, 4)}-${String(monthsOf(period)[1]).padStart(2, '0')}-31`;

// heirsOf returns what came of a unit that one may read, each once.
export function heirsOf<Kin extends { unit: { id: string } | null }>(successors: Kin[]): (Kin & { unit: NonNullable<Kin['unit']> })[] {
  const known = new Set<string>();
  return successors.filter((kin): kin is Kin & { unit: NonNullable<Kin['unit']> } => {
    if (!kin.unit || known.has(kin.unit.id)) return false;
    known.add(kin.unit.id);
    return true;
  });
}
