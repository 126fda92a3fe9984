import { expect, test } from 'vitest';

import { documentOf, saidOf, standingOf, titleOf, until } from './said.ts';

const value = (code: string, type: string, said: string, document: { number: string; date: string | null; issuer: string } | null = null) => ({ field: { code, type }, value: said, text: said, withheld: false, document });

const unit = (code: string) => ({ id: code, code, title: code, titleShort: code });

test('a directive is called by its document and its title', () => {
  const values = [value('kind', 'CHOICE', 'PLAN'), value('document', 'DOCUMENT', '05/KH', { number: '05/KH', date: '2024-01-04', issuer: 'Hội CCB' }), value('title', 'TEXT', 'Phát động thi đua'), value('answer_by', 'DATE', '2024-02-03')];
  expect(documentOf(values)?.number).toBe('05/KH');
  expect(titleOf(values)).toBe('Phát động thi đua');
  expect(saidOf(values, 'plan_wanted')).toBe('');
  expect(until(values)?.day).toBe('2024-02-03');
  expect(until([])).toBeNull();
});

test('who has not acknowledged is told apart from who has made no plan', () => {
  const of = (code: string, acknowledged: boolean, planned: boolean) => ({ unit: unit(code), acknowledged, planned, answer: null });
  const { lacking, unplanned, acknowledged, planned } = standingOf([of('643', true, true), of('644', true, false), of('645', false, false)]);
  expect(lacking.map(({ unit }) => unit.code)).toEqual(['645']);
  expect(unplanned.map(({ unit }) => unit.code)).toEqual(['644']);
  expect([acknowledged, planned]).toEqual([2, 1]);
});
