// How what a report says is written.
import type { ReportsElementsFragment } from '../../gql/graphql.ts';
import { language, say } from '../../language.ts';
import { money, number, period } from '../../write.ts';
import { words } from './words.ts';

export type Element = ReportsElementsFragment['elements'][number];

export type Elements = { order: string[]; of: Map<string, Element> };

// elementsOf gathers the elements of the campaigns, those of the latest year first in the order.
export function elementsOf(campaigns: readonly ReportsElementsFragment[]): Elements {
  const of = new Map<string, Element>();
  for (const { elements } of campaigns) for (const one of elements) if (!of.has(one.id)) of.set(one.id, one);
  return { order: [...of.keys()], of };
}

export const nameOf = (element: Element | undefined): string => (element && (language === 'vi' ? element.name : element.nameEn)) ?? '';

// valueOf writes a number as its element is counted.
export function valueOf(element: Element | undefined, value: number | null): string {
  if (value === null) return say(words.unsaid);
  if (element?.nature === 'STATE') return say(value ? words.yes : words.not);
  return number(value);
}

// shortOf writes it shortly where it is much money.
export const shortOf = (element: Element | undefined, value: number | null): string => (value !== null && element?.measure === 'VND' ? money(value) : valueOf(element, value));

// inSentence writes a month within a sentence: tháng 10/2024.
export const inSentence = (month: string): string => (language === 'vi' ? period(month).replace(/^T/, 't') : period(month));

// above names the unit above one, as far as there is one: branches of many communes bear the same name.
export function above(path: readonly { type: string; name: string }[]): string {
  const unit = path.at(-2);
  return unit ? `${unit.type} ${unit.name}` : '';
}
