import { useState } from 'react';

import type { ProposalDoing, ProposalStep, ProposalWholeFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { Confirm } from '../../part/Confirm.tsx';
import { today } from '../../seen.ts';
import { TurnProposalMutation } from './asks.ts';
import { Field, Why } from './form.tsx';
import { useDone } from './useDone.ts';
import { words } from './words.ts';

const turns = ['RETURN', 'REFUSE', 'FORWARD', 'REVOKE'] as const satisfies ProposalDoing[];
type Turn = (typeof turns)[number];

// Turns are what else may be done to a proposal than to take its next step, each with its reason.
export function Turns({ of, onDone }: { of: ProposalWholeFragment; onDone: (said: string) => void }) {
  const [how, setHow] = useState<Turn | null>(null);
  const may = turns.filter((one) => of.may.includes(one));
  if (may.length === 0) return null;
  return (
    <>
      <div className="proposal-turns" role="group" aria-label={say(words.other)}>
        {may.map((one) => (
          <button key={one} type="button" className={one === 'FORWARD' ? 'do go' : 'do'} onClick={() => setHow(one)}>
            {say(words[one])}
          </button>
        ))}
      </div>
      {how && <Turning of={of} how={how} onDone={(said) => (setHow(null), onDone(said))} onNo={() => setHow(null)} />}
    </>
  );
}

function Turning({ of: { id, revision, steps }, how, onDone, onNo }: { of: ProposalWholeFragment; how: Turn; onDone: (said: string) => void; onNo: () => void }) {
  const { fetching, why, act } = useDone(TurnProposalMutation);
  const before = steps.filter(({ done, waits }) => done && !waits);
  const [to, setTo] = useState<ProposalStep | ''>(before.at(-1)?.step ?? '');
  const [on, setOn] = useState(today);
  const [paper, setPaper] = useState('');
  const [reason, setReason] = useState('');
  const turn = async () => {
    const done = await act({ input: { proposal: id, how, to: how === 'RETURN' && to ? to : null, day: on, paper: paper.trim() || null, reason: reason.trim(), expectedRevision: revision } });
    if (done) onDone(say(words.turned, { what: say(words[`${how}ing`]).toLowerCase() }));
  };
  return (
    <Confirm title={say(words[`${how}ing`])} yes={say(words[how])} doing={fetching} onYes={() => void turn()} onNo={onNo}>
      <div className="proposal-form">
        {how === 'RETURN' && (
          <Field label={say(words.backTo)}>
            <select value={to} onChange={(event) => setTo(event.target.value as ProposalStep)}>
              {before.map(({ step, label }) => (
                <option key={step} value={step}>
                  {label}
                </option>
              ))}
            </select>
          </Field>
        )}
        <label className="proposal-field proposal-wide">
          <span>{say(words.reason)}</span>
          <textarea rows={3} maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} />
        </label>
        <Field label={say(words.paper)}>
          <input type="text" maxLength={100} value={paper} onChange={(event) => setPaper(event.target.value)} />
        </Field>
        <Field label={say(words.day)}>
          <input type="date" value={on} max={today} onChange={(event) => setOn(event.target.value)} />
        </Field>
      </div>
      <Why of={why} />
    </Confirm>
  );
}
