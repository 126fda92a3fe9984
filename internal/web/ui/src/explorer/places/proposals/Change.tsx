import { type FormEvent, useState } from 'react';

import type { ProposalWholeFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { today } from '../../seen.ts';
import { SaveProposalMutation } from './asks.ts';
import { Field, textOf, Why, wholeOf } from './form.tsx';
import { useDone } from './useDone.ts';
import { words } from './words.ts';

// Change alters what a proposal says, before the unit's letter.
export function Change({ of, onDone }: { of: ProposalWholeFragment; onDone: (said: string) => void }) {
  const [open, setOpen] = useState(false);
  const { fetching, why, act } = useDone(SaveProposalMutation);
  const first = of.acts.findLast(({ step, act: how }) => step === 'ACHIEVEMENT' && how === 'DONE');
  if (!open) {
    return (
      <button type="button" className="do" onClick={() => setOpen(true)}>
        {say(words.change)}
      </button>
    );
  }
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const input = {
      proposal: of.id, person: of.person && textOf(form, 'person'), born: of.person ? wholeOf(form, 'born') : null, achievement: textOf(form, 'achievement'),
      entry: of.entry?.id ?? null, paper: textOf(form, 'paper') || null, day: textOf(form, 'day'), expectedRevision: of.revision, key: null, award: null, year: null, unit: null,
    };
    if (await act({ input })) (setOpen(false), onDone(say(words.changed)));
  };
  return (
    <form className="proposal-form" onSubmit={(event) => void submit(event)}>
      {of.person && (
        <>
          <Field label={say(words.fullName)}>
            <input type="text" name="person" defaultValue={of.person} maxLength={100} autoComplete="off" />
          </Field>
          <Field label={say(words.bornIn)}>
            <input type="text" name="born" inputMode="numeric" defaultValue={of.born ?? ''} autoComplete="off" />
          </Field>
        </>
      )}
      <label className="proposal-field proposal-wide">
        <span>{say(words.what)}</span>
        <textarea name="achievement" rows={4} defaultValue={of.achievement} maxLength={2000} autoFocus />
      </label>
      <Field label={say(words.reportPaper)}>
        <input type="text" name="paper" defaultValue={first?.paper ?? ''} maxLength={100} autoComplete="off" />
      </Field>
      <Field label={say(words.reportDay)}>
        <input type="date" name="day" defaultValue={first?.day ?? today} max={today} required />
      </Field>
      <Why of={why} />
      <div className="proposal-turns">
        <button type="submit" className="do go" aria-disabled={fetching}>
          {say(fetching ? words.working : words.save)}
        </button>
        <button type="button" className="do" onClick={() => setOpen(false)}>
          {say(words.cancel)}
        </button>
      </div>
    </form>
  );
}
