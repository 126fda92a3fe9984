// Tables that are asked for most, one touch each.
import type { TableAsk } from '../../gql/graphql.ts';
import type { LooseAsk } from './tableAsk.ts';

export type Preset = 'compare' | 'slow' | 'months' | 'before' | 'targets' | 'statuses';

// Ground is what presets are made for: the unit of whoever asks, the catalogue of the year that is looked
// at, and which years there are.
export type Ground = {
  unit: string; // its code
  leaf: boolean; // nothing stands below it
  period: string;
  today: string;
  years: readonly number[];
  indicators: readonly { code: string; headline: boolean; kind: string; target: { low: number } | null }[];
};

// telling is the point of the document that tells units apart best as it comes: a share that every unit has,
// and of which something is wanted, so that small and large units can be compared.
export function telling(indicators: Ground['indicators']): string {
  const wanted = indicators.filter(({ headline, target }) => headline && target);
  return (wanted.find(({ kind, target }) => kind === 'RATIO' && target!.low < 95) ?? wanted[0] ?? indicators[0])?.code ?? '';
}

// monthsSoFar are the months of the year that is looked at, up to the one that runs.
export function monthsSoFar(period: string, today: string): TableAsk['periods'] {
  const year = period.slice(0, 4);
  const last = today.startsWith(year) ? today.slice(5, 7) : '12';
  return [{ range: { from: `${year}-01`, to: `${year}-${last}`, by: 'MONTH' } }];
}

const across = { rows: ['UNIT'], columns: ['INDICATOR', 'PERIOD', 'MEASURE'] } satisfies Partial<LooseAsk>;
const down = { rows: ['INDICATOR'], columns: ['UNIT', 'PERIOD', 'MEASURE'] } satisfies Partial<LooseAsk>;

// presets are those that there is something for, in the order in which they are offered.
export function presets(ground: Ground): { name: Preset; ask: LooseAsk }[] {
  const below: LooseAsk['units'] = ground.leaf ? { codes: [ground.unit] } : { childrenOf: ground.unit };
  const own: LooseAsk['units'] = { codes: [ground.unit] };
  const one: LooseAsk['indicators'] = [{ code: telling(ground.indicators) }];
  const all: LooseAsk['indicators'] = [{ headline: true }];
  const hasBefore = ground.years.includes(Number(ground.period.slice(0, 4)) - 1);
  const offered: [Preset, boolean, LooseAsk][] = [
    ['compare', !ground.leaf, { units: below, indicators: one, measures: ['VALUE', 'TARGET', 'STATUS', 'RANK'], ...across, order: [{ measure: 'RANK' }], totals: ['UNIT'] }],
    ['slow', !ground.leaf, { units: below, indicators: one, measures: ['VALUE', 'TARGET', 'SHORTFALL', 'EXPECTED', 'STATUS'], ...across, where: [{ measure: 'STATUS', is: ['BEHIND', 'NOT_MET'] }], order: [{ measure: 'SHORTFALL', descending: true }], top: 10 }],
    ['months', true, { units: own, indicators: all, periods: monthsSoFar(ground.period, ground.today), measures: ['VALUE'], ...down }],
    ['before', true, { units: own, indicators: all, measures: ['VALUE', hasBefore ? 'DELTA_LAST_YEAR' : 'DELTA_PREVIOUS'], ...(!hasBefore && { periods: [{ relative: 'LAST_MONTH' as const }] }), ...down }],
    ['targets', true, { units: own, indicators: all, measures: ['VALUE', 'TARGET', 'SHORTFALL', 'EXPECTED', 'STATUS'], ...down }],
    ['statuses', !ground.leaf, { units: below, indicators: all, measures: ['STATUS'], ...across }],
  ];
  return offered.filter(([, there]) => there).map(([name, , ask]) => ({ name, ask }));
}
