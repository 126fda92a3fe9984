import { useId, useState } from 'react';

import { language, say } from '../../language.ts';
import { type Asked, states, useAsked, useTurn } from './asked.ts';
import type { Declared } from './Register.tsx';
import { words } from './words.ts';

type Props = { register: Declared; choose: { below: boolean; kept: boolean } | null };

// Filters narrow a register to whose entries, to words in them, to how they stand, and to choices.
export function Filters({ register, choose }: Props) {
  const asked = useAsked();
  const turn = useTurn();
  const id = useId();
  const [find, setFind] = useState(asked.find);
  const chosen = register.fields.filter(({ type }) => type === 'CHOICE' || type === 'YES_NO');
  const count = (asked.state ? 1 : 0) + chosen.filter(({ code }) => asked.fields[code]).length;
  const persons = register.fields.some(({ type }) => type === 'PERSON');
  return (
    <div className="registers-filters" role="search">
      {choose && (
        <label>
          <span>{say(words.whose)}</span>
          <select value={choose.below ? 'below' : 'own'} onChange={(event) => turn({ of: event.target.value === (choose.kept ? 'own' : 'below') ? '' : event.target.value })}>
            <option value="own">{say(words.own)}</option>
            <option value="below">{say(words.withBelow)}</option>
          </select>
        </label>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          turn({ find: find.trim() });
        }}
      >
        <label htmlFor={`${id}f`}>{say(words.search)}</label>
        <div>
          <input id={`${id}f`} type="search" value={find} autoComplete="off" maxLength={100} aria-describedby={persons ? `${id}h` : undefined} onChange={(event) => (setFind(event.target.value), event.target.value === '' && asked.find && turn({ find: '' }))} />
          <button type="submit" className="do">
            {say(words.find)}
          </button>
        </div>
        {persons && (
          <small id={`${id}h`} className="soft">
            {say(words.searchHow)}
          </small>
        )}
      </form>
      <details open={count > 0 || undefined}>
        <summary>{count > 0 ? say(words.filters, { n: count }) : say(words.filter)}</summary>
        <div className="registers-narrow">
          <label>
            <span>{say(words.state)}</span>
            <select value={asked.state} onChange={(event) => turn({ state: event.target.value })}>
              <option value="">{say(words.standing)}</option>
              {statesOf(register).map((one) => (
                <option key={one} value={one}>
                  {say(words[one as 'NOTED'])}
                </option>
              ))}
            </select>
          </label>
          {chosen.map(({ code, type, name, nameEn, choices }) => (
            <label key={code}>
              <span>{language === 'vi' ? name : nameEn}</span>
              <select value={asked.fields[code] ?? ''} onChange={(event) => turn({ fields: { [code]: event.target.value } })}>
                <option value="">{say(words.any)}</option>
                {type === 'YES_NO'
                  ? (['true', 'false'] as const).map((value) => (
                      <option key={value} value={value}>
                        {say(value === 'true' ? words.yes : words.no)}
                      </option>
                    ))
                  : choices.map((choice) => (
                      <option key={choice.code} value={choice.code}>
                        {language === 'vi' ? choice.name : choice.nameEn}
                      </option>
                    ))}
              </select>
            </label>
          ))}
          {count > 0 && (
            <button type="button" className="do" onClick={() => turn({ state: '', fields: Object.fromEntries(chosen.map(({ code }) => [code, ''])) })}>
              {say(words.clear)}
            </button>
          )}
        </div>
      </details>
    </div>
  );
}

// statesOf lists the states in which a register's entries can be: where nobody confirms, none is confirmed.
const statesOf = ({ confirmedBy, due }: Declared): Asked['state'][] => [...states.filter((one) => confirmedBy || one !== 'CONFIRMED'), ...(confirmedBy ? (['waiting'] as const) : []), ...(due ? (['overdue'] as const) : [])];
