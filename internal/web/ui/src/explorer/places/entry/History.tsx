import type { EntryWholeFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { type Changed, changesOf } from '../../part/changes.ts';
import { moment } from '../../write.ts';
import { words } from './words.ts';

// History tells what was done to an entry, by whom and when, and what it changed: the last first.
export function History({ entry: { revisions } }: { entry: EntryWholeFragment }) {
  return (
    <section>
      <h2>{say(words.history)}</h2>
      <ol className="entry-history">
        {revisions
          .map((revision, n) => ({ revision, changed: n > 0 ? changesOf(revisions[n - 1]!, revision, say(words.day)) : [] }))
          .reverse()
          .map(({ revision: { revision, act, at, by, comment }, changed }) => (
            <li key={revision}>
              <strong>{say(revision === 1 ? words.first : words[act])}</strong> · {moment(at)} · {by || say(words.system)}
              {comment && <q>{comment}</q>}
              {changed.length > 0 && <Changes changed={changed} />}
            </li>
          ))}
      </ol>
    </section>
  );
}

// Changes are what one revision says otherwise than another.
export function Changes({ changed }: { changed: readonly Changed[] }) {
  return (
    <ul className="entry-changes">
      {changed.map(({ field, before, after }) => (
        <li key={field}>{say(words.change, { field, before: before || say(words.unsaid), after: after || say(words.unsaid) })}</li>
      ))}
    </ul>
  );
}
