import type { ReactNode } from 'react';

import type { DeskFigureFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { day, moment, number } from '../../write.ts';
import { words } from './words.ts';

// Foot tells on what the figures rest: how many reports, of which tree, and when they were summed.
export function Foot({ figures, at, tree, children }: { figures: readonly DeskFigureFragment[]; at: Date | undefined; tree: string; children: ReactNode }) {
  // Figures rest on different units' reports; the one that rests on most tells how complete they are.
  const most = figures.reduce((a, b) => (b.coverage.expected > a.coverage.expected ? b : a)).coverage;
  const on = /^AS_OF\((.+)\)$/.exec(tree)?.[1];
  const parts = [
    most.expected ? say(words.coverage, { reported: number(most.reported), expected: number(most.expected), approved: number(most.approved) }) : say(words.noneOwed),
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
