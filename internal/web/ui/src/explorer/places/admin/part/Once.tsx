import { useState } from 'react';

import { at } from '../../../client.ts';
import { say } from '../../../language.ts';
import { moment } from '../../../write.ts';
import { words } from '../words.ts';

// linkOf writes the path of a link as the whole address that people are given.
export const linkOf = (path: string): string => at(path.replace(/^\//, ''));

// Once shows what lets somebody in, this once, and tells how it is passed on.
export function Once({ secret, what, until }: { secret: string; what: 'link' | 'password'; until?: string | null }) {
  const [copied, setCopied] = useState(false);
  return (
    <div className="admin-once">
      <p>{say(what === 'link' ? words.linkShown : words.passwordShown)}</p>
      <output className={what}>{secret}</output>
      <p>
        <button type="button" className="do" onClick={() => void navigator.clipboard?.writeText(secret).then(() => setCopied(true))}>
          {say(copied ? words.copied : words.copy)}
        </button>
      </p>
      <p>{say(what === 'link' ? words.passLink : words.passPassword)}</p>
      {until && <p>{say(words.holdsUntil, { at: moment(until) })}</p>}
    </div>
  );
}
