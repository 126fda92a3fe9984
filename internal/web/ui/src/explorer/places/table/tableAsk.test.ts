import { describe, expect, test } from 'vitest';

import { arranged, completed, earlier, type LooseAsk, readAsk, sorted, withIndicator, withMeasure, writeAsk, Wrong } from './tableAsk.ts';

const least: LooseAsk = { units: { childrenOf: '643' }, indicators: [{ code: '4.1' }], measures: ['VALUE'], rows: ['UNIT'], columns: ['INDICATOR', 'PERIOD', 'MEASURE'] };

describe('a question in the address', () => {
  test.each<[string, LooseAsk]>([
    ['says no more than it must', least],
    ['names units and parts', { ...least, units: { below: { unit: '66', level: 'COMMUNE', kind: 'TERRITORIAL' } }, indicators: [{ group: 4 }, { headline: true }, { adhoc: { name: 'Đảng viên', formula: '100 * a / b', decimals: 1 } }] }],
    ['has periods, conditions, an order and totals', {
      ...least, periods: [{ range: { from: '2024-01', to: '2024-10', by: 'MONTH' } }, { relative: 'LAST_YEAR' }, { period: '2024-6M' }],
      where: [{ measure: 'STATUS', is: ['BEHIND'] }, { measure: 'VALUE', indicator: '4.1', atLeast: 1.5 }, { measure: 'TARGET', missing: true }],
      order: [{ measure: 'VALUE', descending: true }], top: 10, totals: ['UNIT'], tree: 'CURRENT', status: 'APPROVED', asOf: '2024-11-01T00:00:00Z',
    }],
  ])('%s, and is read as it was written', (_, ask) => {
    expect(readAsk(writeAsk(ask))).toEqual(ask);
  });

  test.each<[string, string, string]>([
    ['is no JSON', '{', ''],
    ['is a list', '[]', ''],
    ['is null', 'null', ''],
    ['lacks its units', JSON.stringify({ ...least, units: undefined }), 'units'],
    ['names units in two ways', JSON.stringify({ ...least, units: { mine: true, childrenOf: '643' } }), 'units'],
    ['has a measure that there is not', JSON.stringify({ ...least, measures: ['VALUE', 'BOO'] }), 'measures[1]'],
    ['has a key that there is not', JSON.stringify({ ...least, where: [{ measure: 'VALUE', over: 1 }] }), 'where[0].over'],
    ['has a key that objects have by themselves', JSON.stringify({ ...least }).replace('"units"', '"constructor":1,"units"'), 'constructor'],
    ['compares with a text', JSON.stringify({ ...least, where: [{ measure: 'VALUE', atLeast: '1' }] }), 'where[0].atLeast'],
    ['names a period that is none', JSON.stringify({ ...least, periods: [{ period: '2024-13' }] }), 'periods[0].period'],
    ['has an axis twice', JSON.stringify({ ...least, rows: ['UNIT', 'MEASURE'] }), 'rows'],
    ['has nothing in its columns', JSON.stringify({ ...least, rows: ['UNIT', 'INDICATOR', 'PERIOD', 'MEASURE'], columns: [] }), 'columns'],
  ])('that %s is told where it is wrong', (_, written, at) => {
    expect(() => readAsk(written)).toThrow(new Wrong(at));
  });

  test('is written alike whatever the order of its keys, and without what says nothing', () => {
    const turned = Object.fromEntries(Object.entries({ ...least, where: [], order: null, totals: [] }).reverse()) as LooseAsk;
    expect(writeAsk(turned)).toBe(writeAsk(least));
  });

  test('that says no period is about the header’s, on the header’s tree', () => {
    expect(completed(least, { period: '2024-Q3', tree: 'AS_REPORTED' })).toEqual({ ...least, periods: [{ period: '2024-Q3' }] });
    expect(completed(least, { period: '2024', tree: 'CURRENT' }).tree).toBe('CURRENT');
    const own = { ...least, periods: [{ relative: 'THIS_MONTH' as const }], tree: 'AS_REPORTED' };
    expect(completed(own, { period: '2024', tree: 'CURRENT' })).toEqual(own);
  });
});

describe('a touch on a column', () => {
  test('puts the largest first, then the smallest, then no order', () => {
    const once = sorted(least, { measure: 'VALUE' });
    expect(once.order).toEqual([{ measure: 'VALUE', descending: true }]);
    const twice = sorted(once, { measure: 'VALUE' });
    expect(twice.order).toEqual([{ measure: 'VALUE' }]);
    expect(sorted(twice, { measure: 'VALUE' }).order).toBeUndefined();
  });
  test('of places puts the best first', () => {
    expect(sorted(least, { measure: 'RANK' }).order).toEqual([{ measure: 'RANK' }]);
    expect(sorted(sorted(least, { measure: 'RANK' }), { measure: 'RANK' }).order).toEqual([{ measure: 'RANK', descending: true }]);
  });
  test('of another indicator orders by that one', () => {
    const by = sorted(least, { measure: 'VALUE', indicator: '4.1' });
    expect(sorted(by, { measure: 'VALUE', indicator: '6.5' }).order).toEqual([{ measure: 'VALUE', indicator: '6.5', descending: true }]);
  });
});

describe('an axis', () => {
  test('moves from the columns to the rows, as the last there', () => {
    expect(arranged(least, 'PERIOD', 'rows')).toMatchObject({ rows: ['UNIT', 'PERIOD'], columns: ['INDICATOR', 'MEASURE'] });
  });
  test('that is the last of its side changes places with the other side', () => {
    expect(arranged(least, 'UNIT', 'columns')).toMatchObject({ rows: ['INDICATOR', 'PERIOD', 'MEASURE'], columns: ['UNIT'] });
  });
  test('moves forward among its own', () => {
    expect(earlier(least, 'MEASURE').columns).toEqual(['INDICATOR', 'MEASURE', 'PERIOD']);
    expect(earlier(least, 'INDICATOR').columns).toEqual(['INDICATOR', 'PERIOD', 'MEASURE']);
  });
});

test('measures stand in their usual order however they were touched', () => {
  expect(withMeasure(withMeasure({ ...least, measures: ['STATUS'] }, 'TARGET'), 'VALUE').measures).toEqual(['VALUE', 'TARGET', 'STATUS']);
  expect(withMeasure({ ...least, measures: ['VALUE', 'STATUS'] }, 'VALUE').measures).toEqual(['STATUS']);
});

test('what looks at an indicator goes with it', () => {
  const ask: LooseAsk = { ...least, indicators: [{ code: '4.1' }, { code: '6.5' }], where: [{ measure: 'VALUE', indicator: '6.5', atLeast: 1 }, { measure: 'STATUS', is: ['BEHIND'] }], order: [{ measure: 'VALUE', indicator: '6.5' }] };
  expect(withIndicator(ask, '6.5')).toMatchObject({ indicators: [{ code: '4.1' }], where: [{ measure: 'STATUS', is: ['BEHIND'] }], order: [] });
  expect(withIndicator({ ...least, order: [{ measure: 'VALUE' }] }, '6.5').order).toEqual([]);
});
