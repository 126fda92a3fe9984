// How the targets of a unit stand, counted.
import type { FigureStatus } from '../../gql/graphql.ts';
import { inOrder, type Standing, standing } from '../../status.ts';

export type Counts = Record<Standing, number> & { all: number };

// countOf counts statuses by how they stand; all: those of which something is wanted.
export function countOf(statuses: FigureStatus[]): Counts {
  const counts: Counts = { met: 0, track: 0, behind: 0, missed: 0, none: 0, all: 0 };
  for (const status of statuses) {
    const one = standing(status);
    if (!one) continue;
    counts[one]++;
    counts.all++;
  }
  return counts;
}

// isStanding tells whether an address names one of the standings.
export const isStanding = (text: string | null): text is Standing => (inOrder as readonly (string | null)[]).includes(text);
