import { expect, it, vi } from 'vitest';

vi.mock('../../language.ts', () => ({ language: 'vi', say: (words: readonly string[], values: Record<string, string> = {}) => words[0]!.replace(/\{(\w+)\}/g, (_, name: string) => values[name]!) }));
const { reminder, reminderOf } = await import('./reminder.ts');

const owed = { unit: { title: 'Chi hội Thôn 1, xã Ea Tu' }, month: '2024-09', due: '2024-10-05', officers: [{ account: 'a', fullName: 'Bùi Thanh Bình' }, { account: 'b.c', fullName: '' }] };

it('whoever owes a report is asked for it by name, politely, with month and day', () => {
  expect(reminder(owed)).toBe('Kính gửi Bùi Thanh Bình, b.c: báo cáo tháng 9/2024 của Chi hội Thôn 1, xã Ea Tu đã quá hạn từ ngày 05/10/2024. Đề nghị đồng chí nộp báo cáo. Trân trọng.');
  expect(reminder({ ...owed, officers: [] })).toMatch(/^Kính gửi các đồng chí: /);
});

it('all of a month are asked in one message', () => {
  expect(reminderOf([owed, { ...owed, unit: { title: 'phường Tân Lập' } }])).toContain('Các đơn vị chưa nộp: Chi hội Thôn 1, xã Ea Tu; phường Tân Lập.');
});
