import { expect, test } from 'vitest';

import { homeOf } from './home.ts';

const viewer = (grants: (string | null)[], roots: string[]) => ({ grants: grants.map((code) => ({ unit: code === null ? null : { code } })), roots: roots.map((code) => ({ code })) });

test.each<[string, (string | null)[], string[], string | undefined]>([
  ['the office that is named first, not the lower code', ['643', '24373'], ['24373', '643'], '643'],
  ['an office below another is read at that one', ['24121', '643'], ['643'], '643'],
  ['one that lies beyond a narrowed token is passed over', [null, '24121'], ['24121'], '24121'],
  ['what may be read without an office there', ['24121'], ['24121-01'], '24121-01'],
  ['no office', [], [], undefined],
])('%s', (_, grants, roots, expected) => expect(homeOf(viewer(grants, roots))?.code).toBe(expected));
