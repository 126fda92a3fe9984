// The question for a table, as the address holds it: the API's TableAsk as compact JSON. What it leaves
// out the header of all places says: the period, and the reading of the tree.
import type { Axis, CellCondition, CellOrder, FigureBasis, FigureStatus, RelativePeriod, Step, TableAsk, TableMeasure } from '../../gql/graphql.ts';
import type { Seen } from '../../seen.ts';

export type LooseAsk = Omit<TableAsk, 'periods'> & { periods?: TableAsk['periods'] };

export const axes: readonly Axis[] = ['UNIT', 'INDICATOR', 'PERIOD', 'MEASURE'];
export const measures: readonly TableMeasure[] = [
  'VALUE', 'TARGET', 'STATUS', 'ATTAINMENT', 'SHORTFALL', 'EXPECTED', 'DELTA_PREVIOUS', 'DELTA_LAST_YEAR', 'CUMULATIVE', 'RANK', 'SHARE_OF_PARENT', 'COVERAGE', 'NUMERATOR', 'DENOMINATOR', 'POINTS', 'CLASS',
];

// ofBoard tells that a measure is of a unit as its scoreboard has it, and of no indicator.
export const ofBoard = (measure: TableMeasure): boolean => measure === 'POINTS' || measure === 'CLASS';
export const relatives: readonly RelativePeriod[] = [
  'THIS_YEAR', 'YEAR_TO_DATE', 'THIS_QUARTER', 'THIS_MONTH', 'LAST_MONTH', 'LAST_QUARTER', 'LAST_3_MONTHS', 'LAST_12_MONTHS', 'LAST_YEAR', 'SAME_PERIOD_LAST_YEAR',
];
export const steps: readonly Step[] = ['MONTH', 'QUARTER', 'YEAR'];
export const statuses: readonly FigureStatus[] = ['MET', 'EXCEEDED', 'MET_BY_DECISION', 'ON_TRACK', 'BEHIND', 'NOT_MET', 'NOT_REPORTED', 'INCOMPLETE', 'NO_TARGET', 'NOT_APPLICABLE'];
export const bases: readonly FigureBasis[] = ['SUBMITTED', 'APPROVED'];
export const comparisons = ['atLeast', 'moreThan', 'atMost', 'lessThan'] as const;
const levels = ['PROVINCE', 'DISTRICT', 'COMMUNE', 'BRANCH'];
const kinds = ['TERRITORIAL', 'BLOCK', 'AGENCY'];

// Wrong is where an address holds no question, and what stands there.
export class Wrong extends Error {
  readonly at: string;
  constructor(at: string) {
    super(at);
    this.at = at;
  }
}

type Look = (value: unknown, at: string) => void;

const must = (right: boolean, at: string): void => {
  if (!right) throw new Wrong(at);
};
const text: Look = (value, at) => must(typeof value === 'string' && value !== '', at);
const whole: Look = (value, at) => must(Number.isInteger(value), at);
const amount: Look = (value, at) => must(typeof value === 'number' && Number.isFinite(value), at);
const flag: Look = (value, at) => must(typeof value === 'boolean', at);
const word = (words: readonly string[]): Look => (value, at) => must(words.includes(value as string), at);
const period: Look = (value, at) => must(/^\d{4}(-(0[1-9]|1[0-2]|H[12]|Q[1-4]|([1-9]|1[0-2])M))?$/.test(String(value)) && ['string', 'number'].includes(typeof value), at);
const list = (one: Look): Look => (value, at) => {
  must(Array.isArray(value), at);
  (value as unknown[]).forEach((each, n) => one(each, `${at}[${n}]`));
};

// keys looks at an object whose keys are those, of which some must stand there; alone: exactly one.
const keys = (looks: Record<string, Look>, needed: string[] = [], alone = false): Look => (value, at) => {
  must(typeof value === 'object' && value !== null && !Array.isArray(value), at);
  const given = Object.entries(value as object);
  for (const [key, inner] of given) {
    const look = looks[key];
    const place = at ? `${at}.${key}` : key;
    if (!look || !Object.hasOwn(looks, key)) throw new Wrong(place);
    if (inner !== null || alone) look(inner, place);
  }
  for (const key of needed) must((value as Record<string, unknown>)[key] != null, at ? `${at}.${key}` : key);
  must(!alone || given.length === 1, at);
};

const cell = { measure: word(measures), indicator: text, period };

const look = keys(
  {
    units: keys({ codes: list(text), ids: list(text), below: keys({ unit: text, level: word(levels), kind: word(kinds), type: text }, ['unit']), childrenOf: text, mine: flag, cluster: text }, [], true),
    indicators: list(keys({ code: text, group: whole, headline: flag, adhoc: keys({ name: text, formula: text, decimals: whole, measure: text }, ['name', 'formula']) }, [], true)),
    periods: list(keys({ period, range: keys({ from: period, to: period, by: word(steps) }, ['from', 'to', 'by']), relative: word(relatives) }, [], true)),
    measures: list(word(measures)),
    rows: list(word(axes)),
    columns: list(word(axes)),
    where: list(keys({ ...cell, atLeast: amount, moreThan: amount, atMost: amount, lessThan: amount, is: list(word(statuses)), classes: list(text), missing: flag }, ['measure'])),
    order: list(keys({ ...cell, descending: flag }, ['measure'])),
    top: whole,
    totals: list(word(axes)),
    tree: text,
    status: word(bases),
    asOf: text,
  },
  ['units', 'indicators', 'measures', 'rows', 'columns'],
);

// readAsk reads a question from an address. It throws Wrong, and says where.
export function readAsk(written: string): LooseAsk {
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch {
    throw new Wrong('');
  }
  look(value, '');
  const ask = value as LooseAsk;
  const arranged = [...ask.rows, ...ask.columns];
  must(arranged.length === 4 && axes.every((axis) => arranged.includes(axis)), 'rows');
  must(ask.rows.length > 0, 'rows');
  must(ask.columns.length > 0, 'columns');
  return tidy(ask);
}

const order = ['units', 'indicators', 'periods', 'measures', 'rows', 'columns', 'where', 'order', 'top', 'totals', 'tree', 'status', 'asOf'] as const;

// tidy leaves out what says nothing, so that the same question is always written alike.
function tidy(ask: LooseAsk): LooseAsk {
  const says = (value: unknown) => value != null && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(order.map((key) => [key, ask[key]] as const).filter(([key, value]) => says(value) || ['indicators', 'measures'].includes(key))) as LooseAsk;
}

// writeAsk writes a question as an address holds it.
export const writeAsk = (ask: LooseAsk): string => JSON.stringify(tidy(ask));

// whole asks of the service what an address asks: with the header's period and reading where it says none.
export function completed(ask: LooseAsk, { period, tree }: Pick<Seen, 'period' | 'tree'>): TableAsk {
  return { ...ask, periods: ask.periods?.length ? ask.periods : [{ period }], ...(!ask.tree && tree !== 'AS_REPORTED' && { tree }) };
}

// nameOf is what conditions and orders call an indicator; undefined where a pick may be several.
export const nameOf = (pick: TableAsk['indicators'][number]): string | undefined => pick.code ?? pick.adhoc?.name;

// sameCell tells whether two conditions or orders look at the same cell.
export const sameCell = (a: CellOrder | CellCondition, b: CellOrder | CellCondition): boolean =>
  a.measure === b.measure && (a.indicator ?? null) === (b.indicator ?? null) && String(a.period ?? '') === String(b.period ?? '');

// sorted orders a question by a cell: first the way that shows most at once, then the other, then not at all.
export function sorted(ask: LooseAsk, by: CellOrder): LooseAsk {
  const now = ask.order?.[0];
  const first = by.measure !== 'RANK'; // the largest first; of places the best
  const is = now && ask.order?.length === 1 && sameCell(now, by);
  if (!is) return { ...ask, order: [{ ...by, ...(first && { descending: true }) }] };
  if (Boolean(now.descending) === first) return { ...ask, order: [{ ...by, ...(!first && { descending: true }) }] };
  const { order: _, ...rest } = ask;
  return rest;
}

// arranged puts an axis among the rows or the columns, as the last one there; the last that is left
// anywhere changes places with it.
export function arranged(ask: LooseAsk, axis: Axis, where: 'rows' | 'columns'): LooseAsk {
  const other = where === 'rows' ? 'columns' : 'rows';
  if (ask[where].includes(axis)) return ask;
  const left = ask[other].filter((one) => one !== axis);
  if (left.length > 0) return { ...ask, [where]: [...ask[where], axis], [other]: left };
  return { ...ask, [where]: [axis], [other]: ask[where] };
}

// earlier moves an axis one place forward among its own.
export function earlier(ask: LooseAsk, axis: Axis): LooseAsk {
  const where = ask.rows.includes(axis) ? 'rows' : 'columns';
  const all = [...ask[where]];
  const at = all.indexOf(axis);
  if (at > 0) [all[at - 1], all[at]] = [all[at]!, all[at - 1]!];
  return { ...ask, [where]: all };
}

// toggled takes a value out of a list, or puts it at the list's end.
export const toggled = <T,>(all: readonly T[] | null | undefined, one: T): T[] => (all?.includes(one) ? all.filter((each) => each !== one) : [...(all ?? []), one]);

// withMeasure says one more thing of each figure, or one less; they stand in their usual order.
export function withMeasure(ask: LooseAsk, measure: TableMeasure): LooseAsk {
  const kept = toggled(ask.measures, measure);
  return { ...ask, measures: measures.filter((each) => kept.includes(each)) };
}

// withIndicator picks an indicator by its code, or no longer.
export function withIndicator(ask: LooseAsk, code: string): LooseAsk {
  const picked = ask.indicators.some((pick) => pick.code === code);
  return fitting({ ...ask, indicators: picked ? ask.indicators.filter((pick) => pick.code !== code) : [...ask.indicators, { code }] });
}

// fitting leaves conditions and orders out that name an indicator which is picked no more, and names
// the one that is meant where there are now several.
function fitting(ask: LooseAsk): LooseAsk {
  const open = ask.indicators.some((pick) => nameOf(pick) === undefined);
  const names = ask.indicators.map(nameOf);
  const stays = (one: { indicator?: string | null }) => open || one.indicator == null || names.includes(one.indicator);
  const several = open || names.length > 1;
  return {
    ...ask,
    where: ask.where?.filter(stays),
    order: ask.order?.filter((one) => stays(one) && (!several || one.indicator != null || ofBoard(one.measure))),
  };
}

// withIndicators picks others instead.
export const withIndicators = (ask: LooseAsk, indicators: TableAsk['indicators']): LooseAsk => fitting({ ...ask, indicators });
