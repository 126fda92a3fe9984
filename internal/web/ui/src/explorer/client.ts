// How the explorer asks: listed operations by their hashes, with GET, so that an answer that has not
// changed costs a 304. A session's cookie says who asks; no script keeps a token.
import { persistedExchange } from '@urql/exchange-persisted';
import { cacheExchange, Client, type CombinedError, fetchExchange, mapExchange } from 'urql';

import { language } from './language.ts';

// at returns the address of one of the service's doors, whatever path a proxy puts before it.
export const at = (door: string): string => new URL(door, document.baseURI).href;

// codeOf returns what an error is called by the API; UNREACHABLE where nothing answered.
export function codeOf(error: CombinedError): string {
  if (error.networkError && error.graphQLErrors.length === 0) return 'UNREACHABLE';
  return String(error.graphQLErrors[0]?.extensions.code ?? 'INTERNAL');
}

// signIn leads to where one signs in, and back to what is on screen now.
export function signIn(): void {
  const next = location.pathname + location.search + location.hash;
  location.assign(`${at('sign-in')}?${new URLSearchParams({ next })}`);
}

export const client = new Client({
  url: at('graphql'),
  preferGetMethod: 'force',
  fetchOptions: { headers: { 'Accept-Language': language }, cache: 'no-cache' },
  exchanges: [
    cacheExchange,
    mapExchange({ onError: (error) => void (codeOf(error) === 'UNAUTHENTICATED' && signIn()) }),
    persistedExchange({
      enableForMutation: true,
      preferGetForPersistedQueries: 'force',
      // As the program lists them. A service that runs beside what is edited does not know them yet: there
      // a text is sent with the hash of just that text.
      ...(import.meta.env.PROD && { generateHash: async (_text: string, document: unknown) => (document as { __meta__: { hash: string } }).__meta__.hash }),
    }),
    fetchExchange,
  ],
});
