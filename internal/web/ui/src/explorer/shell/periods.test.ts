import { expect, test } from 'vitest';

import { periodsOf } from './periods.ts';

test('of a year that runs, what has begun is offered', () => {
  expect(periodsOf(2024, '2024-02-29')).toEqual(['2024', '2024-H1', '2024-Q1', '2024-02', '2024-01']);
  expect(periodsOf(2024, '2024-11-10').slice(0, 8)).toEqual(['2024', '2024-9M', '2024-6M', '2024-H2', '2024-H1', '2024-Q4', '2024-Q3', '2024-Q2']);
});

test('of a year that is over, all of it is', () => {
  expect(periodsOf(2023, '2024-11-10')).toHaveLength(1 + 2 + 2 + 4 + 12);
});

test('a year to come is offered whole', () => {
  expect(periodsOf(2025, '2024-11-10')).toEqual(['2025']);
});
