import './report.css';

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Link, useLocation } from 'wouter';

import { useAsk } from '../../ask.ts';
import { say } from '../../language.ts';
import { ShellQuery } from '../../shell/Shell.tsx';
import { period } from '../../write.ts';
import { handIn } from './act.ts';
import { discard } from './draft.ts';
import { all, type Handover, handOver, take, watch, written } from './outbox.ts';
import { words } from './words.ts';

// How often it is tried while something waits and nobody says that the network is back.
const often = 30_000;

// HandOver hands over what was submitted while there was no network, wherever one is by then, and tells
// what came of it until one has seen it.
export default function HandOver() {
  // Who is signed in the service has to say: what was kept of it on the device may be of another day.
  const { data, old, error } = useAsk(ShellQuery, {});
  const account = data?.viewer.account;
  return account ? <Of account={account} ready={!old && !error} /> : null;
}

function Of({ account, ready }: { account: string; ready: boolean }) {
  useSyncExternalStore(watch, written);
  const waits = all(account);
  const waiting = waits.filter(({ outcome }) => !outcome).length;
  const [failed, setFailed] = useState(false);
  const busy = useRef(false);
  const deliver = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    await handOver(account, async (one) => {
      const outcome = await handIn(one);
      if (outcome?.kind === 'done') discard(one);
      setFailed(!outcome);
      return outcome;
    });
    busy.current = false;
  }, [account]);
  useEffect(() => {
    if (waiting === 0 || !ready) return;
    const attempt = () => void (navigator.onLine && deliver());
    attempt();
    const timer = setInterval(attempt, often);
    addEventListener('online', attempt);
    return () => {
      clearInterval(timer);
      removeEventListener('online', attempt);
    };
  }, [waiting, ready, deliver]);
  if (waits.length === 0) return null;
  return (
    <div className="report-outbox" role="status">
      {waiting > 0 && (
        <p>
          {say(words.waitingMany, { n: waiting })} {failed && say(words.handedFailed)}{' '}
          <button type="button" className="do" onClick={() => void deliver()}>
            {say(words.sendNow)}
          </button>
        </p>
      )}
      {waits.map((one) => one.outcome && <Told key={one.unit + one.month} one={one} />)}
    </div>
  );
}

function Told({ one }: { one: Handover }) {
  const title = say(words.handedTitle, { month: period(one.month).toLocaleLowerCase(), unit: one.title });
  const { outcome } = one;
  const href = `/reports/${encodeURIComponent(one.code)}/${one.month}`;
  const [here] = useLocation();
  const text = outcome?.kind === 'done' ? say(words.handedOver, { title }) : outcome?.kind === 'conflict' ? say(words.handedConflict, { title }) : say(words.handedRefused, { title, why: outcome?.kind === 'refused' ? outcome.why : '' });
  return (
    <p>
      <span className={outcome?.kind === 'done' ? 'met' : 'missed'} aria-hidden="true">{outcome?.kind === 'done' ? '●' : '✕'}</span> {text}{' '}
      {here !== href && (
        <Link className="do" href={href} onClick={() => take(one)}>
          {say(words.open)}
        </Link>
      )}{' '}
      <button type="button" className="do" onClick={() => take(one)}>
        {say(words.understood)}
      </button>
    </p>
  );
}
