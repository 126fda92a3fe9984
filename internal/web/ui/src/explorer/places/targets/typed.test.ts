import { describe, expect, it } from 'vitest';

import { pasted, typed } from './typed.ts';

describe('a target that was typed', () => {
  it.each([
    ['nothing', ' ', { nothing: true }],
    ['a dash takes it away', '–', { low: null }],
    ['a whole number', '120', { low: 120 }],
    ['a point divides thousands', '1.530', { low: 1530 }],
    ['a comma divides decimals', '1.234,5', { low: 1234.5 }],
    ['a share', '95,5 %', { low: 95.5 }],
    ['a point before one digit divides decimals', '0.03', { low: 0.03 }],
    ['words are no number', 'nhiều', { wrong: 'nhiều' }],
    ['none below zero', '-5', { wrong: '-5' }],
  ])('%s', (_, text, is) => expect(typed(text)).toEqual(is));
});

describe('what was copied from a spreadsheet', () => {
  const units = [
    { id: 'a', code: '643', title: 'thành phố Buôn Ma Thuột', titleShort: 'TP. Buôn Ma Thuột' },
    { id: 'b', code: '644', title: 'thị xã Buôn Hồ', titleShort: 'TX. Buôn Hồ' },
    { id: 'c', code: '645', title: 'huyện Ea H’leo', titleShort: 'H. Ea H’leo' },
  ];
  it('a single value stays with its box', () => expect(pasted('12', units, 0)).toBeNull());
  it('a column goes down from its box', () => expect(pasted('12\r\n13\r\n', units, 1)).toEqual({ laid: { b: '12', c: '13' }, unknown: [] }));
  it('an empty line leaves its unit out', () => expect(pasted('12\n\n14', units, 0)!.laid).toEqual({ a: '12', c: '14' }));
  it('two columns name their units, by code or name, accents aside', () =>
    expect(pasted('Đơn vị\tChỉ tiêu\n645\t9\nTX. BUON HO\t8\nhuyện Lạ\t7', units, 0)).toEqual({ laid: { c: '9', b: '8' }, unknown: ['huyện Lạ'] }));
});
