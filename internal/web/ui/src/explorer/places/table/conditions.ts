// Conditions on cells, as one chooses and reads them.
import type { CellCondition, FigureStatus, TableMeasure } from '../../gql/graphql.ts';
import { language, say } from '../../language.ts';
import { number } from '../../write.ts';
import type { Labels } from './labels.ts';
import { comparisons } from './tableAsk.ts';
import { words } from './words.ts';

export type Comparison = (typeof comparisons)[number] | 'missing' | 'there' | 'is';

// numberIn reads a number as people of the language write it: 1.234,5. Null: it is none, or could mean two.
export function numberIn(text: string): number | null {
  const typed = text.trim().replace(/[\s\u00a0]/g, '').replace('−', '-');
  const [group, point] = language === 'vi' ? ['\\.', ','] : [',', '\\.'];
  if (!new RegExp(`^-?(\\d+|\\d{1,3}(${group}\\d{3})+)(${point}\\d+)?$`).test(typed)) return null;
  return Number(typed.replace(new RegExp(group, 'g'), '').replace(',', '.'));
}

// conditionOf makes a condition of what was chosen; null: its number is none.
export function conditionOf(measure: TableMeasure, indicator: string, how: Comparison, typed: string, is: readonly FigureStatus[]): CellCondition | null {
  const of = { measure, ...(indicator && { indicator }) };
  if (how === 'missing' || how === 'there') return { ...of, missing: how === 'missing' };
  if (how === 'is') return is.length > 0 ? { ...of, is: [...is] } : null;
  const value = numberIn(typed);
  return value === null ? null : { ...of, [how]: value };
}

// conditionName says a condition in words.
export function conditionName(one: CellCondition, labels: Labels): string {
  const what = [one.indicator, labels('TableMeasure', one.measure)].filter(Boolean).join(' · ');
  if (one.missing != null) return `${what}: ${say(one.missing ? words.isMissing : words.isThere)}`;
  if (one.classes) return `${what}: ${one.classes.join(', ')}`;
  if (one.is) return `${what}: ${one.is.map((status) => labels('FigureStatus', status)).join(', ')}`;
  const how = comparisons.find((each) => one[each] != null)!;
  const value = number(one[how]!, Math.min(6, String(one[how]).split('.')[1]?.length ?? 0));
  const said = say(words[how]);
  return `${what}: ${said.includes('…') ? said.replace('…', value) : `${said} ${value}`}`;
}
