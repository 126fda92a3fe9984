import { expect, test } from 'vitest';

import { fitting } from './cost.ts';

test('a refusal names how many rows fit, in either language', () => {
  expect(fitting('câu hỏi có thể tốn 574911; tối đa 100000: sẽ vừa nếu dùng table(first: 12), hoặc hỏi ít trường')).toBe(12);
  expect(fitting('3450 rows of 440 cells are more than the 100000 cells that a page holds; it fits with first: 227, or export the table')).toBe(227);
  expect(fitting('no smaller pages would do')).toBe(0);
});
