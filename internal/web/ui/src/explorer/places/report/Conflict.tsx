import { useEffect, useRef, useState } from 'react';

import { say } from '../../language.ts';
import { moment } from '../../write.ts';
import type { Standing } from './act.ts';
import { differences, merge, type Side } from './choice.ts';
import type { Entry } from './entry.ts';
import { valuesOf } from './entry.ts';
import { type Asked } from './Field.tsx';
import { type Typed, typedOf } from './draft.ts';
import { grouped } from './number.ts';
import { whoOf } from './who.ts';
import { words } from './words.ts';

// Conflict shows both versions of a report side by side, box by box, where they differ: one chooses each,
// or all, and goes on from what the server says by now.
export function Conflict({ asked, entry, standing, onChosen }: { asked: Asked[]; entry: Entry; standing: Standing | null; onChosen: (typed: Typed) => void }) {
  const theirs = typedOf(valuesOf(standing));
  const all = differences(asked.map(({ code }) => code), entry.typed, theirs, typedOf(entry.base.values));
  const [chosen, setChosen] = useState<Record<string, Side>>(() => Object.fromEntries(all.flatMap(({ code, likely }) => (likely ? [[code, likely]] : []))));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const merged = merge(entry.typed, all, chosen);
  const lacking = all.filter(({ code }) => !chosen[code]).length;
  const last = standing?.revisions.nodes.at(-1);
  const shown = (text: string, of: Asked) => (text === '' ? say(words.unsaid) : of.nature === 'STATE' ? say(text === '1' ? words.yes : words.no) : grouped(text, of));
  return (
    <section className="report-conflict" aria-labelledby="report-conflict">
      <h2 id="report-conflict" ref={heading} tabIndex={-1}>
        {say(words.conflict)}
      </h2>
      <p>{say(words.conflictWhy)}</p>
      {last && <p className="soft">{say(words.conflictWho, { by: whoOf(last), at: moment(last.at), state: standing!.stateLabel })}</p>}
      <p className="report-all">
        <button type="button" className="do" onClick={() => setChosen(Object.fromEntries(all.map(({ code }) => [code, 'mine'])))}>
          {say(words.allMine)}
        </button>
        <button type="button" className="do" onClick={() => setChosen(Object.fromEntries(all.map(({ code }) => [code, 'theirs'])))}>
          {say(words.allTheirs)}
        </button>
      </p>
      {all.map((one) => {
        const of = asked.find(({ code }) => code === one.code)!;
        return (
          <fieldset key={one.code} className="report-choice">
            <legend>{of.label}</legend>
            {(['mine', 'theirs'] as const).map((side) => (
              <label key={side}>
                <input type="radio" name={`choose-${one.code}`} checked={chosen[one.code] === side} onChange={() => setChosen({ ...chosen, [one.code]: side })} />
                <span>
                  <small>{say(words[side])}</small>
                  <strong>{shown(one[side], of)}</strong>
                </span>
              </label>
            ))}
          </fieldset>
        );
      })}
      {lacking > 0 && <p className="report-say behind">{say(words.chooseFirst, { n: lacking })}</p>}
      <button type="button" className="do go" disabled={!merged} onClick={() => merged && onChosen(merged)}>
        {say(words.goOn)}
      </button>
    </section>
  );
}
