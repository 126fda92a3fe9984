import { useState } from 'react';
import { useMutation } from 'urql';

import type { TableAsk, TableKeepFragment, TableRepeat } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { SaveMutation } from './asked.ts';
import { useLabels } from './labels.ts';
import { type Found, UnitSearch } from './UnitSearch.tsx';
import { why } from './why.ts';
import { words } from './words.ts';

const repeats: readonly TableRepeat[] = ['NONE', 'DAILY', 'WEEKLY', 'MONTHLY'];
const weekdays = [words.monday, words.tuesday, words.wednesday, words.thursday, words.friday, words.saturday, words.sunday];

// SaveForm keeps a question: what it is called, with whom it is shared, and when it runs by itself. Where
// the table was changed elsewhere meanwhile one chooses whose stands.
export function SaveForm({ kept, ask, onSaved }: { kept?: TableKeepFragment; ask?: TableAsk; onSaved: (saved: TableKeepFragment) => void }) {
  const labels = useLabels();
  const [name, setName] = useState(kept?.name ?? '');
  const [note, setNote] = useState(kept?.words ?? '');
  const [shared, setShared] = useState<Found[]>(kept?.sharedWith ?? []);
  const [repeat, setRepeat] = useState<TableRepeat>(kept?.repeats ?? 'NONE');
  const [day, setDay] = useState(kept?.day ?? 1);
  const [hour, setHour] = useState(kept?.hour ?? 6);
  const [{ data, error, fetching }, send] = useMutation(SaveMutation);
  const errors = data?.saveTable.userErrors;
  const conflict = errors?.some(({ code }) => code === 'CONFLICT');
  const save = async (over = false) => {
    const result = await send({
      input: {
        ...(kept && { id: kept.id, ...(!over && { expectedRevision: kept.revision }) }), ...(ask && { ask }),
        name: name.trim(), words: note.trim(), sharedWith: shared.map(({ id }) => id), repeats: repeat, day, hour,
      },
    });
    const saved = result.data?.saveTable.savedTable;
    if (saved) onSaved(saved);
  };
  const days = repeat === 'WEEKLY' ? weekdays.map((one) => say(one)) : Array.from({ length: 28 }, (_, n) => say(words.monthDay, { d: n + 1 }));
  return (
    <form
      className="table-save"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label className="table-field">
        {say(words.name)}
        <input required maxLength={100} value={name} onChange={(event) => setName(event.target.value)} aria-invalid={errors?.some(({ field }) => String(field).includes('name'))} />
      </label>
      <label className="table-field">
        {say(words.note)}
        <textarea rows={2} maxLength={1000} value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      <fieldset>
        <legend>{say(words.shareWith)}</legend>
        <p className="soft">{say(words.shareWhy)}</p>
        <ul className="table-chips">
          {shared.length === 0 && <li className="soft">{say(words.noShare)}</li>}
          {shared.map((one) => (
            <li key={one.id}>
              {one.title}{' '}
              <button type="button" className="quiet" aria-label={say(words.remove, { what: one.title })} onClick={() => setShared(shared.filter(({ id }) => id !== one.id))}>
                ✕
              </button>
            </li>
          ))}
        </ul>
        <UnitSearch label={say(words.findUnit)} onFound={(unit) => setShared((now) => (now.some(({ id }) => id === unit.id) ? now : [...now, unit]))} />
      </fieldset>
      <div className="table-row">
        <label>
          {say(words.repeats)}
          <select value={repeat} onChange={(event) => setRepeat(event.target.value as TableRepeat)}>
            {repeats.map((one) => (
              <option key={one} value={one}>
                {labels('TableRepeat', one)}
              </option>
            ))}
          </select>
        </label>
        {(repeat === 'WEEKLY' || repeat === 'MONTHLY') && (
          <label>
            {say(words.onDay)}
            <select value={Math.min(day, days.length)} onChange={(event) => setDay(Number(event.target.value))}>
              {days.map((one, n) => (
                <option key={one} value={n + 1}>
                  {one}
                </option>
              ))}
            </select>
          </label>
        )}
        {repeat !== 'NONE' && (
          <label>
            {say(words.atHour)}
            <select value={hour} onChange={(event) => setHour(Number(event.target.value))}>
              {Array.from({ length: 24 }, (_, h) => (
                <option key={h} value={h}>
                  {say(words.hour, { h })}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {conflict ? (
        <div role="alert" className="said">
          <p>{say(words.conflict)}</p>
          <button type="button" className="do" onClick={() => void save(true)}>
            {say(words.overwrite)}
          </button>{' '}
          <button type="button" className="quiet" onClick={() => location.reload()}>
            {say(words.takeTheirs)}
          </button>
        </div>
      ) : (
        (error || (errors && errors.length > 0)) && (
          <p role="alert" className="said">
            {say(words.notSaved, { why: why(errors, error) })}
          </p>
        )
      )}
      <button type="submit" className="do go" disabled={fetching || !name.trim()}>
        {say(words.apply)}
      </button>
    </form>
  );
}
