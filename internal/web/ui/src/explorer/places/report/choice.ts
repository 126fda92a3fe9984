// Two versions of a report, that of this device and that of the server, and the one that both came of:
// which numbers differ, and which of two is likely meant.
import type { Typed } from './draft.ts';

export type Side = 'mine' | 'theirs';

// Difference is one box in which the versions differ. Where only one of them has changed since the one
// that both came of, that one is likely meant; null: both have, and somebody has to choose.
export type Difference = { code: string; mine: string; theirs: string; likely: Side | null };

export function differences(codes: readonly string[], mine: Typed, theirs: Typed, base: Typed): Difference[] {
  return codes
    .map((code) => ({ code, mine: mine[code] ?? '', theirs: theirs[code] ?? '', base: base[code] ?? '' }))
    .filter((one) => one.mine !== one.theirs)
    .map(({ code, mine, theirs, base }) => ({ code, mine, theirs, likely: mine === base ? 'theirs' : theirs === base ? 'mine' : null }));
}

// merge returns the boxes as they were chosen; null: not all are chosen yet.
export function merge(mine: Typed, all: readonly Difference[], chosen: Readonly<Record<string, Side>>): Typed | null {
  if (all.some(({ code }) => !chosen[code])) return null;
  return { ...mine, ...Object.fromEntries(all.map((one) => [one.code, one[chosen[one.code]!]])) };
}
