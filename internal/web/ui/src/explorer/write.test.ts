import { expect, it } from 'vitest';

import { telephone } from './write.ts';

it('telephones are written as people write them', () => {
  expect(telephone('+84912345678')).toBe('0912 345 678');
  expect(telephone('+842623851234')).toBe('0262 385 1234');
  expect(telephone('+4930123')).toBe('+4930123');
});
