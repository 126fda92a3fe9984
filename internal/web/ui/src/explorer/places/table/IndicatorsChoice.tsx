import { useState } from 'react';

import type { TableCatalogueQuery } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { AdhocChoice } from './AdhocChoice.tsx';
import { indicatorName, nameIn } from './labels.ts';
import { type LooseAsk, withIndicator, withIndicators } from './tableAsk.ts';
import { words } from './words.ts';

type Campaign = NonNullable<TableCatalogueQuery['campaign']>;

// plain is a text without accents and case, as one types when in a hurry.
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase();

// IndicatorsChoice chooses what is told of the units, from the catalogue by its groups.
export function IndicatorsChoice({ ask, campaign, onChange }: { ask: LooseAsk; campaign: Campaign | null; onChange: (ask: LooseAsk) => void }) {
  const [typed, setTyped] = useState('');
  const picks = ask.indicators;
  const toggle = (is: boolean, pick: LooseAsk['indicators'][number], same: (one: LooseAsk['indicators'][number]) => boolean) => onChange(withIndicators(ask, is ? [...picks, pick] : picks.filter((one) => !same(one))));
  const indicators = campaign?.indicators ?? [];
  const wanted = plain(typed.trim());
  const found = wanted ? indicators.filter((one) => plain(`${one.code} ${one.shortName} ${one.nameEn}`).includes(wanted)) : null;
  const headline = picks.some((pick) => pick.headline);
  const box = (one: Campaign['indicators'][number]) => (
    <label key={one.id} className="table-pick">
      <input type="checkbox" checked={picks.some((pick) => pick.code === one.code)} onChange={() => onChange(withIndicator(ask, one.code))} /> {indicatorName(one)}
    </label>
  );
  const groups = [...(campaign?.groups ?? []).map((group) => ({ ...group, name: `${group.code}. ${nameIn(group)}` })), { id: '', code: '', name: say(words.others), nameEn: '' }];
  return (
    <fieldset>
      <legend>{say(words.indicators)}</legend>
      <p className="soft">{say(words.picked, { n: picks.map((pick) => pick.code ?? (pick.group ? say(words.wholeGroup, { n: pick.group }) : pick.adhoc ? pick.adhoc.name : say(words.allHeadline))).join(', ') || '–' })}</p>
      <label className="table-pick">
        <input type="checkbox" checked={headline} onChange={(event) => toggle(event.target.checked, { headline: true }, (pick) => pick.headline === true)} /> {say(words.allHeadline)}
      </label>
      <label className="table-field">
        {say(words.findIndicator)}
        <input type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </label>
      {found ? (
        <div className="table-list">{found.length > 0 ? found.map(box) : <p>{say(words.noIndicator)}</p>}</div>
      ) : (
        groups.map(({ id, code, name }) => {
          const own = indicators.filter(({ group }) => (group?.code ?? '') === code);
          const n = Number(code);
          if (own.length === 0) return null;
          return (
            <details key={id || 'others'}>
              <summary>{name}</summary>
              {n > 0 && (
                <label className="table-pick">
                  <input type="checkbox" checked={picks.some((pick) => pick.group === n)} onChange={(event) => toggle(event.target.checked, { group: n }, (pick) => pick.group === n)} /> {say(words.wholeGroup, { n })}
                </label>
              )}
              {own.map(box)}
            </details>
          );
        })
      )}
      {picks.filter((pick) => pick.adhoc).map(({ adhoc }) => (
        <p key={adhoc!.name} className="table-chip">
          {adhoc!.name}: {adhoc!.formula}{' '}
          <button type="button" className="quiet" onClick={() => toggle(false, {} as never, (pick) => pick.adhoc === adhoc)} aria-label={say(words.remove, { what: adhoc!.name })}>
            ✕
          </button>
        </p>
      ))}
      <AdhocChoice ask={ask} elements={campaign?.elements ?? []} onAdd={(adhoc) => onChange(withIndicators(ask, [...picks, { adhoc }]))} />
    </fieldset>
  );
}
