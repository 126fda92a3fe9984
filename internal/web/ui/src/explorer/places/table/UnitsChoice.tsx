import { lazy, Suspense, useState } from 'react';

import type { Level, UnitKind } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { useLabels } from './labels.ts';
import type { LooseAsk } from './tableAsk.ts';
import { UnitName, UnitSearch } from './UnitSearch.tsx';
import { words } from './words.ts';

const ClusterChoice = lazy(() => import('./ClusterChoice.tsx').then(({ ClusterChoice }) => ({ default: ClusterChoice })));

const levels: readonly Level[] = ['DISTRICT', 'COMMUNE', 'BRANCH'];
const kinds: readonly UnitKind[] = ['TERRITORIAL', 'BLOCK', 'AGENCY'];

type Way = 'childrenOf' | 'below' | 'named' | 'mine' | 'cluster';

const wayOf = ({ units }: LooseAsk): Way => (units.cluster != null ? 'cluster' : units.mine ? 'mine' : units.below ? 'below' : units.childrenOf ? 'childrenOf' : 'named');

// UnitsChoice chooses of which units the table is.
export function UnitsChoice({ ask, own, onChange }: { ask: LooseAsk; own: string; onChange: (ask: LooseAsk) => void }) {
  const labels = useLabels();
  const way = wayOf(ask);
  const [above, setAbove] = useState(ask.units.childrenOf ?? ask.units.below?.unit ?? own);
  const [searching, setSearching] = useState(false);
  const codes = ask.units.codes ?? [];
  const [clusters, setClusters] = useState(false); // one of them is to be chosen
  const choose = (next: Exclude<Way, 'cluster'>, unit = above) => {
    setAbove(unit);
    setClusters(false);
    const units = { childrenOf: { childrenOf: unit }, below: { below: { ...ask.units.below, unit } }, named: { codes: codes.length > 0 ? codes : [unit] }, mine: { mine: true } }[next];
    onChange({ ...ask, units: units as LooseAsk['units'] });
  };
  const narrow = (change: { level?: Level; kind?: UnitKind }) => {
    const below = Object.fromEntries(Object.entries({ ...ask.units.below, unit: above, ...change }).filter(([, value]) => value)) as { unit: string };
    onChange({ ...ask, units: { below } });
  };
  return (
    <fieldset>
      <legend>{say(words.units)}</legend>
      {(['childrenOf', 'below', 'named', 'mine'] as const).map((one) => (
        <label key={one} className="table-pick">
          <input type="radio" name="table-units" checked={way === one && !clusters} onChange={() => choose(one)} /> {say({ childrenOf: words.childrenOf, below: words.below, named: words.named, mine: words.ownUnits }[one])}
        </label>
      ))}
      <label className="table-pick">
        <input type="radio" name="table-units" checked={way === 'cluster' || clusters} onChange={() => setClusters(true)} /> {say(words.ofCluster)}
      </label>
      {(way === 'cluster' || clusters) && (
        <Suspense>
          <ClusterChoice
            chosen={ask.units.cluster ?? ''}
            onChoose={(cluster) => {
              setClusters(false);
              onChange({ ...ask, units: { cluster } });
            }}
          />
        </Suspense>
      )}
      {!clusters && (way === 'childrenOf' || way === 'below') && (
        <>
          <p>
            <strong>
              <UnitName code={above} />
            </strong>{' '}
            <button type="button" className="quiet" aria-expanded={searching} onClick={() => setSearching(!searching)}>
              {say(words.otherUnit)}
            </button>
          </p>
          {searching && (
            <UnitSearch
              label={say(words.findUnit)}
              onFound={({ code }) => {
                setSearching(false);
                choose(way, code);
              }}
            />
          )}
        </>
      )}
      {!clusters && way === 'below' && (
        <div className="table-row">
          <label>
            {say(words.level)}
            <select value={ask.units.below?.level ?? ''} onChange={(event) => narrow({ level: (event.target.value || undefined) as Level | undefined })}>
              <option value="">{say(words.anyLevel)}</option>
              {levels.map((one) => (
                <option key={one} value={one}>
                  {labels('Level', one)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {say(words.kind)}
            <select value={ask.units.below?.kind ?? ''} onChange={(event) => narrow({ kind: (event.target.value || undefined) as UnitKind | undefined })}>
              <option value="">{say(words.anyKind)}</option>
              {kinds.map((one) => (
                <option key={one} value={one}>
                  {labels('UnitKind', one)}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
      {!clusters && way === 'named' && (
        <>
          <ul className="table-chips">
            {codes.map((code) => (
              <li key={code}>
                <UnitName code={code} />{' '}
                {codes.length > 1 && (
                  <button type="button" className="quiet" onClick={() => onChange({ ...ask, units: { codes: codes.filter((one) => one !== code) } })} aria-label={say(words.remove, { what: code })}>
                    ✕
                  </button>
                )}
              </li>
            ))}
          </ul>
          <UnitSearch label={say(words.findUnit)} onFound={({ code }) => !codes.includes(code) && onChange({ ...ask, units: { codes: [...codes, code] } })} />
        </>
      )}
    </fieldset>
  );
}
