import { useState } from 'react';
import { Link } from 'wouter';

import { useAsk } from '../../ask.ts';
import { graphql } from '../../gql/index.ts';
import type { ReportsSaidFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { Answered } from '../../part/Answered.tsx';
import { Question } from '../../part/Question.tsx';
import { ReportHistory } from '../../part/ReportHistory.tsx';
import { useSeen, written } from '../../seen.ts';
import { number, period, signed } from '../../write.ts';
import type { Reasoned } from './acts.ts';
import { monthBefore } from './asked.ts';
import { Beside } from './Beside.tsx';
import { Reason } from './Reason.tsx';
import { type Elements, elementsOf, nameOf, valueOf } from './said.ts';
import { words } from './words.ts';

const ReportsOpen = graphql(`
  query ReportsOpen($id: ID!) {
    node(id: $id) {
      id
      ... on Report {
        ...ReportsSaid
        may
      }
    }
    campaigns {
      ...ReportsElements
    }
  }
`);

const asked = { WITHDRAW: words.withdraw, REOPEN: words.reopen, RETURN: words.return } as const;
const done = { WITHDRAW: words.withdrawn, REOPEN: words.reopened, RETURN: words.returnedOne } as const;

// OpenReport is one report unfolded: all its numbers beside those of the month before, what was done to it,
// and what may be done to it now. Where a list tells already what it is held against, it is left out.
export function OpenReport({ id, told = false, onDone }: { id: string; told?: boolean; onDone: (said: string) => void }) {
  const ask = useAsk(ReportsOpen, { id });
  const [act, setAct] = useState<Reasoned | null>(null);
  const seen = useSeen();
  return (
    <div className="reports-open">
      <Answered ask={ask}>
        {({ node, campaigns }) => {
          if (node?.__typename !== 'Report') return null;
          const elements = elementsOf(campaigns);
          const possible = (['RETURN', 'WITHDRAW', 'REOPEN'] as const).filter((one) => node.may.includes(one) && !(told && one === 'RETURN'));
          return (
            <>
              {!told && <Beside report={node} elements={elements} />}
              <Numbers report={node} elements={elements} />
              {act && (
                <Reason
                  act={act}
                  report={node}
                  onClose={() => setAct(null)}
                  onDone={() => {
                    setAct(null);
                    ask.again();
                    onDone(say(done[act], { unit: node.unit.title }));
                  }}
                />
              )}
              <div className="reports-do">
                <Link className="reports-link" href={written(`/reports/${encodeURIComponent(node.unit.code)}/${node.month}`, seen)} aria-label={say(words.toFormOf, { unit: node.unit.title, month: period(node.month) })}>
                  {say(words.toForm)}
                </Link>
                {!act &&
                  possible.map((one) => (
                    <button key={one} type="button" className="do" onClick={() => setAct(one)}>
                      {say(asked[one])}
                    </button>
                  ))}
              </div>
            </>
          );
        }}
      </Answered>
      <Question ask={ask} />
      <ReportHistory report={id} />
    </div>
  );
}

// short writes a month above a column: 10/2024.
const short = (month: string): string => `${Number(month.slice(5))}/${month.slice(0, 4)}`;

// Numbers are all that a report says, beside the month before.
function Numbers({ report, elements }: { report: ReportsSaidFragment; elements: Elements }) {
  const is = new Map(report.values.map(({ element, value }) => [element.id, value]));
  const was = new Map((report.before?.values ?? []).map(({ element, value }) => [element.id, value]));
  const said = elements.order.filter((id) => is.has(id) || was.has(id));
  return (
    <table className="reports-numbers">
      <caption>{say(words.numbers)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.element)}</th>
          <th scope="col">{short(report.month)}</th>
          <th scope="col">{short(monthBefore(report.month))}</th>
        </tr>
      </thead>
      <tbody>
        {said.map((id) => {
          const element = elements.of.get(id);
          const [now, then] = [is.get(id) ?? null, was.get(id) ?? null];
          return (
            <tr key={id}>
              <th scope="row">{nameOf(element)}</th>
              <td>
                {valueOf(element, now)}
                {element?.nature === 'STOCK' && now !== null && then !== null && now !== then && (
                  <span className="soft small" title={number(now - then)}>
                    {' '}
                    ({signed(now - then)})
                  </span>
                )}
              </td>
              <td>{report.before ? valueOf(element, then) : ''}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
