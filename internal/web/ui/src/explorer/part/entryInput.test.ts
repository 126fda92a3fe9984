import { expect, test } from 'vitest';

import { entryInput, newKey, type Said } from './entryInput.ts';

const said = (code: string, value: string | null, more: Partial<Said> = {}): Said => ({ field: { code }, value, withheld: false, document: null, ...more });

test('what an entry says is given back whole, with what has changed', () => {
  const all = [said('subject', 'unit:2'), said('plan', '12/KH', { document: { number: '12/KH', date: '2024-03-01', issuer: 'Hội CCB' } }), said('remedy', 'cũ')];
  expect(entryInput(all, [{ field: 'remedy', value: 'mới' }, { field: 'remedied', value: '2024-11-09' }])).toEqual([
    { field: 'subject', value: 'unit:2' },
    { field: 'plan', value: '12/KH', date: '2024-03-01', issuer: 'Hội CCB' },
    { field: 'remedy', value: 'mới' },
    { field: 'remedied', value: '2024-11-09' },
  ]);
});

test('a field that is emptied says nothing', () => {
  expect(entryInput([said('remedy', 'cũ'), said('kind', 'WORK')], [{ field: 'remedy', value: '' }])).toEqual([{ field: 'kind', value: 'WORK' }]);
});

test('who may not read all of an entry gives nothing back', () => {
  expect(entryInput([said('member', null, { withheld: true })], [{ field: 'inspected', value: '2024-11-09' }])).toBeNull();
});

test('a key is a UUID of its own', () => {
  const [one, other] = [newKey(), newKey()];
  expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(one).not.toBe(other);
});
