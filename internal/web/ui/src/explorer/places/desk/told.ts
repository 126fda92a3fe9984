// How the desk tells figures: in words and numbers as people say them.
import type { DeskValueFragment, Measure } from '../../gql/graphql.ts';
import { language, say } from '../../language.ts';
import { due, roundUp } from '../../pace.ts';
import { exact, money, number, signed } from '../../write.ts';
import { words } from './words.ts';

type Indicator = DeskValueFragment['indicator'];

export const nameOf = ({ shortName, nameEn }: Pick<Indicator, 'shortName' | 'nameEn'>): string => (language === 'vi' ? shortName : nameEn);

// inDong tells whether an indicator is whole đồng, which are written shortly where they are many.
export const inDong = ({ measure }: Pick<Indicator, 'measure'>): boolean => measure === 'đồng';

const counts = ({ kind }: Indicator): boolean => kind === 'UNITS_MEETING';

// measured writes a number of an indicator with what it is measured in.
const measured = (indicator: Indicator, written: string): string => `${written} ${indicator.measure}`.trim();

// write writes a number of an indicator's measure, without it.
const write = (indicator: Indicator, value: number): string => (inDong(indicator) ? money(value) : value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: indicator.decimals }));

// counted writes so many of the units, or months, that a share of units counts.
export const counted = (indicator: Indicator, n: number): string => say(indicator.months ? words.months : words.units, { n: number(n) });

// valueOf writes what a figure comes to, with what it is measured in.
export function valueOf({ indicator, value, display }: DeskValueFragment): string {
  if (!display) return '–';
  return measured(indicator, inDong(indicator) && value !== null ? money(value) : display);
}

// besideTarget writes what a figure comes to beside what is wanted: 105 / 167 hội viên, 94,73 / trên 95 %.
export function besideTarget(figure: DeskValueFragment): string {
  const { indicator, numerator, denominator, display, value, target } = figure;
  if (counts(indicator) && numerator !== null && denominator !== null) return say(indicator.months ? words.ofMonths : words.ofUnits, { n: number(numerator), of: number(denominator) });
  const written = inDong(indicator) && value !== null ? money(value) : display.replace('/', ' / ') || '–';
  if (target) return measured(indicator, `${written} / ${bound(target, inDong(indicator))}`);
  return display ? measured(indicator, written) : written;
}

function bound({ comparator, low, high }: NonNullable<DeskValueFragment['target']>, dong: boolean): string {
  const n = dong ? money(low) : exact(low);
  if (comparator === 'MORE_THAN') return say(words.moreThan, { n });
  if (comparator === 'LESS_THAN') return say(words.lessThan, { n });
  return comparator === 'BETWEEN' && high !== null ? `${n}–${dong ? money(high) : exact(high)}` : n;
}

// Wanted is what is wanted by now: how much, written beside something that says what it is measured in, and
// whether it is the pace of a target that grows.
export type Wanted = { amount: number; written: string; pace: boolean };

// wantedNow returns what is wanted by now, of a share of units in units; null: nothing, or it is to stay
// below its bound.
export function wantedNow(figure: DeskValueFragment, share: number): Wanted | null {
  const { target, indicator, denominator } = figure;
  if (!target || target.comparator === 'LESS_THAN') return null;
  const by = due(figure, share);
  const amount = by ?? target.low;
  if (counts(indicator) && denominator !== null) {
    const of = (amount / 100) * denominator;
    const units = by === null && target.comparator === 'MORE_THAN' ? Math.floor(of + 1e-9) + 1 : Math.ceil(of - 1e-9);
    return { amount: units, written: number(units), pace: by !== null };
  }
  const up = roundUp(amount, inDong(indicator) ? 0 : indicator.decimals);
  return { amount: up, written: indicator.measure === '%' ? measured(indicator, write(indicator, up)) : write(indicator, up), pace: by !== null };
}

// lackOf tells what a figure that is behind lacks of what is wanted by now; empty: nothing that can be told.
export function lackOf(figure: DeskValueFragment, share: number): string {
  const { status, indicator, value, numerator, target, shortfall } = figure;
  if ((status !== 'BEHIND' && status !== 'NOT_MET') || value === null || !target) return '';
  if (target.comparator === 'LESS_THAN') return shortfall.value ? say(words.tooMuch, { n: measured(indicator, shortfall.display) }) : '';
  const wanted = wantedNow(figure, status === 'BEHIND' ? share : 1);
  if (!wanted) return '';
  const lack = counts(indicator) && numerator !== null ? wanted.amount - numerator : wanted.amount - value;
  if (lack <= 0) return '';
  const n = counts(indicator) ? counted(indicator, lack) : wanted.pace ? measured(indicator, write(indicator, roundUp(lack, indicator.decimals))) : measured(indicator, inDong(indicator) ? money(lack) : shortfall.display);
  return wanted.pace ? say(words.lacksToPace, { n, due: wanted.written }) : say(words.lacks, { n });
}

// changeOf tells how a figure has changed since an earlier period; empty where one of them has no value.
export function changeOf({ indicator, value, numerator }: DeskValueFragment, earlier: { value: number | null; numerator: number | null } | undefined, then: string): string {
  const inUnits = counts(indicator);
  const [now, was] = inUnits ? [numerator, earlier?.numerator] : [value, earlier?.value];
  if (now == null || was == null) return '';
  const by = now - was;
  const decimals = inUnits ? 0 : indicator.decimals;
  if (Math.abs(by) < 1e-9) return say(words.unchanged, { then });
  if (Math.abs(by) < 0.5 / 10 ** decimals) return say(words.hardlyChanged, { then });
  const n = inDong(indicator) ? (by < 0 ? '−' : '+') + money(Math.abs(by)) : signed(by, decimals);
  return say(words.change, { n: inUnits ? (by < 0 ? '−' : '+') + counted(indicator, Math.abs(by)) : indicator.measure === '%' ? `${n} %` : n, then });
}

// thenOf names the period that another was held against: hết tháng 9.
export function thenOf(period: string): string {
  const [, kind = '', n = '', cumulative] = /^\d{4}-([HQ])?(\d+)(M)?$/.exec(period) ?? [];
  if (cumulative) return say(words.endOf, { n: Number(n) });
  if (kind === 'H') return say(words.half);
  return say(kind === 'Q' ? words.quarter : words.month, { n: Number(n) });
}

// whole keeps a short name on one line.
export const whole = (name: string): string => (name.length <= 14 ? name.replaceAll(' ', '\u00a0') : name);

// amountOf writes so many of what a sum counts.
export function amountOf(n: number, measure: Measure | null): string {
  switch (measure) {
    case 'PERSON':
      return say(words.person, { n: number(n) });
    case 'HOUSEHOLD':
      return say(words.household, { n: number(n) });
    case 'VND':
      return say(words.dong, { n: money(n) });
    case 'ANIMAL':
      return say(words.animal, { n: number(n) });
    case 'UNIT':
      return say(words.units, { n: number(n) });
    default:
      return number(n);
  }
}
