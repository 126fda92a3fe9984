import type { ReportState } from '../../gql/graphql.ts';

const shapes: Record<ReportState, [shape: string, colour: string]> = {
  DRAFT: ['○', 'none'], SUBMITTED: ['◐', 'track'], APPROVED: ['●', 'met'], RETURNED: ['▲', 'behind'], LOCKED: ['■', 'met'],
};

// StateMark tells how far a report has come: a shape and a colour, and the word beside them.
export function StateMark({ state, label }: { state: ReportState; label: string }) {
  const [shape, colour] = shapes[state];
  return (
    <span className={colour}>
      <span aria-hidden="true">{shape}</span> {label}
    </span>
  );
}
