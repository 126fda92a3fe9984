import { useState } from 'react';

import { say } from '../../language.ts';
import { UnitLink } from '../../part/links.tsx';
import { period } from '../../write.ts';
import { Beside } from './Beside.tsx';
import { Reason } from './Reason.tsx';
import type { Elements } from './said.ts';
import { Unfolded, UnfoldLink } from './Unfold.tsx';
import type { Waits } from './Waiting.tsx';
import { words } from './words.ts';

type Props = {
  report: Waits;
  elements: Elements;
  selected: boolean;
  why: string; // why it was not approved; empty: nothing stood against it
  busy: boolean;
  onSelect: () => void;
  onApprove: () => void;
  onDone: (said: string) => void;
};

// WaitingReport is one report that waits, with all that whoever approves it has to see.
export function WaitingReport({ report, elements, selected, why, busy, onSelect, onApprove, onDone }: Props) {
  const [returning, setReturning] = useState(false);
  const name = { unit: report.unit.title, month: period(report.month) };
  return (
    <li className={selected ? 'reports-one waits on' : 'reports-one waits'} id={report.id} tabIndex={-1}>
      <div className="reports-head">
        <label className="reports-check">
          <input type="checkbox" checked={selected} onChange={onSelect} aria-label={say(words.choose, name)} />
        </label>
        <h3>
          <UnitLink code={report.unit.code}>{report.unit.title}</UnitLink>
        </h3>
      </div>
      {why && (
        <p role="alert" className="missed">
          <span aria-hidden="true">✕</span> {why}
        </p>
      )}
      <Beside report={report} elements={elements} />
      {returning ? (
        <Reason
          act="RETURN"
          report={report}
          onClose={() => setReturning(false)}
          onDone={() => {
            setReturning(false);
            onDone(say(words.returnedOne, { unit: report.unit.title }));
          }}
        />
      ) : (
        <div className="reports-do">
          <button type="button" className="do" disabled={busy} onClick={onApprove} aria-label={say(words.approveOf, name)}>
            {say(words.approve)}
          </button>
          <button type="button" className="do" onClick={() => setReturning(true)} aria-label={say(words.returnOf, name)}>
            {say(words.return)}
          </button>
          <UnfoldLink report={report} />
        </div>
      )}
      <Unfolded report={report} told onDone={onDone} />
    </li>
  );
}
