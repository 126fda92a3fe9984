import { useState } from 'react';
import { Link } from 'wouter';

import { useAsk } from '../../ask.ts';
import { graphql } from '../../gql/index.ts';
import type { ReportState } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { Answered } from '../../part/Answered.tsx';
import { Question } from '../../part/Question.tsx';
import { Told } from '../../part/Told.tsx';
import { UnitLink } from '../../part/links.tsx';
import { day, moment, period } from '../../write.ts';
import { lastMonth, pageOf, useAddress, useAsked } from './asked.ts';
import { Pages } from './Pages.tsx';
import { above } from './said.ts';
import { StateMark } from './StateMark.tsx';
import { Unfolded, UnfoldLink } from './Unfold.tsx';
import { words } from './words.ts';

const ReportsAll = graphql(`
  query ReportsAll($month: Period!, $year: Int!, $under: ID, $state: ReportState, $first: Int, $after: String, $last: Int, $before: String) {
    reports(month: $month, under: $under, state: $state, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      nodes {
        id
        month
        state
        stateLabel
        late
        due
        submitted
        unit {
          id
          code
          title
          level
          path {
            code
            type
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
    missingReports(period: $month, under: $under, first: 1) {
      totalCount
    }
    sealedMonths(year: $year) {
      id
      month
    }
  }
`);

// All are the reports of one month, those that the caller may only read among them.
export function All({ under, moved }: { under: string | null; moved: () => void }) {
  const asked = useAsked();
  const address = useAddress();
  const month = asked.month || lastMonth;
  const ask = useAsk(ReportsAll, { month, year: Number(month.slice(0, 4)), under, state: (asked.state || null) as ReportState | null, ...pageOf(asked, 50) });
  const [told, setTold] = useState('');
  return (
    <>
      <Told words={told} />
      <Answered ask={ask} lines={9}>
        {({ reports, missingReports, sealedMonths }) => (
          <section className="reports-month">
            <h2>{say(words.monthHead, { month: period(month), n: reports.totalCount })}</h2>
            {sealedMonths.some((one) => one.month === month) && <p>{say(words.sealed, { month: period(month) })}</p>}
            {!asked.state && missingReports.totalCount > 0 && (
              <p>
                {say(words.missingToo, { n: missingReports.totalCount })} <Link href={address({ show: 'late', month })}>{say(words.seeLate)}</Link>
              </p>
            )}
            {reports.nodes.length === 0 ? (
              <p>{say(words.noneSuch, { month: period(month) })}</p>
            ) : (
              <ul className="reports-list">
                {reports.nodes.map((report) => (
                  <li key={report.id} className="reports-one">
                    <div className="line">
                      <h3>
                        <UnitLink code={report.unit.code}>{report.unit.title}</UnitLink>
                        {report.unit.level === 'BRANCH' && <span className="soft small"> {above(report.unit.path)}</span>}
                      </h3>
                      <StateMark state={report.state} label={report.stateLabel} />
                    </div>
                    {report.submitted && (
                      <p className="soft small">
                        {moment(report.submitted)}
                        {report.late && `; ${say(words.lateWord)}, ${say(words.owedBy, { day: day(report.due) })}`}
                      </p>
                    )}
                    <UnfoldLink report={report} />
                    <Unfolded report={report} onDone={(said) => (setTold(said), ask.again(), moved())} />
                  </li>
                ))}
              </ul>
            )}
            <Pages info={reports.pageInfo} shown={reports.nodes.length} all={reports.totalCount} />
          </section>
        )}
      </Answered>
      <Question ask={ask} />
    </>
  );
}
