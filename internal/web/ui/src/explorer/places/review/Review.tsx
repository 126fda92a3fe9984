import '../proposals/proposals.css';
import './review.css';

import { useState } from 'react';
import { Link } from 'wouter';

import { useAsk } from '../../ask.ts';
import { at } from '../../client.ts';
import type { ReviewFragment, ReviewsQuery as Told } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { Answered, NotFound } from '../../part/Answered.tsx';
import { Question } from '../../part/Question.tsx';
import { Told as Done } from '../../part/Told.tsx';
import { useSeen, written } from '../../seen.ts';
import { words as common } from '../../words.ts';
import { day, moment } from '../../write.ts';
import { ReviewMayQuery, ReviewsQuery } from './asks.ts';
import { Freeze } from './Freeze.tsx';
import { nameOf } from './name.ts';
import { ReviewText } from './ReviewText.tsx';
import { Standing } from './Reviews.tsx';
import { Sign } from './Sign.tsx';
import { words } from './words.ts';

// Review is one of a unit's half year or year: written, frozen, seen as it will be printed, and signed. Signed, it is
// to be read only.
export default function Review({ code, period }: { code: string; period: string }) {
  const ask = useAsk(ReviewsQuery, { code }, { live: false }); // its text is being written
  const unit = ask.data?.unit;
  const may = useAsk(ReviewMayQuery, { unit: unit?.id ?? '' }, { pause: !unit });
  const [told, setTold] = useState('');
  const done = (said: string) => (setTold(said), ask.again());
  return (
    <div className="proposals review">
      <Done words={told} />
      <Answered ask={ask} lines={9}>
        {({ unit }) => {
          const review = unit?.reviews.find((one) => one.period === period) ?? null;
          const writes = review ? review.may.includes('SAVE') : may.data?.viewer.writes;
          if (!unit || (!review && may.data && !writes)) return <NotFound />;
          return <Stands unit={unit} period={period} review={review} writes={!!writes} onDone={done} />;
        }}
      </Answered>
      <Question ask={ask} />
    </div>
  );
}

function Stands({ unit, period, review, writes, onDone }: { unit: NonNullable<Told['unit']>; period: string; review: ReviewFragment | null; writes: boolean; onDone: (said: string) => void }) {
  const { office } = useSeen();
  const [unsaved, setUnsaved] = useState(false); // what is being written: numbers frozen beside it leave it alone
  return (
    <>
      <title>{`${nameOf(period)} · ${unit.title} · ${say(common.brand)}`}</title>
      <p>
        {unit.title} · <Link href={written(`/u/${encodeURIComponent(unit.code)}/reviews`, { office })}>{say(words.toAll)}</Link>
      </p>
      <h1>{nameOf(period)}</h1>
      {review && <Standing of={review} />}
      {review?.signedAt && <p>{say(words.unchanging)}</p>}
      <div className="proposal-parts">
        <section>
          <h2>{say(words.text)}</h2>
          {writes ? <ReviewText unit={unit} period={period} review={review} onChange={() => setUnsaved(true)} onDone={(said) => (setUnsaved(false), onDone(said))} /> : review ? <Read of={review} /> : null}
        </section>
        <div>
          {review && (
            <>
              <section>
                <h2>{say(words.figures)}</h2>
                {review.frozenAt ? <p>{say(words.frozen, { at: moment(review.frozenAt) })}</p> : <p>{say(words.notFrozen)}</p>}
                {review.may.includes('FREEZE') && <Freeze code={unit.code} review={review} onDone={onDone} />}
              </section>
              {review.html && (
                <section>
                  <h2>{say(words.printed)}</h2>
                  <p>
                    <a className="do go proposal-go" href={at(review.html.replace(/^\//, ''))} target="_blank" rel="noreferrer">
                      {say(words.open)}
                    </a>
                  </p>
                  {review.docx && (
                    <p>
                      <a className="do proposal-go" href={at(review.docx.replace(/^\//, ''))} download>
                        {say(words.docx)}
                      </a>
                    </p>
                  )}
                  {review.hash && (
                    <p className="small soft">
                      {say(words.hash)}: <code>{review.hash}</code>
                    </p>
                  )}
                </section>
              )}
              {review.may.includes('SIGN') && <Sign review={review} unsaved={unsaved} onDone={onDone} />}
            </>
          )}
        </div>
      </div>
    </>
  );
}

// Read is the text of a review, to be read.
function Read({ of: { number, place, day: on, sections, recipients } }: { of: ReviewFragment }) {
  return (
    <>
      <p className="soft">{[place, number ? say(words.of, { number, day: day(on) }) : say(words.onDay, { day: day(on) })].join(', ')}</p>
      {sections.map(({ title, text }, n) => (
        <div key={n}>
          <h3>{title}</h3>
          <p className="proposal-text">{text}</p>
        </div>
      ))}
      {recipients.length > 0 && (
        <ul>
          {recipients.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
    </>
  );
}
