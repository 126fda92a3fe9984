import { expect, it } from 'vitest';

import { differences, merge } from './choice.ts';

const codes = ['a', 'b', 'c', 'd', 'e'];
const base = { a: '1', b: '1', c: '1', d: '1' };
const mine = { a: '1', b: '2', c: '2', d: '2', e: '5' };
const theirs = { a: '1', b: '1', c: '3', d: '2' };

it('tells where two versions differ, and which side has changed', () =>
  expect(differences(codes, mine, theirs, base)).toEqual([
    { code: 'b', mine: '2', theirs: '1', likely: 'mine' },
    { code: 'c', mine: '2', theirs: '3', likely: null },
    { code: 'e', mine: '5', theirs: '', likely: 'mine' },
  ]));

it('takes an empty box as one that was emptied', () => expect(differences(['a'], { a: '' }, { a: '1' }, { a: '1' })).toEqual([{ code: 'a', mine: '', theirs: '1', likely: 'mine' }]));

it('takes what only the server has changed from there', () => expect(differences(['a'], { a: '1' }, { a: '4' }, { a: '1' })).toEqual([{ code: 'a', mine: '1', theirs: '4', likely: 'theirs' }]));

it('puts together what is chosen, once all is', () => {
  const all = differences(codes, mine, theirs, base);
  expect(merge(mine, all, { b: 'mine', e: 'theirs' })).toBeNull();
  expect(merge(mine, all, { b: 'mine', c: 'theirs', e: 'theirs' })).toEqual({ a: '1', b: '2', c: '3', d: '2', e: '' });
});
