import { type ClipboardEvent, type FormEvent, useRef, useState } from 'react';
import { useMutation } from 'urql';

import { useAsk } from '../../ask.ts';
import { codeOf } from '../../client.ts';
import type { SetTargetsInput, TargetsLineFragment, TargetsSetMutation } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { Answered } from '../../part/Answered.tsx';
import { today } from '../../seen.ts';
import { words as common } from '../../words.ts';
import { exact } from '../../write.ts';
import { aim } from './aim.ts';
import { TargetsSet, TargetsUnits } from './asks.ts';
import { Changes } from './Changes.tsx';
import { nameOf, type Owner } from './Targets.tsx';
import { pasted, typed } from './typed.ts';
import { words } from './words.ts';

// Drafts are what was typed: by indicator and by unit.
type Drafts = Record<string, Record<string, string>>;

// Entering sets targets of many units and indicators at once, all or none: first it shows what would change.
export function Entering({ unit, year, lines, onDone, onLeave }: { unit: Owner; year: number; lines: TargetsLineFragment[]; onDone: (told: string) => void; onLeave: () => void }) {
  const [code, setCode] = useState(() => (lines.find(({ assigned }) => assigned) ?? lines[0]!).indicator.code);
  const [drafts, setDrafts] = useState<Drafts>({});
  const names = useRef<Record<string, string>>({}); // of the units, by their ids
  const [day, setDay] = useState(today.startsWith(String(year)) ? today : `${year}-01-01`);
  const [document, setDocument] = useState('');
  const [reason, setReason] = useState('');
  const [told, setTold] = useState('');
  const [why, setWhy] = useState('');
  const [seen, setSeen] = useState<TargetsSetMutation['setTargets'] | null>(null);
  const [{ fetching }, send] = useMutation(TargetsSet);
  const ask = useAsk(TargetsUnits, { owner: unit.id, year, indicators: [code] }, { live: false });
  const line = lines.find(({ indicator }) => indicator.code === code)!;

  // changed lets what was seen of a draft be forgotten: it is another one now.
  const changed = <Value,>(set: (value: Value) => void) => (value: Value) => {
    setSeen(null);
    setWhy('');
    set(value);
  };
  const lay = changed((laid: Record<string, string>) => setDrafts((all) => ({ ...all, [code]: { ...all[code], ...laid } })));

  const input = (dryRun: boolean): SetTargetsInput | string => {
    const set: SetTargetsInput['lines'] = [];
    for (const [indicator, of] of Object.entries(drafts)) {
      for (const [id, text] of Object.entries(of)) {
        const said = typed(text);
        if ('wrong' in said) return say(words.wrong, { indicator, unit: names.current[id] ?? id, text: said.wrong });
        if ('low' in said) set.push({ indicator, unit: id, low: said.low });
      }
    }
    if (set.length === 0) return say(words.nothingTyped);
    if (!day.startsWith(String(year))) return say(words.dayWanted, { year });
    return { year, day, document: document.trim() || null, reason: reason.trim() || null, lines: set, dryRun };
  };

  const act = async (dryRun: boolean) => {
    const whole = input(dryRun);
    if (typeof whole === 'string') return setWhy(whole);
    setWhy('');
    const { data, error } = await send({ input: whole });
    const refused = error ? [codeOf(error) === 'UNREACHABLE' ? say(common.unreachable) : (error.graphQLErrors[0]?.message ?? error.message)] : data!.setTargets.userErrors.map(({ message }) => message);
    if (refused.length > 0) return setWhy(say(words.refused, { why: refused.join(' ') }));
    if (dryRun) return setSeen(data!.setTargets);
    onDone(say(words.done, { n: data!.setTargets.changes.length }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act(!seen);
  };

  return (
    <form className="targets-form" noValidate onSubmit={submit}>
      <h2>{say(words.enter)}</h2>
      <p className="soft small">{say(words.enterHow)}</p>
      <label>
        <span>{say(words.indicator)}</span>
        <select value={code} onChange={(event) => setCode(event.target.value)}>
          {lines.map(({ indicator }) => (
            <option key={indicator.code} value={indicator.code}>
              {`${indicator.code} ${nameOf(indicator)}`}
            </option>
          ))}
        </select>
      </label>
      <Answered ask={ask} lines={6}>
        {({ cascade }) => {
          const units = cascade.lines.flatMap((one) => one.units);
          for (const one of units) names.current[one.unit.id] = one.unit.title;
          const paste = (event: ClipboardEvent, at: number) => {
            const came = pasted(event.clipboardData.getData('text'), units.map((one) => one.unit), at);
            if (!came) return;
            event.preventDefault();
            lay(came.laid);
            setTold([say(words.pasted, { n: Object.keys(came.laid).length }), came.unknown.length > 0 ? say(words.pastedNot, { names: came.unknown.join(', ') }) : ''].join(' ').trim());
          };
          const sum = units.reduce((sum, { unit: { id }, quota }) => {
            const said = typed(drafts[code]?.[id] ?? '');
            return sum + ('low' in said ? (said.low ?? 0) : (quota?.low ?? 0));
          }, 0);
          return (
            <>
              <ul className="targets-boxes">
                {units.map(({ unit: one, quota }, n) => (
                  <li key={one.id}>
                    <label>
                      <span>{one.title}</span>
                      <input
                        type="text"
                        inputMode="decimal"
                        aria-label={say(words.newFor, { unit: one.title })}
                        aria-invalid={'wrong' in typed(drafts[code]?.[one.id] ?? '') || undefined}
                        value={drafts[code]?.[one.id] ?? ''}
                        onPaste={(event) => paste(event, n)}
                        onChange={(event) => lay({ [one.id]: event.target.value })}
                      />
                    </label>
                    <span className="small soft">{say(words.now, { low: aim(quota) })}</span>
                  </li>
                ))}
              </ul>
              <p role="status">
                {told} {line.assigned != null && say(words.together, { sum: exact(sum), target: aim(line.target) })}
              </p>
            </>
          );
        }}
      </Answered>
      <div className="targets-paper">
        <label>
          <span>{say(words.day)}</span>
          <input type="date" required value={day} min={`${year}-01-01`} max={`${year}-12-31`} onChange={(event) => changed(setDay)(event.target.value)} />
        </label>
        <label>
          <span>{say(words.document)}</span>
          <input type="text" value={document} maxLength={100} onChange={(event) => changed(setDocument)(event.target.value)} />
        </label>
        <label className="targets-wide">
          <span>{say(words.reason)}</span>
          <input type="text" value={reason} maxLength={1000} onChange={(event) => changed(setReason)(event.target.value)} />
        </label>
      </div>
      {seen && <Changes changes={seen.changes} checks={seen.checks} />}
      {why && (
        <p role="alert" className="missed">
          <span aria-hidden="true">✕</span> {why}
        </p>
      )}
      <p className="targets-do">
        {(!seen || seen.changes.length > 0) && (
          <button type="submit" className="do go" disabled={fetching}>
            {fetching ? say(words.sending) : seen ? say(words.set, { n: seen.changes.length }) : say(words.preview)}
          </button>
        )}
        <button type="button" className="do" onClick={onLeave}>
          {say(words.cancel)}
        </button>
      </p>
    </form>
  );
}
