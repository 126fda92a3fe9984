import { describe, expect, test } from 'vitest';

import type { TableRowsFragment } from '../../gql/graphql.ts';
import { bare, branches, cut, type Head, joined, marksOf, orderOf, varying } from './headings.ts';
import type { LooseAsk } from './tableAsk.ts';

const head = (given: Partial<Head>): Head => ({ __typename: 'TableHeader', unit: null, indicator: null, adhoc: null, board: false, period: null, measure: null, totals: [], ...given });
const unit = (code: string) => head({ unit: { __typename: 'Unit', id: `unit:${code}`, code, title: code, titleShort: code } });
const column = (code: string, period: string, measure: Head['measure']) =>
  head({ indicator: { __typename: 'Indicator', id: code, code, shortName: code, nameEn: code, measure: '%' }, period, measure });

const ask: LooseAsk = { units: { childrenOf: '643' }, indicators: [{ code: '4.1' }], measures: ['VALUE'], rows: ['UNIT'], columns: ['INDICATOR', 'PERIOD', 'MEASURE'] };
const months = [column('4.1', '2024-01', 'VALUE'), column('4.1', '2024-01', 'TARGET'), column('4.1', '2024-02', 'VALUE'), column('4.1', '2024-02', 'TARGET')];

describe('the heads of columns', () => {
  test('tell what varies, and the last axis where nothing does', () => {
    expect(varying(months, ask.columns)).toEqual(['PERIOD', 'MEASURE']);
    expect(varying(months.slice(0, 1), ask.columns)).toEqual(['MEASURE']);
    expect(varying([], ask.columns)).toEqual(['MEASURE']);
  });
  test('stand under one another', () => {
    const all = branches(months, ['PERIOD', 'MEASURE']);
    expect(all.map(({ column, children }) => [column, children.map((child) => child.column)])).toEqual([[0, [0, 1]], [2, [2, 3]]]);
  });
  test('stay a column each at the last axis, also where two are alike', () => {
    expect(branches([months[0]!, months[0]!], ['MEASURE'])).toHaveLength(2);
  });
});

describe('a column orders the units', () => {
  const table = { rows: [unit('1'), unit('2')], columns: months };
  test('by its period where there are several', () => {
    expect(orderOf(months[2]!, table, ask)).toEqual({ measure: 'VALUE', period: '2024-02' });
  });
  test('by its indicator where there are several', () => {
    const columns = [column('4.1', '2024', 'VALUE'), column('6.5', '2024', 'VALUE')];
    expect(orderOf(columns[1]!, { ...table, columns }, { ...ask, indicators: [{ group: 4 }] })).toEqual({ measure: 'VALUE', indicator: '6.5' });
  });
  test('not where it is a total', () => {
    expect(orderOf(head({ measure: 'VALUE', totals: ['PERIOD'] }), table, ask)).toBeNull();
  });
  test('not where no units run down, nor where rows are of several periods', () => {
    expect(orderOf(months[0]!, table, { ...ask, rows: ['INDICATOR'], columns: ['UNIT', 'PERIOD', 'MEASURE'] })).toBeNull();
    const rows = [head({ ...unit('1'), period: '2024-01' }), head({ ...unit('1'), period: '2024-02' })];
    expect(orderOf(column('4.1', '', 'VALUE'), { rows, columns: [] }, { ...ask, rows: ['UNIT', 'PERIOD'], columns: ['INDICATOR', 'MEASURE'] })).toBeNull();
  });
});

test('pages are joined, and each knows why its cells are empty', () => {
  const page = (code: string, more: boolean): TableRowsFragment => ({
    __typename: 'Table', rows: [unit(code)], columns: months.slice(0, 2), cells: [[null, 1]], shown: [['', '1']], marks: [{ __typename: 'CellMarks', mark: 'NOT_REPORTED', cells: [[0, 0]] }],
    notes: [], totalRows: 2, hiddenUnits: 0, pageInfo: { __typename: 'PageInfo', hasNextPage: more, endCursor: code },
  });
  const whole = joined([page('1', true), page('2', false)]);
  expect(whole.rows.map(({ unit }) => unit?.code)).toEqual(['1', '2']);
  expect(whole.pageInfo.hasNextPage).toBe(false);
  const mark = marksOf(whole);
  expect([mark(0, 0), mark(1, 0), mark(1, 1)]).toEqual(['NOT_REPORTED', 'NOT_REPORTED', undefined]);
  const right = cut(whole, 1, 2);
  expect([right.columns.length, right.cells, right.shown, marksOf(right)(0, 0)]).toEqual([1, [[1], [1]], [['1'], ['1']], undefined]);
  expect(marksOf(cut(whole, 0, 1))(1, 0)).toBe('NOT_REPORTED');
});

test('what an indicator is measured in is told where a number is in that', () => {
  expect(bare({ measures: ['STATUS', 'RANK'] })).toBe(true);
  expect(bare({ measures: ['STATUS', 'VALUE'] })).toBe(false);
});
