import { useCallback } from 'react';
import { useLocation, useSearch } from 'wouter';

// useTurn returns how one looks at the same figure otherwise: the address says so, and the way back leads
// to where one came from.
export function useTurn(): (change: Record<string, string>) => void {
  const search = useSearch();
  const [path, go] = useLocation();
  return useCallback(
    (change) => {
      const said = new URLSearchParams(search);
      for (const [name, value] of Object.entries(change)) {
        if (value) said.set(name, value);
        else said.delete(name);
      }
      const text = said.toString();
      go(text ? `${path}?${text}` : path, { replace: true });
    },
    [search, path, go],
  );
}
