import { expect, test } from 'vitest';

import { askedOf, changed } from './asked.ts';
import { byUnit, daysTo } from './due.ts';

test('days are counted over the ends of months and years', () => {
  expect(daysTo('2024-11-10', '2024-10-20')).toBe(-21);
  expect(daysTo('2024-11-10', '2024-11-10')).toBe(0);
  expect(daysTo('2024-12-31', '2025-01-01')).toBe(1);
});

test('what is to be done stands by who has to do it, the first first', () => {
  const of = (unit: string, subject: string | null, id: string) => ({ unit: { code: unit }, subject: subject ? { code: subject } : null, id });
  const groups = byUnit([of('643', '24121', 'a'), of('66', '643', 'b'), of('643', null, 'c'), of('643', '24121', 'd')]);
  expect(groups.map(({ unit, entries }) => `${unit.code}: ${entries.map(({ id }) => id).join(' ')}`)).toEqual(['24121: a d', '643: b c']);
});

test('an address that is narrowed begins its list anew', () => {
  expect(changed('?show=open&after=x&office=643', { under: '24121' })).toBe('/follow?show=open&office=643&under=24121');
  expect(changed('?show=open', { after: 'x' })).toBe('/follow?show=open&after=x');
  expect(askedOf('?show=nothing&under=643')).toEqual({ show: null, under: '643', register: '', after: '', before: '' });
});
