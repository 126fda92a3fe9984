// How places tell what is looked at, and how one looks at something else.
import { useCallback } from 'react';
import { useSearch, useLocation } from 'wouter';

import { type Seen, seenOf, standing } from './view.ts';

export { type Seen, today } from './view.ts';

// useSeen returns what is looked at.
export const useSeen = (): Seen => seenOf(useSearch());

// written returns an address with what is looked at, and what else it says; what is usual, or empty,
// is left out.
export function written(path: string, seen: Partial<Seen>, more: Record<string, string> = {}): string {
  const kept = Object.entries({ ...seen, ...more }).filter(([name, value]) => value && value !== standing[name as keyof Seen]);
  return kept.length ? `${path}?${new URLSearchParams(kept)}` : path;
}

// useChange returns how one looks at something else in the same place: what else the address says stays.
export function useChange(): (change: Record<string, string>) => void {
  const search = useSearch();
  const [path, go] = useLocation();
  return useCallback(
    (change) => {
      const all = Object.fromEntries(new URLSearchParams(search));
      go(written(path, {}, { ...all, ...change }));
    },
    [search, path, go],
  );
}
