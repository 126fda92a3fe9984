import { beforeEach, expect, test } from 'vitest';

import { discard, keep, kept, newKey } from './draft.ts';
import type { Field } from './typed.ts';

const of = { account: 'commune.24121.leader', what: 'unit:7 assistance' };
const fields = [{ code: 'household', type: 'PERSON' }, { code: 'kind', type: 'CHOICE' }] as Field[];
const draft = { typed: { household: 'Nguyễn Văn A', kind: 'HOUSE' }, day: '2024-10-10', revision: 0, key: newKey(), at: '2024-11-10T00:00:00Z' };

beforeEach(() => localStorage.clear());

test('a draft is kept for its account, without names of persons', () => {
  expect(keep(of, draft, fields)).toBe(true);
  expect(kept(of)).toEqual({ ...draft, typed: { kind: 'HOUSE' } });
  expect(JSON.stringify({ ...localStorage })).not.toContain('Nguyễn');
  expect(kept({ ...of, account: 'province.leader' })).toBeNull();
  discard(of);
  expect(kept(of)).toBeNull();
});

test('what cannot be read is none', () => {
  localStorage.setItem('thidua:entry:commune.24121.leader:unit:7 assistance', '{"typed":1}');
  expect(kept(of)).toBeNull();
});

test('a key is a UUID, each another', () => {
  expect(newKey()).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(newKey()).not.toBe(newKey());
});
