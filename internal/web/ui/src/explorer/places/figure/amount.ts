// Numbers of one figure as people read them.
import { say } from '../../language.ts';
import { exact, money, number } from '../../write.ts';
import { words } from './words.ts';

type Measured = { measure: string; decimals: number };

const dong = (measure: string) => measure.startsWith('đồng');

// amount writes a value in its indicator's measure, without it: đồng shortly where they are many.
export const amount = (value: number, { measure, decimals }: Measured): string => (dong(measure) && Math.abs(value) >= 1e6 ? money(value) : number(value, decimals));

// bound writes what is wanted: all its digits and no more, 0,03 or 100.
export const bound = (value: number, { measure }: Measured): string => (dong(measure) && Math.abs(value) >= 1e6 ? money(value) : exact(value));

// isShort reports whether amount leaves out digits that stand in the exact number.
export const isShort = (value: number | null, { measure }: Measured): boolean => value != null && dong(measure) && Math.abs(value) >= 1e6;

// counted writes a whole number of what an element counts.
export const counted = (n: number, measure?: string | null): string => (measure === 'VND' ? say(words.dong, { n: Math.abs(n) >= 1e6 ? money(n) : number(n) }) : number(n));

// beside writes a value with so many digits, but never across a bound nor onto it: 94,996 against 95 is
// 94,99. What lies beside a target must not look as if it had reached it.
export function beside(value: number, bound: number | null, indicator: Measured): string {
  const { decimals } = indicator;
  if (bound == null || (dong(indicator.measure) && Math.abs(value) >= 1e6)) return amount(value, indicator);
  const step = 10 ** -decimals;
  let shown = Number(value.toFixed(decimals));
  if (value < bound && shown >= bound) shown -= step;
  if (value > bound && shown <= bound) shown += step;
  return number(shown, decimals);
}
