import { expect, test } from 'vitest';

import { changedSince, changesOf, type Revised } from './changes.ts';

const revision = (act: Revised['act'], values: Record<string, string>, more: Partial<Revised> = {}): Revised =>
  ({ revision: 1, act, state: 'NOTED', at: '', by: '', comment: '', day: '2024-10-10', values: Object.entries(values).map(([code, text]) => ({ field: { code, name: `${code}?`, nameEn: `${code}?` }, text, withheld: text === '' })), ...more }) as Revised;

test('what a revision says otherwise is told field by field, also what it says no more', () => {
  expect(changesOf(revision('SAVE', { value: '40.000.000', kind: 'Nhà' }), revision('SAVE', { value: '45.000.000', place: 'Ea Na' }, { day: '2024-10-11' }), 'day')).toEqual([
    { field: 'day', before: '10/10/2024', after: '11/10/2024' },
    { field: 'value?', before: '40.000.000', after: '45.000.000' },
    { field: 'kind?', before: 'Nhà', after: null },
    { field: 'place?', before: null, after: 'Ea Na' },
  ]);
});

test('of a name that is withheld nothing is told', () => {
  expect(changesOf(revision('SAVE', { member: '' }), revision('SAVE', {}), 'day')).toEqual([]);
});

test('whoever confirms anew is told what has changed since', () => {
  const [noted, confirmed, corrected] = [revision('SAVE', { value: '1' }), revision('CONFIRM', { value: '1' }), revision('SAVE', { value: '2' })];
  expect(changedSince([noted, confirmed, corrected], 'day')).toEqual([{ field: 'value?', before: '1', after: '2' }]);
  expect(changedSince([noted], 'day')).toBeNull();
  expect(changedSince([noted, confirmed], 'day')).toBeNull();
});
