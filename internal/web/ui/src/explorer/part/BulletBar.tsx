import type { FigureStatus } from '../gql/graphql.ts';
import { standing } from '../status.ts';

// BulletBar draws a value against its target and its pace, all in the indicator's measure. What it
// shows is said in label, and stands in words beside it. Bars of one list share their most, so that
// they can be compared.
export function BulletBar({ value, target, pace, most, status, label, tall = false }: { value: number | null; target: number | null; pace?: number | null; most?: number; status: FigureStatus; label: string; tall?: boolean }) {
  const whole = most || Math.max(value ?? 0, target ?? 0, pace ?? 0) || 1;
  const share = (of: number) => `${Math.max(0, Math.min(1, of / whole)) * 99.4}%`;
  return (
    <div className={`bullet ${standing(status) ?? 'none'} ${tall ? 'tall' : ''}`} role="img" aria-label={label}>
      {value != null && <span className="v" style={{ width: share(value) }} />}
      {pace != null && <span className="p" style={{ insetInlineStart: share(pace) }} />}
      {target != null && <span className="t" style={{ insetInlineStart: share(target) }} />}
    </div>
  );
}
