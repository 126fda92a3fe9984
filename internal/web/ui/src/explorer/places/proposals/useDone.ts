import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useState } from 'react';
import { type AnyVariables, useMutation } from 'urql';

import { codeOf } from '../../client.ts';
import { say } from '../../language.ts';
import { words as common } from '../../words.ts';

type Said = { done: { userErrors: readonly { message: string }[]; objections?: readonly { message: string }[] } };

// useDone returns what does something, whether it is being done, and why it was not the last time: what speaks
// against it rule by rule, or what else is wrong.
export function useDone<Data extends Said, Variables extends AnyVariables>(document: TypedDocumentNode<Data, Variables>) {
  const [{ fetching }, send] = useMutation<Data, AnyVariables>(document);
  const [why, setWhy] = useState<string[]>([]);
  const act = async (variables: Variables): Promise<Data | null> => {
    setWhy([]);
    const { data, error } = await send(variables);
    const objections = data?.done.objections ?? [];
    const reasons = error
      ? [codeOf(error) === 'UNREACHABLE' ? say(common.unreachable) : (error.graphQLErrors[0]?.message ?? error.message)]
      : (objections.length > 0 ? objections : (data?.done.userErrors ?? [])).map(({ message }) => message);
    setWhy([...new Set(reasons)]);
    return reasons.length === 0 ? (data ?? null) : null;
  };
  return { fetching, why, act };
}
