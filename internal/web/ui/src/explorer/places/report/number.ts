// Whole numbers as people in Việt Nam type and paste them: 1.234, 1 234, 1.234.567 đồng. What could be
// two numbers, or is none, is refused with a word on how to write it; it is never guessed.
import type { Measure } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { number } from '../../write.ts';
import { words } from './words.ts';

// Reading is what something written says: nothing, a number, or why it is none.
export type Reading = { said: false; value?: undefined; why?: undefined } | { said: true; value: number; why?: undefined } | { said: true; value?: undefined; why: string };

// What may stand behind a number, in small letters.
const measures: Record<Measure, string[]> = {
  PERSON: ['người', 'hội viên'],
  HOUSEHOLD: ['hộ', 'gia đình'],
  VND: ['đồng', 'vnđ', 'vnd', 'đ', '₫'],
  ITEM: ['lượt', 'vụ', 'buổi', 'lớp', 'nhà', 'tin', 'bài', 'cuộc'],
  ANIMAL: ['con', 'bò'],
  UNIT: ['tổ chức', 'đơn vị'],
};

const larger: [RegExp, number][] = [
  [/^(nghìn|ngàn|ng|k)$/, 1e3],
  [/^(triệu|tr)$/, 1e6],
  [/^(tỷ|tỉ)$/, 1e9],
];

const nothing: Reading = { said: false };
const refused = (why: string): Reading => ({ said: true, why });

// tidy writes digits and signs as a keyboard here has them, and takes out what cannot be seen.
const tidy = (written: string): string =>
  written
    .normalize('NFC')
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 48))
    .replace(/[．]/g, '.')
    .replace(/[，]/g, ',')
    .replace(/[＋]/g, '+')
    .replace(/[−–—－]/g, '-')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ') // also the blanks that do not break, wherever they are pasted from
    .trim()
    .toLocaleLowerCase('vi');

// read reads what is written where a whole number from 0 to most is wanted.
export function read(written: string, { measure, most }: { measure: Measure; most: number }): Reading {
  let text = tidy(written).replace(/^'/, '');
  if (text === '') return nothing;
  for (const word of measures[measure]) {
    if (text.endsWith(word) && /[\d ]/.test(text.at(-1 - word.length) ?? '')) text = text.slice(0, -word.length).trim();
    else if (word === '₫' && text.startsWith(word)) text = text.slice(1).trim();
  }
  if (/^-+$/.test(text)) return refused(say(words.dash));
  const shortened = /^\+?([\d.,]+) ?(\p{L}+)$/u.exec(text);
  const factor = shortened && larger.find(([word]) => word.test(shortened[2]!))?.[1];
  if (shortened && factor) {
    const value = Number(shortened[1]!.replace(',', '.')) * factor;
    return refused(Number.isSafeInteger(value) ? say(words.allDigitsAs, { as: number(value) }) : say(words.allDigits));
  }
  if (/%$/.test(text)) return refused(say(words.percent));
  if (/^\d+[/-]\d+([/-]\d+)?$/.test(text) || /^\d{1,2}\.\d{1,2}\.\d{4}$/.test(text)) return refused(say(words.date));
  if (/^[\d.,]+e\+?\d+$/.test(text)) return refused(say(words.allDigits));
  const signed = /^([+-]?) ?([\d.,' ’]+)$/.exec(text);
  if (!signed) return refused(say(words.notNumber));
  const whole = wholeOf(signed[2]!.trim());
  if (typeof whole !== 'string') return whole;
  const value = Number(whole);
  if (signed[1] === '-' && value > 0) return refused(say(words.negative));
  if (value > most || !Number.isSafeInteger(value)) return refused(say(words.tooMuch, { most: number(most) }));
  return { said: true, value };
}

// wholeOf returns the digits of a whole number, or why there are none. Decimals that are zeros say
// nothing: 12,0 is 12. What divides off three digits divides thousands, for what is counted here has no
// thousandth parts.
function wholeOf(body: string): string | Reading {
  const digits = body.replace(/\D/g, '');
  if (/^\d+$/.test(body)) return body;
  if (/^[1-9]\d{0,2}([., '’])\d{3}(\1\d{3})*$/.test(body)) return digits;
  const parts = /^([1-9]\d{0,2}(?:([., '’])\d{3})(?:\2\d{3})*|\d+)([.,])(\d+)$/.exec(body);
  if (!parts || parts[2] === parts[3]) return refused(say(words.ungrouped));
  const [, before = '', groups, , decimals = ''] = parts;
  const whole = before.replace(/\D/g, '');
  if (!groups && decimals.length === 3) return refused(either(whole, decimals)); // 1234.000, 0.208
  if (/^0+$/.test(decimals)) return whole;
  return refused(groups || parts[3] === ',' ? say(words.fraction, { whole: number(Number(whole)) }) : either(whole, decimals));
}

// either tells the two numbers that a point could mean: one with decimals, and one that lost its
// place.
const either = (whole: string, decimals: string): string => {
  const digits = Number(whole + decimals);
  const short = decimals.replace(/0+$/, '');
  const other = short ? `${number(Number(whole))},${short}` : number(Number(whole));
  return say(words.either, { one: number(digits), other });
};

// plain writes a number for the keyboard, grouped for the eye. What is no number stays as it was typed.
export const plain = (written: string, of: { measure: Measure; most: number }): string => {
  const { value } = read(written, of);
  return value === undefined ? written : String(value);
};

export const grouped = (written: string, of: { measure: Measure; most: number }): string => {
  const { value } = read(written, of);
  return value === undefined ? written : number(value);
};
