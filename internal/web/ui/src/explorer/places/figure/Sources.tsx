import { Link } from 'wouter';

import type { FigureReasonsFragment } from '../../gql/graphql.ts';
import { language, say } from '../../language.ts';
import { useSeen, written } from '../../seen.ts';
import { moment, number, period } from '../../write.ts';
import { ReportLink } from './links.tsx';
import { words } from './words.ts';

type Sum = NonNullable<FigureReasonsFragment['explain']['sources'][number]['entries'][number]['byRegister']>;

// Records are the entries of a register that a number is counted from: the last answer to why.
function Records({ sum: { counted, many, register, entries }, value }: { sum: Sum; value: number }) {
  const { office } = useSeen();
  const name = language === 'vi' ? register.name : register.nameEn;
  const differs = counted !== value;
  return (
    <>
      <p className={differs ? 'behind' : 'soft'}>
        <span aria-hidden="true">{differs ? '≠' : '≡'}</span> {say(differs ? words.recordsDiffer : words.records, { register: name, counted: number(counted), n: number(many) })}
      </p>
      {entries.length > 0 && (
        <details className="figure-records">
          <summary>{say(words.seeRecords, { n: number(many) })}</summary>
          <ul>
            {entries.map(({ id, summary }) => (
              <li key={id}>
                <Link href={written(`/entries/${encodeURIComponent(id)}`, { office })}>{summary}</Link>
              </li>
            ))}
          </ul>
          {many > entries.length && <p className="soft">{say(words.moreRecords, { n: number(many - entries.length) })}</p>}
        </details>
      )}
    </>
  );
}

// Sources are the reports that a figure rests on at the lowest place: who handed each up and when, and
// what it says.
export function Sources({ sources, alone = false }: { sources: FigureReasonsFragment['explain']['sources']; alone?: boolean }) {
  const Heading = alone ? 'h2' : 'h3';
  if (sources.length === 0) return null;
  const any = sources.some(({ entries }) => entries.some(({ counts }) => counts));
  return (
    <>
      <Heading>{say(words.sources)}</Heading>
      <ul className="figure-list">
        {sources.map(({ report, said, stands, entries }) => {
          const counting = entries.filter(({ counts }) => counts);
          return (
            <li key={report.id}>
              <ReportLink code={report.unit.code} month={report.month}>
                {say(words.source, { month: period(report.month).toLowerCase() })}
              </ReportLink>
              <p className="small">
                {report.stateLabel}: {[say(words.handedUp, { by: said.by || say(words.system), at: moment(said.at) }), ...(stands.act === 'APPROVE' ? [say(words.approvedBy, { by: stands.by || say(words.system), at: moment(stands.at) })] : [])].join('; ')}.
              </p>
              <ul className="small">
                {counting.map(({ element, value, byRegister }) => (
                  <li key={element.id}>
                    {say(words.entry, { name: language === 'vi' ? element.name : element.nameEn, value: number(value) })}
                    {byRegister && <Records sum={byRegister} value={value} />}
                  </li>
                ))}
              </ul>
              {counting.length === 0 && <p className="soft small">{say(any ? words.replaced : words.leftOut)}</p>}
            </li>
          );
        })}
      </ul>
    </>
  );
}
