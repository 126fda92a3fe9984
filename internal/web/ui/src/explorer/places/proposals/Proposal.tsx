import './proposals.css';

import { useState } from 'react';

import { useAsk } from '../../ask.ts';
import type { ProposalActFragment, ProposalWholeFragment } from '../../gql/graphql.ts';
import { language, say } from '../../language.ts';
import { Answered, NotFound } from '../../part/Answered.tsx';
import { EntryLink } from '../../part/EntryLink.tsx';
import { UnitLink } from '../../part/links.tsx';
import { Question } from '../../part/Question.tsx';
import { Told } from '../../part/Told.tsx';
import { words as common } from '../../words.ts';
import { day, moment, number } from '../../write.ts';
import { ProposalQuery } from './asks.ts';
import { Change } from './Change.tsx';
import { Papers } from './Papers.tsx';
import { StepForm } from './StepForm.tsx';
import { numberOf, toneOf } from './tone.ts';
import { Turns } from './Turns.tsx';
import { words } from './words.ts';

// Proposal is one on its way, step by step: what is done, what waits and for which paper, and what speaks against it.
export default function Proposal({ id }: { id: string }) {
  return /^\d{1,18}$/.test(id) ? <Asked id={id} /> : <NotFound />;
}

function Asked({ id }: { id: string }) {
  const ask = useAsk(ProposalQuery, { id: `proposal:${id}` });
  const [told, setTold] = useState('');
  const done = (said: string) => (setTold(said), ask.again());
  return (
    <div className="proposals">
      <Told words={told} />
      <Answered ask={ask} lines={9}>
        {({ node }) => (node && 'steps' in node ? <Stands of={node} onDone={done} /> : <NotFound />)}
      </Answered>
      <Question ask={ask} />
    </div>
  );
}

function Stands({ of, onDone }: { of: ProposalWholeFragment; onDone: (said: string) => void }) {
  const { award, unit, person, born, achievement, entry, entered, state, stateLabel, objections, may, year, steps } = of;
  const who = person ?? unit.title;
  const { mark, tone } = toneOf(state);
  const going = steps.some(({ waits }) => waits);
  return (
    <>
      <title>{`${who} · ${say(words.title)} · ${say(common.brand)}`}</title>
      <p className="soft">{say(words.proposal)}</p>
      <h1>{who}</h1>
      <p>
        {say(words.ofYear, { award: language === 'vi' ? award.name : award.nameEn, year })} · <UnitLink code={unit.code}>{unit.title}</UnitLink>
      </p>
      <p className={`proposal-state ${tone}`}>
        <span aria-hidden="true">{mark}</span> {stateLabel}
      </p>
      {entered && (
        <p>
          <EntryLink id={entered.id}>{say(words.entered, { entry: entered.summary })}</EntryLink>
        </p>
      )}
      {born && <p className="soft">{say(words.born, { year: born })}</p>}
      {award.givenBy === 'CENTRAL' && <p className="soft">{say(words.byCentral)}</p>}
      {award.example && <p className="soft small">{say(words.example)}</p>}
      <div className="proposal-parts">
        <div>
          <section>
            <h2>{say(words.way)}</h2>
            <ol className="proposal-way">
              {steps.map((way) => (
                <Step key={way.step} n={numberOf(way.step)} way={way} of={of} onDone={onDone} />
              ))}
            </ol>
            <Turns of={of} onDone={onDone} />
          </section>
        </div>
        <div>
          <section>
            <h2>{say(words.achievement)}</h2>
            <p className="proposal-text">{achievement}</p>
            {entry && (
              <p>
                <EntryLink id={entry.id}>{say(words.inRegister, { entry: entry.summary })}</EntryLink>
              </p>
            )}
            {may.includes('CHANGE') && <Change of={of} onDone={onDone} />}
          </section>
          {going && (
            <section>
              <h2>{say(words.objections)}</h2>
              {objections.length === 0 ? (
                <p className="met">
                  <span aria-hidden="true">●</span> {say(words.noObjections)}
                </p>
              ) : (
                <ul className="proposal-list">
                  {objections.map(({ rule, message }) => (
                    <li key={rule + message}>
                      <p className="missed">
                        <span aria-hidden="true">✕</span> {message}
                      </p>
                      <p className="soft small">{say(words.rule, { rule: say(words[rule]) })}</p>
                    </li>
                  ))}
                </ul>
              )}
            </section>
          )}
          <Papers of={of} onDone={onDone} />
          <History of={of} />
        </div>
      </div>
    </>
  );
}

type Way = ProposalWholeFragment['steps'][number];

// Step is one of the way: done, with its paper, waiting, with its form, or still to come.
function Step({ n, way: { step, label, waits, wants, done }, of, onDone }: { n: number; way: Way; of: ProposalWholeFragment; onDone: (said: string) => void }) {
  const stands = waits ? 'waits' : done ? 'done' : 'toCome';
  const { mark, tone } = { waits: { mark: '▶', tone: 'track' }, done: { mark: '●', tone: 'met' }, toCome: { mark: '○', tone: 'none' } }[stands];
  return (
    <li aria-current={waits ? 'step' : undefined}>
      <h3>
        {say(words.stepNumber, { n, step: label })}{' '}
        <span className={tone}>
          <span aria-hidden="true">{mark}</span> {say(words[stands])}
        </span>
      </h3>
      {done && !waits && <Done act={done} />}
      {waits && <p>{say(words.wants, { paper: wants })}</p>}
      {waits && (of.may.includes('STEP') && step !== 'ACHIEVEMENT' ? <StepForm key={of.revision} of={of} step={step} onDone={() => onDone(say(words.taken, { n, step: label }))} /> : of.mayNot && <p className="soft proposal-why">{of.mayNot}.</p>)}
    </li>
  );
}

// Done tells of what was done at a step.
function Done({ act }: { act: ProposalActFragment }) {
  const { day: on, paper, text, members, present, votesFor, against, reason, by, at } = act;
  return (
    <>
      <p>{paper ? say(words.onPaper, { paper, day: day(on) }) : say(words.onDay, { day: day(on) })}</p>
      {members !== null && <p>{say(words.votes, { members: number(members), present: number(present ?? 0), votesFor: number(votesFor ?? 0), against: number(against ?? 0) })}</p>}
      {text && <p className="proposal-text">{text}</p>}
      {reason && <p className="proposal-text">{say(words.because, { reason })}</p>}
      <p className="soft small">{say(words.by, { by: by || say(words.system), at: moment(at) })}</p>
    </>
  );
}

// History is all that was done to a proposal, also what was sent back since.
function History({ of: { acts, steps } }: { of: ProposalWholeFragment }) {
  const names = new Map(steps.map(({ step, label }) => [step, label]));
  return (
    <details className="proposal-history">
      <summary>{say(words.history)}</summary>
      <ol className="proposal-list">
        {acts.map((act) => (
          <li key={act.revision}>
            <p>
              <strong>{say(words.acted, { act: say(words[act.act as 'DONE']), n: numberOf(act.step), step: names.get(act.step) ?? act.step, day: day(act.day) })}</strong>
            </p>
            {act.to && <p>{say(words.sentTo, { n: numberOf(act.to), step: names.get(act.to) ?? act.to })}</p>}
            <Done act={act} />
          </li>
        ))}
      </ol>
    </details>
  );
}
