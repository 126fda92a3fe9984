import { describe, expect, it } from 'vitest';

import { differences, type Said, weighed } from './difference.ts';

const said = (values: Record<string, number>): Said => Object.entries(values).map(([id, value]) => ({ element: { id }, value }));
const order = ['members', 'admitted', 'fund', 'news'];

describe('differences', () => {
  it('leaves out what is the same, and keeps the order of the elements', () => {
    expect(differences(order, said({ fund: 5, members: 30, news: 1 }), said({ members: 31, fund: 5, news: 2 }))).toEqual([
      { id: 'members', before: 30, after: 31 },
      { id: 'news', before: 1, after: 2 },
    ]);
  });
  it('tells 0 from what is unsaid', () => {
    expect(differences(order, said({ admitted: 0 }), said({ fund: 0 }))).toEqual([
      { id: 'admitted', before: 0, after: null },
      { id: 'fund', before: null, after: 0 },
    ]);
    expect(differences(order, said({ admitted: 0 }), said({ admitted: 0 }))).toEqual([]);
  });
});

describe('weighed', () => {
  it('puts first what was found, then the unsaid, then the farthest', () => {
    const all = differences(order, said({ members: 30, fund: 100, news: 1 }), said({ members: 31, fund: 900, admitted: 2, news: 2 }));
    expect(weighed(all, new Set(['news'])).map(({ id }) => id)).toEqual(['news', 'admitted', 'fund', 'members']);
  });
  it('keeps the order of what weighs the same', () => {
    const all = differences(order, said({ members: 10, fund: 10 }), said({ members: 11, fund: 11 }));
    expect(weighed(all, new Set()).map(({ id }) => id)).toEqual(['members', 'fund']);
  });
});
