import { expect, it } from 'vitest';

import type { Past } from './check.ts';
import { monthBefore, partsOf } from './parts.ts';

const element = (code: string, nature: 'FLOW' | 'STOCK') => ({ __typename: 'Element' as const, id: code, code, name: code, nameEn: code, measure: 'PERSON' as const, nature, most: 9 });
const indicator = (formula: string, group: string | null) => ({ __typename: 'Indicator' as const, id: formula, formula, group: group === null ? null : { __typename: 'IndicatorGroup' as const, code: group } });
const campaign = {
  elements: [element('members', 'STOCK'), element('fund', 'FLOW'), element('meetings', 'FLOW'), element('plan', 'STOCK'), element('news', 'FLOW')],
  indicators: [indicator('meetings', null), indicator('100 * plan / units(ALL_ORGS)', '1'), indicator('fund / members', '6'), indicator('100 * plan / members', '6')],
  groups: ['1', '6'].map((code) => ({ __typename: 'IndicatorGroup' as const, code, name: `nhóm ${code}`, nameEn: '' })),
};
const past: Past[] = [
  { month: '2024-08', values: { members: 20, fund: 5 } },
  { month: '2024-10', values: { fund: 0 } },
  { month: '2023-12', values: { plan: 1 } },
];

it('groups what is owed as the document does, and leaves out what is not', () =>
  expect(partsOf(campaign, new Set(['members', 'fund', 'meetings', 'plan']), '2024-11', past).map(({ code, asked }) => [code, asked.map((one) => one.code)])).toEqual([
    ['1', ['plan']],
    ['6', ['members', 'fund']],
    ['', ['meetings']],
  ]));

it('tells what was said in the month before; of what stands, the last of the year', () => {
  const before = Object.fromEntries(partsOf(campaign, new Set(['members', 'fund', 'plan']), '2024-11', past).flatMap(({ asked }) => asked.map((one) => [one.code, one.before])));
  expect(before).toEqual({
    fund: { month: 'tháng 10', value: 0 }, // zero was said
    members: { month: 'tháng 8', value: 20 },
    plan: { month: 'tháng 10', value: null }, // what stood last year is to be said anew
  });
});

it('tells the month before', () => expect(['2024-11', '2024-01', '2024-10'].map(monthBefore)).toEqual(['2024-10', '2023-12', '2024-09']));
