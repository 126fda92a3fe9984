import { Link } from 'wouter';

import { useAsk } from '../../ask.ts';
import { graphql } from '../../gql/index.ts';
import { say } from '../../language.ts';
import { Answered } from '../../part/Answered.tsx';
import { UnitLink } from '../../part/links.tsx';
import { Question } from '../../part/Question.tsx';
import { useSeen, written } from '../../seen.ts';
import { day, period, telephone as phone } from '../../write.ts';
import { pageOf, useAsked } from './asked.ts';
import { Pages } from './Pages.tsx';
import { Reminder } from './Reminder.tsx';
import { type Owed, reminder, reminderOf } from './reminder.ts';
import { above, inSentence } from './said.ts';
import { byMonth } from './selection.ts';
import { words } from './words.ts';

const ReportsLate = graphql(`
  query ReportsLate($month: Period, $under: ID, $first: Int, $after: String, $last: Int, $before: String) {
    attention {
      id
      late(month: $month, under: $under, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        nodes {
          id
          month
          state
          due
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
          officers {
            account
            fullName
            office
            telephone
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

// named names a branch with the unit above it, as one has to in a message.
const named = <O extends Owed & { unit: { level: string; path: { type: string; name: string }[] } }>(owed: O): Owed =>
  owed.unit.level === 'BRANCH' ? { ...owed, unit: { title: `${owed.unit.title}, ${above(owed.unit.path)}` } } : owed;

const states = { DRAFT: words.isDraft, RETURNED: words.isReturned } as const;

// Late are the reports that were due and have not come, with whom to call and what to write to them.
export function Late({ under, enters }: { under: string | null; enters: boolean }) {
  const asked = useAsked();
  const seen = useSeen();
  const ask = useAsk(ReportsLate, { month: asked.month || null, under, ...pageOf(asked, 30) });
  return (
    <>
      <Answered ask={ask}>
        {({ attention: { late } }) =>
          late.nodes.length === 0 ? (
            <p>{say(words.noneLate)}</p>
          ) : (
            <>
              {byMonth(late.nodes).map(({ month, reports }) => (
                <section key={month} className="reports-month">
                  <h2>{say(words.lateHead, { month: period(month), day: day(reports[0]!.due) })}</h2>
                  {reports.length > 1 && <Reminder label={say(words.remindMonth, { month: inSentence(month) })} text={reminderOf(reports.map(named))} />}
                  <ul className="reports-list">
                    {reports.map(({ id, unit, state, officers, ...owed }) => (
                      <li key={id} className="reports-one owes">
                        <div className="line">
                          <h3>
                            <UnitLink code={unit.code}>{unit.title}</UnitLink>
                            {unit.level === 'BRANCH' && <span className="soft small"> {above(unit.path)}</span>}
                          </h3>
                          <span className="none">
                            <span aria-hidden="true">○</span> {say(state && state in states ? states[state as keyof typeof states] : words.noDraft)}
                          </span>
                        </div>
                        {officers.map(({ account, fullName, office, telephone }) => (
                          <p key={account}>
                            {[fullName || account, office].filter(Boolean).join(', ')}
                            {telephone && (
                              <>
                                {' '}
                                <a className="reports-link" href={`tel:${telephone}`} aria-label={say(words.call, { who: fullName || account, number: phone(telephone) })}>
                                  {phone(telephone)}
                                </a>
                              </>
                            )}
                          </p>
                        ))}
                        {!officers.some(({ telephone }) => telephone) && <p className="soft small">{say(words.nobodyToCall)}</p>}
                        {enters && (
                          <Link className="reports-link" href={written(`/reports/${encodeURIComponent(unit.code)}/${owed.month}`, seen)} aria-label={say(words.toFormOf, { unit: unit.title, month: period(owed.month) })}>
                            {say(words.toForm)}
                          </Link>
                        )}
                        <Reminder label={say(words.remind)} text={reminder(named({ unit, officers, ...owed }))} />
                      </li>
                    ))}
                  </ul>
                </section>
              ))}
              <Pages info={late.pageInfo} shown={late.nodes.length} all={late.totalCount} />
            </>
          )
        }
      </Answered>
      <Question ask={ask} />
    </>
  );
}
