import { describe, expect, test } from 'vitest';

import { countOf } from './count.ts';
import { fold, found, ordered, pageOf, type Row } from './list.ts';

const row = (code: string, title: string, change: Partial<Row> = {}): Row => ({ id: code, code, title, name: title.split(' ').slice(1).join(' '), ...change });
const rows = [row('24118', 'phường Tân Lập'), row('24121', 'phường Tân Hòa'), row('24133', 'xã Ea H’Leo'), row('24200', 'xã Đắk Nuê'), row('24201', 'xã Cư Êbur')];
const codes = (some: Row[]) => some.map(({ code }) => code);

describe('a unit is found', () => {
  test.each([
    ['without accents', 'tan lap', ['24118']],
    ['with them', 'Tân', ['24118', '24121']],
    ['by its apostrophe or without', 'ea hleo', ['24133']],
    ['by đ as d', 'dak nue', ['24200']],
    ['by its type', 'xa cu ebur', ['24201']],
    ['by the beginning of its code', '2420', ['24200', '24201']],
    ['not by the end of it', '121', []],
    ['whatever, where nothing is looked for', '  ', codes(rows)],
  ])('%s', (_, find, expected) => expect(codes(found(rows, find))).toEqual(expected));
});

test('folding leaves letters and digits', () => expect(fold("  Đắk R'Măng ’2")).toBe('dakrmang2'));

describe('units are ordered', () => {
  const a = row('1', 'xã Ô', { counts: countOf(['BEHIND', 'MET']), expected: 10, reported: 10 });
  const b = row('2', 'xã An', { counts: countOf(['BEHIND', 'NOT_MET', 'NO_TARGET']), expected: 10, reported: 9 });
  const c = row('3', 'xã Ea Na', { counts: countOf(['ON_TRACK', 'NOT_REPORTED']), expected: 0, reported: 0 });
  const d = row('4', 'xã Êa'); // of which nothing is known yet
  test.each([
    ['as they come', 'code', ['1', '2', '3', '4']],
    ['by name, as Vietnamese spells', 'name', ['2', '3', '4', '1']],
    ['by what is behind and missed', 'behind', ['2', '1', '3', '4']],
    ['by what has not come in', 'missing', ['2', '1', '3', '4']],
  ] as const)('%s', (_, order, expected) => expect(codes(ordered([a, b, c, d], order))).toEqual(expected));
});

test('what nothing is wanted of is not counted', () => expect(countOf(['MET', 'EXCEEDED', 'MET_BY_DECISION', 'INCOMPLETE', 'NO_TARGET', 'NOT_APPLICABLE'])).toEqual({ met: 3, track: 0, behind: 0, missed: 0, none: 1, all: 4 }));

describe('a page is cut out', () => {
  const many = Array.from({ length: 45 }, (_, n) => n);
  test.each([
    ['the first', 1, 1, 0, 20],
    ['the last, which is shorter', 3, 3, 40, 5],
    ['the nearest to one that is not there', 9, 3, 40, 5],
    ['the first where the address says nonsense', Number('x'), 1, 0, 20],
  ])('%s', (_, asked, page, first, length) => {
    const cut = pageOf(many, asked);
    expect([cut.page, cut.pages, cut.rows[0], cut.rows.length]).toEqual([page, 3, first, length]);
  });
  test('an empty list has one page', () => expect(pageOf([], 4)).toEqual({ rows: [], page: 1, pages: 1 }));
});
