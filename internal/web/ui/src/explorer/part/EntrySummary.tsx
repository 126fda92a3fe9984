import type { EntryLineFragment } from '../gql/graphql.ts';
import { language, say, type Words } from '../language.ts';
import { day } from '../write.ts';
import { EntryLink } from './EntryLink.tsx';
import { EntryMark } from './EntryMark.tsx';

const words = {
  done: ['Xong ngày {day}.', 'Done on {day}.'],
  doneLate: ['Xong ngày {day}, quá hạn {due}.', 'Done on {day}, after {due}.'],
  due: ['Hạn {day}.', 'Due on {day}.'],
  overdue: ['Quá hạn từ {day}.', 'Overdue since {day}.'],
} as const satisfies Record<string, Words>;

// dueOf says when what an entry asks for is due, or was done; empty: nothing is asked for.
export function dueOf({ due, done, overdue }: Pick<EntryLineFragment, 'due' | 'done' | 'overdue'>): string {
  if (done) return overdue && due ? say(words.doneLate, { day: day(done), due: day(due) }) : say(words.done, { day: day(done) });
  return due ? say(overdue ? words.overdue : words.due, { day: day(due) }) : '';
}

// EntrySummary is an entry in one line: what it says, how it stands, and what is to be done about it. Of: whose
// it is, and in which register, is said too.
export function EntrySummary({ entry, of = false }: { entry: EntryLineFragment; of?: boolean }) {
  const todo = dueOf(entry);
  return (
    <span className="entry-line">
      <EntryLink id={entry.id}>{entry.summary || day(entry.day)}</EntryLink>
      <span className="small soft">
        {of && `${entry.unit.titleShort} · ${language === 'vi' ? entry.register.name : entry.register.nameEn} · `}
        <EntryMark state={entry.state} label={entry.stateLabel} />
        {todo && <span className={entry.overdue && !entry.done ? 'behind' : undefined}> · {todo}</span>}
      </span>
    </span>
  );
}
