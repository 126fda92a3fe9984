import { useState } from 'react';

import { language, say } from '../../language.ts';
import { today } from '../../seen.ts';
import { exact } from '../../write.ts';
import { type Answer, hand } from './sending.ts';
import { words } from './words.ts';

// FileIn takes a file of targets in: first it is only tried, and what would come of it is shown.
export function FileIn({ year, onDone, onLeave }: { year: number; onDone: (told: string) => void; onLeave: () => void }) {
  const [paper, setPaper] = useState({ day: today.startsWith(String(year)) ? today : `${year}-01-01`, document: '', reason: '' });
  const [file, setFile] = useState<File | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [busy, setBusy] = useState(false);
  const [taken, setTaken] = useState(false);

  const go = async (of: File, dryRun: boolean, as = paper) => {
    setFile(of);
    setBusy(true);
    setTaken(!dryRun);
    const came = await hand(of, { year, ...as }, dryRun);
    setBusy(false);
    setAnswer(came);
    if (!dryRun && 'came' in came && came.came.faults.length === 0) onDone(say(words.done, { n: came.came.changes.length }));
  };
  const set = (name: keyof typeof paper) => (event: { target: { value: string } }) => {
    setPaper({ ...paper, [name]: event.target.value });
    setAnswer(null); // what was tried was tried with other words
  };
  const came = answer && 'came' in answer ? answer.came : null;
  const why = !answer || !file || came ? '' : 'refused' in answer ? say(words.refused, { why: answer.refused }) : 'expired' in answer ? say(words.expired) : say(taken ? words.unknown : words.unsent, { name: file.name });
  return (
    <section className="targets-form">
      <h2>{say(words.file)}</h2>
      <p className="soft small">{say(words.fileHow)}</p>
      <div className="targets-paper">
        <label>
          <span>{say(words.day)}</span>
          <input type="date" value={paper.day} min={`${year}-01-01`} max={`${year}-12-31`} onChange={set('day')} />
        </label>
        <label>
          <span>{say(words.document)}</span>
          <input type="text" value={paper.document} maxLength={100} onChange={set('document')} />
        </label>
        <label className="targets-wide">
          <span>{say(words.reason)}</span>
          <input type="text" value={paper.reason} maxLength={1000} onChange={set('reason')} />
        </label>
      </div>
      <label className="targets-file">
        <span>{say(words.choose)}</span>
        <input
          type="file"
          accept=".csv,.txt,.tsv,.xlsx"
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            event.target.value = '';
            if (chosen) void go(chosen, true);
          }}
        />
      </label>
      <p role="status">{file && (busy ? say(words.checking, { name: file.name }) : came && say(words.read, { name: file.name }))}</p>
      {why && (
        <p role="alert" className="missed">
          <span aria-hidden="true">✕</span> {why}
        </p>
      )}
      {came && came.faults.length > 0 && (
        <ul className="missed">
          {came.faults.map(({ sheet, cell, row, message, messageEn }, n) => (
            <li key={n}>{[[sheet, cell ?? row].filter(Boolean).join(' '), language === 'vi' ? message : (messageEn ?? message)].filter(Boolean).join(': ')}</li>
          ))}
        </ul>
      )}
      {came && came.faults.length === 0 && (
        <>
          {came.changes.length === 0 && <p>{say(words.unchanged)}</p>}
          {came.changes.length > 0 && (
            <table className="targets-changes">
              <caption>{say(words.changes)}</caption>
              <thead>
                <tr>
                  {([words.unit, words.indicator, words.before, words.after] as const).map((name) => (
                    <th key={name[0]} scope="col">
                      {say(name)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {came.changes.map(({ unit, indicator, before, after }) => (
                  <tr key={`${unit} ${indicator}`}>
                    <th scope="row">{unit}</th>
                    <td>{indicator}</td>
                    <td>{bound(before)}</td>
                    <td>{bound(after)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {language === 'en' && came.checks.map((check) => <p key={check}>{check}</p>)}
          {came.wants.map((want) => (
            <p key={want.messageEn} className="behind">
              <span aria-hidden="true">▲</span> {say(words.wants, { why: language === 'vi' ? want.message : want.messageEn })}
            </p>
          ))}
        </>
      )}
      <p className="targets-do">
        {file && came && came.faults.length === 0 && came.wants.length === 0 && came.changes.length > 0 && (
          <button type="button" className="do go" disabled={busy} onClick={() => void go(file, false)}>
            {say(words.set, { n: came.changes.length })}
          </button>
        )}
        {file && !answer && !busy && (
          <button type="button" className="do go" onClick={() => void go(file, true)}>
            {say(words.preview)}
          </button>
        )}
        <button type="button" className="do" onClick={onLeave}>
          {say(words.cancel)}
        </button>
      </p>
    </section>
  );
}

// bound writes what the service writes of a target, ">= 1.5", as people do.
function bound(of: string | null): string {
  const [, sign = '', low = ''] = /^(>=|<=|>|<|=)?\s*(-?[\d.]+)$/.exec(of ?? '') ?? [];
  if (!low) return of ?? say(words.nothing);
  return [{ '>=': '≥', '<=': '≤', '=': '' }[sign] ?? sign, exact(Number(low))].filter(Boolean).join(' ');
}
