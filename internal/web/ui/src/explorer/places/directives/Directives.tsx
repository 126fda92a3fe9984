import '../follow/follow.css';
import './directives.css';

import { useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';

import { useAsk } from '../../ask.ts';
import type { DirectivesDutiesQuery } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { officesOf } from '../../part/offices.ts';
import { Answered } from '../../part/Answered.tsx';
import { RegisterPlaces } from '../../part/RegisterPlaces.tsx';
import { useSeen, written } from '../../seen.ts';
import { words as common } from '../../words.ts';
import { DirectivesDuties } from './asks.ts';
import { Issued } from './Issued.tsx';
import { Received } from './Received.tsx';
import { words } from './words.ts';

const views = ['received', 'issued'] as const;
type View = (typeof views)[number];

// Directives are the papers that go down the tree: those that came from above, to be acknowledged, and those
// that the unit issued, with who has answered.
export default function Directives() {
  const duties = useAsk(DirectivesDuties, {});
  return (
    <div className="follow directives">
      <title>{`${say(words.title)} · ${say(common.brand)}`}</title>
      <RegisterPlaces />
      <h1>{say(words.title)}</h1>
      <Answered ask={duties} lines={9}>
        {(data) => <Views duties={data} moved={duties.again} />}
      </Answered>
    </div>
  );
}

export type Unit = NonNullable<DirectivesDutiesQuery['viewer']['grants'][number]['unit']>;

function Views({ duties, moved }: { duties: DirectivesDutiesQuery; moved: () => void }) {
  const search = useSearch();
  const [, go] = useLocation();
  const { office } = useSeen();
  const all = [...new Map(officesOf(duties.viewer.grants).flatMap(({ unit }) => (unit ? [[unit.code, unit] as const] : []))).values()];
  const said = new URLSearchParams(search);
  const unit = all.find(({ code }) => code === (said.get('unit') ?? office)) ?? all[0];
  const [led] = useState<View>(() => (duties.attention.directives.totalCount > 0 || (unit && unit.level !== 'PROVINCE') ? 'received' : 'issued'));
  const view = views.find((one) => one === said.get('show')) ?? led;
  const address = (change: Record<string, string>) => written('/directives', {}, { ...Object.fromEntries(said), after: '', before: '', ...change });
  if (!unit) return <p>{say(words.noUnit)}</p>;
  return (
    <>
      <nav className="follow-views" aria-label={say(words.views)}>
        {views.map((one) => (
          <Link key={one} href={address({ show: one })} aria-current={one === view ? 'page' : undefined}>
            {say(words[one])}
            {one === 'received' && <span className="follow-count"> {duties.attention.directives.totalCount}</span>}
          </Link>
        ))}
      </nav>
      {all.length > 1 && (
        <label className="follow-filter">
          <span>{say(words.unit)}</span>
          <select value={unit.code} onChange={(event) => go(address({ unit: event.target.value }))}>
            {all.map(({ code, title }) => (
              <option key={code} value={code}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      {view === 'received' ? <Received unit={unit} own={all} moved={moved} /> : <Issued unit={unit} />}
    </>
  );
}
