import './cluster.css';

import { useState } from 'react';
import { Link } from 'wouter';

import { useAsk } from '../../ask.ts';
import type { ClustersListQuery } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { Answered } from '../../part/Answered.tsx';
import { Question } from '../../part/Question.tsx';
import { Told } from '../../part/Told.tsx';
import { today, useSeen, written } from '../../seen.ts';
import { words as common } from '../../words.ts';
import { ClusterForms, ClustersList } from './asks.ts';
import { Form } from './Form.tsx';
import { words } from './words.ts';

// Clusters are those of the year that one may see.
export default function Clusters() {
  const seen = useSeen();
  const year = Number(seen.period.slice(0, 4));
  const ask = useAsk(ClustersList, { year });
  return (
    <div className="cluster">
      <title>{`${say(words.title)} · ${say(common.brand)}`}</title>
      <h1>{say(words.of, { year })}</h1>
      <Answered ask={ask}>
        {({ clusters }) => (
          <>
            {clusters.length === 0 && <p>{say(words.none)}</p>}
            <ul className="cluster-list">
              {clusters.map((one) => (
                <li key={one.id}>
                  <h2>
                    <Link href={written(`/clusters/${one.id}`, seen)}>{`${one.code} · ${one.name}`}</Link>
                  </h2>
                  <p className="soft">{say(words.under, { unit: one.parent.title })}</p>
                  <p>
                    {one.members
                      .filter(({ until }) => !until || until > today)
                      .map(({ unit }) => unit.titleShort)
                      .join(', ')}
                  </p>
                  <p>{headOf(one)}</p>
                  <Pact of={one} />
                </li>
              ))}
            </ul>
            <Forms year={year} again={ask.again} />
            <Question ask={ask} />
          </>
        )}
      </Answered>
    </div>
  );
}

// Forms lets whoever may form clusters below a unit of theirs form one.
function Forms({ year, again }: { year: number; again: () => void }) {
  const { office } = useSeen();
  const { data } = useAsk(ClusterForms, {}, { live: false });
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const units = data?.viewer.forms ? data.viewer.grants.flatMap(({ unit }) => unit ?? []) : [];
  const parent = units.find(({ code }) => code === office) ?? units[0];
  if (!parent) return null;
  const done = (told: string) => {
    setOpen(false);
    setSaid(told);
    again();
  };
  return (
    <>
      <Told words={said} />
      {open ? (
        <Form year={year} parent={{ id: parent.unitId, title: parent.title }} onDone={done} onLeave={() => setOpen(false)} />
      ) : (
        <p className="cluster-do">
          <button type="button" className="do" onClick={() => setOpen(true)}>
            {say(words.form)}
          </button>
        </p>
      )}
    </>
  );
}

type One = ClustersListQuery['clusters'][number];

function headOf({ heads }: One): string {
  const head = heads.find(({ office, since, until }) => office === 'HEAD' && since <= today && (!until || until > today));
  return head ? `${say(words.HEAD)}: ${say(words.headOf, { name: head.fullName || head.account, unit: head.unit.titleShort })}` : say(words.headless);
}

// Pact tells how the pact stands that is not ended, and whether it waits for the caller.
function Pact({ of }: { of: One }) {
  const pact = of.pacts.find(({ ended }) => !ended);
  if (!pact) return <p className="none">○ {say(words.pactNone)}</p>;
  const signed = pact.parties.filter(({ signedAt }) => signedAt).length;
  const waits = pact.parties.some(({ maySign, signedAt }) => maySign && !signedAt);
  return (
    <p className={waits ? 'behind' : signed === pact.parties.length ? 'met' : 'track'}>
      <span aria-hidden="true">{waits ? '▲' : signed === pact.parties.length ? '●' : '◐'}</span> {say(words.pactSigned, { n: signed, all: pact.parties.length })}
      {waits && `. ${say(words.pactToSign)}`}.
    </p>
  );
}
