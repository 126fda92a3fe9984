// What is on screen stays true: when a report changes, when the network is back, and when one comes back
// to this page, it is asked anew. One stream serves all of a browser's pages: an account has few.
import { useEffect } from 'react';
import { stringifyDocument } from 'urql';

import { at } from './client.ts';
import { graphql } from './gql/index.ts';
import type { LiveReportChangedSubscription } from './gql/graphql.ts';

const ReportChanged = graphql(`
  subscription LiveReportChanged {
    reportChanged {
      id
    }
  }
`);

// Changes come in flocks, where somebody approves many: one asks anew soon after the first, and not often.
const soon = 1_000;
const often = 5_000;
// How long to wait before the stream is opened again, each time longer.
const patience = { first: 1_000, most: 60_000 };

// What is on screen, and whether reports change it.
const shown = new Map<() => void, boolean>();
let due: ReturnType<typeof setTimeout> | undefined;
let last = -Infinity;

// refresh asks anew, soon, what is on screen.
export function refresh(): void {
  due ??= setTimeout(
    () => {
      due = undefined;
      last = Date.now();
      for (const [again, live] of shown) if (live) again();
    },
    Math.max(soon, last + often - Date.now()),
  );
}

// refreshAll asks anew all that is on screen, at once.
export const refreshAll = (): void => shown.forEach((_, again) => again());

// useLive has a question asked anew whenever its answer may have become another one.
export function useLive(again: () => void, live: boolean): void {
  useEffect(() => {
    shown.set(again, live);
    return () => void shown.delete(again);
  }, [again, live]);
}

// How often one tries again to learn what could not be told.
const mending = 10_000;

// useMended has a question asked anew, now and then, as long as it fails for what passes: the service could
// not be reached, or had too much to do. The stream may have been opened when it was back already, and tells
// of no change then.
export function useMended(again: () => void, failing: boolean): void {
  useEffect(() => {
    if (!failing) return;
    const timer = setInterval(() => void (document.hidden || again()), mending);
    return () => clearInterval(timer);
  }, [again, failing]);
}

// The address of the stream: the listed operation by its hash; its text where the service that runs beside
// what is edited does not list it yet.
function address(): string {
  const named = { operationName: 'LiveReportChanged' };
  const { hash } = (ReportChanged as unknown as { __meta__: { hash: string } }).__meta__;
  const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } });
  return `${at('graphql')}?${new URLSearchParams(import.meta.env.PROD ? { ...named, extensions } : { ...named, query: stringifyDocument(ReportChanged) })}`;
}

// listen tells of changes until it is called off. While it cannot, what is on screen is asked anew at each
// attempt: so one learns that the server is gone, that it is back, or that one has to sign in again.
function listen(off: AbortSignal, changed: () => void): Promise<void> {
  return new Promise((done) => {
    let wait = patience.first;
    let lost = false;
    let source: EventSource;
    let next: ReturnType<typeof setTimeout>;
    const open = () => {
      let heard = false;
      const lose = () => {
        source.close();
        if (heard || !lost) changed();
        lost = true;
        next = setTimeout(open, wait * (0.75 + Math.random() / 2)); // not everybody at the same moment
        wait = Math.min(wait * 2, patience.most);
      };
      source = new EventSource(address());
      source.addEventListener('open', () => {
        if (lost) changed();
        lost = false;
      });
      source.addEventListener('next', (event: MessageEvent<string>) => {
        const { data } = JSON.parse(event.data) as { data?: LiveReportChangedSubscription | null };
        if (!data) {
          wait = patience.most; // reports are not for this account: it looks now and then
          return;
        }
        heard = true;
        wait = patience.first;
        changed();
      });
      source.addEventListener('complete', lose);
      source.addEventListener('error', lose);
    };
    off.addEventListener('abort', () => {
      source.close();
      clearTimeout(next);
      done();
    });
    open();
  });
}

// lookNowAndThen has what is on screen asked anew for an account that hears of no reports, until it is called off.
function lookNowAndThen(off: AbortSignal, changed: () => void): Promise<void> {
  return new Promise((done) => {
    const timer = setInterval(changed, patience.most);
    off.addEventListener('abort', () => {
      clearInterval(timer);
      done();
    });
  });
}

// watch keeps what is on screen true while the page is seen, until it is called off: by listening, where the
// account may read reports. Of several pages that are seen one has the lock and tells the others.
export function watch(hears: boolean): () => void {
  const others = new BroadcastChannel('thidua:live');
  others.onmessage = refresh;
  const changed = () => {
    refresh();
    others.postMessage('changed');
  };
  let off: AbortController | undefined;
  const look = () => {
    if (document.hidden) {
      off?.abort();
      off = undefined;
    } else if (!off) {
      const { signal } = (off = new AbortController());
      const listens = () => (signal.aborted ? undefined : (hears ? listen : lookNowAndThen)(signal, changed));
      // Where there are no locks, on a page that came by http, each page listens for itself.
      if (navigator.locks) navigator.locks.request('thidua:live', { signal }, listens).catch(() => undefined);
      else void listens();
    }
  };
  const seen = () => {
    if (!document.hidden) refresh();
    look();
  };
  look();
  document.addEventListener('visibilitychange', seen);
  addEventListener('online', refresh);
  return () => {
    off?.abort();
    others.close();
    document.removeEventListener('visibilitychange', seen);
    removeEventListener('online', refresh);
  };
}
