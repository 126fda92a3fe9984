import { expect, test } from 'vitest';

import { exampleOf, sheetOf } from './peopleSheet.ts';

test('cells are quoted where they hold what separates them, and none is a formula', () => {
  expect(sheetOf([['a', 'Lê; "An"', '=1+1', '']])).toBe(`a;"Lê; ""An""";'=1+1;\r\n`);
});

test('the example has a cell for each column', () => {
  for (const language of ['vi', 'en'] as const) {
    const [head, rows] = exampleOf(language);
    expect(rows.map((row) => row.length)).toEqual(rows.map(() => head.length));
  }
});
