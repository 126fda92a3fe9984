// What came to pass by itself, with nobody having touched anything, and is told beside what is on screen.
import { useSyncExternalStore } from 'react';

export type News = {
  moved: Date | null; // when what is on screen last became another thing
  expired: boolean; // one has to sign in again
  renewed: boolean; // the program has a new version
};

let news: News = { moved: null, expired: false, renewed: false };
const hearers = new Set<() => void>();

// tell adds what is new.
export function tell(more: Partial<News>): void {
  if ((Object.keys(more) as (keyof News)[]).every((name) => news[name] === more[name])) return;
  news = { ...news, ...more };
  for (const hear of hearers) hear();
}

// useNews returns what is new.
export const useNews = (): News =>
  useSyncExternalStore(
    (hear) => {
      hearers.add(hear);
      return () => void hearers.delete(hear);
    },
    () => news,
  );
