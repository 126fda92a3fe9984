import { Link } from 'wouter';

import { say } from '../../language.ts';
import { useAddress } from './asked.ts';
import { words } from './words.ts';

type Info = { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };

// Pages leads to the pages of a list beside the one that is shown.
export function Pages({ info, shown, all }: { info: Info; shown: number; all: number }) {
  const address = useAddress();
  if (!info.hasNextPage && !info.hasPreviousPage) return null;
  return (
    <nav className="reports-pages" aria-label={say(words.pages)}>
      <span className="soft">{say(words.onPage, { n: shown, all })}</span>
      {info.hasPreviousPage && info.startCursor && (
        <Link href={address({ before: info.startCursor, after: '' })}>{say(words.previousPage)}</Link>
      )}
      {info.hasNextPage && info.endCursor && (
        <Link href={address({ after: info.endCursor, before: '' })}>{say(words.nextPage)}</Link>
      )}
    </nav>
  );
}
