import { useState } from 'react';

import type { ReorganisationVerb } from '../../../gql/graphql.ts';
import { say } from '../../../language.ts';
import { useOffice } from '../may.ts';
import { UnitChoice } from '../part/Choice.tsx';
import { Problems } from '../part/Problems.tsx';
import { words } from '../words.ts';
import { type Field, fieldsOf, optional, shareRead, type Step } from './steps.ts';

type Opened = { ref: string; title: string };

const none: Omit<Step, 'do'> = { unit: '', to: '', code: '', type: '', name: '', level: null, kind: null, share: '', branches: [], account: '', role: '' };

// What the fields of a step are called: what the other unit is hangs on what is done.
const fieldName = (verb: ReorganisationVerb, field: Field) => {
  if (field === 'to') return say(words[verb === 'OPEN' || verb === 'MOVE' ? 'toSuperior' : 'toUnit']);
  return say(words[`field_${field}`]);
};

// StepForm asks for one step: what is done, and what has to be known for that. Units are those of the
// effective day, and those that steps before it open.
export function StepForm({ on, opened, add }: { on: string; opened: Opened[]; add: (step: Step, called: Record<string, string>) => void }) {
  const { label, roles } = useOffice();
  const [step, setStep] = useState<Step>({ ...none, do: 'MERGE' });
  const [called, setCalled] = useState<Record<string, string>>({});
  const [problems, setProblems] = useState<string[]>([]);
  const [share, setShare] = useState('');
  const set = (change: Partial<Step>) => setStep({ ...step, ...change });
  const name = (ref: string, title: string) => setCalled({ ...called, [ref]: title });

  const done = () => {
    const read = shareRead(share);
    const missing = fieldsOf[step.do].filter((field) => !optional[step.do]?.includes(field) && (field === 'share' ? false : (step[field]?.length ?? 0) === 0));
    const wrong = [...missing.map((field) => say(words.isMissing, { field: fieldName(step.do, field) })), ...(read === null ? [say(words.shareWrong)] : [])];
    setProblems(wrong);
    if (wrong.length === 0) add({ ...step, share: read ?? '' }, called);
  };
  const unitField = (field: 'unit' | 'to') => (
    <div key={field}>
      <UnitChoice key={on} label={fieldName(step.do, field)} by="code" on={on} onChoose={(one) => (set({ [field]: one?.id ?? '' }), one && name(one.id, one.text))} />
      {opened.length > 0 && (
        <label className="admin-field">
          <span>{say(words.orOpened)}</span>
          <select value={step[field].startsWith('+') ? step[field] : ''} onChange={(event) => set({ [field]: event.target.value })}>
            <option value="">–</option>
            {opened.map(({ ref, title }) => (
              <option key={ref} value={ref}>
                {title} ({ref})
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
  const asked = (field: Field) => {
    const title = fieldName(step.do, field);
    switch (field) {
      case 'unit':
      case 'to':
        return unitField(field);
      case 'level':
        return (
          <label key={field} className="admin-field">
            <span>{title}</span>
            <select value={step.level ?? ''} onChange={(event) => set({ level: event.target.value || null })}>
              <option value="">–</option>
              {['PROVINCE', 'DISTRICT', 'COMMUNE', 'BRANCH'].map((level) => (
                <option key={level} value={level}>
                  {label('Level', level)}
                </option>
              ))}
            </select>
          </label>
        );
      case 'kind':
        return (
          <label key={field} className="admin-field">
            <span>{title}</span>
            <select value={step.kind ?? ''} onChange={(event) => set({ kind: event.target.value || null })}>
              <option value="">{say(step.do === 'OPEN' ? words.usualKind : words.everyKind)}</option>
              {['TERRITORIAL', 'BLOCK', 'AGENCY'].map((kind) => (
                <option key={kind} value={kind}>
                  {label('UnitKind', kind)}
                </option>
              ))}
            </select>
          </label>
        );
      case 'role':
        return (
          <label key={field} className="admin-field">
            <span>{title}</span>
            <select value={step.role} onChange={(event) => set({ role: event.target.value })}>
              <option value="">{say(words.everyRole)}</option>
              {roles.map((one) => (
                <option key={one.role} value={one.role}>
                  {one.label}
                </option>
              ))}
            </select>
          </label>
        );
      case 'share':
        return (
          <label key={field} className="admin-field">
            <span>{title}</span>
            <input inputMode="decimal" value={share} onChange={(event) => setShare(event.target.value)} autoComplete="off" />
          </label>
        );
      case 'branches':
        return (
          <label key={field} className="admin-field">
            <span>{title}</span>
            <input defaultValue={step.branches.join(' ')} autoComplete="off" onChange={(event) => set({ branches: event.target.value.split(/[\s,;]+/).filter(Boolean) })} />
          </label>
        );
      default:
        return (
          <label key={field} className="admin-field">
            <span>{title}</span>
            <input value={step[field]} autoComplete="off" onChange={(event) => set({ [field]: event.target.value.trimStart() })} />
          </label>
        );
    }
  };
  return (
    <fieldset className="admin-form admin-step">
      <legend>{say(words.nextStep)}</legend>
      <label className="admin-field">
        <span>{say(words.whatIsDone)}</span>
        <select value={step.do} onChange={(event) => (setStep({ ...none, do: event.target.value as ReorganisationVerb }), setShare(''), setProblems([]))}>
          {(Object.keys(fieldsOf) as ReorganisationVerb[]).map((verb) => (
            <option key={verb} value={verb}>
              {label('ReorganisationVerb', verb)}
            </option>
          ))}
        </select>
      </label>
      {fieldsOf[step.do].map(asked)}
      <Problems of={problems} />
      <button type="button" className="do" onClick={done}>
        {say(words.addStep)}
      </button>
    </fieldset>
  );
}
