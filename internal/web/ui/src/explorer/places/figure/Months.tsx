import { useSearch } from 'wouter';

import { useAsk } from '../../ask.ts';
import type { FigureStandingFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { paceOf, roundUp } from '../../pace.ts';
import { Answered } from '../../part/Answered.tsx';
import { Question } from '../../part/Question.tsx';
import { today, useSeen } from '../../seen.ts';
import { signed } from '../../write.ts';
import { isShort } from './amount.ts';
import { MonthsQuery } from './asks.ts';
import { Choice } from './Choice.tsx';
import { MonthsTable } from './MonthsTable.tsx';
import { growthOf, measuresOf, type Mode, modesOf, monthsOf, rangeOf } from './trend.ts';
import { Trend } from './Trend.tsx';
import { useTurn } from './turn.ts';
import { words } from './words.ts';

// Months is how a figure came about, month by month: a picture, and the table beside it.
export function Months({ figure, unit }: { figure: FigureStandingFragment; unit: { id: string } }) {
  const { indicator, period } = figure;
  const { tree } = useSeen();
  const turn = useTurn();
  const asked = new URLSearchParams(useSearch());
  const composed = indicator.kind === 'ALL_OF' || indicator.kind === 'ANY_OF';
  const range = rangeOf(period, today);
  const growth = growthOf(indicator);
  const modes = modesOf(indicator);
  const mode: Mode = asked.get('months') === 'each' && modes.includes('each') ? 'each' : 'sum';
  const pause = composed || !range;
  const ask = useAsk(MonthsQuery, { unit: unit.id, indicator: indicator.code, from: range?.from ?? '', to: range?.to ?? '', measures: measuresOf(growth), tree }, { pause });
  return (
    <section className="figure-months">
      <div className="figure-row">
        <h2>{say(words.byMonth)}</h2>
        {modes.length > 1 && (
          <Choice
            label={say(words.shown)}
            name="figure-months"
            chosen={mode}
            options={[
              ['sum', say(words.sum)],
              ['each', say(words.each)],
            ]}
            choose={(chosen) => turn({ months: chosen === 'each' ? 'each' : '' })}
          />
        )}
      </div>
      {pause ? (
        <p>{say(composed ? words.composed : words.noMonths)}</p>
      ) : (
        <>
          <Answered ask={ask} lines={5}>
            {(data) => {
              const months = monthsOf(data, growth);
              const gained = growth === 'adds' ? months.at(-1) : undefined;
              if (!months.some((one) => (mode === 'sum' ? one.sum : one.value) != null)) return <p>{say(words.noMonths)}</p>;
              return (
                <>
                  <Trend key={`${figure.id} ${mode}`} months={months} mode={mode} figure={figure} />
                  {gained?.value != null && !isShort(gained.value, indicator) && <p className="soft small">{say(words.gained, { n: signed(gained.value, indicator.decimals), m: gained.month })}</p>}
                  <MonthsTable months={months} indicator={indicator} growth={growth} due={(month) => dueIn(figure, month)} />
                </>
              );
            }}
          </Answered>
          <Question ask={ask} />
        </>
      )}
    </section>
  );
}

// dueIn returns what must have been reached at a month's end, as it is said; null: there is no pace.
export function dueIn({ indicator, period, target }: FigureStandingFragment, month: number): number | null {
  const year = period.slice(0, 4);
  if (!target || paceOf({ indicator, target }, year, `${year}-07-01`) == null) return null;
  return roundUp((target.low * month) / 12, indicator.decimals);
}
