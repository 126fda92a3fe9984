// Compiles a page as Relay's developers do, persisting what it asks, and leaves what the compiler
// wrote in THIDUA_MANIFEST: the texts by their hashes.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import compiler from 'relay-compiler';

const { THIDUA_SCHEMA: schema, THIDUA_MANIFEST: manifest } = process.env;
const folder = await mkdtemp(path.join(tmpdir(), 'relay-'));
try {
  await mkdir(path.join(folder, 'src'));
  await writeFile(path.join(folder, 'schema.graphql'), await readFile(schema));
  await writeFile(path.join(folder, 'src', 'page.js'), `
    import { graphql } from 'react-relay';
    graphql\`query pageQuery($id: ID!, $on: Date) { unit(by: {id: $id}, on: $on) { unitId title ...page_figures ...page_report } }\`;
    graphql\`fragment page_figures on Unit { figures(period: "2024", indicators: ["1.2"]) { ...page_figure } }\`;
    graphql\`fragment page_figure on Figure @refetchable(queryName: "pageFigureAgainQuery") { display status unit { title } }\`;
    graphql\`fragment page_report on Unit { report(month: "2024-10") { ...page_state } }\`;
    graphql\`fragment page_state on Report @refetchable(queryName: "pageReportAgainQuery") { state revision revisions(first: 5) { nodes { act } } }\`;
  `);
  const config = { src: './src', schema: './schema.graphql', language: 'javascript', eagerEsModules: true, persistConfig: { file: './persisted.json', algorithm: 'SHA256' } };
  await writeFile(path.join(folder, 'relay.config.json'), JSON.stringify(config));
  await writeFile(path.join(folder, 'persisted.json'), '{}');
  const said = execFileSync(compiler, ['relay.config.json'], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  assert.doesNotMatch(said, /error/i);
  await copyFile(path.join(folder, 'persisted.json'), manifest);
} finally {
  await rm(folder, { recursive: true });
}
