import { useEffect, useRef, useState } from 'react';

import type { TableAsk } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { number } from '../../write.ts';
import { hand, type Kind, receive, Refused } from '../../download.ts';
import { words } from './words.ts';

const kinds: readonly Kind[] = ['csv', 'xlsx', 'parquet'];

const size = (bytes: number): string => (bytes >= 1e6 ? `${number(bytes / 1e6, 1)} MB` : `${number(Math.max(1, Math.round(bytes / 1e3)))} KB`);

// Download gives a table, or a saved one by its number, as a file, and says how far it has come.
export function Download({ of }: { of: TableAsk | string }) {
  const [said, setSaid] = useState('');
  const [failed, setFailed] = useState('');
  const running = useRef<AbortController | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => () => running.current?.abort(), []);
  const take = async (kind: Kind) => {
    running.current?.abort();
    const stop = (running.current = new AbortController());
    setFailed('');
    setSaid(say(words.writing));
    setBusy(true);
    try {
      const file = await receive(of, kind, stop.signal, (bytes) => setSaid(say(words.receiving, { size: size(bytes) })));
      hand(file);
      setSaid(say(words.received, { name: file.name, size: size(file.blob.size) }));
    } catch (error) {
      if (running.current !== stop) return; // another one is being taken
      setSaid('');
      if (!stop.signal.aborted) setFailed(say(words.notReceived, { why: (error instanceof Refused && error.message) || say(words.broken) }));
    }
    if (running.current === stop) setBusy(false);
  };
  return (
    <section className="table-take" aria-label={say(words.takeAway)}>
      <h3>{say(words.takeAway)}</h3>
      <div className="table-doings">
        {kinds.map((kind) => (
          <button key={kind} type="button" className="do" disabled={busy} onClick={() => void take(kind)}>
            {say(words[kind])}
          </button>
        ))}
        {busy && (
          <button type="button" className="quiet" onClick={() => running.current?.abort()}>
            {say(words.stop)}
          </button>
        )}
        <button type="button" className="quiet" onClick={() => print()}>
          {say(words.print)}
        </button>
      </div>
      <p role="status">{said}</p>
      {failed && (
        <p role="alert" className="said">
          {failed}
        </p>
      )}
    </section>
  );
}
