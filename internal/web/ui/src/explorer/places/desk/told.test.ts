import { describe, expect, test } from 'vitest';

import { besideTarget, changeOf, lackOf, thenOf, valueOf, wantedNow, whole } from './told.ts';

type Value = Parameters<typeof lackOf>[0];
type Change = { indicator?: object; target?: object | null } & Record<string, unknown>;

// of makes a figure of a sum that grows, 105 of 167 members, but for what is said otherwise.
const of = ({ indicator, target, ...change }: Change = {}) =>
  ({
    id: 'figure',
    value: 105,
    display: '105',
    numerator: 105,
    denominator: null,
    target: target === null ? null : { id: 'target', comparator: 'AT_LEAST', low: 167, high: null, monthly: false, ...target },
    targetLabel: '',
    status: 'BEHIND',
    statusLabel: '',
    shortfall: { value: 62, display: '62' },
    indicator: { id: 'indicator', code: '4.1', headline: true, shortName: '', nameEn: '', kind: 'TOTAL', months: false, pace: 'LINEAR', measure: 'hội viên', decimals: 0, ...indicator },
    ...change,
  }) as unknown as Value;
const percent = { kind: 'RATIO', measure: '%', decimals: 2 } as const;
const members = of({ value: 66.30354505169868, display: '66,30', numerator: 3591, denominator: 5416, shortfall: { value: 23.69, display: '23,70' }, indicator: percent, target: { low: 90 } });
const families = of({ value: 94.73, display: '94,73', shortfall: { value: 0.27, display: '0,27' }, indicator: { ...percent, pace: 'LEVEL' }, target: { comparator: 'MORE_THAN', low: 95 } });
const debt = of({ value: 0.0454, display: '0,045', shortfall: { value: 0.0154, display: '0,015' }, indicator: { ...percent, decimals: 3, pace: 'LEVEL' }, target: { comparator: 'LESS_THAN', low: 0.03 } });
const units = of({ value: 18.18, display: '18,18', numerator: 4, denominator: 22, indicator: { ...percent, kind: 'UNITS_MEETING' }, target: { comparator: 'EQUAL', low: 100 } });
const months = of({ ...units, value: 70, display: '70,00', numerator: 7, denominator: 10, indicator: { ...units.indicator, months: true, pace: 'LEVEL' } });
const money = of({ value: 52_500_000, display: '52.500.000', indicator: { measure: 'đồng' }, target: { comparator: 'MORE_THAN', low: 120_000_000 } });

const share = 10 / 12;

describe('a figure beside what is wanted, and what it lacks by now', () => {
  test.each<[string, Value, string, string]>([
    ['a sum: of 139,17 members 140 are wanted', of(), '105 / 167 hội viên', 'thiếu 35 hội viên so với tiến độ 140'],
    ['a share of members', members, '66,30 / 90 %', 'thiếu 8,7 % so với tiến độ 75 %'],
    ['what stands at its level', families, '94,73 / trên 95 %', 'thiếu 0,27 %'],
    ['what is to stay low', debt, '0,045 / dưới 0,03 %', 'vượt 0,015 %'],
    ['a share of units is told in units', units, '4 / 22 đơn vị', 'thiếu 15 đơn vị so với tiến độ 19'],
    ['or in months', months, '7 / 10 tháng', 'thiếu 3 tháng'],
    ['đồng are written shortly', money, '52,5 triệu / trên 120 triệu đồng', 'thiếu 47,5 triệu đồng so với tiến độ 100 triệu'],
    ['what was missed lacks all of it', of({ status: 'NOT_MET' }), '105 / 167 hội viên', 'thiếu 62 hội viên'],
    ['between two bounds', of({ value: 1, display: '1', target: { comparator: 'BETWEEN', low: 2, high: 4 }, shortfall: { value: 1, display: '1' } }), '1 / 2–4 hội viên', 'thiếu 1 hội viên so với tiến độ 2'],
    ['what is well lacks nothing', of({ status: 'ON_TRACK' }), '105 / 167 hội viên', ''],
    ['nothing was said', of({ value: null, display: '', numerator: null, status: 'NOT_REPORTED' }), '– / 167 hội viên', ''],
    ['nothing is wanted', of({ target: null, status: 'NO_TARGET' }), '105 hội viên', ''],
    ['nor said', of({ target: null, value: null, display: '', status: 'NO_TARGET' }), '–', ''],
    ['how many parts are met', of({ value: null, display: '1/2', target: null, indicator: { kind: 'ALL_OF', measure: 'yêu cầu' } }), '1 / 2 yêu cầu', ''],
  ])('%s', (_, figure, beside, lack) => {
    expect(besideTarget(figure)).toBe(beside);
    expect(lackOf(figure, share)).toBe(lack);
  });
});

test('more than a bound of units is one more of them', () =>
  expect(wantedNow(of({ ...units, indicator: { ...units.indicator, pace: 'LEVEL' }, target: { comparator: 'MORE_THAN', low: 50 } }), share)).toEqual({ amount: 12, written: '12', pace: false }));

test('a value by itself', () => {
  expect(valueOf(members)).toBe('66,30 %');
  expect(valueOf(money)).toBe('52,5 triệu đồng');
});

describe('what has changed', () => {
  const then = thenOf('2024-9M');
  test.each<[string, Value, { value: number | null; numerator: number | null } | undefined, string]>([
    ['more', of(), { value: 97, numerator: 97 }, '+8 so với hết tháng 9'],
    ['less', debt, { value: 0.0474, numerator: 1 }, '−0,002 % so với hết tháng 9'],
    ['units', units, { value: 0, numerator: 0 }, '+4 đơn vị so với hết tháng 9'],
    ['đồng', money, { value: 44_500_000, numerator: 44_500_000 }, '+8 triệu so với hết tháng 9'],
    ['nothing', of(), { value: 105, numerator: 105 }, 'không đổi so với hết tháng 9'],
    ['less than is shown', families, { value: 94.7299, numerator: 1 }, 'gần như không đổi so với hết tháng 9'],
    ['nothing was said then', of(), { value: null, numerator: null }, ''],
    ['nor asked', of(), undefined, ''],
  ])('%s', (_, figure, earlier, expected) => expect(changeOf(figure, earlier, then)).toBe(expected));

  test.each([['2024-1M', 'hết tháng 1'], ['2024-Q2', 'quý 2'], ['2024-H1', 'nửa đầu năm'], ['2024-09', 'tháng 9']])('since %s', (period, expected) => expect(thenOf(period)).toBe(expected));
});

test('short names stay on one line', () => {
  expect(whole('P. Tân Hòa')).toBe('P.\u00a0Tân\u00a0Hòa');
  expect(whole('Chi hội Tổ dân phố 12')).toBe('Chi hội Tổ dân phố 12');
});
