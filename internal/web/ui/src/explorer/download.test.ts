import { expect, test } from 'vitest';

import { nameIn } from './download.ts';

test.each([
  ['a plain name', 'attachment; filename=table-2024-11-10.csv', 'table-2024-11-10.csv'],
  ['one in quotes', 'attachment; filename="các huyện.csv"', 'các huyện.csv'],
  ['one with accents', "attachment; filename*=utf-8''C%C3%A1c%20huy%E1%BB%87n.xlsx", 'Các huyện.xlsx'],
  ['one that is coded wrongly', "attachment; filename*=utf-8''%E1%BB.xlsx", 'other'],
  ['none', 'attachment', 'other'],
  ['nothing at all', null, 'other'],
])('a file’s name is read from %s', (_, header, name) => expect(nameIn(header, 'other')).toBe(name));
