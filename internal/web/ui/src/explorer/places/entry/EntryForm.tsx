import { type FormEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useMutation } from 'urql';

import { useAsk } from '../../ask.ts';
import { codeOf } from '../../client.ts';
import type { EntryRegisterFragment, EntryStandingFragment, EntryUnitFragment } from '../../gql/graphql.ts';
import { language, say } from '../../language.ts';
import { today } from '../../seen.ts';
import { day as dayOf, moment } from '../../write.ts';
import { EntrySaveMutation, EntrySealedQuery } from './asks.ts';
import { Box, boxId } from './Boxes.tsx';
import { askedOf, dateOf, issuerOf, typedOf, valuesOf, wrongOf } from './typed.ts';
import { type Base, useTyped } from './useTyped.ts';
import { words } from './words.ts';

type Props = {
  account: string;
  unit: EntryUnitFragment;
  register: EntryRegisterFragment;
  entry: (EntryStandingFragment & { state: string }) | null; // null: a new one
  begins: string; // the day of a new one
  onDone: (id: string) => void;
  onCancel: () => void;
};

const baseOf = (entry: EntryStandingFragment): Base => ({ typed: typedOf(entry.values), day: entry.day, revision: entry.revision });

// EntryForm notes an entry, or corrects one.
export function EntryForm({ account, unit, register, entry, begins, onDone, onCancel }: Props) {
  const of = { account, what: entry?.id ?? `${unit.unitId} ${register.code}` };
  const [begun] = useState<Base>(() => (entry ? baseOf(entry) : { typed: {}, day: begins, revision: 0 }));
  const typing = useTyped(of, begun, register.fields);
  const [{ fetching }, send] = useMutation(EntrySaveMutation);
  const [tried, setTried] = useState(false);
  const [found, setFound] = useState<ReadonlyMap<string, string>>(new Map()); // of the service, as long as the field says the same
  const [refusal, setRefusal] = useState('');
  const [comment, setComment] = useState('');
  const [theirs, setTheirs] = useState<EntryStandingFragment | null>(null); // what the server has, where that is another revision
  const online = useSyncExternalStore(watchNetwork, () => navigator.onLine);
  const form = useRef<HTMLFormElement>(null);

  // What the place has asked anew may be younger than what was begun with.
  if (entry && entry.revision > typing.revision && theirs?.revision !== entry.revision) {
    if (typing.dirty) setTheirs(entry);
    else typing.rebase(baseOf(entry), 'theirs');
  }

  const year = Number((entry?.day ?? typing.day).slice(0, 4)) || Number(today.slice(0, 4));
  const months = useAsk(EntrySealedQuery, { year }, { pause: !entry, live: false }).data?.sealedMonths ?? [];
  const sealed = entry !== null && months.some(({ month }) => month === entry.day.slice(0, 7));

  const asked = askedOf(register.fields, typing.typed);
  const wrong = wrongOf(asked, typing.typed, typing.day, today);
  const whyOf = (code: string) => found.get(code) ?? (tried ? wrong.get(code) : undefined) ?? '';
  const wrongs = ['day', ...asked.map(({ field }) => field.code)].flatMap((code) => (whyOf(code) ? [{ code, label: labelOf(register, code), why: whyOf(code) }] : []));

  const [look, setLook] = useState<{ at: string } | null>(null);
  useEffect(() => {
    if (look) document.getElementById(look.at)?.focus();
  }, [look]);

  // A finding of the service stands as long as the field says the same.
  const type = (code: string, text: string) => {
    typing.type(code, text);
    const [field = code] = code.split('.');
    if (found.has(field)) setFound(new Map([...found].filter(([one]) => one !== field)));
  };

  async function save(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    setRefusal('');
    if (wrong.size > 0) return setLook({ at: boxId(['day', ...asked.map(({ field }) => field.code)].find((code) => wrong.has(code))!) });
    const values = valuesOf(asked, typing.typed);
    const { data, error } = await send({
      input: entry
        ? { id: entry.id, day: typing.day === entry.day ? null : typing.day, values, expectedRevision: theirs?.revision ?? typing.revision, comment: comment.trim() || null }
        : { register: register.code, unit: unit.id, day: typing.day, values, key: typing.key },
    });
    if (error) return setRefusal(['UNREACHABLE', 'TIMEOUT', 'UNAVAILABLE'].includes(codeOf(error)) ? say(words.offline) : say(words.refused, { why: error.graphQLErrors[0]?.message ?? error.message }));
    const { entry: standing, findings, userErrors } = data!.done;
    if (findings.length > 0) {
      const of = new Map(findings.map(({ field, message, messageEn }) => [field ?? '', language === 'vi' ? message : messageEn]));
      setFound(of);
      const first = ['day', ...asked.map(({ field }) => field.code)].find((code) => of.has(code));
      const others = findings.filter(({ field }) => !field || (field !== 'day' && !asked.some((one) => one.field.code === field)));
      setRefusal(others.map(({ message, messageEn }) => (language === 'vi' ? message : messageEn)).join(' '));
      if (first) setLook({ at: boxId(first) });
      return;
    }
    if (userErrors.some(({ code }) => code === 'CONFLICT') && entry && standing) return setTheirs(standing);
    if (userErrors.length > 0) return setRefusal(say(words.refused, { why: userErrors.map(({ message }) => message).join(' ') }));
    typing.forget();
    onDone(standing!.id);
  }

  const other = theirs && theirs.revision !== typing.revision ? theirs : null;
  const theirText = (code: string): string | null => {
    if (!other) return null;
    const [mine, told] = [typing.typed, typedOf(other.values)];
    const differs = [code, dateOf(code), issuerOf(code)].some((part) => (mine[part] ?? '') !== (told[part] ?? ''));
    return differs ? (other.values.find(({ field }) => field.code === code)?.text ?? '') : null;
  };
  const keeper = { id: unit.unitId, on: typing.day && typing.day <= today ? typing.day : '' };

  return (
    <form ref={form} className="entry-form" noValidate onSubmit={(event) => void save(event)}>
      {typing.restored && typing.dirty && (
        <div role="status" className="said">
          <p>{say(words.restored, { at: moment(typing.restored.at) })}</p>
          <button
            type="button"
            className="do"
            onClick={() => {
              typing.forget();
              onCancel();
            }}
          >
            {say(words.discard)}
          </button>
        </div>
      )}
      {!online && (
        <p role="status" className="said">
          {say(words.noNetwork)}
        </p>
      )}
      {!typing.keeps && (
        <p role="status" className="said">
          {say(words.unkept)}
        </p>
      )}
      {other && (
        <div role="alert" className="said">
          <h2>{say(words.conflict)}</h2>
          <p>{say(words.conflictWhy, { revision: other.revision })}</p>
          <button type="button" className="do" onClick={() => (typing.rebase(baseOf(other), 'theirs'), setTheirs(null))}>
            {say(words.takeTheirs)}
          </button>{' '}
          <button type="button" className="do" onClick={() => (typing.rebase(baseOf(other)), setTheirs(null))}>
            {say(words.keepMine)}
          </button>
        </div>
      )}
      {sealed && (
        <p role="status" className="said">
          {say(words.sealed, { month: `${entry.day.slice(5, 7)}/${entry.day.slice(0, 4)}` })}
        </p>
      )}
      {entry?.state === 'CONFIRMED' && register.confirmedBy && <p className="behind">{say(words.correctedAgain)}</p>}
      {wrongs.length > 1 && tried && (
        <div className="entry-summary missed" role="alert">
          <p>
            <strong>{say(words.wrong, { n: wrongs.length })}</strong>
          </p>
          <ul>
            {wrongs.map(({ code, label }) => (
              <li key={code}>
                <a href={`#${boxId(code)}`} onClick={(event) => (event.preventDefault(), document.getElementById(boxId(code))?.focus())}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={whyOf('day') ? 'entry-field entry-bad' : 'entry-field'}>
        <label htmlFor={boxId('day')}>{say(words.day)}</label>
        <p className="entry-hint" id={`${boxId('day')}-hint`}>
          {say(entry ? words.dayStays : words.dayHint)}
        </p>
        <input
          id={boxId('day')}
          type="date"
          required
          max={today}
          value={typing.day}
          disabled={sealed}
          aria-invalid={whyOf('day') ? true : undefined}
          aria-describedby={`${boxId('day')}-hint${whyOf('day') ? ` ${boxId('day')}-say` : ''}`}
          onChange={(event) => {
            typing.date(event.target.value);
            setFound(new Map([...found].filter(([one]) => one !== 'day')));
          }}
        />
        <div id={`${boxId('day')}-say`} aria-live="polite">
          {whyOf('day') && (
            <p className="missed">
              <span aria-hidden="true">✕</span> {whyOf('day')}
            </p>
          )}
          {other && other.day !== typing.day && <p className="behind">{say(words.theirs, { text: dayOf(other.day) })}</p>}
        </div>
      </div>
      {asked.map(({ field, maybe }) => (
        <Box key={field.code} field={field} maybe={maybe} typed={typing.typed} why={whyOf(field.code)} theirs={theirText(field.code)} closed={sealed && !field.later} keeper={keeper} onType={type} />
      ))}
      {entry && (
        <div className="entry-field">
          <label htmlFor="entry-comment">
            {say(words.comment)} <small className="soft">({say(words.free)})</small>
          </label>
          <textarea id="entry-comment" rows={2} maxLength={600} value={comment} onChange={(event) => setComment(event.target.value)} />
        </div>
      )}
      <div className="entry-bar">
        {refusal && (
          <p role="alert" className="missed">
            <span aria-hidden="true">✕</span> {refusal}
          </p>
        )}
        <button type="submit" className="do go" disabled={fetching}>
          {say(fetching ? words.saving : entry ? words.saveAgain : words.save)}
        </button>
        <button type="button" className="do" disabled={fetching} onClick={onCancel}>
          {say(words.cancel)}
        </button>
      </div>
    </form>
  );
}

function labelOf({ fields }: EntryRegisterFragment, code: string): string {
  const field = fields.find((one) => one.code === code);
  return field ? (language === 'vi' ? field.name : field.nameEn) : say(words.day);
}

function watchNetwork(changed: () => void): () => void {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
}
