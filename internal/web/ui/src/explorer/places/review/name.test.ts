import { expect, test } from 'vitest';

import { endedBy } from './name.ts';

test('reviews are of periods that have ended', () => {
  expect(endedBy('2024-06-30')).toEqual(['2023', '2023-6M']);
  expect(endedBy('2024-07-01')).toEqual(['2024-6M', '2023', '2023-6M']);
  expect(endedBy('2025-01-01')).toEqual(['2024', '2024-6M']);
});
