import './news.css';

import { useEffect, useState } from 'react';

import { signInAt } from '../client.ts';
import { say } from '../language.ts';
import { useNews } from '../news.ts';
import { words } from '../words.ts';
import { clock } from '../write.ts';

// For how long it is shown that the figures moved: whoever looks away has the figures themselves.
const shownFor = 10_000;

// NewsLine tells what came to pass by itself, at the lower edge, where it moves nothing.
export function NewsLine() {
  const { moved, expired, renewed } = useNews();
  const [over, setOver] = useState<Date | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setOver(moved), shownFor);
    return () => clearTimeout(timer);
  }, [moved]);
  return (
    <div className="news">
      <div role="status">{moved && moved !== over && <p>{say(words.moved, { at: clock(moved) })}</p>}</div>
      <div role="status">
        {renewed && (
          <p>
            {say(words.renewed)}{' '}
            <button type="button" className="quiet" onClick={() => location.reload()}>
              {say(words.reload)}
            </button>
          </p>
        )}
      </div>
      <div role="alert">
        {expired && (
          <p>
            {say(words.expired)} <a href={signInAt()}>{say(words.signInAgain)}</a>
          </p>
        )}
      </div>
    </div>
  );
}
