import { useState } from 'react';

import { useAsk } from '../../ask.ts';
import type { ClusterLinesQuery } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { Answered } from '../../part/Answered.tsx';
import { Question } from '../../part/Question.tsx';
import { exact, moment, number } from '../../write.ts';
import { ClusterLines } from './asks.ts';
import { named } from './Board.tsx';
import type { Whole } from './Cluster.tsx';
import { Give } from './Give.tsx';
import { words } from './words.ts';

export type Line = NonNullable<Extract<NonNullable<ClusterLinesQuery['node']>, { __typename: 'Cluster' }>['board']>['rows'][number]['lines'][number];

// Lines are the points of one unit, line by line; those that are given by hand with who gave what.
export function Lines({ cluster, unit, period, onDone }: { cluster: Whole; unit: string; period: string; onDone: (told: string) => void }) {
  const ask = useAsk(ClusterLines, { id: cluster.id, period });
  const [gives, setGives] = useState(false);
  return (
    <Answered ask={ask} lines={9}>
      {({ node }) => {
        const board = node?.__typename === 'Cluster' ? node.board : null;
        const row = board?.rows.find((one) => one.unit.id === unit);
        if (!board || !row) return <p>{say(words.boardNone)}</p>;
        const mine = row.lines.filter(({ mayGive }) => mayGive);
        const done = (told: string) => {
          setGives(false);
          ask.again();
          onDone(told);
        };
        return (
          <>
            <Groups of={board.scheme} lines={row.lines} />
            {mine.length > 0 &&
              (gives ? (
                <Give year={cluster.year} level={cluster.level} unit={row.unit} lines={mine} onDone={done} onLeave={() => setGives(false)} />
              ) : (
                <button type="button" className="do go" aria-label={say(words.giveOf, { unit: row.unit.title })} onClick={() => setGives(true)}>
                  {say(words.give)}
                </button>
              ))}
            <Question ask={ask} />
          </>
        );
      }}
    </Answered>
  );
}

// Groups are the points of one unit by the groups of a scheme.
export function Groups({ of, lines }: { of: { decimals: number; groups: { code: string; name: string; nameEn: string }[] }; lines: Line[] }) {
  return of.groups.map((group) => (
    <div key={group.code} className="cluster-group">
      <h4>{named(group)}</h4>
      <ul>
        {lines
          .filter(({ line }) => line.group === group.code)
          .map((one) => (
            <Points key={one.line.code} of={one} decimals={of.decimals} />
          ))}
      </ul>
    </div>
  ));
}

function Points({ of: { line, points, given }, decimals }: { of: Line; decimals: number }) {
  return (
    <li>
      <p className="line">
        <span>
          {line.code} {named(line)} {line.method === 'BY_HAND' && <span className="soft small">({say(words.byHand)})</span>}
        </span>
        <strong>{points == null ? say(words.noPoints) : say(line.most < 0 ? words.ofLeast : words.ofMost, { points: number(points, decimals), most: exact(Math.abs(line.most)) })}</strong>
      </p>
      {given.map((one, n) => (
        <p key={n} className="small soft">
          {say(words.given, { who: say(words[one.giver]), points: one.points == null ? say(words.takenBack) : exact(one.points) })}
          {one.reason && `: ${one.reason}`} ({[one.by, moment(one.at)].filter(Boolean).join(', ')})
        </p>
      ))}
    </li>
  );
}
