// Which targets are most at risk: those that fall short most of what is wanted of them by now.
import type { Comparator, FigureStatus, IndicatorKind, Level, Pace } from '../../gql/graphql.ts';
import { due } from '../../pace.ts';

type Plain = {
  status: FigureStatus;
  value: number | null;
  target: { comparator: Comparator; low: number; monthly: boolean } | null;
  indicator: { code: string; kind: IndicatorKind; pace: Pace };
};

// Judged is a figure as far as its risk goes.
export type Judged<Part extends Plain = Plain> = Plain & {
  denominator: number | null;
  indicator: Plain['indicator'] & { own: boolean; months: boolean; population: { levels: readonly Level[] } | null };
  parts: readonly Part[];
};

// Risk is a target that falls short, and which figure says so: itself, or of one that is made of others the
// part that decides.
export type Risk<Of> = { figure: Of; by: string; gap: number };

// gapOf returns how much of what is wanted by now is lacking, from 0 to 1; of a target that is to stay
// below its bound, how much of what there is lies above it. Null: nothing is, or it cannot be said.
function gapOf(figure: Plain, share: number): number | null {
  const { status, value, target } = figure;
  if ((status !== 'BEHIND' && status !== 'NOT_MET') || value === null || !target) return null;
  const { comparator, low } = target;
  if (comparator === 'LESS_THAN') return value > 0 ? Math.max(0, 1 - low / value) : 0;
  const wanted = (status === 'BEHIND' && due(figure, share)) || low;
  if (wanted <= 0) return 0;
  return Math.min(1, comparator === 'EQUAL' && value > wanted ? value / wanted - 1 : Math.max(0, 1 - value / wanted));
}

// riskOf returns the risk of one figure. All of several parts must be met, so the worst decides; of any of
// several the best does.
export function riskOf<Of extends Judged>(figure: Of, share: number): Risk<Of> | null {
  if (figure.status !== 'BEHIND' && figure.status !== 'NOT_MET') return null;
  const { kind, code } = figure.indicator;
  if (kind !== 'ALL_OF' && kind !== 'ANY_OF') {
    const gap = gapOf(figure, share);
    return gap === null ? null : { figure, by: code, gap };
  }
  const parts = figure.parts
    .map((part) => ({ figure, by: part.indicator.code, gap: gapOf(part, share) }))
    .filter((one): one is Risk<Of> => one.gap !== null)
    .sort((a, b) => b.gap - a.gap);
  return (kind === 'ALL_OF' ? parts[0] : parts.at(-1)) ?? null;
}

// risks returns the targets at risk, the greatest first; those that fall short alike in the document's order.
export function risks<Of extends Judged>(figures: readonly Of[], share: number): Risk<Of>[] {
  return figures
    .map((figure) => riskOf(figure, share))
    .filter((one) => one !== null)
    .sort((a, b) => b.gap - a.gap);
}

// ofItself tells whether a figure is about what the unit does itself, so that nobody below can hold it back.
export function ofItself({ indicator, denominator }: Judged, level: Level): boolean {
  if (indicator.own) return true;
  if (indicator.kind !== 'UNITS_MEETING' || denominator === null || denominator > (indicator.months ? 12 : 1)) return false;
  const levels = indicator.population?.levels ?? [];
  return levels.length === 0 || levels.includes(level);
}
