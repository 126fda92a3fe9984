import { type ReactNode, useId, useState } from 'react';
import { type CombinedError, useMutation } from 'urql';

import { codeOf } from '../../client.ts';
import type { EntryWholeFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { changedSince } from '../../part/changes.ts';
import { Confirm } from '../../part/Confirm.tsx';
import { words as common } from '../../words.ts';
import { EntryConfirmMutation, EntryVoidMutation } from './asks.ts';
import { Changes } from './History.tsx';
import { words } from './words.ts';

// whyNot tells in words why something was not done.
export const whyNot = (error: CombinedError | undefined, refused: readonly { message: string }[] = []): string =>
  error ? (codeOf(error) === 'UNREACHABLE' ? say(common.unreachable) : say(words.refused, { why: error.graphQLErrors[0]?.message ?? error.message })) : refused.map(({ message }) => message).join(' ');

type Props = { entry: EntryWholeFragment; onDone: (said: string) => void; children: ReactNode };

// Acts are what may be done to an entry: it is corrected, confirmed, or struck out with a reason.
export function Acts({ entry, onDone, children }: Props) {
  const id = useId();
  const [asks, setAsks] = useState<'confirm' | 'void' | null>(null);
  const [reason, setReason] = useState('');
  const [why, setWhy] = useState('');
  const [{ fetching: confirming }, confirm] = useMutation(EntryConfirmMutation);
  const [{ fetching: striking }, strike] = useMutation(EntryVoidMutation);
  if (entry.may.length === 0) return null;
  const changed = changedSince(entry.revisions, say(words.day)) ?? [];
  const doConfirm = async () => {
    const { data, error } = await confirm({ input: { entries: [{ id: entry.id, expectedRevision: entry.revision }] } });
    const no = whyNot(error, data?.done.userErrors);
    setWhy(no);
    if (!no) onDone(say(words.confirmed));
  };
  const doStrike = async () => {
    if (!reason.trim()) {
      setWhy(say(words.reasonMissing));
      return document.getElementById(`${id}r`)?.focus();
    }
    const { data, error } = await strike({ input: { id: entry.id, reason: reason.trim(), expectedRevision: entry.revision } });
    const no = whyNot(error, [...(data?.done.userErrors ?? []), ...(data?.done.findings ?? [])]);
    setWhy(no);
    if (!no) onDone(say(words.struck));
  };
  const problem = why && (
    <p id={`${id}w`} role="alert" className="missed">
      <span aria-hidden="true">✕</span> {why}
    </p>
  );
  const close = () => {
    setAsks(null);
    setWhy('');
  };
  return (
    <div className="entry-do">
      {entry.may.includes('CONFIRM') && (
        <button type="button" className="do go" onClick={() => setAsks('confirm')}>
          {say(words.confirm)}
        </button>
      )}
      {children}
      {entry.may.includes('VOID') && (
        <button type="button" className="do" onClick={() => setAsks('void')}>
          {say(words.strike)}
        </button>
      )}
      {asks === 'confirm' && (
        <Confirm title={say(words.confirmTitle)} yes={say(words.confirm)} doing={confirming} onYes={() => void doConfirm()} onNo={close}>
          <p>{entry.summary}</p>
          {changed.length > 0 && (
            <>
              <p className="behind">{say(words.changedSince)}</p>
              <Changes changed={changed} />
            </>
          )}
          <p>{say(words.confirmHow)}</p>
          {problem}
        </Confirm>
      )}
      {asks === 'void' && (
        <Confirm title={say(words.strike)} yes={say(words.strike)} doing={striking} onYes={() => void doStrike()} onNo={close}>
          <p>{entry.summary}</p>
          <label htmlFor={`${id}r`}>{say(words.reason)}</label>
          <textarea id={`${id}r`} rows={3} maxLength={600} required value={reason} aria-invalid={why ? true : undefined} aria-describedby={why ? `${id}w` : undefined} onChange={(event) => setReason(event.target.value)} />
          <p className="soft small">{say(words.reasonHow)}</p>
          {problem}
        </Confirm>
      )}
    </div>
  );
}
