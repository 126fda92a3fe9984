import { useState } from 'react';
import { useMutation } from 'urql';

import { at } from '../../client.ts';
import type { TableKeepFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { today } from '../../seen.ts';
import { day, moment } from '../../write.ts';
import { EndLinkMutation, LinkMutation } from './asked.ts';
import { why } from './why.ts';
import { words } from './words.ts';

// endOf is the moment at which a link of so many days ends: never beyond a year.
export const endOf = (from: number, days: number): string => new Date(from + days * 86_400_000).toISOString().replace(/\.\d+/, '');

// Links are those by which spreadsheets read a saved table: made, shown this once, and ended.
export function Links({ kept, onChange }: { kept: TableKeepFragment; onChange: () => void }) {
  const [name, setName] = useState('');
  const [days, setDays] = useState(90);
  const [copied, setCopied] = useState(false);
  const [made, make] = useMutation(LinkMutation);
  const [ended, end] = useMutation(EndLinkMutation);
  const address = made.data?.createTableLink.address;
  const gone = ended.data?.endTableLink.link?.id === made.data?.createTableLink.link?.id;
  const whole = !gone && address && at(address.replace(/^\//, ''));
  const wrong = why(made.data?.createTableLink.userErrors, made.error) || why(ended.data?.endTableLink.userErrors, ended.error);
  // The demo stands on another day than the clock: links end as the service counts.
  const now = Math.max(Date.now(), Date.parse(`${today}T12:00:00Z`) || 0);
  return (
    <details className="table-links">
      <summary>{say(words.links)}</summary>
      <p>{say(words.linksWhy)}</p>
      <ul>
        {kept.links.map((one) => (
          <li key={one.id}>
            {say(words.linkLine, { name: one.name, created: day(one.created), expires: day(one.expires) })}, {one.used ? say(words.linkUsed, { at: moment(one.used) }) : say(words.linkUnused)}{' '}
            <button type="button" className="quiet" onClick={() => void end({ id: one.id }).then(onChange)}>
              {say(words.linkEnd, { name: one.name })}
            </button>
          </li>
        ))}
      </ul>
      {ended.data?.endTableLink.link && <p role="status">{say(words.linkEnded)}</p>}
      <form
        className="table-row"
        onSubmit={(event) => {
          event.preventDefault();
          setCopied(false);
          void make({ input: { table: kept.id, name: name.trim(), expires: endOf(now, days) } }).then(({ data }) => {
            if (!data?.createTableLink.link) return;
            setName('');
            onChange();
          });
        }}
      >
        <label>
          {say(words.linkName)}
          <input required maxLength={100} value={name} placeholder="Excel" onChange={(event) => setName(event.target.value)} />
        </label>
        <label>
          {say(words.linkEnds)}
          <select value={days} onChange={(event) => setDays(Number(event.target.value))}>
            {[30, 90, 180, 364].map((n) => (
              <option key={n} value={n}>
                {say(words.days, { n })}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="do" disabled={made.fetching}>
          {say(words.linkMake)}
        </button>
      </form>
      {whole && (
        <div role="status" className="said">
          <p>{say(words.linkOnce)}</p>
          <label className="table-field">
            {say(words.linkAddress)}
            <input readOnly value={whole} onFocus={(event) => event.target.select()} />
          </label>
          <button type="button" className="do" onClick={() => void navigator.clipboard?.writeText(whole).then(() => setCopied(true))}>
            {say(words.copy)}
          </button>{' '}
          {copied && say(words.copied)}
        </div>
      )}
      {wrong && (
        <p role="alert" className="said">
          {say(words.notSaved, { why: wrong })}
        </p>
      )}
    </details>
  );
}
