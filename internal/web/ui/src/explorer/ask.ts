import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useCallback, useRef } from 'react';
import { type AnyVariables, type CombinedError, useQuery } from 'urql';

// Ask is a question that a place asks, with what is known of its answer.
export type Ask<Data> = {
  document: TypedDocumentNode<Data, any>; // eslint-disable-line
  variables: AnyVariables;
  data?: Data; // the last answer to this very question
  at?: Date; // when that was told
  error?: CombinedError; // why it is not answered anew
  fetching: boolean;
  again: () => void;
};

// useAsk asks the service. What is on screen stays there while it is asked anew, and when that fails.
export function useAsk<Data, Variables extends AnyVariables>(document: TypedDocumentNode<Data, Variables>, variables: Variables, { pause = false } = {}): Ask<Data> {
  const [answer, execute] = useQuery<Data, AnyVariables>({ query: document, variables, pause, requestPolicy: 'cache-and-network' });
  const key = JSON.stringify(variables);
  const last = useRef<{ key: string; data: Data; at: Date } | null>(null);
  if (answer.data && !answer.error && last.current?.data !== answer.data) last.current = { key, data: answer.data, at: new Date() };
  const known = last.current?.key === key ? last.current : null;
  const again = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  return { document, variables, data: known?.data, at: known?.at, error: answer.error, fetching: answer.fetching || answer.stale, again };
}
