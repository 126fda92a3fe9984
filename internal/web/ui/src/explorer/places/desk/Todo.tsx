import type { ReactNode } from 'react';
import { Link } from 'wouter';

import { type Ask, useAsk } from '../../ask.ts';
import { graphql } from '../../gql/index.ts';
import type { DeskTodoQuery as Told, DeskUnitFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { yearOf } from '../../pace.ts';
import { monthBefore } from '../../view.ts';
import { Answered } from '../../part/Answered.tsx';
import { Question } from '../../part/Question.tsx';
import { today, useSeen, written } from '../../seen.ts';
import { day, number, period as periodName } from '../../write.ts';
import { Late } from './Late.tsx';
import { words } from './words.ts';

const DeskTodoQuery = graphql(`
  query DeskTodo {
    viewer {
      id
      account
      grants {
        id
        role
      }
      enters: can(action: REPORT_WRITE)
    }
    campaigns {
      id
      year
      official
      notice
      dueDay
    }
    attention {
      id
      waiting(first: 1) {
        totalCount
      }
      returned(first: 1) {
        totalCount
      }
      late(first: 10) {
        nodes {
          ...DeskLate
        }
        totalCount
      }
      unstaffed(first: 1) {
        totalCount
      }
      overdue(first: 1) {
        totalCount
      }
      directives(first: 1) {
        totalCount
      }
      unconfirmed(first: 1) {
        totalCount
      }
      pacts {
        id
        cluster {
          id
        }
      }
      points {
        waiting
        cluster {
          id
        }
        unit {
          id
          code
        }
      }
      proposals
      reviews {
        period
        unit {
          id
          code
          titleShort
        }
      }
    }
  }

  fragment DeskLate on MissingReport {
    id
    month
    due
    unit {
      id
      code
      title
      titleShort
    }
    officers {
      account
      fullName
      office
      telephone
    }
  }
`);

// useTodo asks what needs whoever is here, whichever office and period they look at.
export const useTodo = (): Ask<Told> => useAsk(DeskTodoQuery, {});

// Todo tells what waits for whoever is here, and leads to where it is done.
export function Todo({ ask, here }: { ask: Ask<Told>; here: DeskUnitFragment | undefined }) {
  return (
    <section className="desk-todo">
      <h2>{say(words.todo)}</h2>
      <Answered ask={ask} lines={3}>
        {(told) => <Tasks told={told} here={here} />}
      </Answered>
      <Question ask={ask} />
    </section>
  );
}

function Tasks({ told, here }: { told: Told; here: DeskUnitFragment | undefined }) {
  const seen = useSeen();
  const { waiting, returned, late, unstaffed, overdue, directives, unconfirmed, pacts, points, proposals, reviews } = told.attention;
  const own = late.nodes.filter(({ unit }) => unit.code === here?.code);
  const others = late.nodes.filter(({ unit }) => unit.code !== here?.code);
  const count = late.totalCount - own.length;
  const due = here && own.length === 0 ? dueSoon(told, here) : null;
  const toGive = points.reduce((all, { waiting }) => all + waiting, 0);
  if (!due && [waiting, returned, late, unstaffed, overdue, directives, unconfirmed].every(({ totalCount }) => totalCount === 0) && pacts.length + toGive + proposals + reviews.length === 0) return <p>{say(words.nothing)}</p>;
  return (
    <ul>
      {own.map(({ id, unit, month, due }) => (
        <Task key={id} to={entry(unit.code, month, seen.office)} act={say(words.enter)} go>
          {say(words.ownLate, { month: spoken(month), day: day(due) })}
        </Task>
      ))}
      {here && due && (
        <Task to={entry(here.code, due.month, seen.office)} act={say(words.enter)} go>
          {say(due.on < today ? words.ownLate : words.ownDue, { month: spoken(due.month), day: day(due.on) })}
        </Task>
      )}
      <Waiting n={waiting.totalCount} what={say(words.waiting)} show="waiting" act={say(words.approve)} />
      <Waiting n={returned.totalCount} what={say(words.returned)} show="returned" act={say(words.mend)} />
      <Waiting n={count} what={say(words.late)} show="late" act={say(words.seeLate)}>
        <Late reports={others} />
      </Waiting>
      <Waiting n={overdue.totalCount} what={say(words.overdue)} at="/follow" show="overdue" act={say(words.seeLate)} />
      <Waiting n={directives.totalCount} what={say(words.directives)} at="/directives" show="received" act={say(words.acknowledge)} />
      <Waiting n={unconfirmed.totalCount} what={say(words.unconfirmed)} at="/follow" show="confirm" act={say(words.confirm)} />
      <Waiting n={pacts.length} what={say(words.pacts)} at={pacts.length === 1 ? cluster(pacts[0]!.cluster.id) : '/clusters'} act={say(words.sign)} />
      <Waiting n={toGive} what={say(words.points)} at={points.length === 1 ? whereGiven(points[0]!) : '/clusters'} act={say(words.give)} />
      <Waiting n={proposals} what={say(words.proposals)} at="/awards" act={say(words.consider)} />
      {reviews.map(({ unit, period }) => (
        <Task key={unit.id + period} to={written(`/u/${encodeURIComponent(unit.code)}/reviews/${period}`, { office: seen.office })} act={say(words.write)} label={say(words.writeOf, { unit: unit.titleShort, period: spoken(period) })}>
          {say(words.review, { unit: unit.titleShort, period: spoken(period) })}
        </Task>
      ))}
      {unstaffed.totalCount > 0 && (
        <Task to={written('/admin', { office: seen.office })} act={say(words.appoint)}>
          <b>{number(unstaffed.totalCount)}</b> {say(words.unstaffed)}
        </Task>
      )}
    </ul>
  );
}

const entry = (unit: string, month: string, office: string): string => written(`/reports/${encodeURIComponent(unit)}/${month}`, { office });

const cluster = (id: string): string => `/clusters/${id}`;

// whereGiven is where points are given: on the cluster's board or, to a unit in none, in a place of its own.
const whereGiven = ({ cluster: of, unit }: Told['attention']['points'][number]): string => (of ? cluster(of.id) : unit ? `/u/${encodeURIComponent(unit.code)}/points` : '/clusters');

const spoken = (month: string): string => periodName(month).toLowerCase();

// dueSoon tells that the unit's own report of the month that ended last is to be handed up, and until when;
// null where it has been, the unit owes none, or whoever is here enters none.
function dueSoon({ viewer, campaigns }: Told, { report, owes }: DeskUnitFragment): { month: string; on: string } | null {
  const month = monthBefore(today);
  const campaign = campaigns.find(({ year }) => year === yearOf(month));
  if (!viewer.enters || !campaign || owes.length === 0 || (report && report.state !== 'DRAFT')) return null;
  return { month, on: `${today.slice(0, 8)}${String(campaign.dueDay).padStart(2, '0')}` };
}

// Waiting is so many reports, or entries, of one sort, with the way to them.
function Waiting({ n, what, at = '/reports', show = '', act, children }: { n: number; what: string; at?: string; show?: string; act: string; children?: ReactNode }) {
  const { office } = useSeen();
  if (n <= 0) return null;
  return (
    <Task to={written(at, { office }, { show })} act={act} label={`${act}: ${number(n)} ${what}`} more={children}>
      <b>{number(n)}</b> {what}
    </Task>
  );
}

function Task({ to, act, label, go = false, more, children }: { to: string; act: string; label?: string; go?: boolean; more?: ReactNode; children: ReactNode }) {
  return (
    <li>
      <div className="desk-task">
        <span>{children}</span>
        <Link className={`do desk-go ${go ? 'go' : ''}`} href={to} aria-label={label}>
          {act}
        </Link>
      </div>
      {more}
    </li>
  );
}
