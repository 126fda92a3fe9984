import { expect, test } from 'vitest';

import { shareRead, type Step, stepInWords, stepOf } from './steps.ts';

const naming = { unit: (ref: string) => ({ '24133': 'phường Thắng Lợi' })[ref] ?? ref, level: () => 'Hội cơ sở', role: () => 'Chi hội trưởng' };
const none: Step = { do: 'MERGE', unit: '', to: '', code: '', type: '', name: '', level: null, kind: null, share: '', branches: [], account: '', role: '' };

test.each<[Partial<Step>, string]>([
  [{ do: 'MERGE', unit: '24133', to: '24139' }, 'Sáp nhập phường Thắng Lợi vào 24139.'],
  [{ do: 'CLOSE', unit: '24133' }, 'Giải thể phường Thắng Lợi.'],
  [{ do: 'CLOSE', unit: '24133', to: '24139' }, 'Giải thể phường Thắng Lợi; 24139 giữ lịch sử.'],
  [{ do: 'SPLIT', unit: '24133', to: '24139', share: '0.146', branches: ['1', '2'] }, 'Chia tách phường Thắng Lợi, một phần về 24139; 14,6 % số người; gồm 1, 2.'],
  [{ do: 'ABOLISH', unit: '66', level: 'DISTRICT' }, 'Bỏ cấp Hội cơ sở dưới 66: các đơn vị bên dưới lên trực thuộc cấp trên.'],
  [{ do: 'CARRY', unit: '24133', to: '24139', role: 'branch_reporter' }, 'Chuyển vai trò ở phường Thắng Lợi sang 24139; vai trò Chi hội trưởng.'],
])('%o reads as a sentence', (step, sentence) => expect(stepInWords({ ...none, ...step }, naming)).toBe(sentence));

test.each([
  ['14,6', '0.146'],
  ['14.6 %', '0.146'],
  ['0,146', '0.146'],
  ['1', '1'],
  ['1 %', '0.01'],
  ['100', '1'],
  ['', ''],
  ['0', null],
  ['120', null],
  ['nửa', null],
])('a share %s is %s', (text, share) => expect(shareRead(text)).toBe(share));

test('an error tells its step', () => {
  expect(stepOf(['input', 'steps', '2'])).toBe(2);
  expect(stepOf(['input'])).toBe(-1);
});
