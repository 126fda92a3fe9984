import type { EntryState } from '../gql/graphql.ts';
import { entryShapes } from './entry.ts';

// EntryMark tells how an entry stands: a shape and a colour, and the word beside them.
export function EntryMark({ state, label }: { state: EntryState; label: string }) {
  const [shape, colour] = entryShapes[state];
  return (
    <span className={colour}>
      <span aria-hidden="true">{shape}</span> {label}
    </span>
  );
}
