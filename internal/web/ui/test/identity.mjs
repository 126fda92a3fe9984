// Keeps answers in Apollo's cache as it comes from npm: what a unit was and what it is are told
// apart, and whoever watches a report or a figure sees what is done to it.
import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client/core';

const { THIDUA_URL: url, THIDUA_TOKEN: leader, THIDUA_REPORTER: reporter, THIDUA_COMMUNE: commune } = process.env;
const clientOf = (token) =>
  new ApolloClient({ cache: new InMemoryCache(), link: new HttpLink({ uri: `${url}/graphql`, headers: { authorization: `Bearer ${token}` } }) });

/** Watches a query; seen() is what it shows now, once that is so. */
const watch = (client, query, variables) => {
  let shown;
  client.watchQuery({ query, variables }).subscribe(({ data, loading, error }) => {
    if (error) throw error;
    if (!loading) shown = data;
  });
  return async (so) => {
    for (let n = 0; n < 500 && !(shown && so(shown)); n++) await setTimeout(20);
    assert.ok(shown && so(shown), `it shows ${JSON.stringify(shown)}`);
    return shown;
  };
};

// Then and now.
const client = clientOf(leader);
const Unit = gql`query Unit($id: ID!, $on: Date) { unit(by: { id: $id }, on: $on) { id unitId code title parent { id title } children(first: 20) { nodes { id title } } } }`;
const first = (await client.query({ query: gql`query Merged { unit(by: { code: "24139" }, on: "2024-06-15") { unitId code title } }` })).data.unit;
const june = watch(client, Unit, { id: first.unitId, on: '2024-06-15' });
const then = await june((data) => data.unit.code === '24139');
const now = (await client.query({ query: Unit, variables: { id: first.unitId } })).data;
assert.notEqual(now.unit.code, then.unit.code, 'the reorganisation has not changed it');
assert.equal(now.unit.id, first.unitId);
assert.equal(then.unit.id, `${first.unitId}@2024-06-15`);
assert.equal((await june((data) => data.unit.code === '24139')).unit.title, then.unit.title);
const again = (await client.query({ query: Unit, variables: { id: first.unitId, on: '2024-06-15' } })).data;
assert.deepEqual(again, then);
const named = (await client.query({ query: Unit, variables: { id: then.unit.id } })).data;
assert.deepEqual(named, then);
const back = (await client.query({ query: Unit, variables: { id: first.unitId } })).data;
assert.deepEqual(back, now);
console.log('then and now:', then.unit.code, now.unit.code);

// A report, and the figures that it adds to, change under whoever watches them: each change
// answers with what it changed, by its id.
const branch = clientOf(reporter);
const Report = gql`query Report { unit(by: { code: "24121-01" }) { id figures(period: "2024", indicators: ["1.2"]) { id denominator } report(month: "2024-10") { id state revision values { value element { id } } } } }`;
const report = watch(branch, Report);
const { unit } = await report((data) => data.unit.report);
const node = watch(branch, gql`query Again($id: ID!) { node(id: $id) { id ... on Report { state revision } } }`, { id: unit.report.id });
await node((data) => data.node.revision === unit.report.revision);
const values = unit.report.values.map(({ value, element }) => ({ element: element.id.replace('element:', ''), value }));
const said = values.find((v) => v.element === 'members_total');
const saved = { unit: unit.id, month: '2024-10', values: values.map((v) => (v === said ? { ...v, value: v.value + 1 } : v)) };
const withFigures = gql`fragment changed on Report { id state revision values { value element { id } } unit { id figures(period: "2024", indicators: ["1.2"]) { id denominator } } }`;
const Save = gql`mutation Save($input: SaveReportInput!) { saveReport(input: $input) { report { ...changed } userErrors { message } } } ${withFigures}`;
const Submit = gql`mutation Submit($input: SubmitReportInput!) { submitReport(input: $input) { report { ...changed } above { id figures(period: "2024", indicators: ["1.2"]) { id denominator } } userErrors { message } } } ${withFigures}`;
if (unit.report.state === 'SUBMITTED') {
  const Withdraw = gql`mutation Withdraw($input: ReportActInput!) { withdrawReport(input: $input) { report { ...changed } userErrors { message } } } ${withFigures}`;
  const { data } = await branch.mutate({ mutation: Withdraw, variables: { input: { unit: unit.id, month: '2024-10' } } });
  assert.deepEqual(data.withdrawReport.userErrors, []);
  await report((data) => data.unit.report.state === 'DRAFT');
}
let { data } = await branch.mutate({ mutation: Save, variables: { input: saved } });
assert.deepEqual(data.saveReport.userErrors, []);
const drafted = await report((data) => data.unit.report.state === 'DRAFT' && data.unit.report.values.some((v) => v.value === said.value + 1));
await node((data) => data.node.revision === drafted.unit.report.revision);
({ data } = await branch.mutate({ mutation: Submit, variables: { input: { unit: unit.id, month: '2024-10', comment: 'nhận thêm' } } }));
assert.deepEqual(data.submitReport.userErrors, []);
await report((data) => data.unit.report.state === 'SUBMITTED' && data.unit.figures[0].denominator === said.value + 1);
console.log('the branch sees its report and its figure change');

// So do those above, where whoever may see their figures hands the report up.
const approver = clientOf(commune);
const above = watch(approver, gql`query Above { unit(by: { code: "24121" }) { id figures(period: "2024", indicators: ["1.2"]) { id denominator } } }`);
const before = (await above((data) => data.unit.figures.length === 1)).unit;
({ data } = await approver.mutate({ mutation: Submit, variables: { input: { unit: unit.id, month: '2024-10', comment: 'nhận thêm', values: saved.values.map((v) => (v.element === 'members_total' ? { ...v, value: v.value + 1 } : v)) } } }));
assert.deepEqual(data.submitReport.userErrors, []);
assert.ok(data.submitReport.above.some((u) => u.id === before.id), JSON.stringify(data.submitReport.above));
await above((data) => data.unit.figures[0].denominator === before.figures[0].denominator + 1);
console.log('those above see their figures change');
process.exit(0);
