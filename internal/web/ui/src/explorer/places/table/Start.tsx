import { useState } from 'react';
import { Link } from 'wouter';

import type { TableCatalogueQuery } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { useChange, useSeen, written } from '../../seen.ts';
import { Builder } from './Builder.tsx';
import { type Ground, presets } from './presets.ts';
import { SavedList } from './SavedList.tsx';
import { writeAsk } from './tableAsk.ts';
import { words } from './words.ts';

// Start is where one begins: tables that are ready, those that were saved, one's own.
export function Start({ ground, catalogue }: { ground: Ground; catalogue: TableCatalogueQuery }) {
  const seen = useSeen();
  const change = useChange();
  const [own, setOwn] = useState(false);
  const all = presets(ground);
  const hasBefore = ground.years.includes(Number(ground.period.slice(0, 4)) - 1);
  return (
    <>
      <p className="soft">{say(words.lead)}</p>
      <section>
        <h2>{say(words.ready)}</h2>
        <ul className="table-presets">
          {all.map(({ name, ask }) => {
            const called = name === 'before' && !hasBefore ? 'beforeMonth' : name;
            return (
              <li key={name}>
                <Link href={written('/table', seen, { ask: writeAsk(ask) })}>
                  <strong>{say(words[called])}</strong>
                  <span>{say(words[`${called}Why`])}</span>
                </Link>
              </li>
            );
          })}
        </ul>
      </section>
      <SavedList />
      <section className="table-own">
        <button type="button" className="do" aria-expanded={own} onClick={() => setOwn(!own)}>
          {say(words.own)}
        </button>
        {own && <Builder given={all[0]!.ask} own={ground.unit} catalogue={catalogue} onShow={(ask) => change({ ask: writeAsk(ask) })} />}
      </section>
    </>
  );
}
