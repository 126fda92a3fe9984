// Sends every shipped operation through the clients that developers use, and looks for the hash of
// what they send among those that the program accepts: THIDUA_MANIFEST, what `thidua operations`
// prints. The operations lie in THIDUA_OPERATIONS.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client/core';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { Client, cacheExchange, fetchExchange } from '@urql/core';
import { parse, print } from 'graphql';

const { THIDUA_OPERATIONS: folder, THIDUA_MANIFEST: manifest } = process.env;
const accepted = JSON.parse(await readFile(manifest, 'utf8'));
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

let sent;
const fetch = async (_, request) => {
  sent = JSON.parse(request.body);
  return new Response('{"data":null}', { headers: { 'content-type': 'application/json' } });
};
const uri = 'http://127.0.0.1/graphql';
const apollo = new ApolloClient({
  cache: new InMemoryCache(),
  link: new PersistedQueryLink({ sha256 }).concat(new HttpLink({ uri, fetch })),
  defaultOptions: { query: { fetchPolicy: 'no-cache', errorPolicy: 'ignore' }, mutate: { fetchPolicy: 'no-cache', errorPolicy: 'ignore' } },
});
const urql = new Client({ url: uri, preferGetMethod: false, exchanges: [cacheExchange, fetchExchange], fetch });

const missing = [];
const known = (client, name, hash) => accepted[hash] ?? missing.push(`${name} as ${client} sends it`);
let count = 0;
for (const file of (await readdir(folder)).filter((name) => name.endsWith('.graphql'))) {
  const text = await readFile(path.join(folder, file), 'utf8');
  const kind = parse(text).definitions.find((d) => d.kind === 'OperationDefinition').operation;
  known('graphql-js prints it, and any that adds nothing', file, sha256(print(parse(text))));
  if (kind === 'subscription') continue; // which go another way
  count++;
  sent = undefined;
  await (kind === 'query' ? apollo.query({ query: gql(text) }) : apollo.mutate({ mutation: gql(text) })).catch(() => {});
  known('Apollo', file, sent.extensions.persistedQuery.sha256Hash);
  for (const document of [text, parse(text)]) {
    sent = undefined;
    await urql[kind](document, {}, { requestPolicy: 'network-only' }).toPromise();
    assert.match(sent.query, /__typename/);
    known('urql', file, sha256(sent.query));
  }
}
assert.deepEqual(missing, []);
assert.ok(count >= 25, `${count} were sent`);
console.log(`${count} operations are found`);
