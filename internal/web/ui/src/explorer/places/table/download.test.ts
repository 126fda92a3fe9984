import { expect, test } from 'vitest';

import { fitting } from './cost.ts';
import { nameIn } from './download.ts';

test.each([
  ['a plain name', 'attachment; filename=table-2024-11-10.csv', 'table-2024-11-10.csv'],
  ['one in quotes', 'attachment; filename="các huyện.csv"', 'các huyện.csv'],
  ['one with accents', "attachment; filename*=utf-8''C%C3%A1c%20huy%E1%BB%87n.xlsx", 'Các huyện.xlsx'],
  ['one that is coded wrongly', "attachment; filename*=utf-8''%E1%BB.xlsx", 'other'],
  ['none', 'attachment', 'other'],
  ['nothing at all', null, 'other'],
])('a file’s name is read from %s', (_, header, name) => expect(nameIn(header, 'other')).toBe(name));

test('a refusal names how many rows fit, in either language', () => {
  expect(fitting('câu hỏi có thể tốn 574911; tối đa 100000: sẽ vừa nếu dùng table(first: 12), hoặc hỏi ít trường')).toBe(12);
  expect(fitting('3450 rows of 440 cells are more than the 100000 cells that a page holds; it fits with first: 227, or export the table')).toBe(227);
  expect(fitting('no smaller pages would do')).toBe(0);
});
