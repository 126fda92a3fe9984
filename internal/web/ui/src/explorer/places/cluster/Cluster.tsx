import './cluster.css';

import { useState } from 'react';
import { Link } from 'wouter';

import { useAsk } from '../../ask.ts';
import type { ClusterWholeQuery } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { Answered, NotFound } from '../../part/Answered.tsx';
import { UnitLink } from '../../part/links.tsx';
import { Question } from '../../part/Question.tsx';
import { Told } from '../../part/Told.tsx';
import { useSeen, written } from '../../seen.ts';
import { words as common } from '../../words.ts';
import { day } from '../../write.ts';
import { ClusterWhole } from './asks.ts';
import { Board } from './Board.tsx';
import { DrawUp } from './DrawUp.tsx';
import { Form } from './Form.tsx';
import { Heads } from './Heads.tsx';
import { Pact } from './Pact.tsx';
import { words } from './words.ts';

export type Whole = Extract<NonNullable<ClusterWholeQuery['node']>, { __typename: 'Cluster' }>;

// Cluster is one cluster: its board, its pact, its members, and who heads it.
export default function Cluster({ id }: { id: string }) {
  const ask = useAsk(ClusterWhole, { id });
  return (
    <Answered ask={ask} lines={9}>
      {({ node }) =>
        node?.__typename === 'Cluster' ? (
          <>
            <Stands cluster={node} again={ask.again} />
            <Question ask={ask} />
          </>
        ) : (
          <NotFound />
        )
      }
    </Answered>
  );
}

function Stands({ cluster, again }: { cluster: Whole; again: () => void }) {
  const seen = useSeen();
  const [said, setSaid] = useState('');
  const [draws, setDraws] = useState(false);
  const [changes, setChanges] = useState(false);
  const done = (told: string) => {
    setSaid(told);
    setDraws(false);
    setChanges(false);
    again();
  };
  return (
    <div className="cluster">
      <title>{`${cluster.name} · ${say(common.brand)}`}</title>
      <nav className="path" aria-label={say(common.way)}>
        <Link href={written('/clusters', seen)}>{say(words.of, { year: cluster.year })}</Link> › {cluster.code}
      </nav>
      <h1>{cluster.name}</h1>
      <p className="soft">{say(words.under, { unit: cluster.parent.title })}</p>
      <Told words={said} />
      <Board cluster={cluster} onDone={setSaid} />
      <section>
        <h2>{say(words.pact)}</h2>
        {cluster.pacts.length === 0 && <p>{say(words.pactNone)}.</p>}
        {cluster.pacts.map((pact) => (
          <Pact key={pact.id} pact={pact} mayHang={cluster.may.includes('DRAW_UP')} onDone={done} />
        ))}
        {cluster.may.includes('DRAW_UP') &&
          (draws ? (
            <DrawUp cluster={cluster} onDone={done} onLeave={() => setDraws(false)} />
          ) : (
            <button type="button" className="do" onClick={() => setDraws(true)}>
              {say(words.drawUp)}
            </button>
          ))}
      </section>
      <Heads cluster={cluster} onDone={done} />
      <section>
        <h2>{say(words.members)}</h2>
        <ul className="cluster-names">
          {cluster.members.map(({ unit, since, until }) => (
            <li key={unit.id}>
              <UnitLink code={unit.code}>{unit.title}</UnitLink> <span className="soft small">{term(since, until)}</span>
            </li>
          ))}
        </ul>
        {cluster.may.includes('CHANGE') &&
          (changes ? (
            <Form year={cluster.year} parent={cluster.parent} cluster={cluster} onDone={done} onLeave={() => setChanges(false)} />
          ) : (
            <button type="button" className="do" onClick={() => setChanges(true)}>
              {say(words.change)}
            </button>
          ))}
      </section>
    </div>
  );
}

// term tells from when until when something is.
export const term = (since: string, until: string | null | undefined): string => (until ? say(words.until, { since: day(since), until: day(until) }) : say(words.since, { since: day(since) }));
