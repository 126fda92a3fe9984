import { expect, test } from 'vitest';

import { type Ground, monthsSoFar, presets, telling } from './presets.ts';
import { readAsk, writeAsk } from './tableAsk.ts';

const ground: Ground = {
  unit: '643', leaf: false, period: '2024', today: '2024-11-10', years: [2024],
  indicators: [
    { code: '1.1', headline: true, kind: 'RATIO', target: { low: 95 } },
    { code: '1.2', headline: true, kind: 'RATIO', target: { low: 90 } },
    { code: '4.1', headline: true, kind: 'TOTAL', target: { low: 1500 } },
  ],
};

test('every preset is a question that an address can hold', () => {
  for (const one of [ground, { ...ground, leaf: true }, { ...ground, years: [2023, 2024] }]) {
    for (const { ask } of presets(one)) expect(readAsk(writeAsk(ask))).toEqual(ask);
  }
});

test('a unit with none below it is compared with none', () => {
  expect(presets(ground).map(({ name }) => name)).toEqual(['compare', 'slow', 'months', 'before', 'targets', 'statuses']);
  expect(presets({ ...ground, leaf: true }).map(({ name }) => name)).toEqual(['months', 'before', 'targets']);
});

test('the year before is asked for where there was a campaign', () => {
  const of = (years: number[]) => presets({ ...ground, years }).find(({ name }) => name === 'before')!.ask.measures;
  expect(of([2023, 2024])).toEqual(['VALUE', 'DELTA_LAST_YEAR']);
  expect(of([2024])).toEqual(['VALUE', 'DELTA_PREVIOUS']);
});

test('units are told apart by a share that each of them has', () => {
  expect(telling(ground.indicators)).toBe('1.2');
  expect(telling(ground.indicators.slice(2))).toBe('4.1');
  expect(telling([])).toBe('');
});

test('months run up to the one that runs', () => {
  expect(monthsSoFar('2024-Q1', '2024-11-10')).toEqual([{ range: { from: '2024-01', to: '2024-11', by: 'MONTH' } }]);
  expect(monthsSoFar('2023', '2024-11-10')).toEqual([{ range: { from: '2023-01', to: '2023-12', by: 'MONTH' } }]);
});
