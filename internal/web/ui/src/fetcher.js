import { parse } from 'graphql';
import { createClient } from 'graphql-sse';

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

// newFetcher asks the service this page came from, in the name of whoever's token it is. What is
// told in events is read as it happens.
export function newFetcher(tokenNow) {
  const headersNow = () => {
    const token = tokenNow();
    return token ? { Authorization: `Bearer ${token}` } : {};
  };
  const events = createClient({ url: '/graphql', headers: headersNow, retryAttempts: 0 });
  return ({ query, variables, operationName: named }) => {
    const asked = askedFor(query, named);
    const operationName = asked ? asked.name?.value : named;
    if (asked?.operation === 'subscription') {
      return events.iterate({ query, variables, operationName });
    }
    return fetch('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json, application/json', ...headersNow() },
      body: JSON.stringify({ query, variables, operationName }),
    }).then((answer) => answer.json());
  };
}
