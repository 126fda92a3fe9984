// Compares the schema that the program prints with that of the last release. What would break a
// client fails, but for the removal of what was deprecated in that release already.
import { readFile } from 'node:fs/promises';
import { buildSchema } from 'graphql';
import { CriticalityLevel, DiffRule, diff } from '@graphql-inspector/core';

const { THIDUA_RELEASED: released, THIDUA_SCHEMA: schema } = process.env;
const [before, after] = await Promise.all([released, schema].map(async (file) => buildSchema(await readFile(file, 'utf8'))));
const changes = await diff(before, after, [DiffRule.suppressRemovalOfDeprecatedField]);
const breaking = changes.filter((change) => change.criticality.level === CriticalityLevel.Breaking);
for (const change of breaking) console.error(`it would break clients: ${change.message}`);
if (process.env.THIDUA_EXPECT === 'breaking') process.exit(breaking.length > 0 ? 0 : 1);
process.exit(breaking.length > 0 ? 1 : 0);
