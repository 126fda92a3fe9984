import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { discard, type Draft, keep, kept, same, typedOf, watch } from './draft.ts';

const of = { account: 'branch.reporter', unit: 'unit:26', month: '2024-11' };
const draft: Draft = { typed: { members: '30', studied: '1.5' }, comment: 'đúng', revision: 3, base: { members: 29 }, at: '2024-11-10T01:00:00Z', tab: 'a' };
const key = 'thidua:draft:branch.reporter:unit:26:2024-11';

beforeEach(() => localStorage.clear());
afterEach(() => void vi.unstubAllGlobals());

describe('a draft', () => {
  it('is found again as it was typed, with what it was based on', () => {
    expect(keep(of, draft)).toBe(true);
    expect(kept(of)).toEqual(draft);
  });

  it.each([
    ['another account', { ...of, account: 'branch' }],
    ['another unit', { ...of, unit: 'unit:2' }],
    ['another month', { ...of, month: '2024-10' }],
  ])('is not seen by %s', (_, other) => {
    keep(of, draft);
    expect(kept(other)).toBeNull();
    discard(other);
    expect(kept(of)).toEqual(draft);
  });

  it('is gone once it is discarded', () => {
    keep(of, draft);
    discard(of);
    expect(kept(of)).toBeNull();
  });

  it.each(['', '{', 'null', '7', '{"typed":null}', '{"typed":{},"base":{},"revision":"3"}'])('is none where %s is kept', (text) => {
    localStorage.setItem(key, text);
    expect(kept(of)).toBeNull();
  });

  it('is not kept where the device has no room, and that is told', () => {
    vi.stubGlobal('localStorage', {
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    expect(keep(of, draft)).toBe(false);
  });
});

describe('another window', () => {
  const heard: (Draft | null)[] = [];
  const tell = (name: string, newValue: string | null) => dispatchEvent(Object.assign(new Event('storage'), { key: name, newValue }));
  beforeEach(() => void heard.splice(0));

  it('is heard of the same report, until one listens no more', () => {
    const stop = watch(of, (one) => heard.push(one));
    tell(key, JSON.stringify({ ...draft, tab: 'b' }));
    tell(`${key}1`, JSON.stringify(draft));
    tell(key, null);
    stop();
    tell(key, JSON.stringify(draft));
    expect(heard).toEqual([{ ...draft, tab: 'b' }, null]);
  });
});

it.each([
  ['the same', { a: '1' }, { a: '1' }, true],
  ['an empty box and none', { a: '1', b: '' }, { a: '1' }, true],
  ['another number', { a: '1' }, { a: '2' }, false],
  ['one more', { a: '1' }, { a: '1', b: '0' }, false],
])('%s', (_, one, other, want) => {
  expect(same(one, other)).toBe(want);
  expect(same(other, one)).toBe(want);
});

it('writes what a report says into boxes: zero is said', () => expect(typedOf({ a: 0, b: 12 })).toEqual({ a: '0', b: '12' }));

it('a window has a name of its own on a page that came by http too', async () => {
  vi.stubGlobal('crypto', { getRandomValues: (into: Uint32Array) => into.fill(7) });
  vi.resetModules();
  const { tab } = await import('./draft.ts');
  expect(tab).toBe('7-7-7-7');
});
