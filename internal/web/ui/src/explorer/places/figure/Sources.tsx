import type { FigureReasonsFragment } from '../../gql/graphql.ts';
import { language, say } from '../../language.ts';
import { moment, number, period } from '../../write.ts';
import { ReportLink } from './links.tsx';
import { words } from './words.ts';

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
                {counting.map(({ element, value }) => (
                  <li key={element.id}>{say(words.entry, { name: language === 'vi' ? element.name : element.nameEn, value: number(value) })}</li>
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
