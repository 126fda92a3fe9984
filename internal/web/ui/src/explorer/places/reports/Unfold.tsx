import { Link } from 'wouter';

import { say } from '../../language.ts';
import { period } from '../../write.ts';
import { useAddress, useAsked } from './asked.ts';
import { OpenReport } from './OpenReport.tsx';
import { words } from './words.ts';

type Report = { id: string; month: string; unit: { title: string } };

// UnfoldLink leads to all of a report, and folds it again.
export function UnfoldLink({ report }: { report: Report }) {
  const { open } = useAsked();
  const address = useAddress();
  const here = open === report.id;
  return (
    <Link className="reports-link" href={address({ open: here ? '' : report.id })} aria-expanded={here} aria-label={here ? undefined : say(words.seeReportOf, { unit: report.unit.title, month: period(report.month) })}>
      {say(here ? words.hideReport : words.seeReport)}
    </Link>
  );
}

// Unfolded is all of a report, where the address names it. Told: its list tells already what it is held
// against.
export function Unfolded({ report, told, onDone }: { report: Report; told?: boolean; onDone: (said: string) => void }) {
  return useAsked().open === report.id ? <OpenReport id={report.id} told={told} onDone={onDone} /> : null;
}
