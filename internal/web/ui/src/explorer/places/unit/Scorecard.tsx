import { Link, useLocation, useSearch } from 'wouter';

import { type Ask, useAsk } from '../../ask.ts';
import { codeOf } from '../../client.ts';
import type { UnitChangeQuery, UnitMonthsFragment, UnitScorecardQuery, UnitScoreFragment } from '../../gql/graphql.ts';
import { language, say } from '../../language.ts';
import { before, monthsOf, yearOf } from '../../pace.ts';
import { Answered } from '../../part/Answered.tsx';
import { NoMovement } from '../../part/NoMovement.tsx';
import { Question } from '../../part/Question.tsx';
import { today, written } from '../../seen.ts';
import { ShellQuery } from '../../shell/Shell.tsx';
import { inOrder, shapeOf, type Standing, standing, standings } from '../../status.ts';
import { words as common } from '../../words.ts';
import { moment, number, period as periodName, reading as readingOf } from '../../write.ts';
import type { Told } from './asks.ts';
import { countOf, type Counts, isStanding } from './count.ts';
import { Score } from './Score.tsx';
import { words } from './words.ts';

type Props = {
  unit: UnitMonthsFragment & { title: string };
  told: Told;
  ask: Ask<UnitScorecardQuery>;
  change: Ask<UnitChangeQuery>;
};

// Scorecard is how a unit stands against everything that the year asks of it, by the document's groups. On
// paper it is a page by itself.
export function Scorecard({ unit, told, ask, change }: Props) {
  const years = useAsk(ShellQuery, {}).data?.campaigns.map(({ year }) => year);
  const year = yearOf(told.seen.period);
  const refused = !ask.data && ask.error && codeOf(ask.error) === 'FORBIDDEN';
  return (
    <section className="unit-scorecard" aria-labelledby="unit-scorecard">
      <h2 id="unit-scorecard" tabIndex={-1}>
        {say(words.scorecard)}
      </h2>
      {!ask.data && years && years.length > 0 && !years.includes(year) ? (
        <NoMovement year={year} years={years} />
      ) : refused ? (
        <p>{say(words.nameAlone)}</p>
      ) : (
        <Answered ask={ask} lines={12}>
          {({ unit: of }) => (of && of.figures.length > 0 ? <Scores unit={unit} told={told} figures={of.figures} at={ask.at} change={change} /> : <p>{say(words.nameAlone)}</p>)}
        </Answered>
      )}
      <Question ask={ask} />
    </section>
  );
}

function Scores({ unit, told, figures, at, change }: { unit: Props['unit']; told: Told; figures: UnitScoreFragment[]; at?: Date; change: Props['change'] }) {
  const { seen, code, on } = told;
  const asked = new URLSearchParams(useSearch()).get('status');
  const status = isStanding(asked) ? asked : null;
  const counts = countOf(figures.map((figure) => figure.status));
  const shown = status ? figures.filter((figure) => standing(figure.status) === status) : figures;
  const earlier = before(seen.period, today);
  const was = new Map(change.data?.unit?.figures.map(({ indicator, value }) => [indicator.code, value]));
  const ranked = figures.some(({ rank }) => rank && rank.of > 1);
  const since = earlier && change.data ? say(/M$/.test(earlier) && seen.period !== earlier ? words.sinceEnd : words.since, { period: earlierName(earlier) }) : null;
  const heads = ['indicator', 'value', 'wanted', 'bar', 'status', ...(since ? (['change'] as const) : []), ...(ranked ? (['rank'] as const) : [])] as const;
  return (
    <>
      <p className="unit-paper">
        {periodName(seen.period)} · {say(common.tree)}: {readingOf(seen.tree)} · {coverage(unit, seen.period)}
        {at && ` · ${say(words.summed, { at: moment(at) })}`}
      </p>
      <p>
        {say(words.wellOf, { well: counts.met + counts.track, all: counts.all })}{' '}
        <span className="soft unit-screen">{coverage(unit, seen.period)}</span>
        {figures[0]!.basis === 'APPROVED' && ` ${say(words.approvedAlone)}`}
      </p>
      <Filter counts={counts} chosen={status} />
      {shown.length === 0 ? (
        <p>{say(words.noneOf)}</p>
      ) : (
        <table className="unit-scores" role="table">
          <caption className="unit-unseen">{`${say(words.scorecard)}: ${unit.title}, ${periodName(seen.period)}`}</caption>
          <thead role="rowgroup">
            <tr role="row">
              {heads.map((head) => (
                <th key={head} role="columnheader" scope="col" className={`unit-head-${head}`}>
                  {say(words[head])}
                </th>
              ))}
            </tr>
          </thead>
          {groupsOf(shown).map(([group, of]) => (
            <tbody key={group?.code ?? ''} role="rowgroup">
              <tr role="row" className="unit-group">
                <th role="rowheader" scope="rowgroup" colSpan={heads.length} aria-colspan={heads.length}>
                  {group ? `${group.code}. ${language === 'vi' ? group.name : group.nameEn}` : say(words.others)}
                </th>
              </tr>
              {of.map((figure) => (
                <Score key={figure.id} figure={figure} code={code} on={on} period={seen.period} was={was.get(figure.indicator.code) ?? null} since={since} ranked={ranked} />
              ))}
            </tbody>
          ))}
        </table>
      )}
    </>
  );
}

// Filter draws how many targets stand how, and lets one look at those alone.
function Filter({ counts, chosen }: { counts: Counts; chosen: Standing | null }) {
  const there = inOrder.filter((one) => counts[one] > 0 || one === chosen);
  const all = new URLSearchParams(useSearch());
  const [path] = useLocation();
  const to = (status: string) => written(path, {}, { ...Object.fromEntries(all), status });
  return (
    <>
      <div className="whole" role="img" aria-label={there.map((one) => `${counts[one]} ${say(standings[one])}`).join(', ')}>
        {there.map((one) => (
          <i key={one} className={one} style={{ flex: counts[one] }} />
        ))}
      </div>
      <nav className="unit-filter" aria-label={say(words.filter)}>
        <Link href={to('')} aria-current={chosen ? undefined : 'true'}>
          {say(words.all, { n: counts.all })}
        </Link>
        {there.map((one) => (
          <Link key={one} href={to(one)} className={one} aria-current={chosen === one ? 'true' : undefined}>
            <span aria-hidden="true">{shapeOf[one]}</span> {counts[one]} {say(standings[one])}
          </Link>
        ))}
      </nav>
    </>
  );
}

type Group = UnitScoreFragment['indicator']['group'];

// groupsOf puts figures under the parts of the document, in its order.
function groupsOf(figures: UnitScoreFragment[]): [Group, UnitScoreFragment[]][] {
  const groups = new Map<string, [Group, UnitScoreFragment[]]>();
  for (const figure of figures) {
    const { group } = figure.indicator;
    const of = groups.get(group?.code ?? '') ?? [group, []];
    of[1].push(figure);
    groups.set(group?.code ?? '', of);
  }
  return [...groups.values()];
}

// coverage tells how many of the reports of a period's months have come in.
function coverage({ coverage: months }: UnitMonthsFragment, period: string): string {
  const [first, last] = monthsOf(period);
  const of = months.filter(({ month }) => Number(month.slice(5)) >= first && Number(month.slice(5)) <= last);
  const sum = (what: 'expected' | 'reported' | 'approved') => number(of.reduce((all, month) => all + month[what], 0));
  return of.some((month) => month.expected > 0) ? say(words.coverage, { expected: sum('expected'), reported: sum('reported'), approved: sum('approved') }) : say(words.nothingOwed);
}

// earlierName tells until when something was counted: tháng 9.
function earlierName(period: string): string {
  return /M$/.test(period) ? say(words.month, { n: monthsOf(period)[1] }) : periodName(period).toLowerCase();
}
