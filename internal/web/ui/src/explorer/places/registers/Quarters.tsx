import { useState } from 'react';
import { useMutation } from 'urql';

import { codeOf } from '../../client.ts';
import { language, say, type Words } from '../../language.ts';
import { number } from '../../write.ts';
import { DeclareNothingMutation } from './asks.ts';
import { type Kept, quarterOf, type Said, saidOf } from './kept.ts';
import { words } from './words.ts';

const shapes: Record<Said, [shape: string, colour: string]> = { entries: ['●', 'met'], nothing: ['◐', 'met'], silent: ['▲', 'behind'], running: ['○', 'none'] };
const told: Record<Said, Words> = { entries: words.qEntries, nothing: words.qNothing, silent: words.qSilent, running: words.qRunning };

type Props = { kept: Kept; unit: string; onDone: (said: string) => void };

// Quarters tell of each quarter what the unit said, and let it say that there was nothing.
export function Quarters({ kept: { register, quarters, mayWrite }, unit, onDone }: Props) {
  const [{ fetching }, send] = useMutation(DeclareNothingMutation);
  const [why, setWhy] = useState('');
  const name = language === 'vi' ? register.name : register.nameEn;
  const declare = async (begins: string, nothing: boolean) => {
    setWhy('');
    const { data, error } = await send({ input: { register: register.code, unit, quarter: begins, nothing } });
    const refused = error
      ? codeOf(error) === 'UNREACHABLE'
        ? say(words.unsent)
        : say(words.refused, { why: error.graphQLErrors[0]?.message ?? error.message })
      : (data?.declareNothing.userErrors ?? []).map(({ message }) => message).join(' ');
    if (refused) return setWhy(refused);
    onDone(say(nothing ? words.declared : words.takenBack, { register: name, n: quarterOf(begins) }));
  };
  return (
    <>
      <ul className="registers-quarters" aria-label={say(words.quarters, { register: name })}>
        {quarters.map((quarter) => {
          const said = saidOf(quarter);
          const [shape, colour] = said === 'silent' && !register.required ? shapes.running : shapes[said];
          const n = quarterOf(quarter.begins);
          return (
            <li key={quarter.begins} className={colour}>
              <span aria-hidden="true">{shape}</span> {say(words.quarter, { n })}: {say(told[said], { n: number(quarter.entries) })}
            </li>
          );
        })}
      </ul>
      {mayWrite && register.required && <Nothing {...{ quarters, name, fetching }} onDeclare={(begins, nothing) => void declare(begins, nothing)} />}
      {mayWrite && !register.required && quarters.some((quarter) => ['silent', 'nothing'].includes(saidOf(quarter))) && (
        <details>
          <summary className="small">{say(words.declare)}</summary>
          <Nothing {...{ quarters, name, fetching }} onDeclare={(begins, nothing) => void declare(begins, nothing)} />
        </details>
      )}
      {why && (
        <p role="alert" className="missed">
          <span aria-hidden="true">✕</span> {why}
        </p>
      )}
    </>
  );
}

type Declares = { quarters: Kept['quarters']; name: string; fetching: boolean; onDeclare: (begins: string, nothing: boolean) => void };

// Nothing says of quarters that there was nothing to enter, or takes that back.
function Nothing({ quarters, name, fetching, onDeclare }: Declares) {
  const open = quarters.filter((quarter) => ['silent', 'running', 'nothing'].includes(saidOf(quarter)));
  const silent = open.filter(({ nothing, ended }) => !nothing && ended);
  const declared = open.filter(({ nothing }) => nothing);
  return (
    <>
      {silent.length > 0 && (
        <p className="registers-do">
          <span className="small">{say(words.sayNothing)}</span>
          {silent.map(({ begins }) => (
            <button key={begins} type="button" className="do" disabled={fetching} aria-label={say(words.declareOf, { register: name, n: quarterOf(begins) })} onClick={() => onDeclare(begins, true)}>
              {say(words.quarter, { n: quarterOf(begins) })}
            </button>
          ))}
        </p>
      )}
      {declared.length > 0 && (
        <p className="registers-do">
          <span className="small">{say(words.takeBack)}</span>
          {declared.map(({ begins }) => (
            <button key={begins} type="button" className="quiet" disabled={fetching} aria-label={say(words.takeBackOf, { register: name, n: quarterOf(begins) })} onClick={() => onDeclare(begins, false)}>
              {say(words.quarter, { n: quarterOf(begins) })}
            </button>
          ))}
        </p>
      )}
    </>
  );
}
