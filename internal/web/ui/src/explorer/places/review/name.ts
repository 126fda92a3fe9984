import { say } from '../../language.ts';
import { period as periodName } from '../../write.ts';
import { words } from './words.ts';

// nameOf names a review by its period: of half a year (sơ kết), or of a year (tổng kết).
export const nameOf = (period: string): string => say(/^\d{4}$/.test(period) ? words.final : words.interim, { period: periodName(period).toLowerCase() });

// endedBy returns the periods of which a review may be written on a day: those that have ended, the latest first.
export function endedBy(today: string): string[] {
  const year = Number(today.slice(0, 4));
  return [...(today.slice(5) > '06-30' ? [`${year}-6M`] : []), `${year - 1}`, `${year - 1}-6M`];
}
