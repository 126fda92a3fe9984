import { say } from '../../language.ts';
import type { Entry } from './entry.ts';
import { words } from './words.ts';

// Elsewhere tells what has become of the same report meanwhile: on the server, or in another window.
export function Elsewhere({ entry, onCompare }: { entry: Entry; onCompare: () => void }) {
  return (
    <>
      {entry.stale && (
        <div role="alert" className="said">
          <p>{say(words.changed)}</p>
          <button type="button" className="do" onClick={onCompare}>
            {say(words.see)}
          </button>
        </div>
      )}
      {entry.other && (
        <div role="alert" className="said">
          <p>{say(words.otherTab)}</p>
          <button type="button" className="do" onClick={entry.takeOther}>
            {say(words.takeOther)}
          </button>{' '}
          <button type="button" className="do" onClick={entry.keepThis}>
            {say(words.keepThis)}
          </button>
        </div>
      )}
      {entry.otherDone && (
        <p role="status" className="said">
          {say(words.otherTabDone)}
        </p>
      )}
    </>
  );
}
