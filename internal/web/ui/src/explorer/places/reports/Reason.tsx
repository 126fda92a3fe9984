import { useId, useState } from 'react';

import { say, type Words } from '../../language.ts';
import { type Reasoned, useAct } from './acts.ts';
import { words } from './words.ts';

type Report = { revision: number; month: string; unit: { id: string } };

const asks: Record<Reasoned, { label: Words; button: Words }> = {
  RETURN: { label: words.reasonReturn, button: words.return },
  REOPEN: { label: words.reasonReopen, button: words.reopen },
  WITHDRAW: { label: words.reasonWithdraw, button: words.withdraw },
};

// Reason does something to one report for which a reason is given.
export function Reason({ act, report, onDone, onClose }: { act: Reasoned; report: Report; onDone: () => void; onClose: () => void }) {
  const id = useId();
  const { fetching, why, done } = useAct(act);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const send = async () => {
    setMissing(act !== 'WITHDRAW' && !reason.trim());
    if (act !== 'WITHDRAW' && !reason.trim()) return document.getElementById(id)?.focus();
    if (await done({ unit: report.unit.id, month: report.month, expectedRevision: report.revision, comment: reason.trim() || null })) onDone();
  };
  const problem = missing ? say(words.reasonMissing) : why;
  return (
    <form className="reports-reason" onSubmit={(event) => (event.preventDefault(), void send())}>
      <label htmlFor={id}>{say(asks[act].label)}</label>
      <textarea id={id} rows={3} maxLength={600} value={reason} autoFocus aria-invalid={!!problem} aria-describedby={problem ? `${id}-why` : undefined} onChange={(event) => setReason(event.target.value)} />
      {problem && (
        <p id={`${id}-why`} role="alert" className="missed">
          <span aria-hidden="true">✕</span> {problem}
        </p>
      )}
      <div className="reports-do">
        <button type="submit" className="do go" disabled={fetching}>
          {say(fetching ? words.doing : asks[act].button)}
        </button>
        <button type="button" className="do" onClick={onClose}>
          {say(words.no)}
        </button>
      </div>
    </form>
  );
}
