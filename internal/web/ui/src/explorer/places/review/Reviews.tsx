import '../proposals/proposals.css';

import { Link } from 'wouter';

import { useAsk } from '../../ask.ts';
import type { ReviewFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { yearOf } from '../../pace.ts';
import { Answered, NotFound } from '../../part/Answered.tsx';
import { UnitLink } from '../../part/links.tsx';
import { Question } from '../../part/Question.tsx';
import { today, useSeen, written } from '../../seen.ts';
import { words as common } from '../../words.ts';
import { day, moment } from '../../write.ts';
import { ReviewMayQuery, ReviewsQuery } from './asks.ts';
import { endedBy, nameOf } from './name.ts';
import { words } from './words.ts';

// Reviews are what a unit's half years and years came to, and which of them are to be written.
export default function Reviews({ code }: { code: string }) {
  const ask = useAsk(ReviewsQuery, { code });
  const { office } = useSeen();
  const unit = ask.data?.unit;
  const may = useAsk(ReviewMayQuery, { unit: unit?.id ?? '' }, { pause: !unit });
  const address = (period: string) => written(`/u/${encodeURIComponent(code)}/reviews/${period}`, { office });
  return (
    <div className="proposals">
      <Answered ask={ask}>
        {({ unit, campaigns }) =>
          unit ? (
            <>
              <title>{`${say(words.titleOf, { unit: unit.title })} · ${say(common.brand)}`}</title>
              <p>
                <UnitLink code={unit.code}>{unit.title}</UnitLink>
              </p>
              <h1>{say(words.title)}</h1>
              {unit.reviews.length === 0 && <p>{say(words.none)}</p>}
              <ul className="proposal-list">
                {unit.reviews.map((review) => (
                  <li key={review.id}>
                    <h2>
                      <Link href={address(review.period)}>{nameOf(review.period)}</Link>
                    </h2>
                    <p>{review.number ? say(words.of, { number: review.number, day: day(review.day) }) : say(words.onDay, { day: day(review.day) })}</p>
                    <Standing of={review} />
                  </li>
                ))}
              </ul>
              {may.data?.viewer.writes && (
                <p className="proposal-turns">
                  {endedBy(today)
                    .filter((period) => campaigns.some(({ year }) => year === yearOf(period)) && !unit.reviews.some((review) => review.period === period))
                    .map((period) => (
                      <Link key={period} className="do proposal-go" href={address(period)}>
                        {say(words.write, { review: nameOf(period).toLowerCase() })}
                      </Link>
                    ))}
                </p>
              )}
            </>
          ) : (
            <NotFound />
          )
        }
      </Answered>
      <Question ask={ask} />
    </div>
  );
}

// Standing tells how far a review has come.
export function Standing({ of: { signedAt, signedAs, frozenAt } }: { of: ReviewFragment }) {
  const [mark, tone, said] = signedAt
    ? ['●', 'met', say(words.signed, { as: signedAs, at: moment(signedAt) })]
    : frozenAt
      ? ['◐', 'track', say(words.frozen, { at: moment(frozenAt) })]
      : ['○', 'none', say(words.draft)];
  return (
    <p className={tone}>
      <span aria-hidden="true">{mark}</span> {said}
    </p>
  );
}
