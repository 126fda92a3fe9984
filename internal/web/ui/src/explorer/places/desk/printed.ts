import { useSyncExternalStore } from 'react';

const paper = matchMedia('print');
let printing = false;

// Browsers say in one of two ways that they put the page on paper: some before they do, some by the medium.
function listen(changed: () => void): () => void {
  const begin = () => ((printing = true), changed());
  const end = () => ((printing = false), changed());
  addEventListener('beforeprint', begin);
  addEventListener('afterprint', end);
  paper.addEventListener('change', changed);
  return () => {
    removeEventListener('beforeprint', begin);
    removeEventListener('afterprint', end);
    paper.removeEventListener('change', changed);
  };
}

// usePrinted tells whether the page is being put on paper, where nothing can be unfolded.
export const usePrinted = (): boolean => useSyncExternalStore(listen, () => printing || paper.matches);
