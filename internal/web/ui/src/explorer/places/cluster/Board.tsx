import { useState } from 'react';

import { useAsk } from '../../ask.ts';
import type { ClusterBoardQuery } from '../../gql/graphql.ts';
import { language, say } from '../../language.ts';
import { over } from '../../pace.ts';
import { Answered } from '../../part/Answered.tsx';
import { Question } from '../../part/Question.tsx';
import { today, useSeen } from '../../seen.ts';
import { exact, number } from '../../write.ts';
import { ClusterBoard } from './asks.ts';
import type { Whole } from './Cluster.tsx';
import { Lines } from './Lines.tsx';
import { words } from './words.ts';

type Row = NonNullable<Extract<NonNullable<ClusterBoardQuery['node']>, { __typename: 'Cluster' }>['board']>['rows'][number];

// named names something in the language that is spoken.
export const named = ({ name, nameEn }: { name: string; nameEn: string }): string => (language === 'vi' ? name : nameEn);

// sentence writes what the service says as one: it says its reasons as programs do.
export const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1) + (/[.!?…]$/.test(words) ? '' : '.');

// Board is the points and ranks of a cluster's members; each opens into its lines.
export function Board({ cluster, onDone }: { cluster: Whole; onDone: (told: string) => void }) {
  const { period: looked } = useSeen();
  // A board is of a year or of its first months: whatever else is looked at, the year's stands here.
  const period = looked.startsWith(String(cluster.year)) && /^\d{4}(-\d+M)?$/.test(looked) ? looked : String(cluster.year);
  const ask = useAsk(ClusterBoard, { id: cluster.id, period });
  const done = (told: string) => {
    ask.again();
    onDone(told);
  };
  return (
    <section>
      <h2>{say(words.board)}</h2>
      <Answered ask={ask} lines={6}>
        {({ node }) => {
          const board = node?.__typename === 'Cluster' ? node.board : null;
          if (!board) return <p>{say(words.boardNone)}</p>;
          return (
            <>
              {board.notice && (
                <p className="said" role="note">
                  {sentence(board.notice)}
                </p>
              )}
              <p className="soft">
                {say(words.scheme, { name: named(board.scheme), most: exact(board.scheme.most) })} {!over(period, today) && say(words.running)}
              </p>
              <ol className="cluster-board">
                {board.rows.map((row) => (
                  <Standing key={row.unit.id} row={row} decimals={board.scheme.decimals} cluster={cluster} period={period} onDone={done} />
                ))}
              </ol>
              <Question ask={ask} />
            </>
          );
        }}
      </Answered>
    </section>
  );
}

function Standing({ row, decimals, cluster, period, onDone }: { row: Row; decimals: number; cluster: Whole; period: string; onDone: (told: string) => void }) {
  const [open, setOpen] = useState(false);
  const { unit, total, rank, class: rated, unranked, bar } = row;
  return (
    <li>
      <div className="cluster-row">
        <p className="cluster-rank">{rank == null ? <span className="none">○ {say(words.noRank)}</span> : `${say(words.rank)} ${rank}`}</p>
        <h3>{unit.title}</h3>
        <p>
          <strong>{number(total, decimals)}</strong> {say(words.total).toLowerCase()}
        </p>
        <p>{rated ? named(rated) : <span className="soft">{say(words.noClass)}</span>}</p>
      </div>
      {bar && (
        <p className="missed">
          <span aria-hidden="true">✕</span> {say(words.barred, { why: bar.reason })}
        </p>
      )}
      {unranked && !bar && (
        <p className="behind">
          <span aria-hidden="true">▲</span> {sentence(unranked)}
        </p>
      )}
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary aria-label={say(words.linesOf, { unit: unit.title })}>{say(words.lines)}</summary>
        {open && <Lines cluster={cluster} unit={unit.id} period={period} onDone={onDone} />}
      </details>
    </li>
  );
}
