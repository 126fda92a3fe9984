import { describe, expect, it } from 'vitest';

import { grouped, plain, read } from './number.ts';

const count = { measure: 'PERSON', most: 20_000 } as const;
const dong = { measure: 'VND', most: 100_000_000_000 } as const;
const huge = { measure: 'VND', most: Number.MAX_SAFE_INTEGER } as const;

describe('what is read', () => {
  it.each([
    ['as it is', '1234', dong, 1234],
    ['with a point before thousands', '1.234', dong, 1234],
    ['with more of them', '1.234.567', dong, 1_234_567],
    ['with the measure behind it', '1.234.567 đồng', dong, 1_234_567],
    ['with the measure in short', '1.234.567đ', dong, 1_234_567],
    ['with its sign', '1.234.567 ₫', dong, 1_234_567],
    ['with its sign before it', '₫1.234', dong, 1234],
    ['with the code of the currency', '208000 VNĐ', dong, 208_000],
    ['with the measure in decomposed letters', '208.000 đồng'.normalize('NFD'), dong, 208_000],
    ['persons', '24 người', count, 24],
    ['with a blank between thousands', '1 234', dong, 1234],
    ['with blanks that do not break', '1\u00a0234\u00a0567', dong, 1_234_567],
    ['with narrow ones', '1\u202f234', dong, 1234],
    ['with apostrophes', "1'234", dong, 1234],
    ['with commas before thousands, as some programs write', '208,000', dong, 208_000],
    ['with decimals that are zero', '12,0', count, 12],
    ['with more of them', '1.234,00', dong, 1234],
    ['with a point before one', '12.0', count, 12],
    ['as an English program writes it', '1,234.00', dong, 1234],
    ['in wide digits', '１２３４', dong, 1234],
    ['in wide digits and signs', '１．２３４', dong, 1234],
    ['with a plus', '+5', count, 5],
    ['with blanks around', '  30\n', count, 30],
    ['with what cannot be seen', '30\u200b', count, 30],
    ['with a zero before it', '030', count, 30],
    ['zero', '0', count, 0],
    ['less than zero by nothing', '-0', count, 0],
    ['the most', '20000', count, 20_000],
    ['the largest that is held exactly', '9007199254740991', huge, Number.MAX_SAFE_INTEGER],
  ])('%s: %s', (_, written, of, value) => expect(read(written, of)).toEqual({ said: true, value }));

  it.each([['nothing', ''], ['blanks', '  \u00a0'], ['what cannot be seen', '\u200b']])('%s says nothing, and no zero', (_, written) => expect(read(written, count)).toEqual({ said: false }));
});

describe('what is refused, and how to write it', () => {
  it.each([
    ['a fraction', '1,5', 'Chỉ ghi số nguyên'],
    ['a fraction behind thousands', '1.234,5', 'số nguyên'],
    ['a point before one digit', '1.5', '15 hoặc 1,5'],
    ['a point before two', '1.50', '150 hoặc 1,5'],
    ['a point before four', '1.2345', '12.345 hoặc 1,2345'],
    ['thousands of which the first are not divided', '1234.000', '1.234.000 hoặc 1.234'],
    ['nothing before three', '0.208', '208 hoặc 0,208'],
    ['groups that are none', '1.23.456', 'nhóm ba chữ số'],
    ['a group that is too long', '1.2344.567', 'nhóm ba chữ số'],
    ['two signs between groups', '1.234 567', 'nhóm ba chữ số'],
    ['a point and nothing', '208.', 'nhóm ba chữ số'],
    ['thousands twice', '1.234,567.890', 'nhóm ba chữ số'],
    ['less than nothing', '-5', 'nhỏ hơn 0'],
    ['with the sign of a printer', '−5', 'nhỏ hơn 0'],
    ['a dash', '–', 'ghi 0'],
    ['letters', 'ba mươi', 'chữ số'],
    ['a letter for a digit', '3o', 'chữ số'],
    ['a formula', '=SUM(E7:E8)', 'chữ số'],
    ['an error', '#REF!', 'chữ số'],
    ['the digits of others', '٣٠', 'chữ số'],
    ['a power', '²30', 'chữ số'],
    ['another measure', '30 đồng', 'chữ số'],
    ['part of a hundred', '95%', 'phần trăm'],
    ['a date', '3/4', 'ngày'],
    ['a whole date', '03/04/2024', 'ngày'],
    ['a date with points', '3.4.2024', 'ngày'],
    ['as spreadsheets shorten', '1,23E+11', 'đủ các chữ số'],
    ['more than there can be', '20001', '20.000'],
    ['far more', '123456789012345678901234567890', '20.000'],
  ])('%s: %s', (_, written, why) => {
    const reading = read(written, count);
    expect(reading.value).toBeUndefined();
    expect(reading.why).toContain(why);
  });

  it.each([
    ['1,5 triệu', '1.500.000'],
    ['208 nghìn', '208.000'],
    ['2 tỷ', '2.000.000.000'],
    ['1.5tr', '1.500.000'],
  ])('%s is to be written in full', (written, as) => expect(read(written, dong).why).toContain(as));

  it('is what no number holds exactly', () => expect(read('9007199254740992', huge).why).toBeTruthy());
});

it('shows numbers divided to the eye, and plain to the keyboard; what is none stays', () => {
  expect(grouped('1208000', dong)).toBe('1.208.000');
  expect(plain('1.208.000 đồng', dong)).toBe('1208000');
  expect(grouped('1.5', dong)).toBe('1.5');
  expect(plain('', dong)).toBe('');
});
