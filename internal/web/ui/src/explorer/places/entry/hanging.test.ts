import { expect, test } from 'vitest';

import { answerOf, mostBytes, sizeOf, unfit } from './hanging.ts';

test('what is empty or larger than 10 MiB is not sent at all', () => {
  expect(unfit({ size: 0 })).toBe('emptyFile');
  expect(unfit({ size: mostBytes })).toBeNull();
  expect(unfit({ size: mostBytes + 1 })).toBe('tooLarge');
});

test('an answer is told in the words of the service', () => {
  expect(answerOf(201, '{}')).toEqual({ hung: true });
  expect(answerOf(401, '')).toEqual({ expired: true });
  expect(answerOf(422, '{"errors":[{"message":"tệp không phải là PDF"}]}')).toEqual({ refused: 'tệp không phải là PDF' });
  expect(answerOf(413, '<html>')).toEqual({ refused: 'HTTP 413' });
  expect(answerOf(502, '<html>')).toEqual({ unreachable: true });
});

test('sizes are told shortly', () => {
  const write = (value: number, decimals = 0) => value.toFixed(decimals);
  expect([10, 2_400, 2_400_000].map((bytes) => sizeOf(bytes, write))).toEqual(['10 B', '2 kB', '2.4 MB']);
});
