import { useAsk } from '../../ask.ts';
import type { ReviewFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { Question } from '../../part/Question.tsx';
import { standing } from '../../status.ts';
import { number, period as periodName } from '../../write.ts';
import { Why } from '../proposals/form.tsx';
import { useDone } from '../proposals/useDone.ts';
import { FreezeReviewMutation, ReviewFiguresQuery } from './asks.ts';
import { words } from './words.ts';

// Freeze tells what would be frozen now, and freezes it, once.
export function Freeze({ code, review, onDone }: { code: string; review: ReviewFragment; onDone: (said: string) => void }) {
  const ask = useAsk(ReviewFiguresQuery, { code, period: review.period });
  const { fetching, why, act } = useDone(FreezeReviewMutation);
  const unit = ask.data?.unit;
  const freeze = async () => {
    if (await act({ review: review.id, expectedRevision: review.revision })) onDone(say(words.froze));
  };
  const count = (...of: string[]) => number(unit?.figures.filter(({ status }) => of.includes(standing(status) ?? 'none')).length ?? 0);
  const sum = (of: 'expected' | 'reported' | 'approved') => number(unit?.coverage.reduce((all, month) => all + month[of], 0) ?? 0);
  return (
    <>
      {unit && (
        <>
          <p>{say(words.would, { n: number(unit.figures.length), period: periodName(review.period).toLowerCase() })}</p>
          <p>{say(words.statuses, { met: count('met', 'exceeded'), track: count('track'), behind: count('behind'), missed: count('missed'), none: count('none') })}</p>
          <p>{say(words.reports, { expected: sum('expected'), reported: sum('reported'), approved: sum('approved') })}</p>
          <p className="soft">{say(words.alsoPoints)}</p>
        </>
      )}
      <button type="button" className="do go" disabled={fetching} onClick={() => void freeze()}>
        {say(fetching ? words.working : words.freeze)}
      </button>
      <Why of={why} />
      <p>
        <Question ask={ask} />
      </p>
    </>
  );
}
