import type { FigureStandingFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { number } from '../../write.ts';
import type { Heat } from './heat.ts';
import { BelowLink } from './links.tsx';
import { words } from './words.ts';

// HeatTable says in numbers what the heat map shows.
export function HeatTable({ heat, indicator }: { heat: Heat; indicator: FigureStandingFragment['indicator'] }) {
  return (
    <details className="figure-table">
      <summary>{say(words.seeTable)}</summary>
      <div className="figure-scroll" tabIndex={0} role="region" aria-label={say(words.heat)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(words.unit)}</th>
              {heat.months.map((month) => (
                <th key={month} scope="col">
                  {say(words.shortMonth, { n: month })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {heat.rows.map(({ code, closed, name, values }) => (
              <tr key={code}>
                <th scope="row">
                  <BelowLink unit={{ code, closed }} indicator={indicator.code}>
                    {name}
                  </BelowLink>
                </th>
                {values.map((value, n) => (
                  <td key={heat.months[n]}>{value == null ? '–' : number(value, indicator.decimals)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
