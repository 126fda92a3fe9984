import { type FormEvent, useState } from 'react';

import type { ReviewFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { Confirm } from '../../part/Confirm.tsx';
import { Field, Why } from '../proposals/form.tsx';
import { useDone } from '../proposals/useDone.ts';
import { SignReviewMutation } from './asks.ts';
import { words } from './words.ts';

// Sign asks once more, for nothing of a review changes after.
export function Sign({ review, unsaved, onDone }: { review: ReviewFragment; unsaved: boolean; onDone: (said: string) => void }) {
  const [as, setAs] = useState('');
  const [asked, setAsked] = useState(false);
  const { fetching, why, act } = useDone(SignReviewMutation);
  const sign = async () => {
    if (await act({ review: review.id, signedAs: as.trim(), expectedRevision: review.revision })) (setAsked(false), onDone(say(words.signedNow)));
  };
  return (
    <section>
      <h2>{say(words.signing)}</h2>
      <p>{say(words.signHow)}</p>
      {unsaved && <p role="status">{say(words.unsaved)}</p>}
      <form className="proposal-form" onSubmit={(event: FormEvent) => (event.preventDefault(), setAsked(true))}>
        <Field label={say(words.signedAs)}>
          <input type="text" value={as} maxLength={200} required autoComplete="off" onChange={(event) => setAs(event.target.value)} />
        </Field>
        <button type="submit" className="do go" disabled={unsaved}>
          {say(words.sign)}
        </button>
      </form>
      {asked && (
        <Confirm title={say(words.signNow)} yes={say(words.sign)} doing={fetching} onYes={() => void sign()} onNo={() => setAsked(false)}>
          <p>{as}</p>
          <p>{say(words.signHow)}</p>
          <Why of={why} />
        </Confirm>
      )}
    </section>
  );
}
