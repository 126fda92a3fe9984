import type { ReactNode } from 'react';
import { Link } from 'wouter';

import { type Ask, useAsk } from '../../ask.ts';
import { graphql } from '../../gql/index.ts';
import type { DeskLateFragment, DeskTodoQuery as Told } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { Answered } from '../../part/Answered.tsx';
import { Question } from '../../part/Question.tsx';
import { useSeen, written } from '../../seen.ts';
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
      }
    }
    campaigns {
      id
      year
      official
      notice
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
export function Todo({ ask, here }: { ask: Ask<Told>; here: string | undefined }) {
  return (
    <section className="desk-todo">
      <h2>{say(words.todo)}</h2>
      <Answered ask={ask} lines={3}>
        {({ attention }) => <Tasks attention={attention} here={here} />}
      </Answered>
      <Question ask={ask} />
    </section>
  );
}

function Tasks({ attention: { waiting, returned, late, unstaffed }, here }: { attention: Told['attention']; here: string | undefined }) {
  const seen = useSeen();
  const own = late.nodes.filter(({ unit }) => unit.code === here);
  const others = late.nodes.filter(({ unit }) => unit.code !== here);
  const count = late.totalCount - own.length;
  if (waiting.totalCount + returned.totalCount + late.totalCount + unstaffed.totalCount === 0) return <p>{say(words.nothing)}</p>;
  return (
    <ul>
      {own.map((report) => (
        <Task key={report.id} to={written(`/reports/${encodeURIComponent(report.unit.code)}/${report.month}`, { office: seen.office })} act={say(words.enter)} go>
          {ownWords(report)}
        </Task>
      ))}
      <Waiting n={waiting.totalCount} what={say(words.waiting)} show="waiting" act={say(words.approve)} />
      <Waiting n={returned.totalCount} what={say(words.returned)} show="returned" act={say(words.mend)} />
      <Waiting n={count} what={say(words.late)} show="late" act={say(words.seeLate)}>
        <Late reports={others} />
      </Waiting>
      {unstaffed.totalCount > 0 && (
        <Task to={written('/admin', { office: seen.office })} act={say(words.appoint)}>
          <b>{number(unstaffed.totalCount)}</b> {say(words.unstaffed)}
        </Task>
      )}
    </ul>
  );
}

const ownWords = ({ month, due }: DeskLateFragment): string => say(words.ownLate, { month: periodName(month).toLowerCase(), day: day(due) });

// Waiting is so many reports of one sort, with the way to them.
function Waiting({ n, what, show, act, children }: { n: number; what: string; show: string; act: string; children?: ReactNode }) {
  const { office } = useSeen();
  if (n <= 0) return null;
  return (
    <Task to={written('/reports', { office }, { show })} act={act} label={`${act}: ${number(n)} ${what}`} more={children}>
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
