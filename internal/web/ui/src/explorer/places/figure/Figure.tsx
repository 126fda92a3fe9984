import './figure.css';

import type { CombinedError } from 'urql';
import { useSearch } from 'wouter';

import { type Ask, useAsk } from '../../ask.ts';
import { codeOf } from '../../client.ts';
import type { FigureStandQuery } from '../../gql/graphql.ts';
import { language, say } from '../../language.ts';
import { yearOf } from '../../pace.ts';
import { Answered, NotFound } from '../../part/Answered.tsx';
import { NoMovement } from '../../part/NoMovement.tsx';
import { Question } from '../../part/Question.tsx';
import { UnitPath } from '../../part/UnitPath.tsx';
import { today, useSeen } from '../../seen.ts';
import { ShellQuery } from '../../shell/Shell.tsx';
import { words as common } from '../../words.ts';
import { day, moment, period as periodName } from '../../write.ts';
import { StandQuery, WhyQuery } from './asks.ts';
import { Below } from './Below.tsx';
import { Heat } from './Heat.tsx';
import { Months } from './Months.tsx';
import { Sources } from './Sources.tsx';
import { Standing } from './Standing.tsx';
import { Why } from './Why.tsx';
import { words } from './words.ts';

const fewNamed = 5;
const manyNamed = 50;

// Figure is the place of one figure: what an indicator comes to for a unit, its months, the units below
// it, and why it is so.
export default function Figure({ code, indicator }: { code: string; indicator: string }) {
  const { period, tree } = useSeen();
  const asked = new URLSearchParams(useSearch());
  const all = asked.get('named') === 'all';
  const of = { code, on: asked.get('on'), indicator, period, tree };
  const stand = useAsk(StandQuery, of);
  const why = useAsk(WhyQuery, { ...of, named: all ? manyNamed : fewNamed });
  const years = useAsk(ShellQuery, {}, { live: false }).data?.campaigns.map(({ year }) => year);
  if (!stand.data && stand.error && years && years.length > 0 && !years.includes(yearOf(period))) {
    return (
      <section>
        <title>{`${say(words.point, { code: indicator })} · ${say(common.brand)}`}</title>
        <h1>{say(words.point, { code: indicator })}</h1>
        <NoMovement year={yearOf(period)} years={years} />
      </section>
    );
  }
  if (!stand.data && stand.error && namesNone(stand.error)) return <NotFound />;
  return (
    <Answered ask={stand}>
      {({ viewer, unit }) => {
        const figure = unit?.figures[0];
        if (!unit) return <NotFound />;
        if (!figure) return <p role="alert">{say(common.forbidden)}</p>;
        const name = language === 'vi' ? figure.indicator.name : figure.indicator.nameEn;
        const alone = figure.children.totalCount === 0 && figure.children.unlisted.units === 0;
        const first = unit.path.findIndex((above) => viewer.roots.some((root) => root.code === above.code));
        const readable = unit.path.slice(Math.max(0, first)).map((one) => one.code);
        return (
          <div className="figure">
            <title>{`${name} · ${unit.title} · ${say(common.brand)}`}</title>
            <section className="figure-stand">
              <UnitPath path={unit.path} readable={(above) => readable.includes(above)}>
                {say(words.point, { code: figure.indicator.code })}
              </UnitPath>
              <h1>{name}</h1>
              <p className="soft figure-of">
                {unit.title} · {periodName(figure.period)}
              </p>
              <Standing figure={figure} code={unit.code} why={why.data?.unit?.figures[0]} />
              <Question ask={stand} />
            </section>
            {alone ? (
              <section className="figure-below">
                <Answered ask={why}>{({ unit: same }) => <Sources alone sources={same?.figures[0]?.explain.sources ?? []} />}</Answered>
                <Below figure={figure} unit={unit} ask={stand} alone />
              </section>
            ) : (
              <Below figure={figure} unit={unit} ask={stand} alone={false} />
            )}
            <div className="figure-side">
              <Months figure={figure} unit={unit} />
              <section className="figure-why">
                <Answered ask={why}>{({ unit: same }) => (same?.figures[0] ? <Why figure={same.figures[0]} code={unit.code} terms={figure.explain.terms} parts={figure.parts} named={all} alone={alone} /> : null)}</Answered>
                <Question ask={why} />
              </section>
            </div>
            <Heat figure={figure} unit={unit} />
            <Told ask={stand} reading={why.data?.unit?.figures[0]?.explain.reading} />
          </div>
        );
      }}
    </Answered>
  );
}

// namesNone reports whether there is no such indicator: as with a unit, that is not found.
function namesNone(error: CombinedError): boolean {
  const path = error.graphQLErrors[0]?.path ?? [];
  return codeOf(error) === 'BAD_USER_INPUT' && path[1] === 'figures' && (path.length === 2 || path[2] === 'indicators');
}

// Told says when and how it was summed: what a printed page must say.
function Told({ ask: { at }, reading }: { ask: Ask<FigureStandQuery>; reading?: string }) {
  return at && reading ? <p className="soft small figure-told">{say(words.told, { at: moment(at).split(' ')[1] ?? '', day: day(today), reading: reading.charAt(0).toUpperCase() + reading.slice(1) })}</p> : null;
}
