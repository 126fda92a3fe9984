import { Link, useSearch } from 'wouter';

import { say } from '../../language.ts';
import { number } from '../../write.ts';
import { changed } from './asked.ts';
import { words } from './words.ts';

type Info = { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };

// Pages leads to the pages of a list beside the one that is shown.
export function Pages({ info, shown, all }: { info: Info; shown: number; all: number }) {
  const search = useSearch();
  if (!info.hasNextPage && !info.hasPreviousPage) return null;
  return (
    <nav className="follow-pages" aria-label={say(words.pages)}>
      <span className="soft">{say(words.onPage, { n: number(shown), all: number(all) })}</span>
      {info.hasPreviousPage && info.startCursor && <Link href={changed(search, { before: info.startCursor, after: '' })}>{say(words.previousPage)}</Link>}
      {info.hasNextPage && info.endCursor && <Link href={changed(search, { after: info.endCursor, before: '' })}>{say(words.nextPage)}</Link>}
    </nav>
  );
}
