import { expect, test } from 'vitest';

import { holds } from './condition.ts';

const said = { kind: 'COW', findings: '', animals: 2, value: 30_000_000, directive: 0, filled: 3, seats: 5, together: true };

test.each([
  [null, true],
  ['', true],
  ["kind == 'COW'", true],
  ['kind == "COW"', true],
  ["kind != 'COW'", false],
  ["kind in ['HOUSE', 'COW']", true],
  ["not (kind in ['HOUSE', 'COW'])", false],
  ["findings != ''", false],
  ['directive == 0', true],
  ['filled < seats', true],
  ["kind == 'COW' && value >= 15000000 * animals", true],
  ["kind == 'COW' && value >= 15_000_001 * animals", false],
  ["kind == 'HOUSE' || together", true],
  ["kind == 'HOUSE' or (together and findings == '')", true],
  ['!together', false],
  ['filled + 2 == seats', true],
])('%s is %s', (condition, so) => {
  expect(holds(condition, said)).toBe(so);
});

test.each(["len(findings) > 0", "gone == 'x'", "kind == 2", "kind ==", "kind matches 'C'", 'value', "kind == 'COW", 'toJSON(kind)', 'filled ?? 2 == 3'])('what %s comes to is not told here', (condition) => {
  expect(holds(condition, said)).toBeNull();
});
