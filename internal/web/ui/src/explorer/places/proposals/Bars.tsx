import '../admin/admin.css';

import { type FormEvent, useState } from 'react';
import { useLocation, useSearch } from 'wouter';

import { useAsk } from '../../ask.ts';
import type { BarKind, BarsQuery as Listed } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { Answered } from '../../part/Answered.tsx';
import { Confirm } from '../../part/Confirm.tsx';
import { UnitLink } from '../../part/links.tsx';
import { Question } from '../../part/Question.tsx';
import { Told } from '../../part/Told.tsx';
import { today, written } from '../../seen.ts';
import { day } from '../../write.ts';
import { UnitChoice } from '../admin/part/Choice.tsx';
import { around, Pages } from '../admin/part/Pages.tsx';
import { BarsQuery, EndBarMutation, RecordBarMutation } from './asks.ts';
import { Field, textOf, Why } from './form.tsx';
import { useDone } from './useDone.ts';
import { words } from './words.ts';

const kinds = { DISCIPLINE: words.DISCIPLINE, COMPLAINT: words.COMPLAINT, DISQUALIFIED: words.DISQUALIFIEDbar } as const;

// Bars are who may neither be ranked nor commended for a time, and why.
export function Bars() {
  const said = new URLSearchParams(useSearch());
  const [, go] = useLocation();
  const ended = said.get('ended') === 'true';
  const [told, setTold] = useState('');
  const ask = useAsk(BarsQuery, { ended, ...around({ after: said.get('after') ?? '', before: said.get('before') ?? '' }, 20) });
  const address = (change: Record<string, string>) => written('/awards', {}, { ...Object.fromEntries(said), after: '', before: '', ...change });
  const done = (words: string) => (setTold(words), ask.again());
  return (
    <>
      <Told words={told} />
      <p className="soft">{say(words.barsHow)}</p>
      <label className="proposal-check">
        <input type="checkbox" checked={ended} onChange={(event) => go(address({ ended: event.target.checked ? 'true' : '' }))} /> <span>{say(words.ended)}</span>
      </label>
      <Answered ask={ask}>
        {({ viewer, bars: { nodes, pageInfo, totalCount } }) => (
          <>
            {nodes.length === 0 && <p>{say(words.noBars)}</p>}
            <ul className="proposal-list">
              {nodes.map((bar) => (
                <Bar key={bar.id} of={bar} onDone={done} />
              ))}
            </ul>
            {(pageInfo.hasNextPage || pageInfo.hasPreviousPage) && <Pages info={pageInfo} total={totalCount} go={(to) => go(address(to))} />}
            {viewer.records && <Record onDone={done} />}
          </>
        )}
      </Answered>
      <Question ask={ask} />
    </>
  );
}

function Bar({ of: { id, kind, unit, person, since, until, reason, document, mayEnd }, onDone }: { of: Listed['bars']['nodes'][number]; onDone: (said: string) => void }) {
  const who = person ?? unit.title;
  const [ending, setEnding] = useState(false);
  const [on, setOn] = useState(today);
  const { fetching, why, act } = useDone(EndBarMutation);
  const end = async () => {
    if (await act({ bar: id, until: on })) (setEnding(false), onDone(say(words.endedBar, { who })));
  };
  return (
    <li>
      <h2>{person ?? <UnitLink code={unit.code}>{unit.title}</UnitLink>}</h2>
      {person && (
        <p>
          <UnitLink code={unit.code}>{unit.title}</UnitLink>
        </p>
      )}
      <p className={until && until <= today ? 'none' : 'missed'}>
        <span aria-hidden="true">{until && until <= today ? '○' : '✕'}</span> {say(kinds[kind])}, {say(until ? words.until : words.since, { since: day(since), until: until ? day(until) : '' })}
      </p>
      <p className="proposal-text">{reason}</p>
      {document && <p className="soft small">{say(words.document, { document })}</p>}
      {mayEnd && (
        <button type="button" className="do" aria-label={say(words.endBarOf, { who })} onClick={() => setEnding(true)}>
          {say(words.endBar)}
        </button>
      )}
      {ending && (
        <Confirm title={say(words.endBarTitle, { who })} yes={say(words.endBar)} doing={fetching} onYes={() => void end()} onNo={() => setEnding(false)}>
          <Field label={say(words.endDay)}>
            <input type="date" value={on} onChange={(event) => setOn(event.target.value)} />
          </Field>
          <Why of={why} />
        </Confirm>
      )}
    </li>
  );
}

function Record({ onDone }: { onDone: (said: string) => void }) {
  const [open, setOpen] = useState(false);
  const { fetching, why, act } = useDone(RecordBarMutation);
  if (!open) {
    return (
      <p>
        <button type="button" className="do" onClick={() => setOpen(true)}>
          {say(words.record)}
        </button>
      </p>
    );
  }
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const input = { kind: textOf(form, 'kind') as BarKind, unit: textOf(form, 'unit'), person: textOf(form, 'person') || null, since: textOf(form, 'since'), reason: textOf(form, 'reason'), document: textOf(form, 'document') || null };
    if (await act({ input })) (setOpen(false), onDone(say(words.recorded)));
  };
  return (
    <form className="proposal-form" onSubmit={(event) => void submit(event)}>
      <h2 className="proposal-wide">{say(words.record)}</h2>
      <Field label={say(words.kind)}>
        <select name="kind">
          {Object.entries(kinds).map(([kind, name]) => (
            <option key={kind} value={kind}>
              {say(name)}
            </option>
          ))}
        </select>
      </Field>
      <UnitChoice label={say(words.ofUnit)} name="unit" />
      <Field label={say(words.ofPerson)}>
        <input type="text" name="person" maxLength={100} autoComplete="off" />
      </Field>
      <Field label={say(words.sinceDay)}>
        <input type="date" name="since" defaultValue={today} required />
      </Field>
      <label className="proposal-field proposal-wide">
        <span>{say(words.happened)}</span>
        <textarea name="reason" rows={2} maxLength={2000} required />
      </label>
      <Field label={say(words.barDocument)}>
        <input type="text" name="document" maxLength={100} autoComplete="off" />
      </Field>
      <Why of={why} />
      <div className="proposal-turns">
        <button type="submit" className="do go" aria-disabled={fetching}>
          {say(fetching ? words.working : words.save)}
        </button>
        <button type="button" className="do" onClick={() => setOpen(false)}>
          {say(words.cancel)}
        </button>
      </div>
    </form>
  );
}
