import { expect, it, vi } from 'vitest';

vi.mock('../../language.ts', () => ({ language: 'vi', say: (words: readonly string[]) => words[0] }));
vi.mock('../../client.ts', () => ({ at: (door: string) => `http://thidua.example/${door}` }));
const { answerOf, hand, unfit } = await import('./handing.ts');

it.each([
  ['bao-cao.xlsx', 1000, null],
  ['BAO CAO.XLSX', 1000, null],
  ['bao-cao.csv', 1000, null],
  ['bao-cao.xls', 1000, 'wrongKind'],
  ['anh.jpg', 1000, 'wrongKind'],
  ['bao-cao.xlsx', 0, 'emptyFile'],
  ['bao-cao.xlsx', (4 << 20) + 1, 'tooLarge'],
])('%s of %d bytes: %s', (name, size, want) => expect(unfit({ name, size })).toBe(want));

it('answers are read for what they are', () => {
  const outcome = { dryRun: true, written: 2, unchanged: 1, faults: [], warnings: [] };
  expect(answerOf(200, outcome)).toEqual({ outcome });
  expect(answerOf(422, { ...outcome, faults: [{ cell: 'C7' }] })).toMatchObject({ outcome: { faults: [{ cell: 'C7' }] } });
  expect(answerOf(401, { errors: [{ message: 'hết phiên' }] })).toEqual({ expired: true });
  expect(answerOf(413, { errors: [{ message: 'tệp lớn quá' }] })).toEqual({ refused: 'tệp lớn quá' });
  expect(answerOf(404, null)).toEqual({ refused: 'HTTP 404' });
});

it('a broken line and a broken answer are no refusal', async () => {
  const to = { month: '2024-10', code: 'a/b', act: 'submit', dryRun: true } as const;
  const asked = vi.spyOn(globalThis, 'fetch').mockRejectedValueOnce(new TypeError('failed'));
  expect(await hand(new ArrayBuffer(1), 'x.csv', to)).toEqual({ unreachable: true });
  expect(String(asked.mock.calls[0]![0])).toBe('http://thidua.example/sheets/2024-10/a%2Fb?act=submit&dryRun=true');
  asked.mockResolvedValueOnce(new Response('<html>', { status: 502 }));
  expect(await hand(new ArrayBuffer(1), 'x.csv', to)).toEqual({ unreachable: true });
  asked.mockResolvedValueOnce(new Response('{"wri', { status: 200 }));
  expect(await hand(new ArrayBuffer(1), 'x.csv', to)).toEqual({ unreachable: true });
});
