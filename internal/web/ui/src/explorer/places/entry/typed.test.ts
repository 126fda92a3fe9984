import { expect, test } from 'vitest';

import { askedOf, type Field, same, saidOf, typedOf, valuesOf, wrongOf } from './typed.ts';

const field = (code: string, type: Field['type'], more: Partial<Field> = {}): Field =>
  ({ __typename: 'RegisterField', code, type, name: code, nameEn: code, optional: false, when: null, choices: [], least: null, most: null, units: [], register: null, above: false, later: false, ...more }) as Field;

const assistance = [
  field('kind', 'CHOICE'),
  field('animals', 'COUNT', { when: "kind == 'COW'", least: 1, most: 5000 }),
  field('value', 'VND', { least: 1 }),
  field('household', 'PERSON', { when: "kind != 'OTHER'", optional: true }),
  field('handed_over', 'DATE', { optional: true }),
  field('document', 'DOCUMENT', { optional: true }),
];
const codes = (typed: Record<string, string>) => askedOf(assistance, typed).map(({ field }) => field.code);

test('a field is asked for as its condition holds', () => {
  expect(codes({})).toEqual(['kind', 'value', 'household', 'handed_over', 'document']);
  expect(codes({ kind: 'COW' })).toContain('animals');
  expect(codes({ kind: 'OTHER' })).toEqual(['kind', 'value', 'handed_over', 'document']);
});

test('what a field says that is not asked for does not count, neither in what is handed over nor in a condition', () => {
  const typed = { kind: 'HOUSE', animals: '2', value: '40.000.000' };
  expect(valuesOf(askedOf(assistance, typed), typed)).toEqual([
    { field: 'kind', value: 'HOUSE' },
    { field: 'value', value: '40000000' },
  ]);
  const chain = [field('a', 'YES_NO'), field('b', 'TEXT', { when: 'a' }), field('c', 'TEXT', { when: "b != ''" })];
  expect(askedOf(chain, { a: 'false', b: 'x' }).map(({ field }) => field.code)).toEqual(['a']);
  expect(askedOf(chain, { a: 'true', b: 'x' }).map(({ field }) => field.code)).toEqual(['a', 'b', 'c']);
});

test('a condition that cannot be told here leaves the field to be asked for, and not to be missed', () => {
  const fields = [field('t', 'TEXT', { optional: true }), field('u', 'TEXT', { when: 'len(t) > 3' })];
  expect(askedOf(fields, {})).toMatchObject([{ maybe: false }, { maybe: true }]);
  expect(wrongOf(askedOf(fields, {}), {}, '2024-10-10', '2024-11-10').size).toBe(0);
});

test('what is wrong is told by field', () => {
  const wrong = (typed: Record<string, string>, day = '2024-10-10') => Object.fromEntries(wrongOf(askedOf(assistance, typed), typed, day, '2024-11-10'));
  expect(Object.keys(wrong({}))).toEqual(['kind', 'value']);
  expect(Object.keys(wrong({ kind: 'COW', animals: '0', value: '1,5 tỷ' }))).toEqual(['animals', 'value']);
  expect(wrong({ kind: 'COW', animals: '5001', value: '30.000.000 đồng' }).animals).toMatch(/5\.000|5,000/);
  expect(Object.keys(wrong({ kind: 'HOUSE', value: '40000000' }, '2024-11-11'))).toEqual(['day']);
  expect(Object.keys(wrong({ kind: 'HOUSE', value: '40000000', 'document.date': '2024-10-10' }, ''))).toEqual(['day', 'document']);
});

test('what an entry says is written into boxes, and read out of them the same', () => {
  const value = (code: string, text: string | null, more = {}) => ({ field: { code }, value: text, withheld: false, unit: null, entry: null, document: null, ...more });
  const typed = typedOf([value('kind', 'HOUSE'), value('value', '40000000'), value('document', '12/BB', { document: { number: '12/BB', date: '2024-10-10', issuer: 'Hội CCB xã Ea Na' } })]);
  expect(typed).toEqual({ kind: 'HOUSE', value: '40000000', document: '12/BB', 'document.date': '2024-10-10', 'document.issuer': 'Hội CCB xã Ea Na' });
  expect(valuesOf(askedOf(assistance, typed), typed)).toEqual([
    { field: 'kind', value: 'HOUSE' },
    { field: 'value', value: '40000000' },
    { field: 'document', value: '12/BB', date: '2024-10-10', issuer: 'Hội CCB xã Ea Na' },
  ]);
  expect(same(typed, { ...typed, household: '' })).toBe(true);
  expect(same(typed, { ...typed, value: '1' })).toBe(false);
});

test('conditions read units and entries as numbers', () => {
  expect(saidOf([field('directive', 'ENTRY'), field('unit', 'UNIT')], { directive: 'entry:12' })).toEqual({ directive: 12, unit: 0 });
});
