import { readFileSync } from 'node:fs';

import type { Plugin } from 'vite';

// documents writes each question where it stands in the components, as the generator made it of its text. So
// a place brings its own questions, and not, with the first, those of all the others.
export const documents = (): Plugin => {
  const made = new Map<string, string>();
  return {
    name: 'questions where they are asked',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      const read = (name: string) => readFileSync(new URL(`src/explorer/gql/${name}`, import.meta.url), 'utf8');
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
