import { useState } from 'react';
import { useMutation } from 'urql';

import type { ClusterPactFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { Confirm } from '../../part/Confirm.tsx';
import { day, moment } from '../../write.ts';
import { aim } from '../targets/aim.ts';
import { ClusterEndPact, ClusterSign } from './asks.ts';
import { named } from './Board.tsx';
import { Papers } from './Papers.tsx';
import { refusal } from './refusal.ts';
import { words } from './words.ts';

type Party = ClusterPactFragment['parties'][number];

// Pact is what the members promise each other: who has signed, what each promises, and its papers.
export function Pact({ pact, mayHang, onDone }: { pact: ClusterPactFragment; mayHang: boolean; onDone: (told: string) => void }) {
  const [signs, setSigns] = useState<Party | null>(null);
  const [ends, setEnds] = useState(false);
  const [reason, setReason] = useState('');
  const [why, setWhy] = useState('');
  const [signing, sign] = useMutation(ClusterSign);
  const [ending, end] = useMutation(ClusterEndPact);
  const leave = () => {
    setSigns(null);
    setEnds(false);
    setWhy('');
  };
  const doSign = async ({ unit }: Party) => {
    const { data, error } = await sign({ pact: pact.id, unit: unit.id });
    const no = refusal(error, data?.done.userErrors);
    setWhy(no);
    if (no) return;
    leave();
    onDone(say(words.signed, { unit: unit.title }));
  };
  const doEnd = async () => {
    if (!reason.trim()) return setWhy(say(words.reasonWanted));
    const { data, error } = await end({ pact: pact.id, reason: reason.trim() });
    const no = refusal(error, data?.done.userErrors);
    setWhy(no);
    if (no) return;
    leave();
    onDone(say(words.endDone));
  };
  const alert = why && (
    <p role="alert" className="missed">
      <span aria-hidden="true">✕</span> {why}
    </p>
  );
  return (
    <article className="cluster-pact">
      <h3>{say(words.pactOf, { document: pact.document, day: day(pact.signed), place: pact.place })}</h3>
      {pact.ended && (
        <p className="missed">
          <span aria-hidden="true">✕</span> {say(words.ended, { at: moment(pact.ended), why: pact.reason })}
        </p>
      )}
      <ul className="cluster-names">
        {pact.parties.map((party) => (
          <li key={party.unit.id} className="line">
            <span>
              {party.unit.title}:{' '}
              {party.signedAt ? (
                <span className="met">
                  <span aria-hidden="true">●</span> {say(words.signedBy, { at: moment(party.signedAt), by: party.by || say(words.system) })}
                </span>
              ) : (
                <span className="behind">
                  <span aria-hidden="true">▲</span> {say(words.unsigned)}
                </span>
              )}
            </span>
            {party.maySign && !party.signedAt && !pact.ended && (
              <button type="button" className="do go" aria-label={say(words.signFor, { unit: party.unit.title })} onClick={() => setSigns(party)}>
                {say(words.sign)}
              </button>
            )}
          </li>
        ))}
      </ul>
      <details>
        <summary>{say(words.promises)}</summary>
        <table className="cluster-promises" role="table">
          <thead role="rowgroup">
            <tr role="row">
              {([words.unit, words.indicator, words.promise, words.assigned] as const).map((name) => (
                <th key={name[0]} scope="col" role="columnheader">
                  {say(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {pact.promises.map(({ unit, indicator, target, assigned }) => (
              <tr key={`${unit.id} ${indicator.code}`} role="row">
                <th scope="row" role="rowheader">
                  {unit.title}
                </th>
                <td role="cell">
                  {indicator.code} {named(indicator)}
                </td>
                <td role="cell" data-name={say(words.promise)}>
                  {aim(target)}
                </td>
                <td role="cell" data-name={say(words.assigned)}>
                  {aim(assigned)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <Papers pact={pact} may={mayHang && !pact.ended} onDone={onDone} />
      {pact.mayEnd && !pact.ended && (
        <p>
          <button type="button" className="do" onClick={() => setEnds(true)}>
            {say(words.end)}
          </button>
        </p>
      )}
      {signs && (
        <Confirm title={say(words.signTitle, { unit: signs.unit.title })} yes={say(words.sign)} doing={signing.fetching} onYes={() => void doSign(signs)} onNo={leave}>
          <p>{say(words.signHow)}</p>
          {alert}
        </Confirm>
      )}
      {ends && (
        <Confirm title={say(words.endTitle)} yes={say(words.end)} doing={ending.fetching} onYes={() => void doEnd()} onNo={leave}>
          <p>{say(words.endHow)}</p>
          <label className="cluster-reason">
            <span>{say(words.endReason)}</span>
            <input type="text" value={reason} maxLength={1000} onChange={(event) => setReason(event.target.value)} />
          </label>
          {alert}
        </Confirm>
      )}
    </article>
  );
}
