import { expect, test } from 'vitest';

import type { Element } from './check.ts';
import { differences, lacking, type Sum, sumsOf } from './registers.ts';

const elements: Element[] = ['houses', 'cows', 'rated'].map((code) => ({ code, name: code, nameEn: code, measure: 'ITEM', nature: 'FLOW', most: 100 }));
const owed = new Set(['houses', 'cows', 'rated']);

const sum = (code: string, counted: number, blocks = false): Sum =>
  ({ element: { id: code, code }, register: { id: 'r', code: 'assistance', name: 'Sổ hỗ trợ', nameEn: 'Assistance', counts: [{ blocks, element: { id: code, code } }] }, counted, many: counted, entries: [] }) as unknown as Sum;

test('a number that the entries do not come to wants a word, or cannot be handed up', () => {
  const sums = sumsOf([sum('houses', 3), sum('cows', 2), sum('rated', 1, true)]);
  const found = differences(sums, elements, owed, { houses: 4, cows: 2, rated: 0 });
  expect(found.map(({ code, blocks }) => `${code} ${blocks}`)).toEqual(['houses false', 'rated true']);
  expect(found[0]!.message).toMatch(/houses.*4.*3/);
});

test('an empty box is no other number, and neither is one that the registers say nothing of', () => {
  expect(differences(sumsOf([sum('houses', 3)]), elements, owed, { cows: 5 })).toEqual([]);
});

test('what is empty is filled in from the registers, but not what somebody has emptied', () => {
  const sums = sumsOf([sum('houses', 3), sum('cows', 0), sum('rated', 1)]);
  expect(lacking(sums, ['houses', 'cows', 'rated', 'clubs'], { houses: '4', rated: '' })).toEqual({ cows: '0' });
});

test('an element that is counted from two registers is told once', () => {
  expect(sumsOf([sum('houses', 3), sum('houses', 5)]).get('houses')?.counted).toBe(3);
});
