import { readFileSync } from 'node:fs';

import type { Plugin } from 'vite';

const read = (name: string) => readFileSync(new URL(`src/explorer/gql/${name}`, import.meta.url), 'utf8');

// hashes returns the hashes of the questions that are asked ahead of the program, by their names.
function hashes(): Record<string, string> {
  const all = Object.entries(JSON.parse(read('persisted-documents.json')) as Record<string, string>);
  return Object.fromEntries(['Shell', 'Desk', 'DeskTodo'].map((name) => [name, all.find(([, text]) => new RegExp(`\\bquery ${name}\\b`).test(text))![0]]));
}

// documents writes each question where it stands in the components, as the generator made it of its text. So
// a place brings its own questions, and not, with the first, those of all the others.
export const documents = (): Plugin => {
  const made = new Map<string, string>();
  return {
    name: 'questions where they are asked',
    apply: 'build',
    enforce: 'pre',
    config: () => ({ define: { __ASKED__: JSON.stringify(hashes()) } }),
    buildStart() {
      const byName = new Map([...read('graphql.ts').matchAll(/^export const (\w+) = (\{.*\}) as unknown as /gm)].map(([, name, text]) => [name, text!]));
      for (const [, text, name] of read('gql.ts').matchAll(/^ {4}("(?:[^"\\]|\\.)*"): types\.(\w+),$/gm)) made.set(JSON.parse(text!), byName.get(name)!);
    },
    transform(code, id) {
      if (!/\/src\/explorer\/.*\.tsx?$/.test(id) || id.includes('/gql/')) return null;
      let found = false;
      const written = code.replace(/\bgraphql\(`([^`]*)`\)/g, (_, text: string) => {
        found = true;
        return made.get(text) ?? this.error(`${id}: the types of a question are not written; run npm run codegen`);
      });
      return found ? { code: written, map: null } : null;
    },
  };
};
