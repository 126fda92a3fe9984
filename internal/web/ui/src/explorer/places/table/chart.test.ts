import { expect, test } from 'vitest';

import type { TableRowsFragment } from '../../gql/graphql.ts';
import { drawable, drawingOf, most, scales } from './chart.ts';
import type { Head } from './headings.ts';

const head = (given: Partial<Head>): Head => ({ __typename: 'TableHeader', unit: null, indicator: null, adhoc: null, board: false, period: null, measure: null, totals: [], ...given });
const unit = (title: string) => head({ unit: { __typename: 'Unit', id: title, code: title, title, titleShort: title } });
const labels = (_: string, value: string) => value;
const table = (rows: Head[], columns: Head[], cells: (number | string | null)[][]): TableRowsFragment => ({
  __typename: 'Table', rows, columns, cells, shown: cells.map((row) => row.map((cell) => String(cell ?? ''))), marks: [], notes: [], totalRows: rows.length, hiddenUnits: 0, pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
});
const across = { rows: ['UNIT'], columns: ['INDICATOR', 'PERIOD', 'MEASURE'] } as const satisfies object;
const ask = { rows: [...across.rows], columns: [...across.columns] };

test('periods run along, a line a unit, and what is missing is a gap', () => {
  const columns = ['2024-01', '2024-02'].map((period) => head({ period, measure: 'VALUE' }));
  const drawn = drawingOf(table([unit('A'), unit('B')], columns, [[1, 2], [null, 4]]), ask, 'VALUE', labels);
  expect(drawn.names).toEqual(['Tháng 1/2024', 'Tháng 2/2024']);
  expect(drawn.series.map(({ name, values }) => [name, values])).toEqual([['A', [1, 2]], ['B', [null, 4]]]);
});

test('units run along where there is one period, without the total, and words are not drawn', () => {
  const columns = [head({ period: '2024', measure: 'VALUE' }), head({ period: '2024', measure: 'STATUS' })];
  const whole = table([unit('A'), unit('B'), head({ totals: ['UNIT'] })], columns, [[1, 'MET'], [2, 'MET'], [3, 'MET']]);
  expect(drawable(whole)).toEqual(['VALUE']);
  const drawn = drawingOf(whole, ask, 'VALUE', labels);
  expect(drawn.names).toEqual(['A', 'B']);
  expect(drawn.series).toEqual([{ name: 'VALUE', values: [1, 2], shown: ['1', '2'] }]);
});

test('no more is drawn than one can tell apart', () => {
  const columns = ['2024-01', '2024-02'].map((period) => head({ period, measure: 'VALUE' }));
  const rows = Array.from({ length: 20 }, (_, n) => unit(`U${n}`));
  const drawn = drawingOf(table(rows, columns, rows.map(() => [1, 2])), ask, 'VALUE', labels);
  expect([drawn.series.length, drawn.all]).toEqual([most, 20]);
});

test('what is measured in one thing is not drawn beside what is measured in another', () => {
  const indicator = (code: string, measure: string) => head({ indicator: { __typename: 'Indicator', id: code, code, shortName: code, nameEn: code, measure } });
  const columns = ['2024-01', '2024-02'].map((period) => head({ period, measure: 'VALUE' }));
  const whole = table([indicator('1.1', '%'), indicator('4.1', 'hội viên')], columns, [[90, 95], [1, 2]]);
  const down = { rows: ['INDICATOR' as const], columns: ['UNIT' as const, 'PERIOD' as const, 'MEASURE' as const] };
  expect(scales(whole, 'VALUE')).toEqual(['%', 'hội viên']);
  expect(scales(whole, 'ATTAINMENT')).toEqual(['']);
  expect(drawingOf(whole, down, 'VALUE', labels, 'hội viên').series.map(({ values }) => values)).toEqual([[1, 2]]);
  expect(drawingOf(whole, down, 'VALUE', labels, 'đồng')).toEqual({ names: [], series: [], all: 0 });
});
