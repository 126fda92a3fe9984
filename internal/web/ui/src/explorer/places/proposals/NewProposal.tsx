import './proposals.css';

import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';

import { useAsk } from '../../ask.ts';
import type { NewProposalQuery as Told } from '../../gql/graphql.ts';
import { language, say } from '../../language.ts';
import { yearOf } from '../../pace.ts';
import { Answered, NotFound } from '../../part/Answered.tsx';
import { newKey } from '../../part/entryInput.ts';
import { Question } from '../../part/Question.tsx';
import { today, useSeen, written } from '../../seen.ts';
import { words as common } from '../../words.ts';
import { NewProposalQuery, SaveProposalMutation } from './asks.ts';
import { Field, textOf, Why, wholeOf } from './form.tsx';
import { proposalPath } from './path.ts';
import { useDone } from './useDone.ts';
import { words } from './words.ts';

// NewProposal begins a proposal with its achievement report: for a unit, or for a person of it.
export default function NewProposal({ code }: { code: string }) {
  const ask = useAsk(NewProposalQuery, { code }, { live: false });
  return (
    <div className="proposals">
      <title>{`${say(words.newTitle)} · ${say(common.brand)}`}</title>
      <h1>{say(words.newTitle)}</h1>
      <Answered ask={ask}>{({ unit, awards }) => (unit ? <Form unit={unit} awards={awards} /> : <NotFound />)}</Answered>
      <Question ask={ask} />
    </div>
  );
}

function Form({ unit, awards }: { unit: NonNullable<Told['unit']>; awards: Told['awards'] }) {
  const { office } = useSeen();
  const [, go] = useLocation();
  const [key] = useState(newKey);
  const [person, setPerson] = useState(false);
  const { fetching, why, act } = useDone(SaveProposalMutation);
  const [code, setCode] = useState('');
  const fit = awards.filter(({ to }) => to.includes(person ? 'PERSON' : 'UNIT'));
  const chosen = fit.find((one) => one.code === code) ?? fit[0];
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const done = await act({
      input: {
        proposal: null, key, award: textOf(form, 'award'), year: wholeOf(form, 'year'), unit: unit.unitId, person: person ? textOf(form, 'person') : null, born: person ? wholeOf(form, 'born') : null,
        achievement: textOf(form, 'achievement'), entry: null, paper: textOf(form, 'paper') || null, day: textOf(form, 'day'), expectedRevision: null,
      },
    });
    const id = done?.done.proposal?.id;
    if (id) go(written(proposalPath(id), { office }));
  };
  return (
    <form className="proposal-form" onSubmit={(event) => void submit(event)}>
      <fieldset className="proposal-wide proposal-whom">
        <legend>{say(words.whom)}</legend>
        <label>
          <input type="radio" name="whom" checked={!person} onChange={() => setPerson(false)} /> <span>{say(words.unit, { unit: unit.title })}</span>
        </label>
        <label>
          <input type="radio" name="whom" checked={person} onChange={() => setPerson(true)} /> <span>{say(words.person)}</span>
        </label>
      </fieldset>
      {person && (
        <>
          <Field label={say(words.fullName)}>
            <input type="text" name="person" maxLength={100} required autoComplete="off" />
          </Field>
          <Field label={say(words.bornIn)}>
            <input type="text" name="born" inputMode="numeric" pattern="[0-9]*" autoComplete="off" />
          </Field>
        </>
      )}
      <Field label={say(words.award)}>
        <select name="award" required value={chosen?.code ?? ''} onChange={(event) => setCode(event.target.value)}>
          {fit.map(({ code, name, nameEn, once }) => (
            <option key={code} value={code}>
              {[language === 'vi' ? name : nameEn, once && say(once === 'LIFE' ? words.onceLIFE : words.onceYEAR)].filter(Boolean).join(', ')}
            </option>
          ))}
        </select>
      </Field>
      <Field label={say(words.forYear)}>
        <input type="text" name="year" inputMode="numeric" pattern="[0-9]{4}" defaultValue={yearOf(today)} required />
      </Field>
      {chosen && (chosen.givenBy === 'CENTRAL' || chosen.byRank || chosen.example) && (
        <div className="proposal-wide soft small">
          {chosen.givenBy === 'CENTRAL' && <p>{say(words.byCentral)}</p>}
          {chosen.byRank && <p>{say(words.byRank)}</p>}
          {chosen.example && <p>{say(words.example)}</p>}
        </div>
      )}
      <label className="proposal-field proposal-wide">
        <span>{say(words.what)}</span>
        <textarea name="achievement" rows={5} maxLength={2000} required />
      </label>
      <Field label={say(words.reportPaper)}>
        <input type="text" name="paper" maxLength={100} autoComplete="off" />
      </Field>
      <Field label={say(words.reportDay)}>
        <input type="date" name="day" defaultValue={today} max={today} required />
      </Field>
      <Why of={why} />
      <button type="submit" className="do go" aria-disabled={fetching}>
        {say(fetching ? words.working : words.begin)}
      </button>
    </form>
  );
}
