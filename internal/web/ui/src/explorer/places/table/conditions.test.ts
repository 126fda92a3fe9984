import { expect, test } from 'vitest';

import { conditionName, conditionOf, numberIn } from './conditions.ts';

test.each([
  ['1.234', 1234],
  ['1.234,5', 1234.5],
  ['1,5', 1.5],
  ['-3', -3],
  ['−3', -3],
  [' 12 000 ', 12000],
  ['0', 0],
])('%s is a number as Vietnamese writes it', (text, value) => expect(numberIn(text)).toBe(value));

test.each(['', 'abc', '1.5', '12.34', '1,2,3', '1.234.5', '--1', '1e3'])('%s is none, or could mean two', (text) => expect(numberIn(text)).toBeNull());

test('a condition is made of what was chosen', () => {
  expect(conditionOf('VALUE', '4.1', 'atLeast', '1.000', [])).toEqual({ measure: 'VALUE', indicator: '4.1', atLeast: 1000 });
  expect(conditionOf('VALUE', '', 'missing', '', [])).toEqual({ measure: 'VALUE', missing: true });
  expect(conditionOf('STATUS', '', 'is', '', ['BEHIND', 'NOT_MET'])).toEqual({ measure: 'STATUS', is: ['BEHIND', 'NOT_MET'] });
  expect(conditionOf('STATUS', '', 'is', '', [])).toBeNull();
  expect(conditionOf('VALUE', '', 'lessThan', 'ít', [])).toBeNull();
});

test('a condition is said in words', () => {
  const labels = (_: string, value: string) => ({ VALUE: 'Kết quả', STATUS: 'Đánh giá', BEHIND: 'Chậm tiến độ' })[value] ?? value;
  expect(conditionName({ measure: 'VALUE', indicator: '4.1', atLeast: 1234.5 }, labels)).toBe('4.1 · Kết quả: từ 1.234,5 trở lên');
  expect(conditionName({ measure: 'VALUE', lessThan: 3 }, labels)).toBe('Kết quả: dưới 3');
  expect(conditionName({ measure: 'STATUS', is: ['BEHIND'] }, labels)).toBe('Đánh giá: Chậm tiến độ');
  expect(conditionName({ measure: 'VALUE', missing: false }, labels)).toBe('Kết quả: có số liệu');
});
