import { expect, test } from 'vitest';

import type { EntryKinQuery } from '../../gql/graphql.ts';
import { kinOf } from './kin.ts';

const unit = (code: string, level = 'COMMUNE') => ({ unitId: `unit:${code}`, code, title: code, level });
const of = (extra: object = {}) =>
  ({ node: { ...unit('D', 'DISTRICT'), children: { nodes: [unit('A'), unit('B', 'BRANCH')] }, parent: { id: 'unit:P', children: { nodes: [unit('D', 'DISTRICT'), unit('E', 'DISTRICT')] } } }, ...extra }) as unknown as EntryKinQuery;

test.each([
  [['CHILD'], ['A', 'B']],
  [['OWN', 'CHILD'], ['D', 'A', 'B']],
  [['CHILD', 'ROOT'], ['D', 'A', 'B']],
  [['OWN', 'BRANCH'], ['D', 'B']],
  [['PEER'], ['E']],
  [[], []],
] as const)('units of the kins %s', (kins, codes) => {
  expect(kinOf(of(), kins).map(({ code }) => code)).toEqual(codes);
});

test('a unit is listed once, and those below where they were asked for', () => {
  expect(kinOf(of({ units: { totalCount: 3, nodes: [unit('A'), unit('A1'), unit('B')] } }), ['OWN', 'CHILD', 'BELOW']).map(({ code }) => code)).toEqual(['D', 'A', 'B', 'A1']);
});

test('of a unit that is not told nobody is akin', () => {
  expect(kinOf({ node: null } as unknown as EntryKinQuery, ['CHILD'])).toEqual([]);
});
