import { useSyncExternalStore } from 'react';

const paper = matchMedia('print');

function listen(changed: () => void): () => void {
  paper.addEventListener('change', changed);
  return () => paper.removeEventListener('change', changed);
}

// usePrinted tells whether the page is being put on paper, where nothing can be unfolded.
export const usePrinted = (): boolean => useSyncExternalStore(listen, () => paper.matches);
