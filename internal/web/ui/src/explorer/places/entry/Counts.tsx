import { Link } from 'wouter';

import { useAsk } from '../../ask.ts';
import type { EntryWholeFragment } from '../../gql/graphql.ts';
import { language, say } from '../../language.ts';
import { FigureLink } from '../../part/links.tsx';
import { useSeen, written } from '../../seen.ts';
import { number, period } from '../../write.ts';
import { sumOf } from '../report/check.ts';
import { EntryFiguresQuery } from './asks.ts';
import { words } from './words.ts';

// Counts are the numbers in which an entry counts, and the way to them: the figure, and the report.
export function Counts({ entry: { counts, day } }: { entry: EntryWholeFragment }) {
  const { office } = useSeen();
  const figures = useAsk(EntryFiguresQuery, { year: Number(day.slice(0, 4)) }, { pause: counts.length === 0, live: false });
  const indicatorOf = (element: string) => figures.data?.campaign?.indicators.find(({ formula }) => sumOf(formula)?.some(({ code }) => code === element));
  return (
    <section>
      <h2>{say(words.counts)}</h2>
      {counts.length === 0 && <p className="soft">{say(words.countsNone)}</p>}
      <ul className="entry-list">
        {counts.map(({ element, unit, month, adds }) => {
          const indicator = indicatorOf(element.code);
          const of = { element: language === 'vi' ? element.name : element.nameEn, adds: element.nature === 'STATE' ? say(words.stateYes) : number(adds), month: period(month).toLocaleLowerCase(), unit: unit.titleShort };
          return (
            <li key={`${element.id} ${unit.id}`}>
              {say(element.nature === 'FLOW' ? words.countsIn : words.countsFrom, of)}
              <span className="entry-links">
                {indicator && (
                  <FigureLink code={unit.code} indicator={indicator.code}>
                    {say(words.toFigure, { indicator: indicator.shortName })}
                  </FigureLink>
                )}
                <Link href={written(`/reports/${encodeURIComponent(unit.code)}/${month}`, { office })}>{say(words.toReport)}</Link>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
