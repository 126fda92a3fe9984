import './reports.css';

import { useState } from 'react';

import { useAsk } from '../../ask.ts';
import { graphql } from '../../gql/index.ts';
import type { ReportAct } from '../../gql/graphql.ts';
import { language, say, type Words } from '../../language.ts';
import { Answered } from '../../part/Answered.tsx';
import { Question } from '../../part/Question.tsx';
import { moment } from '../../write.ts';
import { whoOf } from './Beside.tsx';
import { valueOf } from './said.ts';
import { words } from './words.ts';

const ReportHistoryQuery = graphql(`
  query ReportHistory($id: ID!, $last: Int!) {
    node(id: $id) {
      id
      ... on Report {
        revisions(last: $last) {
          totalCount
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
            changes {
              element {
                id
                name
                nameEn
                measure
                nature
              }
              before
              after
            }
          }
        }
      }
    }
  }
`);

const acts: Record<ReportAct, Words> = {
  SAVE: words.save, SUBMIT: words.submit, WITHDRAW: words.withdrawAct, APPROVE: words.approveAct, RETURN: words.returnAct, REOPEN: words.reopenAct,
};

const few = 10;
const most = 100;

// ReportHistory is all that was done to a report, the latest first: what, when, by whom, why, and which
// numbers it changed. The id is the report's.
export function ReportHistory({ id }: { id: string }) {
  const [last, setLast] = useState(few);
  const ask = useAsk(ReportHistoryQuery, { id, last });
  return (
    <section className="reports-history">
      <h4>{say(words.history)}</h4>
      <Answered ask={ask} lines={3}>
        {({ node }) => {
          if (node?.__typename !== 'Report') return null;
          const { nodes, totalCount } = node.revisions;
          return (
            <>
              <ol>
                {nodes.toReversed().map(({ id, act, at, comment, author, changes }) => (
                  <li key={id}>
                    <strong>{say(acts[act])}</strong> · {moment(at)} · {whoOf(author)}
                    {comment && <blockquote>{comment}</blockquote>}
                    {changes.length > 0 && (
                      <details>
                        <summary>{say(words.changes, { n: changes.length })}</summary>
                        <ul>
                          {changes.map(({ element, before, after }) => (
                            <li key={element.id}>
                              {language === 'vi' ? element.name : element.nameEn}: {say(words.fromTo, { before: valueOf(element, before), after: valueOf(element, after) })}
                            </li>
                          ))}
                        </ul>
                      </details>
                    )}
                  </li>
                ))}
              </ol>
              {totalCount > nodes.length && last < most && (
                <button type="button" className="do" onClick={() => setLast(most)}>
                  {say(words.wholeHistory, { n: totalCount })}
                </button>
              )}
            </>
          );
        }}
      </Answered>
      <Question ask={ask} />
    </section>
  );
}
