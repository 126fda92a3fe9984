import { expect, test } from 'vitest';

import { answerOf } from './handing.ts';

test('an answer is an outcome, a refusal in words, or the end of a session', () => {
  expect(answerOf(200, { dryRun: true, noted: 3 })).toEqual({ outcome: { dryRun: true, noted: 3, standing: [], problems: [] } });
  expect(answerOf(422, { noted: 0, problems: [{ cell: 'B4', message: 'Sai', messageEn: 'Wrong' }] })).toMatchObject({ outcome: { noted: 0, problems: [{ cell: 'B4' }] } });
  expect(answerOf(403, { errors: [{ message: 'không được' }] })).toEqual({ refused: 'không được' });
  expect(answerOf(404, null)).toEqual({ refused: 'HTTP 404' });
  expect(answerOf(401, {})).toEqual({ expired: true });
});
