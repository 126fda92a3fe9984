import { describe, expect, test } from 'vitest';

import { monthBefore } from './view.ts';
import { before, due, dueOf, ended, monthsEnded, monthsOf, over, paceOf, roundUp, shareOf } from './pace.ts';

const day = '2024-11-10';

describe('the months of a period', () => {
  test.each([
    ['2024', [1, 12], 10, false],
    ['2024-H1', [1, 6], 6, true],
    ['2024-H2', [7, 12], 4, false],
    ['2024-Q3', [7, 9], 3, true],
    ['2024-Q4', [10, 12], 1, false],
    ['2024-9M', [1, 9], 9, true],
    ['2024-11M', [1, 11], 10, false],
    ['2024-07', [7, 7], 1, true],
    ['2024-11', [11, 11], 0, false],
    ['2024-12', [12, 12], 0, false],
    ['2023', [1, 12], 12, true],
    ['2025', [1, 12], 0, false],
  ] as const)('%s', (period, months, count, done) => {
    expect(monthsOf(period)).toEqual(months);
    expect(ended(period, day)).toBe(count);
    expect(over(period, day)).toBe(done);
  });
});

describe('what a period is held against to see what is new', () => {
  test.each([
    ['the year that runs: the month that ended last is new', '2024', day, '2024-9M'],
    ['a year that is over: its December is new', '2023', day, '2023-11M'],
    ['in January nothing has ended', '2024', '2024-01-20', null],
    ['in February nothing lies before January', '2024', '2024-02-20', null],
    ['in March January does', '2024', '2024-03-01', '2024-1M'],
    ['the first nine months', '2024-9M', day, '2024-8M'],
    ['a quarter', '2024-Q3', day, '2024-Q2'],
    ['the first quarter', '2024-Q1', day, null],
    ['a half', '2024-H2', day, '2024-H1'],
    ['a month', '2024-10', day, '2024-09'],
    ['January', '2024-01', day, null],
  ])('%s', (_, period, on, expected) => expect(before(period, on)).toBe(expected));
});

test.each([
  ['2024-11-10', '2024-10'],
  ['2025-01-05', '2024-12'],
])('the month that ended last on %s', (on, month) => expect(monthBefore(on)).toBe(month));

test('a target that grows is wanted by the share of the year that has ended', () => {
  const target = { comparator: 'AT_LEAST', low: 167, monthly: false } as const;
  expect(due({ target, indicator: { pace: 'LINEAR' } }, shareOf('2024', day))).toBeCloseTo(139.17, 2);
  expect(due({ target, indicator: { pace: 'LINEAR' } }, shareOf('2024-9M', day))).toBe(125.25);
  expect(due({ target, indicator: { pace: 'LEVEL' } }, 0.5)).toBeNull();
  expect(due({ target, indicator: { pace: 'LINEAR' } }, 1)).toBeNull();
  expect(due({ target: { ...target, comparator: 'LESS_THAN' }, indicator: { pace: 'LINEAR' } }, 0.5)).toBeNull();
  expect(due({ target: null, indicator: { pace: 'LINEAR' } }, 0.5)).toBeNull();
});

describe('the months that have ended', () => {
  test.each([
    ['2024', '2024-11-10', { ended: 10, all: 12 }],
    ['2024', '2024-01-31', { ended: 0, all: 12 }],
    ['2024', '2025-02-01', { ended: 12, all: 12 }],
    ['2024-6M', '2024-11-10', { ended: 6, all: 6 }],
    ['2024-11M', '2024-11-10', { ended: 10, all: 11 }],
    ['2025', '2024-11-10', { ended: 0, all: 12 }],
    ['2024-Q3', '2024-11-10', null],
    ['2024-07', '2024-11-10', null],
  ])('of %s on %s', (period, on, months) => {
    expect(monthsEnded(period, on)).toEqual(months);
  });
});

const wanted = (low: number, more: object = {}, pace: 'LINEAR' | 'LEVEL' = 'LINEAR') => ({ indicator: { pace }, target: { comparator: 'AT_LEAST' as const, low, monthly: false, ...more } });

describe('the pace', () => {
  test('is the target times the share of the year that has ended', () => expect(paceOf(wanted(1500), '2024', '2024-11-10')).toBe(1250));
  test('of a cumulative period is the same share of the year', () => expect(paceOf(wanted(1500), '2024-6M', '2024-11-10')).toBe(750));
  test.each([
    ['what must stand all year', wanted(100, {}, 'LEVEL'), '2024', '2024-11-10'],
    ['what must stay below', wanted(0.03, { comparator: 'LESS_THAN' }), '2024', '2024-11-10'],
    ['what binds each month', wanted(2, { monthly: true }), '2024', '2024-11-10'],
    ['a year that is over', wanted(100), '2024', '2025-01-01'],
    ['a year that has hardly begun', wanted(100), '2024', '2024-01-15'],
    ['a quarter', wanted(100), '2024-Q3', '2024-11-10'],
    ['nothing', { indicator: { pace: 'LINEAR' as const }, target: null }, '2024', '2024-11-10'],
  ])('there is none of %s', (_, one, period, on) => expect(paceOf(one, period, on)).toBeNull());
});

describe('what is due by now', () => {
  test('is told so that it would do', () => {
    expect(dueOf((167 * 10) / 12, 105, 0)).toEqual({ due: 140, lacks: 35 });
    expect(dueOf((95 * 10) / 12, 70.26, 2)).toEqual({ due: 79.17, lacks: 8.91 });
  });
  test('is no more than the number where that is whole', () => expect(roundUp((30 * 10) / 12, 0)).toBe(25));
  test('lacks nothing where it is reached, and all where nothing was said', () => {
    expect(dueOf(125, 125, 0).lacks).toBe(0);
    expect(dueOf(139.17, 139.5, 0).lacks).toBe(0);
    expect(dueOf(125, null, 0).lacks).toBe(0);
  });
});
