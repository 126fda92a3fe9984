import './follow.css';

import { useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';

import { useAsk } from '../../ask.ts';
import type { FollowDutiesQuery } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { officesOf } from '../../part/offices.ts';
import { Answered } from '../../part/Answered.tsx';
import { RegisterPlaces } from '../../part/RegisterPlaces.tsx';
import { words as common } from '../../words.ts';
import { type Asked, changed, useAsked, type View, views } from './asked.ts';
import { FollowDuties } from './asks.ts';
import { Open } from './Open.tsx';
import { Unconfirmed } from './Unconfirmed.tsx';
import { words } from './words.ts';

// Follow is what is to be done about entries of registers: remedies that are overdue or open, and what waits to be
// confirmed.
export default function Follow() {
  const asked = useAsked();
  const duties = useAsk(FollowDuties, { under: asked.under, narrowed: asked.under !== '' });
  return (
    <div className="follow">
      <title>{`${say(words.title)} · ${say(common.brand)}`}</title>
      <RegisterPlaces />
      <h1>{say(words.title)}</h1>
      <Answered ask={duties} lines={9}>
        {(data) => <Views duties={data} asked={asked} moved={duties.again} />}
      </Answered>
    </div>
  );
}

// first returns what there is to do first; where nothing is, all that is open.
function first({ attention }: FollowDutiesQuery): View {
  if (attention.overdue.totalCount) return 'overdue';
  return attention.unconfirmed.totalCount ? 'confirm' : 'open';
}

function Views({ duties, asked, moved }: { duties: FollowDutiesQuery; asked: Asked; moved: () => void }) {
  const search = useSearch();
  const [, go] = useLocation();
  const [led] = useState(() => first(duties)); // nobody is led elsewhere once they have done what there was to do
  const view = asked.show ?? led;
  const counts: Partial<Record<View, number>> = { overdue: duties.attention.overdue.totalCount, confirm: duties.attention.unconfirmed.totalCount };
  const units = unitsOf(duties);
  return (
    <>
      <nav className="follow-views" aria-label={say(words.views)}>
        {views.map((one) => (
          <Link key={one} href={changed(search, { show: one })} aria-current={one === view ? 'page' : undefined}>
            {say(words[one])}
            {counts[one] !== undefined && <span className="follow-count"> {counts[one]}</span>}
          </Link>
        ))}
      </nav>
      {view !== 'confirm' && units.length > 1 && (
        <label className="follow-filter">
          <span>{say(words.under)}</span>
          <select value={asked.under} onChange={(event) => go(changed(search, { under: event.target.value }))}>
            <option value="">{say(words.anyUnit)}</option>
            {units.map(({ code, titleShort }) => (
              <option key={code} value={code}>
                {titleShort}
              </option>
            ))}
          </select>
        </label>
      )}
      {view === 'confirm' ? <Unconfirmed moved={moved} /> : <Open overdue={view === 'overdue'} under={duties.unit?.id ?? null} moved={moved} />}
    </>
  );
}

type Unit = { code: string; titleShort: string };

// unitsOf lists the caller's units and those directly below them, each once.
function unitsOf({ viewer, unit }: FollowDutiesQuery): Unit[] {
  const all = new Map<string, Unit>();
  for (const { unit } of officesOf(viewer.grants)) {
    if (!unit) continue;
    for (const one of [unit, ...unit.children.nodes]) all.set(one.code, one);
  }
  if (unit && !all.has(unit.code)) all.set(unit.code, unit);
  return [...all.values()];
}
