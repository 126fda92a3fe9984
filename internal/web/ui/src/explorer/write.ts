// Numbers, days and months as people write them.
import { language, say, type Words } from './language.ts';
import { words } from './words.ts';

const locale = language === 'vi' ? 'vi-VN' : 'en-GB';

// number writes one with so many digits after the point: 1.234,5.
export const number = (value: number, decimals = 0): string => value.toLocaleString(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

// exact writes a number with all its digits: 0,03.
export const exact = (value: number): string => value.toLocaleString(locale, { maximumFractionDigits: 9 });

// signed writes a change: +8, −3.
export const signed = (value: number, decimals = 0): string => (value < 0 ? '−' : '+') + number(Math.abs(value), decimals);

const thousand = ['{n} nghìn', '{n} thousand'] as const;
const million = ['{n} triệu', '{n} million'] as const;
const billion = ['{n} tỷ', '{n} billion'] as const;

// money writes đồng shortly where they are many: 21,4 triệu. Show the exact number where it is touched.
export function money(dong: number): string {
  const size = Math.abs(dong);
  const shortly = (words: Words, unit: number) => say(words, { n: (dong / unit).toLocaleString(locale, { maximumSignificantDigits: 4 }) });
  if (size >= 1e9) return shortly(billion, 1e9);
  if (size >= 1e6) return shortly(million, 1e6);
  if (size >= 1e4) return shortly(thousand, 1e3);
  return number(dong);
}

// day writes 2024-11-10 as 10/11/2024.
export const day = (date: string): string => date.slice(0, 10).split('-').reverse().join('/');

// moment writes a point in time by the clock of Việt Nam: 10/11/2024 08:42.
export const moment = (at: string | Date): string =>
  new Date(at).toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' }).replace(/^(\S+) (\S+)$/, '$2 $1');

// clock writes the time of a day, by the clock of Việt Nam: 08:42.
export const clock = (at: Date): string => at.toLocaleTimeString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit' });

// telephone writes a number as it is dialled at home: +84912345678 is 0912 345 678.
export const telephone = (number: string): string => number.replace(/^\+84/, '0').replace(/^(0\d{3})(\d{3})(\d{3,4})$/, '$1 $2 $3');

const names = {
  year: ['Năm {y}', 'Year {y}'],
  half: ['Nửa {n} năm {y}', 'Half {n} of {y}'],
  quarter: ['Quý {n}/{y}', 'Quarter {n} of {y}'],
  month: ['Tháng {n}/{y}', 'Month {n} of {y}'],
  toDate: ['{n} tháng đầu năm {y}', 'First {n} months of {y}'],
} as const;

// period writes a stretch of months: 2024-6M is “6 tháng đầu năm 2024”.
export function period(code: string): string {
  const [, y = code, kind = '', n = ''] = /^(\d{4})(?:-([HQ])?(\d+)M?)?$/.exec(code) ?? [];
  if (kind === 'H') return say(names.half, { n, y });
  if (kind === 'Q') return say(names.quarter, { n, y });
  if (code.endsWith('M')) return say(names.toDate, { n, y });
  return n ? say(names.month, { n: Number(n), y }) : say(names.year, { y });
}

// reading writes by which tree is summed.
export function reading(tree: string): string {
  const on = /^AS_OF\((.+)\)$/.exec(tree)?.[1];
  if (on) return say(words.asOf, { day: day(on) });
  return say(tree === 'CURRENT' ? words.current : words.asReported);
}
