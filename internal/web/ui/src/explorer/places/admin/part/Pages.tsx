import { say } from '../../../language.ts';
import { number } from '../../../write.ts';
import { words } from '../words.ts';

type Info = { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
export type Place = { after: string; before: string };

// around is where a page begins, as lists are asked for it: so many after or before a place.
export const around = ({ after, before }: Partial<Place>, many: number) => (before ? { first: null, after: null, last: many, before } : { first: many, after: after || null, last: null, before: null });

// Pages tells how many there are in all, and leads to the page before and the next.
export function Pages({ info, total, go }: { info: Info; total?: number; go: (to: Place) => void }) {
  return (
    <div className="admin-pages" role="group" aria-label={say(words.pages)}>
      {total != null && <span>{say(words.inAll, { n: number(total) })}</span>}
      {info.hasPreviousPage && (
        <button type="button" className="do" onClick={() => go({ after: '', before: info.startCursor ?? '' })}>
          {say(words.pageBefore)}
        </button>
      )}
      {info.hasNextPage && (
        <button type="button" className="do" onClick={() => go({ after: info.endCursor ?? '', before: '' })}>
          {say(words.pageNext)}
        </button>
      )}
    </div>
  );
}
