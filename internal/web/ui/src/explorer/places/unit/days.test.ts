import { describe, expect, test } from 'vitest';

import { dayBefore, heirsOf, lastDay, lastPeriod } from './days.ts';

test('the day before', () => expect(['2024-11-01', '2024-03-01', '2025-01-01'].map(dayBefore)).toEqual(['2024-10-31', '2024-02-29', '2024-12-31']));

describe('what a unit that closed came to itself', () => {
  test.each([
    ['the months that had ended', '2024-11-01', '2024', '2024-10M'],
    ['not the month in which it closed', '2024-11-15', '2024-Q4', '2024-10M'],
    ['of a later year, those of its last', '2024-11-01', '2025', '2024-10M'],
    ['of one that closed in January, the year before', '2025-01-20', '2025', '2024'],
    ['nothing else where the period ended before', '2024-11-01', '2024-Q3', null],
    ['nor of a year before', '2024-11-01', '2023', null],
  ])('%s', (_, closed, period, expected) => expect(lastPeriod(closed, period)).toBe(expected));
});

test('a unit that opened after a period lies beyond its last day', () => {
  expect('2025-07-01' > lastDay('2024')).toBe(true);
  expect('2024-09-30' > lastDay('2024-9M')).toBe(false);
});

test('each heir is named once, and those alone that one may read', () => {
  const kin = (id: string | null) => ({ unit: id ? { id } : null });
  expect(heirsOf([kin('a'), kin(null), kin('b'), kin('a')]).map(({ unit }) => unit.id)).toEqual(['a', 'b']);
});
