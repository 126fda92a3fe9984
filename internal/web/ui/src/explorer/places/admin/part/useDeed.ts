import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useCallback } from 'react';
import { type AnyVariables, useMutation } from 'urql';

import { told } from './told.ts';

type Said = { userErrors: readonly { message: string }[] };

// useDeed returns what does something: it answers with what came of it, or with why it was not done.
export function useDeed<Data, Variables extends AnyVariables>(document: TypedDocumentNode<Data, Variables>): (variables: Variables) => Promise<{ done?: Data; problems: string[] }> {
  const [, execute] = useMutation<Data, AnyVariables>(document);
  return useCallback(
    async (variables) => {
      const { data, error } = await execute(variables);
      if (error) return { problems: [told(error)] };
      const problems = Object.values(data ?? {}).flatMap((one) => ((one as Said | null)?.userErrors ?? []).map(({ message }) => message));
      return problems.length || !data ? { problems } : { done: data, problems };
    },
    [execute],
  );
}
