import { type FormEvent, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useMutation } from 'urql';

import { graphql } from '../../../gql/index.ts';
import { say } from '../../../language.ts';
import { useSeen, written } from '../../../seen.ts';
import { useOffice } from '../may.ts';
import { Problems } from '../part/Problems.tsx';
import { told } from '../part/told.ts';
import { words } from '../words.ts';
import { ReorganisationFile } from './ReorganisationFile.tsx';
import { StepForm } from './StepForm.tsx';
import { inputOf, type Step, stepInWords, stepOf } from './steps.ts';

const Draft = graphql(`
  mutation AdminDraftReorganisation($input: DraftReorganisationInput!) {
    draftReorganisation(input: $input) {
      reorganisation {
        id
      }
      userErrors {
        field
        message
      }
    }
  }
`);

// DraftReorganisation writes a decision down: from a file, or step by step. Nothing changes by it yet.
export function DraftReorganisation() {
  const seen = useSeen();
  const [, go] = useLocation();
  const [, execute] = useMutation(Draft);
  const { label, roleName } = useOffice();
  const [steps, setSteps] = useState<Step[]>([]);
  const [names, setNames] = useState<Record<string, string>>({});
  const [effective, setEffective] = useState('');
  const [wrong, setWrong] = useState<{ step: number; message: string }[]>([]);
  const [doing, setDoing] = useState(false);
  const arrive = (id: string) => go(written(`/admin/reorganisations/${encodeURIComponent(id)}`, seen));
  const naming = { unit: (ref: string) => (names[ref] ? `${names[ref]} (${ref})` : ref), level: (level: string) => label('Level', level), role: roleName };

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (doing) return;
    const form = new FormData(event.currentTarget);
    const text = (key: string) => String(form.get(key) ?? '').trim();
    if (steps.length === 0) {
      setWrong([{ step: -1, message: say(words.addAStep) }]);
      return;
    }
    setDoing(true);
    const { data, error } = await execute({ input: { name: text('name'), document: text('document'), file: text('file') || null, signed: text('signed'), effective, steps: steps.map(inputOf) } });
    setDoing(false);
    const errors = data?.draftReorganisation.userErrors ?? [];
    setWrong(error ? [{ step: -1, message: told(error) }] : errors.map(({ field, message }) => ({ step: stepOf(field), message })));
    const made = data?.draftReorganisation.reorganisation;
    if (made) arrive(made.id);
  };
  return (
    <>
      <p className="path">
        <Link href={written('/admin/reorganisations', seen)}>{say(words.reorganisations)}</Link>
      </p>
      <h1>{say(words.newReorganisation)}</h1>
      <p>{say(words.draftWhy)}</p>
      <ReorganisationFile arrive={arrive} />
      <section aria-labelledby="admin-by-hand">
        <h2 id="admin-by-hand">{say(words.byHand)}</h2>
        <form id="admin-draft" className="admin-form" onSubmit={(event) => void submit(event)}>
          <label className="admin-field">
            <span>{say(words.reorganisationName)}</span>
            <input name="name" required autoComplete="off" />
          </label>
          <label className="admin-field">
            <span>{say(words.document)}</span>
            <input name="document" required autoComplete="off" placeholder="1193/NQ-UBTVQH15" />
          </label>
          <label className="admin-field">
            <span>{say(words.whereToRead)}</span>
            <input name="file" autoComplete="off" />
          </label>
          <label className="admin-field">
            <span>{say(words.signed)}</span>
            <input name="signed" type="date" required />
          </label>
          <label className="admin-field">
            <span>{say(words.effective)}</span>
            <input name="effective" type="date" required value={effective} onChange={(event) => setEffective(event.target.value)} />
          </label>
        </form>
        <h3>{say(words.steps, { n: steps.length })}</h3>
        <ol className="admin-steps">
          {steps.map((step, n) => (
            <li key={n}>
              <span>{stepInWords(step, naming)}</span>
              <Problems of={wrong.filter((one) => one.step === n).map(({ message }) => message)} />
              <button
                type="button"
                className="quiet"
                aria-label={say(words.removeStep, { n: n + 1 })}
                onClick={() => {
                  setSteps(steps.filter((_, at) => at !== n));
                  setWrong([]);
                }}
              >
                {say(words.remove)}
              </button>
            </li>
          ))}
        </ol>
        <StepForm
          key={steps.length}
          on={effective}
          opened={steps.filter((step) => step.do === 'OPEN').map((step) => ({ ref: `+${step.code}`, title: `${step.type} ${step.name}` }))}
          add={(step, called) => {
            setSteps([...steps, step]);
            setNames({ ...names, ...called, ...(step.do === 'OPEN' ? { [`+${step.code}`]: `${step.type} ${step.name}` } : {}) });
            setWrong([]);
          }}
        />
        <Problems of={wrong.filter(({ step }) => step < 0 || step >= steps.length).map(({ message }) => message)} />
        <button type="submit" form="admin-draft" className="do go" aria-disabled={doing}>
          {say(doing ? words.doing : words.saveDraft)}
        </button>
      </section>
    </>
  );
}
