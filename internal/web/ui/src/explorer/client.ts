// How the explorer asks: listed operations by their hashes, with GET, so that an answer that has not
// changed costs a 304. A session's cookie says who asks; no script keeps a token.
import { persistedExchange } from '@urql/exchange-persisted';
import { cacheExchange, Client, type CombinedError, fetchExchange, mapExchange, type Operation } from 'urql';

import { at, early, how, signIn } from './asking.ts';
import { tell } from './news.ts';

export { at, signIn, signInAt } from './asking.ts';

declare module '@urql/core' {
  interface OperationContext {
    byItself?: boolean; // nobody touched anything: it is asked anew because something may have changed
  }
}

// codeOf returns what an error is called by the API; UNREACHABLE where nothing answered.
export function codeOf(error: CombinedError): string {
  if (error.networkError && error.graphQLErrors.length === 0) return 'UNREACHABLE';
  return String(error.graphQLErrors[0]?.extensions.code ?? 'INTERNAL');
}

// expired is what happens where nobody is signed in any more. Whoever touched something is led to sign in;
// whoever did not keeps what is on screen, which they may be writing in, and is told.
const expired = (operation: Operation): void => (operation.context.byItself ? tell({ expired: true }) : signIn());

// Whose answers are on screen. Where somebody else has signed in meanwhile, with this browser, nothing of
// the one before may stay beside what is theirs: the page begins anew. What changes something says for whom
// it is meant: it is not done in the name of anybody else.
let account: string | null = null;
const ask: typeof fetch = async (address, how) => {
  const meant = account && how?.method === 'POST' ? { ...how, headers: { ...(how.headers as Record<string, string>), 'X-Thidua-Account': account } } : how;
  const answer = await (early(String(address)) ?? fetch(address, meant));
  const whose = answer.headers.get('X-Thidua-Account');
  if (whose && account && whose !== account) {
    location.reload();
    return new Promise(() => {});
  }
  account = whose ?? account;
  return answer;
};

export const client = new Client({
  url: at('graphql'),
  fetch: ask,
  preferGetMethod: 'force',
  fetchOptions: how,
  exchanges: [
    cacheExchange,
    mapExchange({
      onError: (error, operation) => {
        if (codeOf(error) === 'UNAUTHENTICATED') expired(operation);
        if (error.message.includes('PersistedQueryNotFound')) tell({ renewed: true }); // another version lists other questions
      },
      onResult: ({ error }) => void (!error && tell({ expired: false })),
    }),
    persistedExchange({
      preferGetForPersistedQueries: 'force',
      enableForMutation: true, // which go by POST, and by their hashes too: the program may answer listed ones alone
      // As the program lists them. A service that runs beside what is edited does not know them yet: there
      // a text is sent with the hash of just that text.
      ...(import.meta.env.PROD && { enforcePersistedQueries: true, generateHash: async (_text: string, document: unknown) => (document as { __meta__: { hash: string } }).__meta__.hash }),
    }),
    fetchExchange,
  ],
});
