import { expect, test } from 'vitest';

import { completeness, inOrder, type Kept, quarterOf, saidOf } from './kept.ts';

const quarter = (begins: string, entries: number, nothing = false, ended = true) => ({ __typename: 'RegisterQuarter' as const, begins, ended, entries, nothing });
const kept = (code: string, required: boolean, of: boolean | null, quarters: Kept['quarters'] = []): Kept =>
  ({ __typename: 'KeptRegister', register: { __typename: 'Register', id: code, code, name: code, nameEn: code, keptBy: [], required, confirmedBy: null }, entries: 0, quarters, kept: of, mayWrite: false });

test('a quarter has entries, was said to have none, is silent, or runs', () => {
  expect(saidOf(quarter('2024-01-01', 2))).toBe('entries');
  expect(saidOf(quarter('2024-01-01', 2, true))).toBe('entries');
  expect(saidOf(quarter('2024-04-01', 0, true))).toBe('nothing');
  expect(saidOf(quarter('2024-07-01', 0))).toBe('silent');
  expect(saidOf(quarter('2024-10-01', 0, false, false))).toBe('running');
});

test('quarters are numbered by their first days', () => {
  expect(['2024-01-01', '2024-04-01', '2024-07-01', '2024-10-01'].map(quarterOf)).toEqual([1, 2, 3, 4]);
});

test('required registers come first, each kind in the order of the campaign', () => {
  expect(inOrder([kept('a', false, null), kept('b', true, true), kept('c', false, null), kept('d', true, false)]).map(({ register }) => register.code)).toEqual(['b', 'd', 'a', 'c']);
});

test('completeness is of the required registers of which a quarter has ended', () => {
  const all = [kept('a', true, true, [quarter('2024-01-01', 1)]), kept('b', true, false, [quarter('2024-01-01', 0), quarter('2024-04-01', 0), quarter('2024-10-01', 0, false, false)]), kept('c', true, null), kept('d', false, false, [quarter('2024-01-01', 0)])];
  expect(completeness(all)).toEqual({ kept: 1, asked: 2, silent: 2 });
  expect(completeness([])).toEqual({ kept: 0, asked: 0, silent: 0 });
});
