import './reports.css';

import { useState } from 'react';
import { Link } from 'wouter';

import { useAsk } from '../../ask.ts';
import type { ReportsDutiesQuery } from '../../gql/graphql.ts';
import { say, type Words } from '../../language.ts';
import { officesOf } from '../../part/offices.ts';
import { Answered } from '../../part/Answered.tsx';
import { words as common } from '../../words.ts';
import { All } from './All.tsx';
import { type Asked, useAddress, useAsked, type View, views } from './asked.ts';
import { ReportsDuties } from './asking.ts';
import { Filters, unitsOf } from './Filters.tsx';
import { Late } from './Late.tsx';
import { Mine } from './Mine.tsx';
import { Returned } from './Returned.tsx';
import { Sheets } from './Sheets.tsx';
import { Waiting } from './Waiting.tsx';
import { words } from './words.ts';

// There are as many states as words for them.
const states = { DRAFT: words.stateDraft, SUBMITTED: words.stateSubmitted, APPROVED: words.stateApproved, RETURNED: words.stateReturned, LOCKED: words.stateLocked };

// first returns what there is to do first; where nothing is, what one looks at else.
export function first({ attention, viewer }: ReportsDutiesQuery): View {
  if (attention.waiting.totalCount) return 'waiting';
  if (attention.returned.totalCount) return 'returned';
  if (viewer.submits && !viewer.approves) return 'mine'; // a branch head sees the year, what is late in it
  if (attention.late.totalCount) return 'late';
  return viewer.approves ? 'waiting' : viewer.enters ? 'mine' : 'all';
}

// Reports are all reports that have to do with the caller: what waits, what came back, what is late, their
// own, all; and the spreadsheets by which many go out and come in.
export default function Reports() {
  const asked = useAsked();
  const duties = useAsk(ReportsDuties, { under: asked.under, narrowed: asked.under !== '' });
  return (
    <div className="reports">
      <title>{`${say(words.reports)} · ${say(common.brand)}`}</title>
      <h1>{say(words.reports)}</h1>
      <Answered ask={duties} lines={9}>
        {(data) => <Views duties={data} asked={asked} moved={duties.again} />}
      </Answered>
    </div>
  );
}

function Views({ duties, asked, moved }: { duties: ReportsDutiesQuery; asked: Asked; moved: () => void }) {
  const address = useAddress();
  const { viewer, attention } = duties;
  const [led] = useState(() => first(duties)); // nobody is led elsewhere once they have done what there was to do
  const view = asked.show ?? led;
  const counts: Partial<Record<View, number>> = { waiting: attention.waiting.totalCount, returned: attention.returned.totalCount, late: attention.late.totalCount };
  const shown: Record<View, boolean> = { waiting: viewer.approves, returned: viewer.submits, late: true, mine: viewer.enters || viewer.submits, all: true, sheets: true };
  const under = duties.unit?.id ?? null;
  const units = unitsOf(duties);
  // All of a month are approved at once below one unit: whoever holds offices at several chooses which first.
  const [own = null, ...others] = new Set(officesOf(viewer.grants).flatMap(({ unit }) => (unit ? [unit.id] : [])));
  return (
    <>
      <nav className="reports-views" aria-label={say(words.views)}>
        {views.filter((one) => shown[one] || one === view).map((one) => (
          <Link key={one} href={address({ show: one, state: '' })} aria-current={one === view ? 'page' : undefined}>
            {say(words[one])}
            {counts[one] !== undefined && <span className="reports-count"> {counts[one]}</span>}
          </Link>
        ))}
      </nav>
      <Filters duties={duties} view={view} labels={Object.fromEntries(Object.entries(states).map(([state, label]: [string, Words]) => [state, say(label)]))} />
      {view === 'waiting' && (viewer.approves ? <Waiting under={under} top={others.length > 0 ? null : own} moved={moved} /> : <MayNot to={address({ show: 'all', state: 'SUBMITTED' })} />)}
      {view === 'returned' && <Returned under={under} moved={moved} />}
      {view === 'late' && <Late under={under} enters={viewer.enters} />}
      {view === 'mine' && <Mine />}
      {view === 'all' && <All under={under} moved={moved} />}
      {view === 'sheets' && <Sheets unit={units.find(({ code }) => code === asked.under) ?? units[0]} enters={viewer.enters} submits={viewer.submits} moved={moved} />}
    </>
  );
}

// MayNot tells whoever may not approve where the reports that wait are read.
function MayNot({ to }: { to: string }) {
  return (
    <>
      <p>{say(words.mayNotApprove)}</p>
      <p>
        <Link className="reports-link" href={to}>
          {say(words.seeSubmitted)}
        </Link>
      </p>
    </>
  );
}
