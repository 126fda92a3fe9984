import './cluster.css';

import { useState } from 'react';

import { useAsk } from '../../ask.ts';
import { codeOf } from '../../client.ts';
import type { PointsUnitQuery } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { over } from '../../pace.ts';
import { Answered, NotFound } from '../../part/Answered.tsx';
import { UnitLink } from '../../part/links.tsx';
import { Question } from '../../part/Question.tsx';
import { Told } from '../../part/Told.tsx';
import { today, useSeen } from '../../seen.ts';
import { words as common } from '../../words.ts';
import { exact, number } from '../../write.ts';
import { PointsOwn, PointsUnit } from './asks.ts';
import { named, sentence } from './Board.tsx';
import { Give } from './Give.tsx';
import { Groups } from './Lines.tsx';
import { words } from './words.ts';

// Points are those of one unit, line by line, and where those are given that are given by hand: a unit in no
// cluster has no other board.
export default function Points({ code }: { code: string }) {
  const ask = useAsk(PointsUnit, { code });
  return <Answered ask={ask}>{({ unit }) => (unit ? <Own key={unit.id} unit={unit} /> : <NotFound />)}</Answered>;
}

function Own({ unit }: { unit: NonNullable<PointsUnitQuery['unit']> }) {
  const year = Number(useSeen().period.slice(0, 4));
  const ask = useAsk(PointsOwn, { unit: unit.id, level: unit.level, period: String(year) });
  const [said, setSaid] = useState('');
  const [gives, setGives] = useState(false);
  const none = !ask.data && ask.error && codeOf(ask.error) === 'NOT_FOUND';
  const done = (told: string) => {
    setGives(false);
    setSaid(told);
    ask.again();
  };
  return (
    <div className="cluster">
      <title>{`${say(words.pointsOfUnit, { unit: unit.title, year })} · ${say(common.brand)}`}</title>
      <nav className="path" aria-label={say(common.way)}>
        <UnitLink code={unit.code}>{unit.title}</UnitLink> › {say(words.total)}
      </nav>
      <h1>{say(words.pointsOfUnit, { unit: unit.title, year })}</h1>
      <Told words={said} />
      {none ? (
        <p>{say(words.pointsNone)}</p>
      ) : (
        <Answered ask={ask} lines={9}>
          {({ scoreboard: { notice, scheme, rows } }) =>
            rows.map((row) => {
              const mine = row.lines.filter(({ mayGive }) => mayGive);
              return (
                <section key={row.unit.id}>
                  {notice && (
                    <p className="said" role="note">
                      {sentence(notice)}
                    </p>
                  )}
                  <p className="soft">
                    {say(words.scheme, { name: named(scheme), most: exact(scheme.most) })} {!over(String(year), today) && say(words.running)}
                  </p>
                  <h2>
                    {number(row.total, scheme.decimals)} {say(words.total).toLowerCase()}
                  </h2>
                  <p>{row.class ? named(row.class) : <span className="soft">{say(words.noClass)}</span>}</p>
                  {row.bar && (
                    <p className="missed">
                      <span aria-hidden="true">✕</span> {say(words.barred, { why: row.bar.reason })}
                    </p>
                  )}
                  {row.unranked && !row.bar && (
                    <p className="behind">
                      <span aria-hidden="true">▲</span> {sentence(row.unranked)}
                    </p>
                  )}
                  {mine.length > 0 &&
                    (gives ? (
                      <Give year={year} level={unit.level} unit={row.unit} lines={mine} onDone={done} onLeave={() => setGives(false)} />
                    ) : (
                      <button type="button" className="do go" onClick={() => setGives(true)}>
                        {say(words.give)}
                      </button>
                    ))}
                  <h3>{say(words.lines)}</h3>
                  <Groups of={scheme} lines={row.lines} />
                  <Question ask={ask} />
                </section>
              );
            })
          }
        </Answered>
      )}
    </div>
  );
}
