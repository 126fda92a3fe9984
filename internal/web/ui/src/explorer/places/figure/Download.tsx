import { useState } from 'react';

import { hand, receive, Refused } from '../../download.ts';
import type { TableAsk } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { words as all } from '../../words.ts';
import { words } from './words.ts';

// Download fetches a question's table as a file that spreadsheets open.
export function Download({ ask, name }: { ask: TableAsk; name: string }) {
  const [state, setState] = useState<'' | 'busy' | { failed: string }>('');
  const fetchIt = async () => {
    setState('busy');
    try {
      hand({ ...(await receive(ask, 'csv')), name: `${name}.csv` });
      setState('');
    } catch (error) {
      setState({ failed: error instanceof Refused && error.message ? error.message : say(all.unreachable) });
    }
  };
  return (
    <>
      <button type="button" className="quiet" disabled={state === 'busy'} onClick={() => void fetchIt()}>
        {say(state === 'busy' ? words.downloading : words.download)}
      </button>
      {typeof state === 'object' && <span role="alert">{say(words.downloadFailed, { why: state.failed })}</span>}
    </>
  );
}
