import { describe, expect, test } from 'vitest';

import { seenOf, standing } from './view.ts';

describe('seenOf', () => {
  test.each([
    ['a year', 'period=2023', { period: '2023' }],
    ['a half', 'period=2024-H2', { period: '2024-H2' }],
    ['a quarter', 'period=2024-Q3', { period: '2024-Q3' }],
    ['a month', 'period=2024-07', { period: '2024-07' }],
    ['the first months of a year', 'period=2024-9M', { period: '2024-9M' }],
    ['today’s tree', 'tree=CURRENT', { tree: 'CURRENT' }],
    ['the tree of a day', 'tree=AS_OF(2024-06-30)', { tree: 'AS_OF(2024-06-30)' }],
    ['an office', 'office=24121-01', { office: '24121-01' }],
    ['nothing', '', {}],
    ['nothing of what is empty', 'period=&tree=&office=', {}],
    ['nothing of a period that is none', 'period=xyz', {}],
    ['nothing of a month that no year has', 'period=2024-13', {}],
    ['nothing of a period that was cut off', 'period=2024-', {}],
    ['nothing of a reading that is none', 'tree=AS_OF(2024', {}],
  ])('an address says %s', (_, search, said) => {
    expect(seenOf(search)).toEqual({ ...standing, ...said });
  });
});
