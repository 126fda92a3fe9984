import { Link } from 'wouter';

import type { UnitHeadFragment, UnitMonthsFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { yearOf } from '../../pace.ts';
import { today, useSeen, written } from '../../seen.ts';
import { number, period as periodName } from '../../write.ts';
import { words } from './words.ts';

type Props = { unit: UnitMonthsFragment & Pick<UnitHeadFragment, 'level' | 'opened' | 'closed'>; period: string; reads?: boolean; enters?: boolean };

// Months are the unit's reports of a year: how far its own has come each month, and how many have come in of
// those that it and all below it owe.
export function Months({ unit, period, reads, enters }: Props) {
  const year = yearOf(period);
  const { office } = useSeen();
  const own = new Map(unit.reports.map((report) => [report.month, report]));
  const come = new Map(unit.coverage.map((month) => [month.month, month]));
  const alone = unit.level === 'BRANCH';
  const months = Array.from({ length: 12 }, (_, n) => `${year}-${String(n + 1).padStart(2, '0')}`)
    .filter((month) => month <= today.slice(0, 7) && (own.has(month) || stoodIn(unit, month)))
    .reverse();
  const told = reads || own.size > 0;
  return (
    <section className="unit-months" aria-labelledby="unit-months">
      <h2 id="unit-months" tabIndex={-1}>
        {say(words.monthsOf, { year })}
      </h2>
      {months.length === 0 || (!told && reads != null && come.size === 0) ? (
        <p className="soft">{say(months.length === 0 ? words.noMonths : words.noReports)}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{say(words.monthHead)}</th>
              {told && <th scope="col">{say(words.ownHead)}</th>}
              {come.size > 0 && !alone && <th scope="col">{say(words.comeHead)}</th>}
            </tr>
          </thead>
          <tbody>
            {months.map((month) => {
              const report = own.get(month);
              const of = come.get(month);
              const name = periodName(month);
              return (
                <tr key={month}>
                  <th scope="row">{say(words.monthOf, { n: Number(month.slice(5)) })}</th>
                  {told && (
                    <td>
                      {(report || reads) && (
                        <Link className={report ? `unit-${report.state.toLowerCase()}` : 'unit-unsaid'} href={written(`/reports/${encodeURIComponent(unit.code)}/${month}`, { office })}>
                          {report ? report.stateLabel : say(enters && !unit.closed ? words.enter : words.unsaid)}
                          <span className="unit-unseen"> {name}</span>
                        </Link>
                      )}
                      {report?.late && <small className="behind"> {say(words.late)}</small>}
                    </td>
                  )}
                  {come.size > 0 && !alone && (
                    <td>
                      {of ? (
                        <>
                          {number(of.reported)}/{number(of.expected)}
                          {of.missing > 0 && <small className="behind"> {say(words.missing, { n: number(of.missing) })}</small>}
                        </>
                      ) : (
                        <span className="soft">{say(words.running)}</span>
                      )}
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}

// stoodIn tells whether a unit stood at the end of a month, or stands in the one that runs.
const stoodIn = ({ opened, closed }: Pick<Props['unit'], 'opened' | 'closed'>, month: string): boolean => opened <= `${month}-31` && (!closed || closed.slice(0, 7) > month);
