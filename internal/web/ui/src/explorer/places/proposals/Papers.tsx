import { useState } from 'react';

import { at } from '../../client.ts';
import type { ProposalWholeFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { moment, number } from '../../write.ts';
import { send, sizeOf, unfit } from '../entry/hanging.ts';
import { Field, Why } from './form.tsx';
import { numberOf } from './tone.ts';
import { words } from './words.ts';

// Papers are the files that hang on a proposal: each a download, hung there by whoever may do something to it.
export function Papers({ of: { id, papers, may, steps }, onDone }: { of: ProposalWholeFragment; onDone: (said: string) => void }) {
  const [sending, setSending] = useState<{ name: string; share: number } | null>(null);
  const [why, setWhy] = useState('');
  const done = steps.filter((one) => one.done && !one.waits);
  const [chosen, setChosen] = useState('');
  const step = (done.find((one) => one.step === chosen) ?? done.at(-1))?.step;
  const labels = new Map(steps.map((one) => [one.step, one.label]));
  const choose = async (file: File | undefined) => {
    if (!file) return;
    const { name } = file;
    const no = unfit(file);
    setWhy(no ? say(words[no], { name }) : '');
    if (no) return;
    setSending({ name, share: 0 });
    const answer = await send(`proposals/${id.replace(/^proposal:/, '')}/papers?step=${step}`, file, (share) => setSending({ name, share }), new AbortController().signal);
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
            {paper.step && <p className="small">{say(words.stepNumber, { n: numberOf(paper.step), step: labels.get(paper.step) ?? paper.step })}</p>}
            <p className="soft small">{say(words.paperOf, { size: sizeOf(paper.size, number), by: paper.by || say(words.system), at: moment(paper.at) })}</p>
            <details className="proposal-history">
              <summary className="small">{say(words.fingerprint)}</summary>
              <code>{paper.sha256}</code>
            </details>
          </li>
        ))}
      </ul>
      {may.includes('HANG') && step && !sending && (
        <>
          <Field label={say(words.paperStep)}>
            <select value={step} onChange={(event) => setChosen(event.target.value)}>
              {done.map((one) => (
                <option key={one.step} value={one.step}>
                  {say(words.stepNumber, { n: numberOf(one.step), step: one.label })}
                </option>
              ))}
            </select>
          </Field>
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
