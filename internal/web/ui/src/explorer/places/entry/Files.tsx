import { useRef, useState } from 'react';
import { useMutation } from 'urql';

import { at, signIn } from '../../client.ts';
import type { EntryWholeFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { Confirm } from '../../part/Confirm.tsx';
import { words as common } from '../../words.ts';
import { moment, number } from '../../write.ts';
import { whyNot } from './Acts.tsx';
import { EntryFileRemoveMutation } from './asks.ts';
import { hang, sizeOf, unfit } from './hanging.ts';
import { words } from './words.ts';

type Paper = EntryWholeFragment['files'][number];
type Sending = { name: string; share: number; stop: AbortController };

// Files are the papers that hang on an entry: each a download, hung there and taken off by whoever may correct it.
export function Files({ entry, onDone }: { entry: EntryWholeFragment; onDone: (said: string) => void }) {
  const [sending, setSending] = useState<Sending | null>(null);
  const [why, setWhy] = useState('');
  const [expired, setExpired] = useState(false);
  const [off, setOff] = useState<Paper | null>(null);
  const [refused, setRefused] = useState('');
  const [{ fetching }, remove] = useMutation(EntryFileRemoveMutation);
  const input = useRef<HTMLInputElement>(null);
  const may = entry.may.includes('SAVE');

  const choose = async (file: File | undefined) => {
    if (!file) return;
    setWhy('');
    setExpired(false);
    const no = unfit(file);
    if (no) return setWhy(say(words[no], { name: file.name, size: sizeOf(file.size, number) }));
    const stop = new AbortController();
    setSending({ name: file.name, share: 0, stop });
    const answer = await hang(entry.id, file, (share) => setSending((now) => now && { ...now, share }), stop.signal);
    setSending(null);
    if ('hung' in answer) return onDone(say(words.hung, { name: file.name }));
    setExpired('expired' in answer);
    setWhy('refused' in answer ? say(words.refused, { why: answer.refused }) : say('expired' in answer ? words.expired : 'stopped' in answer ? words.stopped : words.unsent, { name: file.name }));
  };

  const takeOff = async ({ id, name }: Paper) => {
    const { data, error } = await remove({ id });
    const no = whyNot(error, [...(data?.done.userErrors ?? []), ...(data?.done.findings ?? [])]);
    setRefused(no);
    if (no) return;
    setOff(null);
    onDone(say(words.takenOff, { name }));
  };

  return (
    <section>
      <h2>{say(words.files)}</h2>
      {entry.files.length === 0 && <p className="soft">{say(words.filesNone)}</p>}
      <ul className="entry-list">
        {entry.files.map((paper) => (
          <li key={paper.id}>
            <div className="line">
              <a href={at(paper.href.replace(/^\//, ''))} download={paper.name} aria-label={say(words.download, { name: paper.name })}>
                {paper.name}
              </a>
              {paper.mayRemove && (
                <button type="button" className="quiet" aria-label={say(words.takeOffOf, { name: paper.name })} onClick={() => setOff(paper)}>
                  {say(words.takeOff)}
                </button>
              )}
            </div>
            <p className="small soft">{say(words.fileOf, { size: sizeOf(paper.size, number), by: paper.by || say(words.system), at: moment(paper.at) })}</p>
            <details className="entry-print">
              <summary className="small">{say(words.fingerprint)}</summary>
              <code>{paper.sha256}</code>
            </details>
          </li>
        ))}
      </ul>
      {may && !sending && (
        <>
          <label className="entry-file">
            <input ref={input} type="file" accept=".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.pptx,.odt,.ods,.doc,.xls" onChange={(event) => (void choose(event.target.files?.[0]), (event.target.value = ''))} />
            <span>{say(words.hang)}</span>
          </label>
          <p className="soft small">{say(words.hangHow)}</p>
        </>
      )}
      {sending && (
        <div role="status">
          <p>{say(words.sending, { name: sending.name, percent: Math.round(sending.share * 100) })}</p>
          <progress value={sending.share} max={1} aria-label={sending.name} />{' '}
          <button type="button" className="do" onClick={() => sending.stop.abort()}>
            {say(words.stop)}
          </button>
        </div>
      )}
      {why && (
        <p role="alert" className="missed">
          <span aria-hidden="true">✕</span> {why}{' '}
          {expired && (
            <button type="button" className="quiet" onClick={signIn}>
              {say(common.signInAgain)}
            </button>
          )}
        </p>
      )}
      {off && (
        <Confirm title={say(words.takeOffTitle, { name: off.name })} yes={say(words.takeOff)} doing={fetching} onYes={() => void takeOff(off)} onNo={() => (setOff(null), setRefused(''))}>
          <p>{say(words.takeOffHow)}</p>
          {refused && (
            <p role="alert" className="missed">
              <span aria-hidden="true">✕</span> {refused}
            </p>
          )}
        </Confirm>
      )}
    </section>
  );
}
