import { type FormEvent, useId, useState } from 'react';
import { Link } from 'wouter';

import { useAsk } from '../../ask.ts';
import type { DirectiveAnswerFragment, DirectiveIssuedFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { Answered } from '../../part/Answered.tsx';
import { entryInput, newKey } from '../../part/entryInput.ts';
import { Question } from '../../part/Question.tsx';
import { useSaveEntry } from '../../part/saveEntry.ts';
import { Told } from '../../part/Told.tsx';
import { today, useSeen, written } from '../../seen.ts';
import { day, number } from '../../write.ts';
import { DirectivesReceived } from './asks.ts';
import type { Unit } from './Directives.tsx';
import { Files, Head } from './Head.tsx';
import { answeredIn, documentOf, fields, saidOf, titleOf } from './said.ts';
import { words } from './words.ts';

// Received are the directives of the unit above: those to be acknowledged, with one touch, then those that were, to
// which the plan is added.
export function Received({ unit, own, moved }: { unit: Unit; own: Unit[]; moved: () => void }) {
  const ask = useAsk(DirectivesReceived, { units: [unit.id] });
  const [told, setTold] = useState('');
  const done = (said: string) => (setTold(said), ask.again(), moved());
  return (
    <>
      <Told words={told} />
      <Answered ask={ask}>
        {({ attention: { directives }, entries }) => (
          <>
            <h2>{say(words.waiting, { n: number(directives.totalCount) })}</h2>
            {directives.nodes.length === 0 && <p>{say(words.nothingWaits)}</p>}
            <ul className="follow-list">
              {directives.nodes.map((directive) => (
                <Waiting key={directive.id} directive={directive} unit={unit} own={own} onDone={done} />
              ))}
            </ul>
            <h2>{say(words.answered)}</h2>
            {entries.nodes.length === 0 && <p>{say(words.noneAnswered)}</p>}
            <ul className="follow-list">
              {entries.nodes.map((answer) => (
                <Answer key={answer.id} answer={answer} onDone={done} />
              ))}
            </ul>
          </>
        )}
      </Answered>
      <Question ask={ask} />
    </>
  );
}

// Waiting is a directive that was not acknowledged yet: by the unit that is looked at, or by another one whose
// registers whoever is here keeps.
function Waiting({ directive, unit, own, onDone }: { directive: DirectiveIssuedFragment; unit: Unit; own: Unit[]; onDone: (said: string) => void }) {
  const { fetching, why, save } = useSaveEntry();
  const [key] = useState(newKey);
  const lacks = directive.addressees.filter(({ acknowledged }) => !acknowledged).map(({ unit }) => unit);
  const at = [unit, ...own].find(({ id }) => lacks.some((one) => one.id === id)) ?? (lacks.length === 1 ? lacks[0] : undefined);
  const document = documentOf(directive.values)?.number ?? directive.summary;
  const acknowledge = async () => {
    const values = [
      { field: fields.directive, value: directive.id },
      { field: fields.acknowledged, value: today },
    ];
    if (at && (await save({ register: answeredIn, unit: at.id, day: today, values, key }))) onDone(say(words.acknowledged, { document, day: day(today) }));
  };
  return (
    <li>
      <Head as="h3" directive={directive} />
      <Files files={directive.files} />
      {at && (
        <button type="button" className="do go" disabled={fetching} onClick={() => void acknowledge()} aria-label={at.id === unit.id ? say(words.acknowledgeOf, { document }) : `${say(words.acknowledgeFor, { unit: at.title })}: ${document}`}>
          {fetching ? say(words.acknowledging) : at.id === unit.id ? say(words.acknowledge) : say(words.acknowledgeFor, { unit: at.title })}
        </button>
      )}
      {why && (
        <p role="alert" className="missed">
          {why}
        </p>
      )}
    </li>
  );
}

// Answer is a directive that was acknowledged, with the plan that was made for it, or the way to add one.
function Answer({ answer, onDone }: { answer: DirectiveAnswerFragment; onDone: (said: string) => void }) {
  const { office } = useSeen();
  const [open, setOpen] = useState(false);
  const above = answer.values.find(({ field }) => field.code === fields.directive)?.entry;
  const plan = answer.values.find(({ field }) => field.code === fields.plan)?.document;
  const made = saidOf(answer.values, fields.planned);
  const directive = documentOf(above?.values ?? answer.values);
  const name = directive?.number ?? answer.summary;
  return (
    <li>
      <h3>
        <Link href={written(`/entries/${encodeURIComponent(answer.id)}`, { office })}>{titleOf(above?.values ?? []) || name}</Link>
      </h3>
      {directive && <p className="soft small">{say(words.from, { document: directive.number, day: directive.date ? day(directive.date) : '', issuer: directive.issuer || above?.unit.title || '' })}</p>}
      <p>
        {say(words.answeredOn, { day: day(saidOf(answer.values, fields.acknowledged) || answer.day) })} {made ? say(words.planOf, { document: plan?.number ?? '', day: day(made) }) : say(words.noPlan)}
      </p>
      {!made && answer.may.includes('SAVE') && !open && (
        <button type="button" className="do" onClick={() => setOpen(true)} aria-label={say(words.addPlanOf, { document: name })}>
          {say(words.addPlan)}
        </button>
      )}
      {open && <Plan answer={answer} onDone={(said) => (setOpen(false), onDone(said))} onLeave={() => setOpen(false)} />}
    </li>
  );
}

// Plan asks for the number and the day of the plan that a unit made for a directive.
function Plan({ answer, onDone, onLeave }: { answer: DirectiveAnswerFragment; onDone: (said: string) => void; onLeave: () => void }) {
  const [number, setNumber] = useState('');
  const [on, setOn] = useState(today);
  const [missing, setMissing] = useState(false);
  const { fetching, why, save } = useSaveEntry();
  const says = useId();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const document = number.trim();
    setMissing(!document || !on);
    if (!document || !on) return;
    const values = entryInput(answer.values, [
      { field: fields.planned, value: on },
      { field: fields.plan, value: document, date: on, issuer: answer.unit.title },
    ]);
    if (values && (await save({ id: answer.id, expectedRevision: answer.revision, values }))) onDone(say(words.planned, { document }));
  };
  return (
    <form className="follow-form" noValidate onSubmit={(event) => void submit(event)}>
      <label className="follow-wide">
        <span>{say(words.planNumber)}</span>
        <input type="text" autoFocus value={number} maxLength={100} aria-invalid={(missing && !number.trim()) || undefined} aria-describedby={says} onChange={(event) => setNumber(event.target.value)} />
      </label>
      <label>
        <span>{say(words.planDay)}</span>
        <input type="date" value={on} max={today} aria-invalid={(missing && !on) || undefined} aria-describedby={says} onChange={(event) => setOn(event.target.value)} />
      </label>
      <div className="follow-do">
        <button type="submit" className="do go" disabled={fetching}>
          {say(fetching ? words.saving : words.save)}
        </button>
        <button type="button" className="do" onClick={onLeave}>
          {say(words.cancel)}
        </button>
      </div>
      <p id={says} role="alert" className="missed follow-why">
        {missing ? say(words.numberWanted) : why}
      </p>
    </form>
  );
}
