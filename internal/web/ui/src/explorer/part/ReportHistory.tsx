import './ReportHistory.css';

import { useState } from 'react';

import { useAsk } from '../ask.ts';
import { graphql } from '../gql/index.ts';
import type { ReportAct } from '../gql/graphql.ts';
import { language, say, type Words } from '../language.ts';
import { moment, number } from '../write.ts';
import { Answered } from './Answered.tsx';
import { Question } from './Question.tsx';

const ReportHistoryQuery = graphql(`
  query ReportHistory($report: ID!) {
    node(id: $report) {
      ... on Report {
        id
        revisions(last: 50) {
          pageInfo {
            hasPreviousPage
          }
          nodes {
            id
            revision
            act
            at
            by
            author {
              fullName
              office
            }
            comment
            changes {
              element {
                id
                name
                nameEn
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

const words = {
  history: ['Quá trình', 'What was done'],
  system: ['Hệ thống', 'The system'],
  unsaid: ['để trống', 'empty'],
  yes: ['có', 'yes'],
  no: ['không', 'no'],
  changes: ['Thay đổi {n} số', '{n} numbers changed'],
  from: ['{element}: {before} → {after}', '{element}: {before} → {after}'],
  earlier: ['Những lần trước nữa không hiện ở đây.', 'What was done before is not shown here.'],
} as const satisfies Record<string, Words>;

const acts: Record<ReportAct, Words> = {
  SAVE: ['Lưu nháp', 'Saved'],
  SUBMIT: ['Nộp', 'Submitted'],
  WITHDRAW: ['Rút lại', 'Withdrawn'],
  APPROVE: ['Duyệt', 'Approved'],
  RETURN: ['Trả lại', 'Sent back'],
  REOPEN: ['Mở lại', 'Reopened'],
};

// ReportHistory tells what was done to a report, by whom and when, and what it changed: asked once it is
// unfolded, the last first.
export function ReportHistory({ report }: { report: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="report-history" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say(words.history)}</summary>
      {open && <Done report={report} />}
    </details>
  );
}

function Done({ report }: { report: string }) {
  const ask = useAsk(ReportHistoryQuery, { report });
  const shown = (value: number | null, nature: string) => (value === null ? say(words.unsaid) : nature === 'STATE' ? say(value === 1 ? words.yes : words.no) : number(value));
  return (
    <>
      <Answered ask={ask} lines={3}>
        {({ node }) =>
          node && 'revisions' in node ? (
            <>
              <ol>
                {[...node.revisions.nodes].reverse().map(({ id, act, at, by, author, comment, changes }) => (
                  <li key={id}>
                    <strong>{say(acts[act])}</strong> · {moment(at)} · {author?.fullName || by || say(words.system)}
                    {author?.office && ` (${author.office})`}
                    {comment && <q>{comment}</q>}
                    {changes.length > 0 && (
                      <details>
                        <summary>{say(words.changes, { n: changes.length })}</summary>
                        <ul>
                          {changes.map(({ element, before, after }) => (
                            <li key={element.id}>{say(words.from, { element: language === 'vi' ? element.name : element.nameEn, before: shown(before, element.nature), after: shown(after, element.nature) })}</li>
                          ))}
                        </ul>
                      </details>
                    )}
                  </li>
                ))}
              </ol>
              {node.revisions.pageInfo.hasPreviousPage && <p className="soft">{say(words.earlier)}</p>}
            </>
          ) : null
        }
      </Answered>
      <Question ask={ask} />
    </>
  );
}
