import { type FormEvent, useState } from 'react';
import { useMutation } from 'urql';

import { useAsk } from '../../ask.ts';
import type { ClusterHeadLineFragment, ClusterOffice } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { Answered } from '../../part/Answered.tsx';
import { Confirm } from '../../part/Confirm.tsx';
import { today } from '../../seen.ts';
import { ClusterEndHead, ClusterNameHead, ClusterOfficers } from './asks.ts';
import { term, type Whole } from './Cluster.tsx';
import { refusal } from './refusal.ts';
import { words } from './words.ts';

// Heads are who heads a cluster and who stands in; whoever may name them names and ends them here.
export function Heads({ cluster, onDone }: { cluster: Whole; onDone: (told: string) => void }) {
  const [names, setNames] = useState(false);
  const [ends, setEnds] = useState<ClusterHeadLineFragment | null>(null);
  const [until, setUntil] = useState(today);
  const [why, setWhy] = useState('');
  const [ending, end] = useMutation(ClusterEndHead);
  const may = cluster.may.includes('NAME_HEAD');
  const leave = () => {
    setEnds(null);
    setWhy('');
  };
  const doEnd = async ({ id, fullName, account }: ClusterHeadLineFragment) => {
    if (!until) return setWhy(say(words.lastWanted));
    const { data, error } = await end({ head: id, until });
    const no = refusal(error, data?.done.userErrors);
    setWhy(no);
    if (no) return;
    leave();
    onDone(say(words.headEnded, { name: fullName || account }));
  };
  return (
    <section>
      <h2>{say(words.heads)}</h2>
      {cluster.heads.length === 0 && <p>{say(words.headless)}</p>}
      <ul className="cluster-names">
        {cluster.heads.map((head) => {
          const name = head.fullName || head.account;
          return (
            <li key={head.id} className="line">
              <span>
                <strong>{say(words[head.office])}</strong>: {say(words.headOf, { name, unit: head.unit.title })} <span className="soft small">{term(head.since, head.until)}</span>
              </span>
              {may && (!head.until || head.until > today) && (
                <button type="button" className="do" aria-label={say(words.endHeadOf, { name })} onClick={() => setEnds(head)}>
                  {say(words.endHead)}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {may &&
        (names ? (
          <Name
            cluster={cluster}
            onDone={(told) => {
              setNames(false);
              onDone(told);
            }}
            onLeave={() => setNames(false)}
          />
        ) : (
          <button type="button" className="do" onClick={() => setNames(true)}>
            {say(words.nameHead)}
          </button>
        ))}
      {ends && (
        <Confirm title={say(words.endHeadTitle, { name: ends.fullName || ends.account })} yes={say(words.endHead)} doing={ending.fetching} onYes={() => void doEnd(ends)} onNo={leave}>
          <p>{say(words.endHeadHow)}</p>
          <label className="cluster-reason">
            <span>{say(words.noMoreFrom)}</span>
            <input type="date" value={until} min={today} onChange={(event) => setUntil(event.target.value)} />
          </label>
          {why && (
            <p role="alert" className="missed">
              <span aria-hidden="true">✕</span> {why}
            </p>
          )}
        </Confirm>
      )}
    </section>
  );
}

// Name names an officer of a member as head or deputy, from a day on.
function Name({ cluster, onDone, onLeave }: { cluster: Whole; onDone: (told: string) => void; onLeave: () => void }) {
  const members = cluster.members.filter(({ until }) => !until || until > today).map(({ unit }) => unit);
  const [office, setOffice] = useState<ClusterOffice>('HEAD');
  const [unit, setUnit] = useState(members[0]?.id ?? '');
  const [account, setAccount] = useState('');
  const [since, setSince] = useState(today.startsWith(String(cluster.year)) ? today : `${cluster.year}-01-01`);
  const [why, setWhy] = useState('');
  const [{ fetching }, send] = useMutation(ClusterNameHead);
  const ask = useAsk(ClusterOfficers, { unit }, { live: false, pause: unit === '' });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!account) return setWhy(say(words.whoWanted));
    if (!since) return setWhy(say(words.firstWanted));
    const { data, error } = await send({ input: { cluster: cluster.id, office, account, since } });
    const no = refusal(error, data?.done.userErrors);
    setWhy(no);
    if (!no) onDone(say(words.headNamed));
  };
  return (
    <form className="cluster-form" noValidate onSubmit={(event) => void submit(event)}>
      <h3>{say(words.nameHead)}</h3>
      <p className="soft small">{say(words.nameHeadHow)}</p>
      <div className="cluster-give">
        <label>
          <span>{say(words.office)}</span>
          <select value={office} onChange={(event) => setOffice(event.target.value as ClusterOffice)}>
            {(['HEAD', 'DEPUTY'] as const).map((one) => (
              <option key={one} value={one}>
                {say(words[one])}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{say(words.unit)}</span>
          <select value={unit} onChange={(event) => (setUnit(event.target.value), setAccount(''))}>
            {members.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <Answered ask={ask} lines={1}>
          {({ node }) => {
            const holders = node?.__typename === 'Unit' ? node.officeHolders.filter(({ role, from, until, revoked }) => role !== 'cluster_head' && !revoked && from <= since && (!until || until > since)) : [];
            return (
              <label>
                <span>{say(words.who)}</span>
                <select value={account} onChange={(event) => setAccount(event.target.value)}>
                  <option value="">{say(holders.length > 0 ? words.choose : words.nobody)}</option>
                  {holders.map(({ id, label, account: of }) => (
                    <option key={id} value={of.id}>{`${of.fullName || of.name}, ${label}`}</option>
                  ))}
                </select>
              </label>
            );
          }}
        </Answered>
        <label>
          <span>{say(words.first)}</span>
          <input type="date" value={since} min={`${cluster.year}-01-01`} onChange={(event) => setSince(event.target.value)} />
        </label>
      </div>
      {why && (
        <p role="alert" className="missed">
          <span aria-hidden="true">✕</span> {why}
        </p>
      )}
      <p className="cluster-do">
        <button type="submit" className="do go" disabled={fetching}>
          {say(fetching ? words.sending : words.nameHead)}
        </button>
        <button type="button" className="do" onClick={onLeave}>
          {say(words.cancel)}
        </button>
      </p>
    </form>
  );
}
