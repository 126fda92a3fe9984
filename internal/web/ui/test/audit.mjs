// Holds the running service against the server audits of GraphQL over HTTP, all of them.
// THIDUA_URL says where it runs, THIDUA_TOKEN is a developer's token.
import { auditServer } from 'graphql-http';

const { THIDUA_URL: url, THIDUA_TOKEN: token } = process.env;
const asDeveloper = (to, request = {}) =>
  fetch(to, { ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } });

const results = await auditServer({ url: `${url}/graphql`, fetchFn: asDeveloper });
for (const result of results) {
  if (result.status !== 'ok') console.log(`${result.status}: ${result.id} ${result.name}: ${result.reason}`);
  await result.response?.body?.cancel?.().catch(() => {});
}
const passed = results.filter((result) => result.status === 'ok').length;
console.log(`passed ${passed} of ${results.length}`);
process.exit(passed === results.length && passed >= 61 ? 0 : 1);
