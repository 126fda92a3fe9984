import { useDeferredValue, useId, useState } from 'react';

import { useAsk } from '../../ask.ts';
import { say } from '../../language.ts';
import { UnitQuery, UnitsQuery } from './asked.ts';
import { words } from './words.ts';

export type Found = { id: string; code: string; title: string };

// UnitSearch finds a unit by its name or code.
export function UnitSearch({ label, onFound }: { label: string; onFound: (unit: Found) => void }) {
  const [typed, setTyped] = useState('');
  const name = useId();
  const search = useDeferredValue(typed.trim());
  const { data } = useAsk(UnitsQuery, { search }, { pause: search.length < 2 });
  const found = search.length < 2 ? [] : (data?.units.nodes ?? []);
  return (
    <div className="table-search">
      <label htmlFor={name}>{label}</label>
      <input id={name} type="search" autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} />
      <ul aria-live="polite">
        {found.map(({ id, code, title, path }) => (
          <li key={id}>
            <button
              type="button"
              className="quiet"
              onClick={() => {
                setTyped('');
                onFound({ id, code, title });
              }}
            >
              {title}
              {path.length > 1 && <span className="soft"> · {path.slice(0, -1).reverse().slice(0, 2).map((one) => `${one.type} ${one.name}`).join(', ')}</span>}
            </button>
          </li>
        ))}
        {search.length >= 2 && data && found.length === 0 && <li className="soft">{say(words.noUnit)}</li>}
      </ul>
    </div>
  );
}

// UnitName is what a unit is called; its code while that is not known.
export function UnitName({ code }: { code: string }) {
  const { data } = useAsk(UnitQuery, { code }, { pause: !code });
  return data?.unit?.title ?? code;
}
