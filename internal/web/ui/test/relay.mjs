// Lets Relay's compiler take a connection with @connection and @refetchable of every list in
// pages that the schema has. Relay asks for the further pages of a fragment on Query, Viewer or a
// Node: each list must be reached from one of these without a list in between.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { buildSchema, getNamedType, getNullableType, isInterfaceType, isListType, isObjectType } from 'graphql';

const text = await readFile(process.env.THIDUA_SCHEMA, 'utf8');
const schema = buildSchema(text);
const paging = ['first', 'after', 'last', 'before'];
const objects = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('__'));
const isPaged = (field) => Boolean(getNamedType(field.type).getFields?.().edges);
const connections = objects.flatMap((type) => Object.values(type.getFields()).filter(isPaged).map((field) => ({ type, field })));

// The shortest way from what can be asked for again to each type, without a list in between.
const node = schema.getType('Node');
const ways = new Map();
const from = [schema.getQueryType(), schema.getType('Viewer'), ...objects.filter((type) => type.getInterfaces().includes(node))].filter(Boolean);
for (const type of from) ways.set(type, { on: type, fields: [] });
for (const type of from) {
  for (const field of Object.values(type.getFields())) {
    const to = getNamedType(field.type);
    if (isObjectType(to) && !isListType(getNullableType(field.type)) && !isPaged(field) && !ways.has(to)) {
      const way = ways.get(type);
      ways.set(to, { on: way.on, fields: [...way.fields, field] });
      from.push(to);
    }
  }
}

// What a field must be given comes from variables, named after it.
const given = (field, variables) => {
  const needed = field.args.filter((arg) => !paging.includes(arg.name) && String(arg.type).endsWith('!'));
  for (const arg of needed) variables.set(`${field.name}_${arg.name}`, arg.type);
  return needed.map((arg) => `${arg.name}: $${field.name}_${arg.name}`);
};
const called = (name, args) => (args.length > 0 ? `${name}(${args.join(', ')})` : name);

const fragmentOf = (name, { type, field }, back) => {
  const way = ways.get(type);
  if (!way) throw new Error(`${type.name}.${field.name} cannot be reached without a list in between: make ${type.name} a Node`);
  const variables = new Map();
  const open = way.fields.map((step) => `${called(step.name, given(step, variables))} { `).join('');
  const page = back ? ['last: $count', 'before: $cursor'] : ['first: $count', 'after: $cursor'];
  const list = called(field.name, [...page, ...given(field, variables)]);
  const needs = [...variables].map(([variable, is]) => ` ${variable}: {type: "${is}"}`).join('');
  const paged = getNamedType(getNamedType(field.type).getFields().nodes.type);
  const shown = isInterfaceType(paged) ? '__typename' : Object.values(paged.getFields()).find((f) => !f.args.length && !getNamedType(f.type).getFields)?.name ?? '__typename';
  return `fragment ${name} on ${way.on.name} @argumentDefinitions(count: {type: "Int", defaultValue: 20} cursor: {type: "String"}${needs})
    @refetchable(queryName: "${name}Query") {
    ${open}${list} @connection(key: "${name}_${field.name}") { totalCount edges { node { ${shown} } } }${' }'.repeat(way.fields.length)}
  }`;
};

const folder = await mkdtemp(path.join(tmpdir(), 'relay-'));
try {
  await mkdir(path.join(folder, 'src'));
  await writeFile(path.join(folder, 'schema.graphql'), text);
  const names = [];
  for (const connection of connections) {
    for (const back of [false, true]) {
      const name = `${connection.type.name}_${connection.field.name}_${back ? 'back' : 'on'}`;
      names.push(name);
      await writeFile(path.join(folder, 'src', `${name.split('_')[0]}.${name}.js`), `graphql\`${fragmentOf(name, connection, back)}\`;\n`);
    }
  }
  await writeFile(path.join(folder, 'relay.config.json'), JSON.stringify({ src: './src', schema: './schema.graphql', language: 'javascript', eagerEsModules: true, customScalarTypes: { Long: 'number' } }));
  const compiler = createRequire(import.meta.url)('relay-compiler');
  const { stdout, stderr } = await promisify(execFile)(compiler, ['relay.config.json'], { cwd: folder }).catch((err) => {
    throw new Error(`${err.stdout}\n${err.stderr}`);
  });
  const artifacts = (await readdir(path.join(folder, 'src', '__generated__'))).join(' ');
  for (const name of names) {
    if (!artifacts.includes(`${name}Query.graphql.js`)) throw new Error(`no further page of ${name} can be asked for:\n${stdout}${stderr}`);
  }
  console.log(`Relay takes ${connections.length} lists: ${connections.map(({ type, field }) => `${type.name}.${field.name}`).join(' ')}`);
} finally {
  await rm(folder, { recursive: true });
}
