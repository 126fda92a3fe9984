// What the values of the schema are called, as the service tells it, and how heads are called.
import { createContext, useContext } from 'react';

import type { Axis } from '../../gql/graphql.ts';
import { language, say } from '../../language.ts';
import { period as periodName } from '../../write.ts';
import { type Head } from './headings.ts';
import { words } from './words.ts';

export type Labels = (of: string, value: string) => string;

export const LabelsContext = createContext<Labels>((_, value) => value);

// useLabels returns what values are called.
export const useLabels = (): Labels => useContext(LabelsContext);

// labelsOf makes a look-up of what the service told.
export function labelsOf(all: readonly { enum: string; value: string; label: string }[]): Labels {
  const known = new Map(all.map(({ enum: of, value, label }) => [`${of} ${value}`, label]));
  return (of, value) => known.get(`${of} ${value}`) ?? value;
}

// nameIn is what something is called in the language that is spoken.
export const nameIn = (one: { shortName?: string; name?: string; nameEn: string }): string => (language === 'vi' ? (one.shortName ?? one.name ?? one.nameEn) : one.nameEn);

// indicatorName is an indicator's code and name, and what it is measured in, unless no number is in that.
export const indicatorName = (one: { code: string; shortName: string; nameEn: string; measure: string }, bare = false): string => `${one.code} ${nameIn(one)}${bare ? '' : ` (${one.measure})`}`;

// called is what a row or a column is called by one of its axes; bare: without what it is measured in.
export function called(head: Head, axis: Axis, labels: Labels, bare = false): string {
  if (head.totals.includes(axis)) return say(words.total);
  switch (axis) {
    case 'UNIT':
      return head.unit?.title ?? '';
    case 'INDICATOR':
      if (head.board) return say(words.scoreboard);
      return head.indicator ? indicatorName(head.indicator, bare) : (head.adhoc ?? '');
    case 'PERIOD':
      return head.period ? periodName(String(head.period)) : '';
    case 'MEASURE':
      return head.measure ? labels('TableMeasure', head.measure) : '';
  }
}
