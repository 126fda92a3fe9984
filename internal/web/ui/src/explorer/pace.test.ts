import { describe, expect, test } from 'vitest';

import { before, due, ended, monthsOf, over, shareOf } from './pace.ts';

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

test('a target that grows is wanted by the share of the year that has ended', () => {
  const target = { comparator: 'AT_LEAST', low: 167, monthly: false } as const;
  expect(due({ target, indicator: { pace: 'LINEAR' } }, shareOf('2024', day))).toBeCloseTo(139.17, 2);
  expect(due({ target, indicator: { pace: 'LINEAR' } }, shareOf('2024-9M', day))).toBe(125.25);
  expect(due({ target, indicator: { pace: 'LEVEL' } }, 0.5)).toBeNull();
  expect(due({ target, indicator: { pace: 'LINEAR' } }, 1)).toBeNull();
  expect(due({ target: { ...target, comparator: 'LESS_THAN' }, indicator: { pace: 'LINEAR' } }, 0.5)).toBeNull();
  expect(due({ target: null, indicator: { pace: 'LINEAR' } }, 0.5)).toBeNull();
});
