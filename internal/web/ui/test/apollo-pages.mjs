// Reads every list in pages that the schema has with Apollo, its cache as it comes but for the
// policy of the list's pages: forward and backward, by edges with Apollo's own policy and by nodes
// with the README's. What the cache then holds is the whole list, in order.
import { readFile } from 'node:fs/promises';
import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { buildSchema, getNamedType, isObjectType } from 'graphql';

const { THIDUA_SCHEMA, THIDUA_README, THIDUA_URL, THIDUA_TOKENS } = process.env;
const schema = buildSchema(await readFile(THIDUA_SCHEMA, 'utf8'));
const tokens = JSON.parse(THIDUA_TOKENS);
const said = (await readFile(THIDUA_README, 'utf8')).match(/const nodePages = [\s\S]*?\n}\);\n/);
if (!said) throw new Error('the README has no nodePages');
const nodePages = new Function(`${said[0]} return nodePages;`)();

// A list within a list is kept by the id of what it is of: so questions that users ask name it.
const preview = (list) => ['keeper', `node(id: "DRAFT") { id ... on Reorganisation { preview { ${list} } } }`];
const month = 'unit(by: {code: "24121-01"}) { report(month: "2024-10") {';
const questions = {
  'Attention.directives': ['commune', 'attention { LIST }'],
  'Attention.late': ['commune', 'attention { LIST }'],
  'Attention.overdue': ['district', 'attention { LIST }'],
  'Attention.returned': ['commune', 'attention { LIST }'],
  'Attention.slipped': ['district', 'attention { LIST }', 'since: "2024-07-01T00:00:00Z"'],
  'Attention.unconfirmed': ['district', 'attention { LIST }'],
  'Attention.unstaffed': ['keeper', 'attention { LIST }'],
  'Attention.waiting': ['commune', 'attention { LIST }'],
  'Figure.children': ['district', 'unit(by: {code: "643"}) { figures(period: "2024", indicators: ["4.1"]) { id LIST } }'],
  'Query.accounts': ['commune', 'LIST'],
  'Query.audit': ['keeper', 'LIST'],
  'Query.bars': ['keeper', 'LIST', 'ended: true'],
  'Query.entries': ['district', 'LIST', 'register: "inspections"'],
  'Query.followUps': ['district', 'LIST'],
  'Query.missingReports': ['district', 'LIST', 'period: "2024-10"'],
  'Query.proposals': ['keeper', 'LIST'],
  'Query.reorganisations': ['keeper', 'LIST'],
  'Query.reports': ['commune', 'LIST', 'month: "2024-10"'],
  'Query.savedTables': ['district', 'LIST'],
  'Query.units': ['keeper', 'LIST', 'level: COMMUNE'],
  'Report.revisions': ['commune', `${month} LIST } }`],
  'ReorganisationPreview.decisions': preview('LIST'),
  'ReorganisationPreview.figures': preview('LIST'),
  'ReorganisationPreview.pending': preview('LIST'),
  'ReorganisationPreview.quotas': preview('LIST'),
  'ReorganisationPreview.roles': preview('LIST'),
  'ReorganisationPreview.units': preview('LIST'),
  'Unit.children': ['district', 'unit(by: {code: "643"}) { LIST }'],
};

const paging = ['first', 'after', 'last', 'before'];
const lists = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('__')).flatMap((type) =>
  Object.values(type.getFields()).filter((field) => getNamedType(field.type).getFields?.().edges).map((field) => ({ type, field, name: `${type.name}.${field.name}` })));
const asked = Object.keys(questions).sort().join(' ');
if (lists.map((l) => l.name).sort().join(' ') !== asked) throw new Error(`the schema's lists in pages are not those that are asked for: ${lists.map((l) => l.name).sort().join(' ')}`);

const clientOf = (account, policy) => {
  const typePolicies = {};
  for (const { type, field } of lists) {
    typePolicies[type.name] ??= { fields: {} };
    typePolicies[type.name].fields[field.name] = policy(field.args.map((arg) => arg.name).filter((arg) => !paging.includes(arg)));
  }
  const link = new HttpLink({ uri: `${THIDUA_URL}/graphql`, headers: { authorization: `Bearer ${tokens[account]}` } });
  return new ApolloClient({ link, cache: new InMemoryCache({ typePolicies }) });
};

const ask = async (account, query, variables) => {
  const answer = await fetch(`${THIDUA_URL}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${tokens[account]}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await answer.json();
  const refused = errors ?? Object.values(data).flatMap((payload) => payload.userErrors ?? []);
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
  return data;
};

// Reports that were sent back, and drafts to be previewed, are there to be listed.
const { attention } = await ask('commune', '{ attention { waiting(first: 3) { nodes { unit { id } month } } } }');
for (const { unit, month } of attention.waiting.nodes) {
  await ask('commune', 'mutation ($input: ReportActInput!) { returnReport(input: $input) { userErrors { message } } }', { input: { unit: unit.id, month, comment: 'sai' } });
}
for (const name of ['A', 'B', 'C', 'D', 'E']) {
  const table = { units: { childrenOf: '643' }, indicators: [{ code: '4.1' }], periods: [{ period: '2024' }], measures: ['VALUE'], rows: ['UNIT'], columns: ['INDICATOR', 'PERIOD', 'MEASURE'] };
  await ask('district', 'mutation ($input: SaveTableInput!) { saveTable(input: $input) { userErrors { message } } }', { input: { name, ask: table } });
}
for (const code of ['24118', '24124']) { // nobody is left who may report for them
  const { unit } = await ask('keeper', '{ unit(by: {code: "CODE"}) { officeHolders { id role } } }'.replace('CODE', code));
  for (const { id } of unit.officeHolders.filter(({ role }) => role.startsWith('commune_'))) {
    await ask('keeper', 'mutation ($input: EndGrantInput!) { endGrant(input: $input) { userErrors { message } } }', { input: { grant: id } });
  }
}
let draft;
for (const document of ['1/NQ', '2/NQ']) {
  const input = { name: 'Sắp xếp', document, signed: '2024-09-24', effective: '2024-11-01', steps: ['24118', '24124'].map((unit) => ({ do: 'MERGE', unit, to: '24121' })) };
  const { draftReorganisation } = await ask('keeper', 'mutation ($input: DraftReorganisationInput!) { draftReorganisation(input: $input) { reorganisation { id } userErrors { message } } }', { input });
  draft = draftReorganisation.reorganisation.id;
}

// The list where it lies in an answer: what has a pageInfo.
const listIn = (data) => {
  let at = data;
  while (!at.pageInfo) at = Array.isArray(at) ? at[0] : Object.values(at).find((value) => value && typeof value === 'object');
  return at;
};

const read = async (list, way, size) => {
  const [account, around, more] = questions[list.name];
  const node = getNamedType(getNamedType(list.field.type).getFields().nodes.type);
  const leaves = Object.values(node.getFields()).filter((f) => f.args.length === 0 && !getNamedType(f.type).getFields).map((f) => f.name);
  const shown = leaves.length > 0 ? leaves.join(' ') : '__typename';
  const selected = way.edges ? `edges { cursor node { ${shown} } }` : `nodes { ${shown} }`;
  const args = [...(more ? [more] : []), 'first: $first', 'after: $after', 'last: $last', 'before: $before'].join(', ');
  const field = `${list.field.name}(${args}) { totalCount ${selected} pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
  const query = gql(`query Pages($first: Int, $after: String, $last: Int, $before: String) { ${around.replace('LIST', field).replace('DRAFT', draft)} }`);
  const client = clientOf(account, way.edges ? relayStylePagination : nodePages);
  const variables = way.back ? { last: size } : { first: size };
  let { pageInfo } = listIn((await client.query({ query, variables })).data);
  const watched = client.watchQuery({ query, variables });
  let pages = 1;
  while (way.back ? pageInfo.hasPreviousPage : pageInfo.hasNextPage) {
    const page = await watched.fetchMore({ variables: way.back ? { last: size, before: pageInfo.startCursor } : { first: size, after: pageInfo.endCursor } });
    pageInfo = listIn(page.data).pageInfo;
    pages += 1;
  }
  client.stop();
  const kept = listIn(client.cache.readQuery({ query, variables }));
  const things = way.edges ? kept.edges.map((edge) => edge.node) : kept.nodes;
  if (kept.pageInfo.hasNextPage || kept.pageInfo.hasPreviousPage) throw new Error(`${list.name}: the cache does not know that it holds all: ${JSON.stringify(kept.pageInfo)}`);
  return { total: kept.totalCount, pages, things: things.map((thing) => JSON.stringify(thing)) };
};

for (const [nth, list] of lists.entries()) {
  const whole = await read(list, { edges: true }, 200);
  if (whole.total < 2) throw new Error(`${list.name} has ${whole.total} things: no pages`);
  const dear = list.type.name === 'ReorganisationPreview'; // each page is rehearsed anew
  const size = Math.min(200, Math.ceil(whole.total / (dear ? 2 : 3)));
  for (const way of dear ? [{ edges: nth % 2 > 0, back: nth % 2 === 0 }] : [{ edges: true }, { edges: true, back: true }, {}, { back: true }]) {
    const kept = await read(list, way, size);
    if (kept.pages < 2 || kept.things.length !== whole.total || kept.things.join() !== whole.things.join()) {
      throw new Error(`${list.name} by ${way.edges ? 'edges' : 'nodes'}${way.back ? ', backward' : ''}: ${kept.things.length} of ${whole.total} in ${kept.pages} pages, or in another order\n${kept.things.join('\n')}`);
    }
  }
  console.log(`${list.name}: ${whole.total}`);
}
