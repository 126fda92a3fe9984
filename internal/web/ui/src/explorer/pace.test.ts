import { describe, expect, it } from 'vitest';

import { dueOf, monthsEnded, paceOf, roundUp } from './pace.ts';

describe('the months that have ended', () => {
  it.each([
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
  it('is the target times the share of the year that has ended', () => expect(paceOf(wanted(1500), '2024', '2024-11-10')).toBe(1250));
  it('of a cumulative period is the same share of the year', () => expect(paceOf(wanted(1500), '2024-6M', '2024-11-10')).toBe(750));
  it.each([
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
  it('is told so that it would do', () => {
    expect(dueOf((167 * 10) / 12, 105, 0)).toEqual({ due: 140, lacks: 35 });
    expect(dueOf((95 * 10) / 12, 70.26, 2)).toEqual({ due: 79.17, lacks: 8.91 });
  });
  it('is no more than the number where that is whole', () => expect(roundUp((30 * 10) / 12, 0)).toBe(25));
  it('lacks nothing where it is reached, and all where nothing was said', () => {
    expect(dueOf(125, 125, 0).lacks).toBe(0);
    expect(dueOf(139.17, 139.5, 0).lacks).toBe(0);
    expect(dueOf(125, null, 0).lacks).toBe(0);
  });
});
