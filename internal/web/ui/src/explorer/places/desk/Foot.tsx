import type { ReactNode } from 'react';

import type { DeskUnitFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { day, moment, number } from '../../write.ts';
import { words } from './words.ts';

// Foot tells on what the figures rest: how many reports, of which tree, and when they were summed.
export function Foot({ unit: { coverage, figures }, at, tree, children }: { unit: DeskUnitFragment; at: Date | undefined; tree: string; children: ReactNode }) {
  const all = (what: 'expected' | 'reported' | 'approved') => coverage.reduce((sum, month) => sum + month[what], 0);
  const on = /^AS_OF\((.+)\)$/.exec(tree)?.[1];
  const parts = [
    all('expected') ? say(words.coverage, { reported: number(all('reported')), expected: number(all('expected')), approved: number(all('approved')) }) : say(words.noneOwed),
    figures.some(({ basis }) => basis === 'APPROVED') && say(words.approvedOnly),
    on ? say(words.asOf, { day: day(on) }) : say(tree === 'CURRENT' ? words.current : words.asReported),
    at && say(words.summed, { at: moment(at) }),
  ];
  return (
    <section className="desk-foot">
      <p>{parts.filter(Boolean).join(' ')}</p>
      {children}
    </section>
  );
}
