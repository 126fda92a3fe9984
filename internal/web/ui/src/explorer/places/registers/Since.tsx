import { say } from '../../language.ts';
import { changedSince } from '../../part/changes.ts';
import type { Row } from './columns.ts';
import { words } from './words.ts';

// Since tells whoever confirms an entry anew what has changed since it was confirmed last.
export function Since({ row }: { row: Row }) {
  const changed = changedSince(row.revisions ?? [], say(words.day));
  if (!changed || changed.length === 0) return null;
  const shown = (text: string | null) => text || say(words.unsaid);
  return (
    <small className="registers-todo behind">
      {say(words.changedSince, { changes: changed.map(({ field, before, after }) => say(words.change, { field, before: shown(before), after: shown(after) })).join('; ') })}
    </small>
  );
}
