// Whether there is room for a table.
import { useSyncExternalStore } from 'react';

const room = () => matchMedia('(min-width: 900px)');

// useWide tells whether the window is as wide as a desk's.
export const useWide = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      const query = room();
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => room().matches,
  );
