import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useCallback, useEffect, useRef } from 'react';
import { type AnyVariables, type CombinedError, useQuery } from 'urql';

import { codeOf } from './client.ts';
import { useLive, useMended } from './live.ts';
import { tell } from './news.ts';

// Ask is a question that a place asks, with what is known of its answer.
export type Ask<Data> = {
  document: TypedDocumentNode<Data, any>; // eslint-disable-line
  variables: AnyVariables;
  data?: Data; // the last answer to this very question
  at?: Date; // when that was told
  old: boolean; // the service cannot be reached: it is what was kept on the device
  error?: CombinedError; // why it is not answered anew
  fetching: boolean;
  again: () => void;
};

// What another attempt may mend: the service was not reached, or had too much to do.
const passing = new Set(['UNREACHABLE', 'UNAVAILABLE', 'RATE_LIMITED', 'TIMEOUT']);

type Known<Data> = { key: string; told: Data; data: Data; at: Date; old: boolean };

// useAsk asks the service. What is on screen stays there while it is asked anew, and when that fails. A
// live question is asked anew by itself when a report changed; an answer that says the same is the same object.
export function useAsk<Data, Variables extends AnyVariables>(document: TypedDocumentNode<Data, Variables>, variables: Variables, { pause = false, live = true } = {}): Ask<Data> {
  const [answer, execute] = useQuery<Data, AnyVariables>({ query: document, variables, pause, requestPolicy: 'cache-and-network' });
  const key = JSON.stringify(variables);
  const last = useRef<Known<Data> | null>(null);
  const byItself = useRef(''); // of which question the answer may move by itself
  // What came with an error is a part of an answer, or nothing: it is none of itself once the error is
  // forgotten, which it is while one asks anew.
  const failed = useRef<{ key: string; data?: Data; error?: CombinedError }>({ key });
  if (answer.error) failed.current = { key, data: answer.data, error: answer.error };
  else if (failed.current.key !== key || (answer.data && answer.data !== failed.current.data)) failed.current = { key };
  const { data: part, error } = failed.current;
  if (answer.data && !error && answer.data !== part && last.current?.told !== answer.data) last.current = next(last.current, key, answer.data, answer.extensions?.kept as string | undefined);
  const known = last.current?.key === key ? last.current : null;
  const again = useCallback(() => {
    byItself.current = '';
    execute({ requestPolicy: 'network-only' });
  }, [execute]);
  const anew = useCallback(() => {
    if (pause) return;
    byItself.current = last.current?.key === key ? key : ''; // what is told for the first time has not moved
    execute({ requestPolicy: 'network-only', byItself: true });
  }, [execute, pause, key]);
  useLive(anew, live);
  useMended(anew, !!known?.old || (!!error && passing.has(codeOf(error))));
  const data = known?.data;
  useEffect(() => {
    if (byItself.current === key && data) tell({ moved: new Date() });
    byItself.current = '';
  }, [data, key]);
  return { document, variables, data, at: known?.at, old: known?.old ?? false, error, fetching: answer.fetching || answer.stale, again };
}

// next returns what is known once an answer is told: by the service, or by the device, that kept it.
function next<Data>(before: Known<Data> | null, key: string, told: Data, kept?: string): Known<Data> {
  const known = before?.key === key ? before : null;
  const at = kept ? new Date(kept) : new Date();
  if (known && kept && known.at > at) return { ...known, told, old: true }; // what is on screen is younger
  const same = known && JSON.stringify(known.data) === JSON.stringify(told);
  return { key, told, data: same ? known.data : told, at, old: !!kept };
}
