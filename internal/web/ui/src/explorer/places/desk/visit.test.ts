import { describe, expect, test } from 'vitest';

import { lastVisit, visited } from './visit.ts';

const at = (time: string) => new Date(`2024-11-10T${time}:00Z`);

describe('a visit', () => {
  const first = visited(null, at('08:00'));
  test('the first follows none', () => expect(first.last).toBeNull());
  test('goes on while one is hardly away', () => expect(visited(first, at('11:59'))).toEqual(first));
  test('is another one after hours, and knows the one before', () => expect(visited(first, at('12:00'))).toEqual({ last: at('08:00').toISOString(), here: at('12:00').toISOString() }));
});

describe('the device', () => {
  test('remembers each account by itself', () => {
    expect(lastVisit('a', at('08:00'))).toBeNull();
    expect(lastVisit('a', at('14:00'))).toBe(at('08:00').toISOString());
    expect(lastVisit('b', at('14:00'))).toBeNull();
    expect(lastVisit('a', at('15:00'))).toBe(at('08:00').toISOString());
  });
  test('that holds something else remembers nothing', () => {
    localStorage.setItem('thidua:visits:c', '{');
    expect(lastVisit('c', at('08:00'))).toBeNull();
  });
});
