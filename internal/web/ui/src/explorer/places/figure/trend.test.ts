import { describe, expect, it } from 'vitest';

import type { FigureMonthsQuery } from '../../gql/graphql.ts';
import { growthOf, measuresOf, type Month, modesOf, monthsOf, pictureOf, rangeOf, ticksOf } from './trend.ts';

type Nature = 'FLOW' | 'STOCK' | 'STATE';
type Kind = 'TOTAL' | 'RATIO' | 'UNITS_MEETING';
const indicator = (kind: Kind, natures: Nature[], months = false) => ({ kind, months, elements: natures.map((nature, n) => ({ __typename: 'Element' as const, id: `element:${n}`, nature })) });

describe('how months come to the whole', () => {
  it.each([
    ['a sum of what happens is added up', indicator('TOTAL', ['FLOW']), 'adds', ['sum', 'each']],
    ['what stands tells it by itself', indicator('RATIO', ['STOCK']), 'stands', ['sum']],
    ['yes and no stand too', indicator('UNITS_MEETING', ['STATE']), 'stands', ['sum']],
    ['a sum per member is asked for: no month can be divided alone', indicator('RATIO', ['FLOW', 'STOCK']), 'asked', ['sum', 'each']],
    ['a share of units is asked for, and no month of it says anything', indicator('UNITS_MEETING', ['FLOW']), 'asked', ['sum']],
    ['unless it counts months, which are added up', indicator('UNITS_MEETING', ['FLOW'], true), 'pools', ['sum', 'each']],
  ] as const)('%s', (_, one, growth, modes) => {
    expect(growthOf(one)).toBe(growth);
    expect(modesOf(one)).toEqual(modes);
    expect(measuresOf(growth).includes('CUMULATIVE')).toBe(growth === 'asked');
  });
});

const told = (measures: string[], cells: (number | null)[][]) =>
  ({ table: { rows: cells.map((_, n) => ({ period: `2024-${String(n + 1).padStart(2, '0')}` })), columns: measures.map((measure) => ({ measure })), cells } }) as unknown as FigureMonthsQuery;

describe('the months', () => {
  it('add up, and what nobody said adds nothing', () => {
    const months = monthsOf(told(['VALUE', 'TARGET', 'COVERAGE'], [[null, null, 0], [5, null, 100], [null, null, 90], [8, null, 100]]), 'adds');
    expect(months.map(({ sum }) => sum)).toEqual([null, 5, 5, 13]);
  });
  it('end before a running month of which nothing was said', () => {
    expect(monthsOf(told(['VALUE', 'TARGET', 'COVERAGE'], [[7, null, 100], [null, null, null]]), 'adds')).toHaveLength(1);
    expect(monthsOf(told(['VALUE', 'TARGET', 'COVERAGE'], [[7, null, 100], [3, null, null]]), 'adds')).toHaveLength(2);
  });
  it('of units are pooled: so many meet it of all that are counted', () => {
    const months = monthsOf(told(['VALUE', 'TARGET', 'COVERAGE', 'NUMERATOR', 'DENOMINATOR'], [[50, null, 100, 1, 2], [null, null, 0, null, null], [100, null, 100, 2, 2]]), 'pools');
    expect(months.map(({ sum }) => sum)).toEqual([50, 50, 75]);
  });
  it('take what they come to from the table where they cannot be added', () => {
    const months = monthsOf(told(['VALUE', 'TARGET', 'COVERAGE', 'CUMULATIVE'], [[50, 2, 100, 50], [100, 2, 100, 75]]), 'asked');
    expect(months).toEqual([
      { month: 1, value: 50, sum: 50, target: 2, come: 100 },
      { month: 2, value: 100, sum: 75, target: 2, come: 100 },
    ]);
  });
});

describe('which months', () => {
  it.each([
    ['2024', '2024-11-10', '2024-11'],
    ['2024', '2025-03-01', '2024-12'],
    ['2024-6M', '2024-11-10', '2024-06'],
    ['2024-Q3', '2024-11-10', '2024-09'],
    ['2024-H2', '2024-11-10', '2024-11'],
    ['2024-02', '2024-11-10', '2024-02'],
  ])('of %s on %s: up to %s', (period, today, to) => expect(rangeOf(period, today)).toEqual({ from: '2024-01', to, year: 2024 }));
  it('none of a year to come, nor of what is no period', () => {
    expect(rangeOf('2025', '2024-11-10')).toBeNull();
    expect(rangeOf('năm nay', '2024-11-10')).toBeNull();
  });
});

describe('the ticks', () => {
  it.each([
    [167, [0, 100, 200]],
    [1500, [0, 500, 1000, 1500]],
    [100, [0, 50, 100]],
    [0.05, [0, 0.02, 0.04, 0.06]],
    [7, [0, 2.5, 5, 7.5]],
    [1, [0, 0.5, 1]],
    [0, [0, 1]],
    [25000, [0, 10000, 20000, 30000]],
  ])('up to %d', (most, ticks) => expect(ticksOf(most)).toEqual(ticks));
  it.each([
    [7, [0, 5, 10]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
  ])('up to %d of what is counted: whole numbers', (most, ticks) => expect(ticksOf(most, true)).toEqual(ticks));
});

const month = (n: number, value: number | null, sum: number | null): Month => ({ month: n, value, sum, target: null, come: 100 });

describe('the picture', () => {
  const months = [month(1, 30, 30), month(2, null, 30), month(3, 45, 75)];
  it('draws what has come together at the months’ ends, and the way to the target', () => {
    const picture = pictureOf(months, 'sum', { target: 120, linear: true, bars: false });
    expect(picture.points).toEqual([
      { month: 1, value: 30, x: 8.33, y: 80 },
      { month: 2, value: 30, x: 16.67, y: 80 },
      { month: 3, value: 75, x: 25, y: 50 },
    ]);
    expect(picture.line).toBe('M8.33 80L16.67 80L25 50');
    expect(picture.pace).toBe('M0 100L100 20');
    expect(picture.level).toBeNull();
    expect(picture.ticks.map(({ y }) => y)).toEqual([100, 66.67, 33.33, 0]);
  });
  it('leaves out months of which nothing was said, and keeps a target that stands level', () => {
    const picture = pictureOf(months, 'each', { target: 50, linear: false, bars: true });
    expect(picture.points.map(({ month: n, x }) => [n, x])).toEqual([[1, 4.17], [3, 20.83]]);
    expect(picture.level).toBe(16.67);
    expect(picture.pace).toBeNull();
  });
  it('has room below zero where more came back than went', () => {
    const picture = pictureOf([month(1, -10, -10), month(2, 5, -5)], 'sum', { target: 10, linear: true, bars: false });
    expect(picture.ticks.map(({ value, y }) => [value, y])[0]).toEqual([-10, 100]);
    expect(picture.points[0]!.y).toBe(100);
    expect(picture.pace).toMatch(/^M0 5\d(\.\d+)?L100 /);
  });
  it('is empty where nothing was said', () => expect(pictureOf([], 'sum', { target: null, linear: true, bars: false }).points).toEqual([]));
});
