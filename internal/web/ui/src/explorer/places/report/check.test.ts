import { describe, expect, it } from 'vitest';

import { type Catalogue, type Check, check, type Element, type Past, sumOf, type Values } from './check.ts';

const element = (code: string, name: string, nature: Element['nature'] = 'STOCK'): Element => ({ code, name, nameEn: code, measure: 'PERSON', nature, most: 20_000 });
const elements = [
  element('members', 'Tổng số hội viên'),
  element('admitted', 'Hội viên mới kết nạp', 'FLOW'),
  element('left', 'Hội viên ra khỏi Hội', 'FLOW'),
  element('studied', 'Hội viên đã học tập'),
  element('fund', 'Đóng góp Quỹ', 'FLOW'),
  element('held', 'Vụ hòa giải', 'FLOW'),
  element('settled', 'Vụ hòa giải thành', 'FLOW'),
  element('good', 'Hoàn thành tốt'),
  element('poor', 'Không hoàn thành'),
];
const rule = (rule: Check['rule'], of: string, than = '', percent = 0, least = 0): Check => ({ rule, of, than, percent, least });
const catalogue = (checks: Check[], together: string[][] = []): Catalogue => ({ elements, owed: new Set(elements.map(({ code }) => code).filter((code) => code !== 'poor')), checks, together });
const past = (all: Record<string, Values>): Past[] => Object.entries(all).map(([month, values]) => ({ month, values }));

const notMore = [rule('NOT_MORE', 'studied', 'members')];
const balance = [rule('BALANCE', 'members', 'admitted')];
const both = [rule('BALANCE', 'members', 'admitted - left')];
const jump = [rule('JUMP', 'members', '', 20, 10)];
const leap = [rule('JUMP', 'fund', '', 300, 5_000_000)];
const flows = past({ '2024-07': { fund: 1_000_000 }, '2024-08': { fund: 2_000_000 }, '2024-09': { fund: 0 } });

describe('what is found', () => {
  const rows: [string, Check[], Values, Past[], string[]][] = [
    ['more than the whole', notMore, { members: 30, studied: 31 }, [], ['Hội viên đã học tập là 31, nhiều hơn Tổng số hội viên, 30']],
    ['not just as many', notMore, { members: 30, studied: 30 }, [], []],
    ['more than the whole of an earlier month', notMore, { studied: 31 }, past({ '2024-03': { members: 30 } }), ['Hội viên đã học tập là 31, nhiều hơn Tổng số hội viên, 30']],
    ['a whole that falls below its part of before', notMore, { members: 10 }, past({ '2024-03': { members: 30, studied: 12 } }), ['Hội viên đã học tập là 12, nhiều hơn Tổng số hội viên, 10']],
    ['nothing of what the report does not speak of', notMore, {}, past({ '2024-03': { members: 3, studied: 12 } }), []],
    ['nothing while the whole is unsaid', notMore, { studied: 31 }, [], []],
    ['nothing of the year before', notMore, { studied: 31 }, past({ '2023-12': { members: 30 } }), []],
    ['flows of the year together', [rule('NOT_MORE', 'settled', 'held')], { held: 1, settled: 3 }, past({ '2024-01': { held: 1, settled: 0 } }), ['Vụ hòa giải thành là 3, nhiều hơn Vụ hòa giải, 2']],
    ['more than a number', [rule('NOT_MORE', 'good + poor', '1')], { good: 1, poor: 1 }, [], ['Hoàn thành tốt + Không hoàn thành là 2, chỉ có thể đến 1']],
    ['nothing of how many hang below', [rule('NOT_MORE', 'good', 'children')], { good: 9 }, [], []],

    ['more than it last was and what came', balance, { members: 33, admitted: 2 }, past({ '2024-10': { members: 30 } }), ['Tổng số hội viên là 33; lần trước là 30, cộng trừ biến động thì thành 32']],
    ['what came in the months between', balance, { members: 33, admitted: 2 }, past({ '2024-08': { members: 30 }, '2024-09': { admitted: 1 } }), []],
    ['fewer is possible where nobody counts who leaves', balance, { members: 20, admitted: 2 }, past({ '2024-10': { members: 30 } }), []],
    ['fewer is not where they are counted', both, { members: 20, admitted: 2, left: 1 }, past({ '2024-10': { members: 30 } }), ['Tổng số hội viên là 20; lần trước là 30, cộng trừ biến động thì thành 31']],
    ['no balance of what is unsaid', balance, { members: 99 }, past({ '2024-10': { members: 30 } }), []],

    ['a leap up', jump, { members: 45 }, past({ '2024-10': { members: 30 } }), ['Tổng số hội viên là 45; lần trước là 30']],
    ['a leap down', jump, { members: 15 }, past({ '2024-10': { members: 30 } }), ['Tổng số hội viên là 15; lần trước là 30']],
    ['a small step', jump, { members: 39 }, past({ '2024-10': { members: 30 } }), []],
    ['a step within the share', jump, { members: 1190 }, past({ '2024-10': { members: 1000 } }), []],
    ['a leap from the year before', jump, { members: 45 }, past({ '2023-12': { members: 30 } }), ['Tổng số hội viên là 45; lần trước là 30']],
    ['nothing of more than twelve months before', jump, { members: 45 }, past({ '2023-10': { members: 30 } }), []],
    ['nothing of the first number', jump, { members: 45 }, [], []],
    ['a flow far above its highest', leap, { fund: 9_000_000 }, flows, ['Đóng góp Quỹ là 9.000.000; cao nhất trước đây là 2.000.000']],
    ['a flow not so far above', leap, { fund: 7_000_000 }, flows, []],
    ['two months make no habit', leap, { fund: 9_000_000 }, flows.slice(1), []],
    ['the units beside are the service’s', [rule('SIBLINGS', 'studied', 'members')], { members: 1, studied: 900 }, [], []],
  ];
  it.each(rows)('%s', (_, checks, said, before, want) => expect(check(catalogue(checks), '2024-11', said, before).map(({ message }) => message)).toEqual(want));

  it('blocks what cannot be, and warns of what is unusual', () => {
    expect(check(catalogue(notMore), '2024-11', { members: 30, studied: 31 }, [])).toMatchObject([{ rule: 'NOT_MORE', code: 'studied', blocks: true }]);
    expect(check(catalogue(jump), '2024-11', { members: 45 }, past({ '2024-10': { members: 30 } }))).toMatchObject([{ rule: 'JUMP', code: 'members', blocks: false }]);
  });
});

describe('what is said together', () => {
  const sets = [['members', 'studied'], ['members', 'fund'], ['held', 'settled'], ['good', 'poor']];
  const rows: [string, Values, Past[], [string, string[]][]][] = [
    ['nothing, and nothing lacks', {}, [], []],
    ['all, and nothing lacks', { members: 1, studied: 1, fund: 0 }, [], []],
    ['one alone lacks the others, once', { members: 30 }, [], [['members', ['studied', 'fund']]]],
    ['a stock stands once it was said this year', { members: 30, fund: 0 }, past({ '2024-02': { studied: 3 } }), []],
    ['but not of the year before', { members: 30, fund: 0 }, past({ '2023-12': { studied: 3 } }), [['members', ['studied']]]],
    ['a flow beside a stock stands, too', { members: 30, studied: 1 }, past({ '2024-02': { fund: 3 } }), []],
    ['a flow beside a flow is of the month', { held: 2 }, past({ '2024-02': { held: 1, settled: 1 } }), [['held', ['settled']]]],
    ['what the unit does not report never lacks', { good: 1 }, [], []],
  ];
  it.each(rows)('%s', (_, said, before, want) => expect(check(catalogue([], sets), '2024-11', said, before).map(({ code, lacks }) => [code, lacks])).toEqual(want));

  it('is said in the words of the service', () =>
    expect(check(catalogue([], sets), '2024-11', { members: 1234 }, [])[0]!.message).toBe(
      'Tổng số hội viên là 1.234, nhưng chưa báo cáo Hội viên đã học tập, Đóng góp Quỹ; các số so với nhau thì báo cáo cùng nhau, không có thì ghi 0',
    ));
});

it.each([
  ['a', [{ coefficient: 1, code: 'a' }]],
  ['a + 2 * b - c', [{ coefficient: 1, code: 'a' }, { coefficient: 2, code: 'b' }, { coefficient: -1, code: 'c' }]],
  ['children', null],
  ['1', null],
])('reads %s', (text, want) => expect(sumOf(text)).toEqual(want));
