import { describe, expect, it } from 'vitest';

import { all, byMonth, clean, refusalsOf, standing, turned } from './selection.ts';

const report = (id: string, revision = 1, month = '2024-10', warned = false) => ({ id, revision, month, findings: warned ? [{}] : [] });

describe('selection', () => {
  it('is turned on and off, with the revision that was seen', () => {
    const on = turned(new Map(), report('a', 3));
    expect([...on]).toEqual([['a', 3]]);
    expect([...turned(on, report('a', 3))]).toEqual([]);
  });
  it('of all without warnings leaves out those with some, and keeps what was selected by hand', () => {
    const list = [report('a'), report('b', 2, '2024-10', true), report('c')];
    expect([...all(turned(new Map(), list[1]!), clean(list))]).toEqual([['b', 2], ['a', 1], ['c', 1]]);
  });
  it('does not hold for what was handed up anew, nor for what is gone', () => {
    const selected = new Map([['a', 1], ['b', 1], ['gone', 1]]);
    const { seen, anew } = standing(selected, [report('a'), report('b', 3), report('c')]);
    expect([seen.map(({ id }) => id), anew.map(({ id }) => id)]).toEqual([['a'], ['b']]);
  });
});

it('a list is grouped by months in its order', () => {
  expect(byMonth([report('a', 1, '2024-09'), report('b', 1, '2024-10'), report('c', 1, '2024-10')]).map(({ month, reports }) => [month, reports.length])).toEqual([['2024-09', 1], ['2024-10', 2]]);
  expect(byMonth([])).toEqual([]);
});

it('refusals are told at the reports that they are of', () => {
  const sent = [{ id: 'a' }, { id: 'b' }];
  expect([...refusalsOf(sent, [{ field: ['input', 'reports', '1'], message: 'đã có bản 2' }, { field: [], message: 'không được' }])]).toEqual([['b', 'đã có bản 2'], ['', 'không được']]);
  expect([...refusalsOf(sent, [{ field: ['input', 'reports', '9'], message: 'lạ' }])]).toEqual([['', 'lạ']]);
});
