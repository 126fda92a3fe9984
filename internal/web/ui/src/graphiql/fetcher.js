import { parse } from 'graphql';
import { createClient } from 'graphql-sse';

// Where the service's other pages are: beside this one, whatever path stands before both.
export const pages = (name) => new URL(`../${name}`, document.baseURI).href;

const api = pages('graphql');

// The operation that is asked for. The editor knows a name a moment later than the text: where
// the text holds one operation, that one is meant.
function askedFor(query, name) {
  try {
    const all = parse(query).definitions.filter((d) => d.kind === 'OperationDefinition');
    return all.length === 1 ? all[0] : all.find((d) => d.name?.value === name);
  } catch {
    return undefined; // the service says what is wrong with it
  }
}

const headersOf = (token) => (token ? { Authorization: `Bearer ${token}` } : {});

// ask sends one question in the name of whoever's token it is; without one, of whoever is signed in.
export const ask = (token, question) =>
  fetch(api, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json, application/json', ...headersOf(token) },
    body: JSON.stringify(question),
  }).then((answer) => answer.json());

// newFetcher asks the service this page came from. What is told in events is read as it happens.
export function newFetcher(tokenNow) {
  const events = createClient({ url: api, headers: () => headersOf(tokenNow()), retryAttempts: 0 });
  return ({ query, variables, operationName: named }) => {
    const asked = askedFor(query, named);
    const operationName = asked ? asked.name?.value : named;
    if (asked?.operation === 'subscription') {
      return events.iterate({ query, variables, operationName });
    }
    return ask(tokenNow(), { query, variables, operationName });
  };
}
