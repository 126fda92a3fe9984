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
          const [shape, colour] = shapes[said];
          const n = quarterOf(quarter.begins);
          return (
            <li key={quarter.begins} className={colour}>
              <span aria-hidden="true">{shape}</span> {say(words.quarter, { n })}: {say(told[said], { n: number(quarter.entries) })}
            </li>
          );
        })}
      </ul>
      {mayWrite && (
        <div className="registers-do">
          {quarters.map((quarter) => {
            const n = quarterOf(quarter.begins);
            const said = saidOf(quarter);
            if (said === 'silent')
              return (
                <button key={n} type="button" className="do" disabled={fetching} aria-label={say(words.declareOf, { register: name, n })} onClick={() => void declare(quarter.begins, true)}>
                  {say(words.declare, { n })}
                </button>
              );
            return (
              said === 'nothing' && (
                <button key={n} type="button" className="quiet" disabled={fetching} aria-label={say(words.takeBackOf, { register: name, n })} onClick={() => void declare(quarter.begins, false)}>
                  {say(words.takeBack, { n })}
                </button>
              )
            );
          })}
        </div>
      )}
      {why && (
        <p role="alert" className="missed">
          <span aria-hidden="true">✕</span> {why}
        </p>
      )}
    </>
  );
}
