import './proposals.css';

import { Link, useLocation, useSearch } from 'wouter';

import { useAsk } from '../../ask.ts';
import type { ProposalLineFragment, ProposalState } from '../../gql/graphql.ts';
import { language, say } from '../../language.ts';
import { yearOf } from '../../pace.ts';
import { officesOf } from '../../part/offices.ts';
import { Answered } from '../../part/Answered.tsx';
import { Question } from '../../part/Question.tsx';
import { useSeen, written } from '../../seen.ts';
import { words as common } from '../../words.ts';
import { number } from '../../write.ts';
import { ProposalsQuery } from './asks.ts';
import { Bars } from './Bars.tsx';
import { proposalPath } from './path.ts';
import { numberOf, toneOf } from './tone.ts';
import { words } from './words.ts';

const size = 20;
const states: ProposalState[] = ['OPEN', 'RETURNED', 'FORWARDED', 'DECIDED', 'HANDED_OVER', 'REFUSED', 'REVOKED'];

// Proposals are those for commendation: what waits for whoever is here first, then all of them, and who may not be
// commended for a time.
export default function Proposals() {
  const said = new URLSearchParams(useSearch());
  const [, go] = useLocation();
  const { office, period } = useSeen();
  const shown = said.get('show');
  const [year, award, state] = [said.get('year') ?? '', said.get('award') ?? '', said.get('state') ?? ''];
  const [after, before] = [said.get('after') ?? '', said.get('before') ?? ''];
  const view = shown === 'all' || shown === 'bars' ? shown : 'waiting';
  const ask = useAsk(ProposalsQuery, {
    year: year ? Number(year) : null,
    under: null,
    award: award || null,
    states: states.filter((one) => one === state).length ? [state as ProposalState] : null,
    waiting: view === 'waiting' ? true : null,
    ...(before ? { first: null, after: null, last: size, before } : { first: size, after: after || null, last: null, before: null }),
  });
  const address = (change: Record<string, string>) => written('/awards', {}, { ...Object.fromEntries(said), after: '', before: '', ...change });
  const years = Array.from({ length: 4 }, (_, n) => String(yearOf(period) + 1 - n));
  return (
    <div className="proposals">
      <title>{`${say(words.title)} · ${say(common.brand)}`}</title>
      <h1>{say(words.title)}</h1>
      <Answered ask={ask} lines={8}>
        {({ viewer, awards, waits, proposals: { nodes, totalCount, pageInfo } }) => {
          const offices = officesOf(viewer.grants);
          const home = offices.find(({ unit }) => unit?.code === office)?.unit ?? offices.find(({ unit }) => unit)?.unit;
          return (
            <>
              <nav className="proposal-views" aria-label={say(words.views)}>
                <Link href={address({ show: '' })} aria-current={view === 'waiting' ? 'page' : undefined}>
                  {say(words.waiting)} <span className="proposal-count">{number(waits.totalCount)}</span>
                </Link>
                <Link href={address({ show: 'all' })} aria-current={view === 'all' ? 'page' : undefined}>
                  {say(words.all)}
                </Link>
                {viewer.bars && (
                  <Link href={address({ show: 'bars' })} aria-current={view === 'bars' ? 'page' : undefined}>
                    {say(words.bars)}
                  </Link>
                )}
              </nav>
              {view === 'bars' ? (
                <Bars />
              ) : (
                <>
                  {viewer.proposes && home && (
                    <p>
                      <Link className="do go proposal-go" href={written(`/u/${encodeURIComponent(home.code)}/proposals/new`, { office })}>
                        {say(words.propose)}
                      </Link>
                    </p>
                  )}
                  <div className="proposal-filters">
                    <Choice label={say(words.year)} value={year} none={say(words.anyYear)} of={years.map((one) => [one, one])} go={(next) => go(address({ year: next }))} />
                    <Choice label={say(words.state)} value={state} none={say(words.anyState)} of={states.map((one) => [one, say(words[one])])} go={(next) => go(address({ state: next }))} />
                    <Choice label={say(words.award)} value={award} none={say(words.anyAward)} of={awards.map(({ code, name, nameEn }) => [code, language === 'vi' ? name : nameEn])} go={(next) => go(address({ award: next }))} />
                  </div>
                  {nodes.length === 0 && <p>{say(view === 'waiting' ? words.noneWaiting : words.none)}</p>}
                  <ul className="proposal-list">
                    {nodes.map((one) => (
                      <Line key={one.id} of={one} />
                    ))}
                  </ul>
                  {(pageInfo.hasNextPage || pageInfo.hasPreviousPage) && (
                    <nav className="proposal-pages" aria-label={say(words.pages)}>
                      <span className="soft">{say(words.onPage, { n: number(nodes.length), all: number(totalCount) })}</span>
                      {pageInfo.hasPreviousPage && pageInfo.startCursor && <Link href={address({ before: pageInfo.startCursor })}>{say(words.previousPage)}</Link>}
                      {pageInfo.hasNextPage && pageInfo.endCursor && <Link href={address({ after: pageInfo.endCursor })}>{say(words.nextPage)}</Link>}
                    </nav>
                  )}
                </>
              )}
            </>
          );
        }}
      </Answered>
      {view !== 'bars' && <Question ask={ask} />}
    </div>
  );
}

function Choice({ label, value, none, of, go }: { label: string; value: string; none: string; of: [string, string][]; go: (value: string) => void }) {
  return (
    <label className="proposal-field">
      <span>{label}</span>
      <select value={value} onChange={(event) => go(event.target.value)}>
        <option value="">{none}</option>
        {of.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Line({ of: { id, award, year, person, unit, state, stateLabel, steps } }: { of: ProposalLineFragment }) {
  const { office } = useSeen();
  const next = steps.find(({ waits }) => waits);
  const { mark, tone } = toneOf(state);
  return (
    <li>
      <h2>
        <Link href={written(proposalPath(id), { office })}>{person ? `${person} · ${unit.titleShort}` : unit.titleShort}</Link>
      </h2>
      <p>{say(words.ofYear, { award: language === 'vi' ? award.name : award.nameEn, year })}</p>
      <p className={tone}>
        <span aria-hidden="true">{mark}</span> {next ? say(words.waitsFor, { state: stateLabel, n: numberOf(next.step), step: next.label }) : stateLabel}
      </p>
    </li>
  );
}
