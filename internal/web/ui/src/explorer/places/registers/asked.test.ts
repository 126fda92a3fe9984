import { expect, test } from 'vitest';

import { askedOf, changed, filterOf, pageOf } from './asked.ts';

test('an address says what is looked at, and nothing that is none of ours', () => {
  expect(askedOf('of=below&find=Ea%20Na&state=waiting&f.kind=COW&period=2024-Q3')).toEqual({ of: 'below', find: 'Ea Na', state: 'waiting', fields: { kind: 'COW' }, after: '', before: '' });
  expect(askedOf('of=all&state=GONE&f.kind=')).toEqual({ of: '', find: '', state: '', fields: {}, after: '', before: '' });
});

test('what narrows the list begins it anew, and leaves the period', () => {
  const at = 'period=2024-Q3&after=c2&f.kind=COW';
  expect(changed('/u/24121/registers/assistance', at, { find: 'nhà' })).toBe('/u/24121/registers/assistance?period=2024-Q3&f.kind=COW&find=nh%C3%A0');
  expect(changed('/r', at, { fields: { kind: '' } })).toBe('/r?period=2024-Q3');
  expect(changed('/r', at, { after: 'c3', before: '' })).toBe('/r?period=2024-Q3&after=c3&f.kind=COW');
});

test('of the fields those are asked for that the register has', () => {
  const asked = askedOf('find=%20&f.kind=COW&f.gone=1');
  expect(filterOf(asked, ['kind'], null)).toEqual({ fields: [{ field: 'kind', in: ['COW'] }] });
  expect(filterOf(askedOf(''), ['kind'], null)).toBeNull();
  expect(filterOf(askedOf('state=VOID'), [], 'unit:7')).toEqual({ units: ['unit:7'], states: ['VOID'] });
  expect(filterOf(askedOf('state=waiting&find=12'), [], null)).toEqual({ waiting: true, search: '12' });
  expect(filterOf(askedOf('state=overdue'), [], null)).toEqual({ overdue: true });
});

test('a page is read on from a cursor, or back', () => {
  expect(pageOf(askedOf('after=c'), 25)).toEqual({ first: 25, after: 'c', last: null, before: null });
  expect(pageOf(askedOf('before=c'), 25)).toEqual({ first: null, after: null, last: 25, before: 'c' });
});
