import { Link } from 'wouter';

import { useAsk } from '../../ask.ts';
import { graphql } from '../../gql/index.ts';
import type { ReportsMineQuery } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { officesOf } from '../../part/offices.ts';
import { Answered } from '../../part/Answered.tsx';
import { Question } from '../../part/Question.tsx';
import { today, useSeen, written } from '../../seen.ts';
import { day, period } from '../../write.ts';
import { lastDay, useAddress, useAsked } from './asked.ts';
import { StateMark } from './StateMark.tsx';
import { words } from './words.ts';

const ReportsMine = graphql(`
  query ReportsMine($year: Int!, $period: Period!) {
    viewer {
      id
      grants {
        id
        role
        unit {
          id
          code
          title
          opened
          reports(period: $period) {
            id
            month
            state
            stateLabel
          }
          children(first: 60) {
            nodes {
              id
              opened
              reports(period: $period) {
                id
                month
                state
              }
            }
          }
        }
      }
    }
    campaign(year: $year) {
      id
      dueDay
    }
    sealedMonths(year: $year) {
      id
      month
    }
  }
`);

type Mine = NonNullable<ReportsMineQuery['viewer']['grants'][number]['unit']>;

// Mine tells, month by month of the year, how the reports of the caller's units stand, and those of the
// units directly below.
export function Mine() {
  const seen = useSeen();
  const asked = useAsked();
  const year = (asked.month || seen.period).slice(0, 4);
  const ask = useAsk(ReportsMine, { year: Number(year), period: year });
  return (
    <>
      <Answered ask={ask} lines={12}>
        {({ viewer, campaign, sealedMonths }) => {
          const units = new Map(officesOf(viewer.grants).flatMap(({ unit }) => (unit ? [[unit.id, unit] as const] : [])));
          const chosen = [...units.values()].filter(({ code }) => !asked.under || code === asked.under);
          if (units.size === 0) return <p>{say(words.noUnit)}</p>;
          return (chosen.length ? chosen : [...units.values()]).map((unit) => (
            <Year key={unit.id} unit={unit} year={year} only={asked.month} dueDay={campaign?.dueDay ?? 5} sealed={new Set(sealedMonths.map(({ month }) => month))} />
          ));
        }}
      </Answered>
      <Question ask={ask} />
    </>
  );
}

const up = new Set(['SUBMITTED', 'APPROVED', 'LOCKED']);

function Year({ unit, year, only, dueDay, sealed }: { unit: Mine; year: string; only: string; dueDay: number; sealed: ReadonlySet<string> }) {
  const seen = useSeen();
  const address = useAddress();
  const months = Array.from({ length: 12 }, (_, n) => `${year}-${String(n + 1).padStart(2, '0')}`).filter((month) => month <= today.slice(0, 7) && lastDay(month) >= unit.opened && (!only || month === only));
  const below = unit.children.nodes;
  return (
    <section className="reports-month">
      <h2>
        {unit.title} · {say(words.ofYear, { year })}
      </h2>
      <ul className="reports-list">
        {months.toReversed().map((month) => {
          const report = unit.reports.find((one) => one.month === month);
          const owing = below.filter(({ opened }) => opened <= lastDay(month));
          const states = owing.flatMap(({ reports }) => reports.filter((one) => one.month === month).map(({ state }) => state));
          const handed = states.filter((state) => up.has(state)).length;
          const approved = states.filter((state) => state !== 'SUBMITTED' && up.has(state)).length;
          const name = { unit: unit.title, month: period(month) };
          return (
            <li key={month} className="reports-row">
              <h3>{period(month)}</h3>
              <p>
                {report ? <StateMark state={report.state} label={report.stateLabel} /> : <NotYet month={month} dueDay={dueDay} />}
                {sealed.has(month) && <span className="soft small"> · {say(words.sealed, { month: period(month) })}</span>}
              </p>
              <Link className="reports-link" href={written(`/reports/${encodeURIComponent(unit.code)}/${month}`, seen)} aria-label={say(words.toFormOf, name)}>
                {say(words.toForm)}
              </Link>
              {owing.length > 0 && (
                <div className="reports-below">
                  <div className="whole" role="img" aria-label={say(words.belowBar, { approved, up: handed - approved, rest: owing.length - handed })}>
                    {approved > 0 && <i className="met" style={{ flex: approved }} />}
                    {handed > approved && <i className="track" style={{ flex: handed - approved }} />}
                    {owing.length > handed && <i className="none" style={{ flex: owing.length - handed }} />}
                  </div>
                  <p className="small">{say(words.below, { up: handed, all: owing.length, approved })}</p>
                  <Link className="reports-link" href={address({ show: 'all', month, under: unit.code })} aria-label={say(words.seeBelowOf, name)}>
                    {say(words.seeBelow)}
                  </Link>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

// NotYet tells of a month of which there is no report when it is due.
function NotYet({ month, dueDay }: { month: string; dueDay: number }) {
  const last = lastDay(month);
  const due = new Date(Date.parse(last) + dueDay * 86_400_000).toISOString().slice(0, 10);
  const [text, colour] = last >= today ? [say(words.runs), 'none'] : due < today ? [say(words.overdue, { day: day(due) }), 'missed'] : [`${say(words.notYet)}, ${say(words.owedBy, { day: day(due) })}`, 'none'];
  return (
    <span className={colour}>
      <span aria-hidden="true">{colour === 'missed' ? '✕' : '○'}</span> {text}
    </span>
  );
}
