import { useState } from 'react';

import { say } from '../../language.ts';
import { moment } from '../../write.ts';
import { words } from './words.ts';

// Discard tells since when the device keeps a draft, and discards it once one is sure.
export function Discard({ at, onDiscard }: { at: string | null; onDiscard: () => void }) {
  const [sure, setSure] = useState(false);
  return (
    <p className="report-discard">
      <span className="soft">{at && say(words.keptHereAt, { at: moment(at) })}</span>{' '}
      {sure ? (
        <span role="group" aria-label={say(words.discard)}>
          <strong>{say(words.discardSure)}</strong>{' '}
          <button type="button" className="do" onClick={onDiscard}>
            {say(words.discardYes)}
          </button>{' '}
          <button type="button" className="do" autoFocus onClick={() => setSure(false)}>
            {say(words.discardNo)}
          </button>
        </span>
      ) : (
        <button type="button" className="quiet" onClick={() => setSure(true)}>
          {say(words.discard)}
        </button>
      )}
    </p>
  );
}
