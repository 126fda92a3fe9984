import { expect, test } from 'vitest';

import { spanOf } from './PeriodsChoice.tsx';

test.each([
  ['months as they are', '2024-02', '2024-10', 'MONTH', { from: '2024-02', to: '2024-10', by: 'MONTH' }],
  ['whole quarters about them', '2024-02', '2024-10', 'QUARTER', { from: '2024-01', to: '2024-12', by: 'QUARTER' }],
  ['whole years', '2023-05', '2024-02', 'YEAR', { from: '2023-01', to: '2024-12', by: 'YEAR' }],
  ['one month', '2024-02', '2024-02', 'MONTH', { from: '2024-02', to: '2024-02', by: 'MONTH' }],
] as const)('a range is of %s', (_, from, to, by, range) => expect(spanOf(from, to, by)).toEqual({ range }));

test('a range that ends before it begins is none', () => expect(spanOf('2024-10', '2024-02', 'MONTH')).toBeNull());
