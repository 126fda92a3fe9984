// Which figures are about a unit, and which of those have a target.
import type { FigureStatus } from '../../gql/graphql.ts';
import { standing } from '../../status.ts';

type Aimed = {
  status: FigureStatus;
  target: object | null;
  parts: readonly { target: object | null }[];
  coverage: { expected: number };
};

// concerning returns the figures that are about the unit: not those that do not apply to it, nor those
// about which nobody there has anything to report, though its other reports are due.
export function concerning<Of extends Aimed>(figures: readonly Of[]): Of[] {
  const due = figures.some(({ coverage }) => coverage.expected > 0);
  return figures.filter(({ status, coverage }) => status !== 'NOT_APPLICABLE' && !(status === 'NOT_REPORTED' && due && coverage.expected === 0));
}

// aimed returns those of them for which something is wanted in their period.
export const aimed = <Of extends Aimed>(figures: readonly Of[]): Of[] =>
  concerning(figures).filter(({ status, target, parts }) => standing(status) !== null && (target !== null || parts.some((part) => part.target !== null)));
