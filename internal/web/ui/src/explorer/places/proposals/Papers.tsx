import { useState } from 'react';

import { at } from '../../client.ts';
import type { ProposalWholeFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { moment, number } from '../../write.ts';
import { send, sizeOf, unfit } from '../entry/hanging.ts';
import { Why } from './form.tsx';
import { words } from './words.ts';

// Papers are the files that hang on a proposal: each a download, hung there by whoever may do something to it.
export function Papers({ of: { id, papers, may }, onDone }: { of: ProposalWholeFragment; onDone: (said: string) => void }) {
  const [sending, setSending] = useState<{ name: string; share: number } | null>(null);
  const [why, setWhy] = useState('');
  const choose = async (file: File | undefined) => {
    if (!file) return;
    const { name } = file;
    const no = unfit(file);
    setWhy(no ? say(words[no], { name }) : '');
    if (no) return;
    setSending({ name, share: 0 });
    const answer = await send(`proposals/${id.replace(/^proposal:/, '')}/papers`, file, (share) => setSending({ name, share }), new AbortController().signal);
    setSending(null);
    if ('hung' in answer) return onDone(say(words.hung, { name }));
    setWhy('refused' in answer ? answer.refused : say(words.notSent, { name }));
  };
  return (
    <section>
      <h2>{say(words.papers)}</h2>
      {papers.length === 0 && <p className="soft">{say(words.noPapers)}</p>}
      <ul className="proposal-list">
        {papers.map((paper) => (
          <li key={paper.id}>
            <p>
              <a className="proposal-paper" href={at(paper.href.replace(/^\//, ''))} download={paper.name} aria-label={say(words.download, { name: paper.name })}>
                {paper.name}
              </a>
            </p>
            <p className="soft small">{say(words.paperOf, { size: sizeOf(paper.size, number), by: paper.by || say(words.system), at: moment(paper.at) })}</p>
            <details className="proposal-history">
              <summary className="small">{say(words.fingerprint)}</summary>
              <code>{paper.sha256}</code>
            </details>
          </li>
        ))}
      </ul>
      {may.some((one) => one === 'STEP' || one === 'CHANGE') && !sending && (
        <>
          <label className="proposal-file">
            <input type="file" accept=".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.odt,.ods,.doc,.xls" onChange={(event) => (void choose(event.target.files?.[0]), (event.target.value = ''))} />
            <span>{say(words.hang)}</span>
          </label>
          <p className="soft small">{say(words.hangHow)}</p>
        </>
      )}
      {sending && <p role="status">{say(words.sending, { name: sending.name, percent: Math.round(sending.share * 100) })}</p>}
      <Why of={why ? [why] : []} />
    </section>
  );
}
