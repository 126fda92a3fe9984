import type { ReportsSaidFragment } from '../../gql/graphql.ts';
import { language, say } from '../../language.ts';
import { day, moment } from '../../write.ts';
import { monthBefore } from './asked.ts';
import { differences } from './difference.ts';
import { Differences } from './Differences.tsx';
import { type Elements, inSentence } from './said.ts';
import { words } from './words.ts';

const sinceWhen = { RETURN: words.sinceReturned, REOPEN: words.sinceReopened, APPROVE: words.sinceApproved } as const;

export type By = { account: string; fullName: string; office: string | null } | null;

// whoOf names who did something, with their office where it is known.
export const whoOf = (by: By): string => (by ? [by.fullName || by.account, by.office].filter(Boolean).join(', ') : say(words.system));

// Beside tells what whoever approves a report has to see: who handed it up, what the checks found and what
// the reporter says of it, and what differs from the month before and from what was last decided of it.
export function Beside({ report, elements }: { report: ReportsSaidFragment; elements: Elements }) {
  const { before, findings, month } = report;
  const handed = report.handed.nodes[0];
  const decided = report.decided.nodes[0];
  const found = new Set(findings.flatMap(({ element }) => (element ? [element.id] : [])));
  const sinceBefore = before && differences(elements.order, before.values, report.values);
  const sinceDecided = decided && differences(elements.order, decided.values, report.values);
  const act = decided?.act;
  return (
    <>
      <div className="reports-of">
        {handed && (
          <p className="soft small">
            {say(words.handedUp, { at: moment(handed.at), who: whoOf(handed.author) })}
            {report.late && `; ${say(words.handedLate, { day: day(report.due) })}`}
          </p>
        )}
        {findings.length > 0 && (
          <div className="reports-warnings">
            <p>
              <strong className="behind">
                <span aria-hidden="true">▲</span> {say(words.warnings)}
              </strong>
            </p>
            <ul>
              {findings.map(({ rule, message, messageEn }, n) => (
                <li key={`${rule} ${n}`}>{language === 'vi' ? message : messageEn}</li>
              ))}
            </ul>
            <p>{handed?.comment ? say(words.reporterSays, { words: handed.comment }) : say(words.reporterSilent)}</p>
          </div>
        )}
      </div>
      <div className="reports-other">
        {sinceDecided && act && act in sinceWhen && (
          <div>
            <h4>{say(sinceWhen[act as keyof typeof sinceWhen])}</h4>
            {sinceDecided.length ? <Differences all={sinceDecided} found={found} elements={elements} /> : <p>{say(words.sameAsDecided)}</p>}
          </div>
        )}
        {!sinceBefore ? (
          <p className="soft">{say(words.firstReport)}</p>
        ) : sinceBefore.length === 0 ? (
          <p>{say(words.sameAs, { month: inSentence(monthBefore(month)) })}</p>
        ) : (
          <div>
            <h4>{say(words.since, { month: inSentence(monthBefore(month)) })}</h4>
            <Differences all={sinceBefore} found={found} elements={elements} />
          </div>
        )}
      </div>
    </>
  );
}
