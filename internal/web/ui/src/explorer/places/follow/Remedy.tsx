import { type FormEvent, useId, useState } from 'react';

import type { FollowEntryFragment } from '../../gql/graphql.ts';
import { language, say } from '../../language.ts';
import { entryInput } from '../../part/entryInput.ts';
import { useSaveEntry } from '../../part/saveEntry.ts';
import { today } from '../../seen.ts';
import { day } from '../../write.ts';
import { words } from './words.ts';

// Remedy notes at once that what was to be done about an entry is done: its day, and the words that the register
// asks for afterwards. Whoever may not sees no more than what is to be done.
export function Remedy({ entry, onDone }: { entry: FollowEntryFragment; onDone: (said: string) => void }) {
  const { register, values, may } = entry;
  const [open, setOpen] = useState(false);
  const done = register.fields.find(({ code }) => code === register.done);
  if (!done || !may.includes('SAVE') || values.some(({ withheld }) => withheld)) return null;
  if (!open) {
    return (
      <button type="button" className="do" onClick={() => setOpen(true)} aria-label={say(words.noteOf, { what: entry.summary })}>
        {say(words.note)}
      </button>
    );
  }
  return <Filled entry={entry} done={done} onDone={onDone} onLeave={() => setOpen(false)} />;
}

type Field = FollowEntryFragment['register']['fields'][number];

const nameOf = ({ name, nameEn }: Field) => (language === 'vi' ? name : nameEn);

function Filled({ entry, done, onDone, onLeave }: { entry: FollowEntryFragment; done: Field; onDone: (said: string) => void; onLeave: () => void }) {
  const { id, revision, register, values, summary } = entry;
  const [on, setOn] = useState(today);
  const asked = register.fields.filter(({ type, later }) => type === 'TEXT' && later);
  const [texts, setTexts] = useState<Record<string, string>>(() => Object.fromEntries(asked.map(({ code }) => [code, values.find(({ field }) => field.code === code)?.value ?? ''])));
  const { fetching, why, save } = useSaveEntry();
  const [missing, setMissing] = useState(false);
  const says = useId();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(!on);
    const input = entryInput(values, [{ field: done.code, value: on }, ...asked.map(({ code }) => ({ field: code, value: texts[code]!.trim() }))]);
    if (!on || !input) return;
    if (await save({ id, expectedRevision: revision, values: input })) onDone(say(words.noted, { what: summary, day: day(on) }));
  };
  return (
    <form className="follow-form" noValidate onSubmit={(event) => void submit(event)}>
      <label>
        <span>{nameOf(done)}</span>
        <input type="date" autoFocus value={on} max={today} aria-invalid={missing || undefined} aria-describedby={says} onChange={(event) => setOn(event.target.value)} />
      </label>
      {asked.map((field) => (
        <label key={field.code} className="follow-wide">
          <span>{nameOf(field)}</span>
          <input type="text" value={texts[field.code]} maxLength={1000} onChange={(event) => setTexts({ ...texts, [field.code]: event.target.value })} />
        </label>
      ))}
      <div className="follow-do">
        <button type="submit" className="do go" disabled={fetching}>
          {say(fetching ? words.saving : words.save)}
        </button>
        <button type="button" className="do" onClick={onLeave}>
          {say(words.cancel)}
        </button>
      </div>
      <p id={says} role="alert" className="missed follow-why">
        {missing ? say(words.dayWanted) : why}
      </p>
    </form>
  );
}
