import { lazy, Suspense } from 'react';
import { useSearch } from 'wouter';

import { type Ask, useAsk } from '../../ask.ts';
import type { FigureBelowFragment, FigureHeatQuery, FigureStandingFragment } from '../../gql/graphql.ts';
import { language, say } from '../../language.ts';
import { Answered, Skeleton } from '../../part/Answered.tsx';
import { Question } from '../../part/Question.tsx';
import { today, useSeen } from '../../seen.ts';
import { HeatQuery } from './asks.ts';
import { heatOf } from './heat.ts';
import { HeatTable } from './HeatTable.tsx';
import { modesOf, rangeOf } from './trend.ts';
import { useTurn } from './turn.ts';
import { words } from './words.ts';

const HeatMap = lazy(() => import('./HeatMap.tsx'));

type Whole = FigureStandingFragment & FigureBelowFragment;

// Heat is the months of the units below, drawn where one asks for it: the picture is fetched then.
export function Heat({ figure, unit }: { figure: Whole; unit: { code: string } }) {
  const { indicator, period, children } = figure;
  const open = new URLSearchParams(useSearch()).get('heat') === 'open';
  const turn = useTurn();
  const range = rangeOf(period, today);
  const tells = indicator.kind === 'TOTAL' || indicator.kind === 'RATIO' || modesOf(indicator).length > 1;
  if (!range || !tells || children.edges.filter(({ node }) => node.status !== 'NOT_APPLICABLE').length < 2) return null;
  return (
    <section className="figure-heat">
      <h2>{say(words.heat)}</h2>
      <p className="soft small">{say(words.heatWhat)}</p>
      <p>
        <button type="button" className="do" aria-expanded={open} onClick={() => turn({ heat: open ? '' : 'open' })}>
          {say(open ? words.closeHeat : words.openHeat)}
        </button>
      </p>
      {open && <Opened code={unit.code} indicator={indicator} from={range.from} to={range.to} />}
    </section>
  );
}

function Opened({ code, indicator, from, to }: { code: string; indicator: Whole['indicator']; from: string; to: string }) {
  const { tree } = useSeen();
  const ask: Ask<FigureHeatQuery> = useAsk(HeatQuery, { code, indicator: indicator.code, from, to, tree });
  return (
    <>
      <Answered ask={ask} lines={10}>
        {(data) => {
          const heat = heatOf(data);
          if (!heat.rows.some(({ values }) => values.some((value) => value != null))) return <p>{say(words.noMonths)}</p>;
          const name = language === 'vi' ? indicator.name : indicator.nameEn;
          return (
            <>
              <Suspense fallback={<Skeleton lines={10} />}>
                <HeatMap heat={heat} indicator={indicator} label={say(words.heatLabel, { name, units: heat.rows.length, months: heat.months.length })} />
              </Suspense>
              <HeatTable heat={heat} indicator={indicator} />
            </>
          );
        }}
      </Answered>
      <Question ask={ask} />
    </>
  );
}
