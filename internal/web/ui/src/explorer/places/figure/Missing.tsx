import type { FigureReasonsFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { number } from '../../write.ts';
import { DeepLink, ReportLink } from './links.tsx';
import { words } from './words.ts';

// Missing are the units that have not reported, each with the months that it lacks.
export function Missing({ figure: { indicator, coverage, basis, explain }, code }: { figure: FigureReasonsFragment; code: string }) {
  const { units, nodes } = explain.unreported;
  if (units === 0) return coverage.missing === 0 && coverage.expected > 0 && basis === 'SUBMITTED' ? <p className="small">{say(words.missingNone)}</p> : null;
  return (
    <>
      <h3>{say(words.missingWho)}</h3>
      <ul className="figure-list">
        {nodes.map(({ unit, months, partly }) => (
          <li key={unit.id}>
            <DeepLink unit={unit} here={code} indicator={indicator.code} />{' '}
            <span className="small">
              {months.map((month) => (
                <ReportLink key={month} code={unit.code} month={month}>
                  {`T${Number(month.slice(5))}`}
                </ReportLink>
              ))}
              {partly && <span className="soft">{say(words.partly)}</span>}
            </span>
          </li>
        ))}
        {units > nodes.length && <li className="soft">{say(words.andMore, { n: number(units - nodes.length) })}</li>}
      </ul>
    </>
  );
}
