import { useId, useState } from 'react';
import { useMutation } from 'urql';

import { codeOf } from '../../client.ts';
import { say } from '../../language.ts';
import { Confirm } from '../../part/Confirm.tsx';
import { day } from '../../write.ts';
import { ConfirmEntriesMutation } from './asks.ts';
import type { Row } from './columns.ts';
import type { Chosen } from './Entries.tsx';
import { Since } from './Since.tsx';
import { words } from './words.ts';

// waiting are the entries that the caller may confirm.
const waiting = (rows: readonly Row[]): Row[] => rows.filter((row) => row.may.includes('CONFIRM'));

// ChooseAll takes all that wait on the page among those that are confirmed together.
export function ChooseAll({ rows, chosen, onChosen }: Pick<Props, 'rows' | 'chosen' | 'onChosen'>) {
  const may = waiting(rows);
  if (may.length === 0 || may.every(({ id }) => chosen.has(id))) return null;
  return (
    <p className="registers-all">
      <button type="button" className="do" onClick={() => onChosen(new Map(may.map(({ id, revision }) => [id, revision])))}>
        {say(words.chooseAll, { n: may.length })}
      </button>
    </p>
  );
}

type Props = { rows: readonly Row[]; chosen: Chosen; onChosen: (chosen: Chosen) => void; onDone: (said: string) => void };

// Confirming confirms, after asking once more, the entries that were chosen, as they were seen.
export function Confirming({ rows, chosen, onChosen, onDone }: Props) {
  const id = useId();
  const [{ fetching }, send] = useMutation(ConfirmEntriesMutation);
  const [asking, setAsking] = useState(false);
  const [comment, setComment] = useState('');
  const [why, setWhy] = useState('');
  const some = waiting(rows).filter((row) => chosen.has(row.id));
  const confirm = async () => {
    setWhy('');
    const { data, error } = await send({ input: { entries: some.map((row) => ({ id: row.id, expectedRevision: chosen.get(row.id)! })), comment: comment.trim() || null } });
    const refused = error
      ? codeOf(error) === 'UNREACHABLE'
        ? say(words.unsent)
        : say(words.refused, { why: error.graphQLErrors[0]?.message ?? error.message })
      : (data?.confirmEntries.userErrors ?? []).map(({ message }) => message).join(' ');
    if (refused) return setWhy(refused);
    setAsking(false);
    onDone(say(words.confirmed, { n: some.length }));
  };
  return (
    <>
      {some.length > 0 && (
        <div className="registers-bar">
          <p>{say(words.chosen, { n: some.length })}</p>
          <button type="button" className="do go" onClick={() => setAsking(true)}>
            {say(words.confirm, { n: some.length })}
          </button>
          <button type="button" className="do" onClick={() => onChosen(new Map())}>
            {say(words.chooseNone)}
          </button>
        </div>
      )}
      {asking && (
        <Confirm title={say(words.confirmTitle, { n: some.length })} yes={say(words.confirm, { n: some.length })} doing={fetching} onYes={() => void confirm()} onNo={() => setAsking(false)}>
          <ul className="registers-asked">
            {some.map((row) => (
              <li key={row.id}>
                {row.unit.titleShort}: {row.summary || day(row.day)}
                <Since row={row} />
              </li>
            ))}
          </ul>
          <p>{say(words.confirmHow)}</p>
          <label htmlFor={`${id}c`}>{say(words.comment)}</label>
          <textarea id={`${id}c`} rows={2} maxLength={600} value={comment} onChange={(event) => setComment(event.target.value)} />
          {why && (
            <p role="alert" className="missed">
              <span aria-hidden="true">✕</span> {why}
            </p>
          )}
        </Confirm>
      )}
    </>
  );
}
