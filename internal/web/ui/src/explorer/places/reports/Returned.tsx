import { useState } from 'react';
import { Link } from 'wouter';

import { useAsk } from '../../ask.ts';
import { graphql } from '../../gql/index.ts';
import { say } from '../../language.ts';
import { Answered } from '../../part/Answered.tsx';
import { Question } from '../../part/Question.tsx';
import { Told } from '../../part/Told.tsx';
import { UnitLink } from '../../part/links.tsx';
import { useSeen, written } from '../../seen.ts';
import { moment, period } from '../../write.ts';
import { pageOf, useAsked } from './asked.ts';
import { whoOf } from './Beside.tsx';
import { Pages } from './Pages.tsx';
import { byMonth } from './selection.ts';
import { Unfolded, UnfoldLink } from './Unfold.tsx';
import { words } from './words.ts';

const ReportsReturned = graphql(`
  query ReportsReturned($month: Period, $under: ID, $first: Int, $after: String, $last: Int, $before: String) {
    attention {
      id
      returned(month: $month, under: $under, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        nodes {
          id
          month
          unit {
            id
            code
            title
          }
          back: revisions(acts: [RETURN, REOPEN], last: 1) {
            nodes {
              id
              act
              at
              comment
              author {
                account
                fullName
                office
              }
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
    }
  }
`);

// Returned are the reports that came back to the caller: why, from whom, and where they are corrected.
export function Returned({ under, moved }: { under: string | null; moved: () => void }) {
  const asked = useAsked();
  const seen = useSeen();
  const ask = useAsk(ReportsReturned, { month: asked.month || null, under, ...pageOf(asked, 20) });
  const [told, setTold] = useState('');
  return (
    <>
      <Told words={told} />
      <Answered ask={ask}>
        {({ attention: { returned } }) =>
          returned.nodes.length === 0 ? (
            <p>{say(words.noneReturned)}</p>
          ) : (
            <>
              {byMonth(returned.nodes).map(({ month, reports }) => (
                <section key={month} className="reports-month">
                  <h2>{say(words.monthHead, { month: period(month), n: reports.length })}</h2>
                  <ul className="reports-list">
                    {reports.map((report) => {
                      const back = report.back.nodes[0];
                      return (
                        <li key={report.id} className="reports-one">
                          <h3>
                            <UnitLink code={report.unit.code}>{report.unit.title}</UnitLink>
                          </h3>
                          {back && (
                            <>
                              <p className="reports-why">{say(words.why, { words: back.comment })}</p>
                              <p className="soft small">{say(back.act === 'REOPEN' ? words.reopenedBy : words.returnedBy, { who: whoOf(back.author), at: moment(back.at) })}</p>
                            </>
                          )}
                          <div className="reports-do">
                            <Link className="reports-link go" href={written(`/reports/${encodeURIComponent(report.unit.code)}/${month}`, seen)} aria-label={say(words.correctOf, { unit: report.unit.title, month: period(month) })}>
                              {say(words.correct)}
                            </Link>
                            <UnfoldLink report={report} />
                          </div>
                          <Unfolded report={report} onDone={(said) => (setTold(said), ask.again(), moved())} />
                        </li>
                      );
                    })}
                  </ul>
                </section>
              ))}
              <Pages info={returned.pageInfo} shown={returned.nodes.length} all={returned.totalCount} />
            </>
          )
        }
      </Answered>
      <Question ask={ask} />
    </>
  );
}
