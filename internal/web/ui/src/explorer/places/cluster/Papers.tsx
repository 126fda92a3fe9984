import { useState } from 'react';

import { at } from '../../client.ts';
import type { ClusterPactFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { moment, number } from '../../write.ts';
import { send, sizeOf, unfit } from '../entry/hanging.ts';
import { words } from './words.ts';

// Papers are those that hang on a pact: each a download.
export function Papers({ pact, may, onDone }: { pact: ClusterPactFragment; may: boolean; onDone: (told: string) => void }) {
  const [sending, setSending] = useState<{ name: string; share: number } | null>(null);
  const [why, setWhy] = useState('');
  const choose = async (file: File | undefined) => {
    if (!file) return;
    const no = unfit(file);
    if (no) return setWhy(say(words[no], { name: file.name }));
    setWhy('');
    setSending({ name: file.name, share: 0 });
    const answer = await send(`pacts/${pact.id.replace(/^pact:/, '')}/papers`, file, (share) => setSending({ name: file.name, share }), new AbortController().signal);
    setSending(null);
    if ('hung' in answer) return onDone(say(words.hung, { name: file.name }));
    setWhy('refused' in answer ? say(words.refused, { why: answer.refused }) : say('expired' in answer ? words.expired : words.unsent, { name: file.name }));
  };
  return (
    <>
      <h4>{say(words.papers)}</h4>
      {pact.papers.length === 0 && <p className="soft">{say(words.papersNone)}</p>}
      <ul className="cluster-names">
        {pact.papers.map(({ id, name, size, at: when, by, href }) => (
          <li key={id}>
            <a href={at(href.replace(/^\//, ''))} download={name} aria-label={say(words.download, { name })}>
              {name}
            </a>{' '}
            <span className="small soft">{say(words.paperOf, { size: sizeOf(size, number), by: by || say(words.system), at: moment(when) })}</span>
          </li>
        ))}
      </ul>
      {may && !sending && (
        <label className="cluster-file">
          <input type="file" accept=".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.odt,.ods,.doc,.xls" onChange={(event) => (void choose(event.target.files?.[0]), (event.target.value = ''))} />
          <span>{say(words.hang)}</span>
        </label>
      )}
      {sending && <p role="status">{say(words.hanging, { name: sending.name, percent: Math.round(sending.share * 100) })}</p>}
      {why && (
        <p role="alert" className="missed">
          <span aria-hidden="true">✕</span> {why}
        </p>
      )}
    </>
  );
}
