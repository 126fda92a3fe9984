import type { FigureStatus } from '../gql/graphql.ts';
import { shapes, standing } from '../status.ts';

// StatusMark tells how a figure stands: a shape and a colour, and the word beside them.
export function StatusMark({ status, label }: { status: FigureStatus; label: string }) {
  return (
    <span className={`status ${standing(status) ?? 'none'}`}>
      <span aria-hidden="true">{shapes[status]}</span> {label}
    </span>
  );
}
