import type { FigureStandingFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { beside } from './amount.ts';
import type { Growth, Month } from './trend.ts';
import { words } from './words.ts';

// MonthsTable says in numbers what the picture of the months shows.
export function MonthsTable({ months, indicator, growth, due }: { months: Month[]; indicator: FigureStandingFragment['indicator']; growth: Growth; due: (month: number) => number | null }) {
  const exact = { measure: '', decimals: indicator.decimals };
  const written = (n: number | null, bound: number | null = null) => (n == null ? '–' : beside(n, bound, exact));
  const paced = due(12) != null;
  return (
    <details className="figure-table">
      <summary>{say(words.seeTable)}</summary>
      <div className="figure-scroll" tabIndex={0} role="region" aria-label={say(words.byMonth)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(words.month)}</th>
              {growth !== 'stands' && <th scope="col">{say(words.inMonth)}</th>}
              <th scope="col">{say(words.upTo)}</th>
              {paced && <th scope="col">{say(words.pace)}</th>}
              <th scope="col">{say(words.come)}</th>
            </tr>
          </thead>
          <tbody>
            {months.map((one) => (
              <tr key={one.month}>
                <th scope="row">{one.month}</th>
                {growth !== 'stands' && <td>{written(one.value)}</td>}
                <td>{written(one.sum)}</td>
                {paced && <td>{written(due(one.month))}</td>}
                <td>{one.come == null ? '–' : `${beside(one.come, 100, { measure: '%', decimals: 1 })} %`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
