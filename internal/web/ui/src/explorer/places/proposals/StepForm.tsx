import type { FormEvent } from 'react';

import type { ProposalStep, ProposalWholeFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { today } from '../../seen.ts';
import { StepProposalMutation } from './asks.ts';
import { Field, textOf, Why, wholeOf } from './form.tsx';
import { useDone } from './useDone.ts';
import { words } from './words.ts';

// At which steps people vote, and at which something is said in words alone.
const voted: ProposalStep[] = ['MEETING', 'COUNCIL'];
const counts = ['members', 'present', 'votesFor', 'against'] as const;

// StepForm asks for the paper of the step that waits, and takes it.
export function StepForm({ of: { id, revision }, step, onDone }: { of: ProposalWholeFragment; step: ProposalStep; onDone: () => void }) {
  const { fetching, why, act } = useDone(StepProposalMutation);
  const votes = voted.includes(step);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [members, present, votesFor, against] = counts.map((name) => (votes ? wholeOf(form, name) : null));
    const done = await act({
      input: { proposal: id, step, day: textOf(form, 'day'), paper: textOf(form, 'paper') || null, text: textOf(form, 'text') || null, members: members!, present: present!, votesFor: votesFor!, against: against!, expectedRevision: revision },
    });
    if (done) onDone();
  };
  return (
    <form className="proposal-form" onSubmit={(event) => void submit(event)}>
      <Field label={say(words.day)}>
        <input type="date" name="day" defaultValue={today} max={today} required />
      </Field>
      <Field label={say(words.paper)}>
        <input type="text" name="paper" maxLength={100} autoComplete="off" />
      </Field>
      {votes &&
        counts.map((name) => (
          <Field key={name} label={say(words[name])}>
            <input type="text" name={name} inputMode="numeric" pattern="[0-9.]*" autoComplete="off" />
          </Field>
        ))}
      <label className="proposal-field proposal-wide">
        <span>{say(words.text)}</span>
        <textarea name="text" rows={2} maxLength={2000} />
      </label>
      <Why of={why} />
      <button type="submit" className="do go" aria-disabled={fetching}>
        {say(fetching ? words.working : words.take)}
      </button>
    </form>
  );
}
