import { Link } from 'wouter';

import { say } from '../../language.ts';
import { ReportHistory } from '../../part/ReportHistory.tsx';
import { useSeen, written } from '../../seen.ts';
import { moment } from '../../write.ts';
import type { Standing } from './act.ts';
import { valuesOf } from './entry.ts';
import type { May } from './Form.tsx';
import type { Part } from './parts.ts';
import { Values } from './Values.tsx';
import { words } from './words.ts';

type Props = {
  parts: Part[];
  standing: Standing | null;
  sealed: boolean;
  may: May;
  month: string; // as one says it
  inMonth: string; // such as 2024-10
  busy: boolean;
  draft: boolean; // the device keeps one that says otherwise
  onWithdraw: () => void;
  onCompare: () => void;
  onDiscard: () => void;
};

// Closed is a report that is not to be filled in now: why, what it says, and what was done to it.
export function Closed({ parts, standing, sealed, may, month, inMonth, busy, draft, onWithdraw, onCompare, onDiscard }: Props) {
  const seen = useSeen();
  const waits = standing?.state === 'SUBMITTED' && may.approve && !sealed;
  const ours = standing?.state === 'SUBMITTED' && may.submit && !sealed;
  return (
    <>
      {draft && (
        <div role="status" className="said">
          <p>{say(words.closedNow)}</p>
          {ours && (
            <button type="button" className="do" onClick={onCompare}>
              {say(words.see)}
            </button>
          )}{' '}
          <button type="button" className="do" onClick={onDiscard}>
            {say(words.discard)}
          </button>
        </div>
      )}
      <p role="status">{why({ standing, sealed, may, month })}</p>
      {waits && (
        <p>
          <Link className="do go report-go" href={written('/reports', seen, { show: 'waiting', month: inMonth })}>
            {say(words.toApprove)}
          </Link>
        </p>
      )}
      {ours && (
        <p>
          <button type="button" className="do" disabled={busy} onClick={onWithdraw}>
            {say(words.withdraw)}
          </button>
        </p>
      )}
      {standing && <Values parts={parts} said={valuesOf(standing)} />}
      {standing && <ReportHistory key={standing.revision} report={standing.id} />}
    </>
  );
}

function why({ standing, sealed, may, month }: Pick<Props, 'standing' | 'sealed' | 'may' | 'month'>): string {
  if (sealed) return say(standing ? words.sealed : words.sealedNone, { month });
  if (standing?.state === 'APPROVED') return say(words.approved);
  if (standing?.state === 'SUBMITTED') return say(may.approve ? words.submittedHere : may.submit ? words.submittedBy : words.submittedRead, { at: standing.submitted ? moment(standing.submitted) : '' });
  return standing ? say(words.mayNot) : `${say(words.none)} ${say(words.mayNot)}`;
}
