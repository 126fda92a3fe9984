import { expect, test } from 'vitest';

import { aimed, concerning } from './aim.ts';

const target = {};
const one = (name: string, status: Parameters<typeof aimed>[0][number]['status'], { target: wanted = target as object | null, expected = 10, parts = [] as { target: object | null }[] } = {}) => ({
  name, status, target: wanted, parts, coverage: { expected },
});
const names = (all: { name: string }[]) => all.map(({ name }) => name).join(' ');

const figures = [
  one('behind', 'BEHIND'),
  one('silent', 'NOT_REPORTED'),
  one('unwanted', 'NO_TARGET', { target: null }),
  one('silent and unwanted', 'NOT_REPORTED', { target: null }),
  one('of parts', 'BEHIND', { target: null, parts: [{ target }] }),
  one('of parts unwanted', 'NO_TARGET', { target: null, parts: [{ target: null }] }),
  one('for others', 'NOT_APPLICABLE'),
  one('reported by others', 'NOT_REPORTED', { expected: 0 }),
  one('told by units that have closed', 'MET', { expected: 0 }),
];

test('what is about a unit is told, wanted or not', () =>
  expect(names(concerning(figures))).toBe('behind silent unwanted silent and unwanted of parts of parts unwanted told by units that have closed'));
test('what is wanted of it counts', () => expect(names(aimed(figures))).toBe('behind silent of parts told by units that have closed'));
test('before any report is due nothing is told of others', () => expect(names(aimed([one('early', 'NOT_REPORTED', { expected: 0 })]))).toBe('early'));
