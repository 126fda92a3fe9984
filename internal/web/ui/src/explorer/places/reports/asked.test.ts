import { expect, it, vi } from 'vitest';

vi.mock('../../seen.ts', () => ({
  today: '2024-11-10',
  written: (path: string, _: object, more: Record<string, string>) => `${path}?${new URLSearchParams(Object.entries(more).filter(([, value]) => value))}`,
}));
const { askedOf, changed, lastDay, lastMonth, monthBefore, monthsBack, pageOf } = await import('./asked.ts');

it('an address that says nothing of ours narrows nothing', () => {
  expect(askedOf('?show=cars&month=2024-13&state=SOLD&period=2024')).toEqual({ show: null, month: '', under: '', state: '', open: '', after: '', before: '' });
  expect(askedOf('?show=late&month=2024-09&under=643')).toMatchObject({ show: 'late', month: '2024-09', under: '643' });
});

it('what narrows a list begins it anew, and what unfolds a report does not', () => {
  expect(changed('?show=waiting&after=x&open=y&office=643', { month: '2024-10' })).toBe('/reports?show=waiting&office=643&month=2024-10');
  expect(changed('?show=waiting&after=x', { open: 'y' })).toBe('/reports?show=waiting&after=x&open=y');
  expect(changed('?show=waiting&after=x&open=y', { after: '', before: 'z' })).toBe('/reports?show=waiting&open=y&before=z');
});

it('pages are read on from, and back', () => {
  expect(pageOf(askedOf('?after=x'), 20)).toEqual({ first: 20, after: 'x', last: null, before: null });
  expect(pageOf(askedOf('?before=x'), 20)).toEqual({ first: null, after: null, last: 20, before: 'x' });
});

it('months go back over the turn of the year', () => {
  expect(monthsBack('2024-02-10', 3)).toEqual(['2024-02', '2024-01', '2023-12']);
  expect(monthBefore('2024-01')).toBe('2023-12');
  expect(lastMonth).toBe('2024-10');
  expect(lastDay('2024-02')).toBe('2024-02-29');
});
