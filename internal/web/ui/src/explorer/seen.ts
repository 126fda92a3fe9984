// What is looked at, as the address says it: the period, the reading of the tree, and the office in
// whose name. The address holds the whole state, so that a view can be sent by mail.
import { useCallback } from 'react';
import { useSearch, useLocation } from 'wouter';

// today is the day on which the service stands.
export const today: string = document.documentElement.dataset.today ?? '';

export type Seen = { period: string; tree: string; office: string };

const standing: Seen = { period: today.slice(0, 4), tree: 'AS_REPORTED', office: '' };

const read = (search: string): Seen => {
  const asked = new URLSearchParams(search);
  return { period: asked.get('period') || standing.period, tree: asked.get('tree') || standing.tree, office: asked.get('office') || standing.office };
};

// useSeen returns what is looked at.
export const useSeen = (): Seen => read(useSearch());

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
