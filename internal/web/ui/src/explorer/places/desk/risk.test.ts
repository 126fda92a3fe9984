import { describe, expect, test } from 'vitest';

import { type Judged, ofItself, risks } from './risk.ts';

type Change = Partial<Omit<Judged, 'indicator' | 'target'>> & { indicator?: Partial<Judged['indicator']>; target?: Partial<NonNullable<Judged['target']>> | null };

// one makes a figure that grows to 100 and is behind, but for what is said otherwise.
const one = (code: string, value: number | null, { indicator, target, ...change }: Change = {}): Judged => ({
  status: 'BEHIND',
  value,
  denominator: null,
  target: target === null ? null : { comparator: 'AT_LEAST', low: 100, monthly: false, ...target },
  indicator: { code, kind: 'RATIO', pace: 'LINEAR', own: false, months: false, population: null, ...indicator },
  parts: [],
  ...change,
});

// told returns what is at risk after ten months, with how much is lacking in percent.
const told = (figures: Judged[]) => risks(figures, 10 / 12).map(({ by, gap }) => `${by} ${Math.round(gap * 1000) / 10}`);

describe('what is most at risk', () => {
  test.each<[string, Judged[], string[]]>([
    ['what lacks more of what is wanted by now comes first', [one('a', 75), one('b', 30), one('c', 60)], ['b 64', 'c 28', 'a 10']],
    ['what stands at its level is held against all of it', [one('a', 75), one('b', 74, { indicator: { pace: 'LEVEL' } })], ['b 26', 'a 10']],
    ['what was missed is held against all of it', [one('a', 75), one('b', 90, { status: 'NOT_MET' })], ['a 10', 'b 10']],
    ['alike stay in the document’s order', [one('a', 0), one('b', 0), one('c', 0)], ['a 100', 'b 100', 'c 100']],
    ['what is to stay low, by what lies above', [one('debt', 0.04, { indicator: { pace: 'LEVEL' }, target: { comparator: 'LESS_THAN', low: 0.03 } })], ['debt 25']],
    ['at a bound that does not do', [one('a', 95, { indicator: { pace: 'LEVEL' }, target: { comparator: 'MORE_THAN', low: 95 } })], ['a 0']],
    ['more than exactly so much', [one('a', 120, { indicator: { pace: 'LEVEL' }, target: { comparator: 'EQUAL' } })], ['a 20']],
    ['a monthly target does not grow', [one('a', 80, { target: { monthly: true } })], ['a 20']],
    ['of all parts the worst decides', [one('all', null, { target: null, indicator: { kind: 'ALL_OF' }, parts: [one('all.x', 83), one('all.y', 50), one('all.z', null)] })], ['all.y 40']],
    ['of any part the best does', [one('any', null, { target: null, indicator: { kind: 'ANY_OF' }, parts: [one('any.x', 25), one('any.y', 50)] })], ['any.y 40']],
    ['parts that say nothing', [one('all', null, { target: null, indicator: { kind: 'ALL_OF' } })], []],
    ['what is well is not at risk', [one('a', 100, { status: 'MET' }), one('b', 90, { status: 'ON_TRACK' })], []],
    ['nor what nobody has said, or wants', [one('a', null, { status: 'NOT_REPORTED' }), one('b', 1, { status: 'NO_TARGET', target: null }), one('c', 1, { status: 'INCOMPLETE' })], []],
  ])('%s', (_, figures, expected) => expect(told(figures)).toEqual(expected));
});

describe('what a unit does itself', () => {
  const share = (denominator: number, levels: Judged['indicator']['population'], months = false) =>
    one('a', 0, { denominator, indicator: { kind: 'UNITS_MEETING', months, population: levels } });
  test.each<[string, Judged, boolean]>([
    ['a sum over those below', one('a', 1), false],
    ['a number of its own', one('a', 1, { indicator: { own: true } }), true],
    ['a share of many units', share(22, { levels: ['DISTRICT', 'COMMUNE'] }), false],
    ['a share of one unit, itself', share(1, { levels: ['DISTRICT'] }), true],
    ['a share of one unit, which lies below', share(1, { levels: ['COMMUNE'] }), false],
    ['its own months', share(10, { levels: [] }, true), true],
    ['the months of many', share(170, { levels: [] }, true), false],
  ])('%s', (_, figure, expected) => expect(ofItself(figure, 'DISTRICT')).toBe(expected));
});
