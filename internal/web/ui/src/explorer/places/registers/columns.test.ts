import { expect, test } from 'vitest';

import { type Column, columnsOf, type Row, sumOf, withheldOf } from './columns.ts';

const field = (code: string, more: Partial<Column> = {}): Column => ({ __typename: 'RegisterField', code, type: 'TEXT', name: code, nameEn: code, optional: false, when: null, later: false, choices: [], ...more });
const row = (values: Record<string, string | null>, state: Row['state'] = 'NOTED') =>
  ({ state, values: Object.entries(values).map(([code, value]) => ({ field: { code }, value, text: value ?? '', withheld: value === null })) }) as unknown as Row;

test('columns are what every entry says, and what any that is shown does', () => {
  const fields = [field('kind'), field('animals', { type: 'COUNT', when: "kind == 'COW'" }), field('value', { type: 'VND' }), field('document', { optional: true })];
  expect(columnsOf(fields, []).map(({ code }) => code)).toEqual(['kind', 'value']);
  expect(columnsOf(fields, [row({ kind: 'COW', animals: '2', value: '1' })]).map(({ code }) => code)).toEqual(['kind', 'animals', 'value']);
});

test('a sum leaves out what is struck out, unsaid or withheld', () => {
  expect(sumOf([row({ value: '40000000' }), row({ value: '15000000' }, 'VOID'), row({}), row({ value: null })], 'value')).toBe(40000000);
  expect(sumOf([row({})], 'value')).toBeNull();
});

test('what is withheld in all entries is no column, and is told apart', () => {
  const fields = [field('kind'), field('household', { type: 'PERSON' })];
  const all = [row({ kind: 'COW', household: null }), row({ kind: 'HOUSE' })];
  expect(columnsOf(fields, all).map(({ code }) => code)).toEqual(['kind']);
  expect(withheldOf(fields, all).map(({ code }) => code)).toEqual(['household']);
  const some = [...all, row({ kind: 'COW', household: 'Nguyễn Văn A' })];
  expect(columnsOf(fields, some).map(({ code }) => code)).toEqual(['kind', 'household']);
  expect(withheldOf(fields, some)).toEqual([]);
});
