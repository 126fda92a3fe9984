// The parts of a form: what the unit owes, grouped as the document does.
import type { ReportFormQuery } from '../../gql/graphql.ts';
import { language, say } from '../../language.ts';
import type { Past } from './check.ts';
import { sumOf } from './check.ts';
import type { Asked } from './Field.tsx';
import { words } from './words.ts';

export type Part = { code: string; name: string; asked: Asked[] };

type Campaign = NonNullable<ReportFormQuery['campaign']>;

// shortMonth writes 2024-10 as tháng 10, with the year where it is another than that of the form.
export const shortMonth = (month: string, beside: string): string =>
  month.slice(0, 4) === beside.slice(0, 4) ? say(words.monthShort, { n: Number(month.slice(5)) }) : say(words.monthShortYear, { n: Number(month.slice(5)), y: month.slice(0, 4) });

// initial begins a sentence.
export const initial = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

// monthBefore returns the month before one, from 2024-01 to 2023-12.
export const monthBefore = (month: string): string => {
  const [y = 0, m = 0] = month.split('-').map(Number);
  return m > 1 ? `${y}-${String(m - 1).padStart(2, '0')}` : `${y - 1}-12`;
};

// partsOf places each element in the part of the first indicator that is made of it, in the document's
// order; what no indicator of a part is made of comes last.
export function partsOf({ elements, indicators, groups }: Pick<Campaign, 'elements' | 'indicators' | 'groups'>, owed: ReadonlySet<string>, month: string, past: readonly Past[]): Part[] {
  const places = new Map<string, string>();
  for (const { formula, group } of indicators) {
    if (!group) continue;
    for (const { code } of sumOf(formula) ?? []) if (!places.has(code)) places.set(code, group.code);
  }
  const asked = (code: string) =>
    elements
      .filter((element) => owed.has(element.code) && (places.get(element.code) ?? '') === code)
      .map((element): Asked => ({ code: element.code, label: language === 'vi' ? element.name : element.nameEn, measure: element.measure, nature: element.nature, most: element.most, before: beforeOf(element, month, past) }));
  return [...groups.map(({ code, name, nameEn }) => ({ code, name: `${code}. ${language === 'vi' ? name : nameEn}`, asked: asked(code) })), { code: '', name: say(words.other), asked: asked('') }].filter((part) => part.asked.length > 0);
}

// beforeOf returns what was said in the month before; of what stands at a month's end the last that was
// said in the year, for it stands still.
function beforeOf({ code, nature }: Campaign['elements'][number], month: string, past: readonly Past[]): Asked['before'] {
  const before = monthBefore(month);
  const of = (one: string) => past.find((report) => report.month === one)?.values[code];
  const said = of(before);
  if (said !== undefined) return { month: shortMonth(before, month), value: said };
  const last = nature === 'FLOW' ? undefined : past.filter((report) => report.month < month && report.month.startsWith(month.slice(0, 4)) && report.values[code] !== undefined).sort((a, b) => (a.month < b.month ? 1 : -1))[0];
  return last ? { month: shortMonth(last.month, month), value: last.values[code]! } : { month: shortMonth(before, month), value: null };
}
