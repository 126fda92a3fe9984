import { type ReactNode, useEffect, useState } from 'react';
import { Link } from 'wouter';

import type { Ask } from '../ask.ts';
import { codeOf } from '../client.ts';
import { say } from '../language.ts';
import { words } from '../words.ts';
import { moment } from '../write.ts';

// Answered shows what was asked for, in each of its states: told, being told (a skeleton, once it takes
// longer than one notices), old, refused, not there.
export function Answered<Data>({ ask, lines = 6, children }: { ask: Ask<Data>; lines?: number; children: (data: Data) => ReactNode }) {
  const { data, error, old, again } = ask;
  if (data) {
    return (
      <>
        {(error || old) && <Stale ask={ask} />}
        {children(data)}
      </>
    );
  }
  if (!error) return <Skeleton lines={lines} />;
  switch (codeOf(error)) {
    case 'NOT_FOUND':
      return <NotFound />;
    case 'FORBIDDEN':
      return <p role="alert">{say(words.forbidden)}</p>;
    case 'UNAUTHENTICATED':
      return null; // one is being led to sign in
    case 'UNREACHABLE':
      return <Failure why={say(words.unreachable)} again={again} />;
    default:
      return <Failure why={say(words.failed, { why: error.graphQLErrors[0]?.message ?? error.message })} again={again} />;
  }
}

function Failure({ why, again }: { why: string; again: () => void }) {
  return (
    <div role="alert" className="said">
      <p>{why}</p>
      <button type="button" className="do" onClick={again}>
        {say(words.again)}
      </button>
    </div>
  );
}

// Stale says that what is shown is old, and why. That one has to sign in again is told once, for all panels.
function Stale({ ask: { at, error, again } }: { ask: Ask<unknown> }) {
  const code = error && codeOf(error);
  if (code === 'UNAUTHENTICATED') return null;
  const of = { at: at ? moment(at) : '' };
  return (
    <div role="status" className="said">
      <p>{!code || code === 'UNREACHABLE' ? say(words.stale, of) : say(words.staleWhy, { ...of, why: error!.graphQLErrors[0]?.message ?? error!.message })}</p>
      <button type="button" className="do" onClick={again}>
        {say(words.again)}
      </button>
    </div>
  );
}

// NotFound is what stands where there is nothing, or nothing that one may see: the same for both.
export function NotFound() {
  return (
    <section>
      <title>{`${say(words.notFound)} · ${say(words.brand)}`}</title>
      <h1>{say(words.notFound)}</h1>
      <p>{say(words.notFoundWhy)}</p>
      <p>
        <Link href="/">{say(words.toDesk)}</Link>
      </p>
    </section>
  );
}

// Skeleton stands for what is being told, from 300 ms on.
export function Skeleton({ lines }: { lines: number }) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className="skeleton" aria-label={say(words.loading)}>
      {slow && Array.from({ length: lines }, (_, n) => <i key={n} />)}
    </div>
  );
}
