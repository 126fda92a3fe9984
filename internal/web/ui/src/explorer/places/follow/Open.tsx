import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';

import { useAsk } from '../../ask.ts';
import type { FollowEntryFragment } from '../../gql/graphql.ts';
import { language, say } from '../../language.ts';
import { Answered } from '../../part/Answered.tsx';
import { UnitLink } from '../../part/links.tsx';
import { Question } from '../../part/Question.tsx';
import { Told } from '../../part/Told.tsx';
import { today } from '../../seen.ts';
import { day, number } from '../../write.ts';
import { changed, pageOf, useAsked } from './asked.ts';
import { FollowOpen } from './asks.ts';
import { byUnit, daysTo } from './due.ts';
import { EntryLine } from './EntryLine.tsx';
import { Pages } from './Pages.tsx';
import { Remedy } from './Remedy.tsx';
import { words } from './words.ts';

// Open is what is to be done about entries, by who has to do it: the longest overdue first.
export function Open({ overdue, under, moved }: { overdue: boolean; under: string | null; moved: () => void }) {
  const asked = useAsked();
  const search = useSearch();
  const [, go] = useLocation();
  const ask = useAsk(FollowOpen, { under, overdue, ...pageOf(asked) });
  const [told, setTold] = useState('');
  return (
    <>
      <Told words={told} />
      <Answered ask={ask}>
        {({ followUps: { nodes, pageInfo, totalCount } }) => {
          const registers = new Map(nodes.map(({ register }) => [register.code, language === 'vi' ? register.name : register.nameEn]));
          const shown = asked.register ? nodes.filter(({ register }) => register.code === asked.register) : nodes;
          return nodes.length === 0 ? (
            <p>{say(overdue ? words.noneOverdue : words.noneOpen)}</p>
          ) : (
            <>
              {(registers.size > 1 || asked.register) && (
                <label className="follow-filter">
                  <span>{say(words.ofRegister)}</span>
                  <select value={asked.register} onChange={(event) => go(changed(search, { register: event.target.value }))}>
                    <option value="">{say(words.anyRegister)}</option>
                    {[...registers].map(([code, name]) => (
                      <option key={code} value={code}>
                        {name}
                      </option>
                    ))}
                  </select>
                </label>
              )}
              {shown.length === 0 && <p>{say(words.noneOfRegister)}</p>}
              {byUnit(shown).map(({ unit, entries }) => (
                <section key={unit.code} className="follow-unit">
                  <h2>
                    <UnitLink code={unit.code}>{unit.title}</UnitLink> <span className="soft small">({number(entries.length)})</span>
                  </h2>
                  <ul className="follow-list">
                    {entries.map((entry) => (
                      <li key={entry.id}>
                        <Due entry={entry} />
                        <EntryLine entry={entry} />
                        <Remedy entry={entry} onDone={(said) => (setTold(said), ask.again(), moved())} />
                      </li>
                    ))}
                  </ul>
                </section>
              ))}
              <Pages info={pageInfo} shown={nodes.length} all={totalCount} />
            </>
          );
        }}
      </Answered>
      <Question ask={ask} />
    </>
  );
}

// Due says until when it is to be done: a shape and words, never a colour alone.
function Due({ entry: { due } }: { entry: FollowEntryFragment }) {
  if (!due) return null;
  const left = daysTo(today, due);
  const late = left < 0;
  return (
    <p className={`follow-due ${late ? 'missed' : 'soft'}`}>
      <span aria-hidden="true">{late ? '▲' : '◐'}</span> {late ? say(words.lateBy, { n: number(-left), day: day(due) }) : left === 0 ? say(words.dueToday, { day: day(due) }) : say(words.dueOn, { n: number(left), day: day(due) })}
    </p>
  );
}
