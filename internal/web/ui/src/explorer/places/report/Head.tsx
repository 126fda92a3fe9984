import { say } from '../../language.ts';
import { today } from '../../seen.ts';
import { day, moment } from '../../write.ts';
import type { Standing } from './act.ts';
import { whoOf } from './who.ts';
import { words } from './words.ts';

// Head tells how far a report has come, what is filled in of it, when it is due, and why it came back.
export function Head({ standing, due, filled, all, kept }: { standing: Standing | null; due: string; filled: number | null; all: number; kept: boolean }) {
  const { state } = standing ?? {};
  const reason = state === 'RETURNED' && standing?.revisions.nodes.findLast(({ act }) => act === 'RETURN' || act === 'REOPEN');
  const wanted = !state || state === 'DRAFT' || state === 'RETURNED';
  return (
    <>
      <p className="report-state">
        <strong>{say(words.stateLabel, { state: standing ? standing.stateLabel : say(words.stateNone) })}</strong>. {filled !== null && `${say(words.filled, { n: filled, all })} `}
        {wanted && say(due < today ? words.overdue : words.due, { day: day(due) })} {kept && say(words.keptHere)}
      </p>
      {reason && <p className="said">{say(words.returnedWhy, { why: reason.comment, by: whoOf(reason), at: moment(reason.at) })}</p>}
    </>
  );
}
