// Generates typed documents for every shipped operation from the schema that the program
// prints, as a client does. Whatever the generator warns of fails.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generate } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';

const { THIDUA_SCHEMA: schema, THIDUA_OPERATIONS: operations } = process.env;
const said = [];
for (const name of ['warn', 'error', 'log', 'info']) {
  console[name] = (...words) => said.push(words.join(' '));
}
const folder = await mkdtemp(path.join(tmpdir(), 'codegen-'));
try {
  await writeFile(path.join(folder, 'schema.graphql'), await readFile(schema));
  await generate(
    {
      schema: path.join(folder, 'schema.graphql'),
      documents: `${operations}/*.graphql`,
      silent: true,
      errorsOnly: false,
      generates: {
        [`${folder}/out/`]: {
          preset: 'client',
          documentTransforms: [addTypenameSelectionDocumentTransform],
          presetConfig: { persistedDocuments: { hashAlgorithm: 'sha256' } },
          config: { strictScalars: true, useTypeImports: true, scalars: { Cell: 'number | string', Code: 'string', Date: 'string', DateTime: 'string', Decimal: 'number', Long: 'number', Period: 'string', TreeReading: 'string', UnitRef: 'string' } },
        },
      },
    },
    true,
  );
  const types = await readFile(path.join(folder, 'out', 'graphql.ts'), 'utf8');
  const manifest = JSON.parse(await readFile(path.join(folder, 'out', 'persisted-documents.json'), 'utf8'));
  if (!types.includes('export type WhoAmIQuery =')) said.push('WhoAmI has no type');
  if (!Object.values(manifest).every((text) => text.includes('__typename'))) said.push('the manifest lacks what caches need');
  if (Object.keys(manifest).length < 25) said.push('the manifest lacks operations');
  if (process.env.THIDUA_MANIFEST) await writeFile(process.env.THIDUA_MANIFEST, JSON.stringify(manifest));
} finally {
  await rm(folder, { recursive: true });
}
if (said.length > 0) {
  process.stderr.write(`${said.join('\n')}\n`);
  process.exit(1);
}
