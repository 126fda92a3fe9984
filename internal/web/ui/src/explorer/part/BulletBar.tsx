import type { FigureStatus } from '../gql/graphql.ts';
import { standing } from '../status.ts';

// BulletBar draws a value against its target and its pace, all in the indicator's measure. What it
// shows is said in label, and stands in words beside it.
export function BulletBar({ value, target, pace, status, label, tall = false }: { value: number | null; target: number | null; pace?: number | null; status: FigureStatus; label: string; tall?: boolean }) {
  const most = Math.max(value ?? 0, target ?? 0, pace ?? 0) || 1;
  const share = (of: number) => `${Math.max(0, Math.min(1, of / most)) * 99.4}%`;
  return (
    <div className={`bullet ${standing(status) ?? 'none'} ${tall ? 'tall' : ''}`} role="img" aria-label={label}>
      {value != null && <span className="v" style={{ width: share(value) }} />}
      {pace != null && <span className="p" style={{ insetInlineStart: share(pace) }} />}
      {target != null && <span className="t" style={{ insetInlineStart: share(target) }} />}
    </div>
  );
}
