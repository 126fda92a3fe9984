import { useState } from 'react';

import { at } from '../../client.ts';
import { language, say } from '../../language.ts';
import { words } from './words.ts';

// Download fetches a question's table as a file that spreadsheets open.
export function Download({ ask, name }: { ask: object; name: string }) {
  const [state, setState] = useState<'' | 'busy' | { failed: string }>('');
  const fetchIt = async () => {
    setState('busy');
    try {
      const answer = await fetch(at(`table?format=csv&locale=${language}`), { method: 'POST', headers: { 'Content-Type': 'application/json', 'Accept-Language': language }, body: JSON.stringify(ask) });
      if (!answer.ok) throw new Error(await said(answer));
      const link = document.createElement('a');
      link.href = URL.createObjectURL(await answer.blob());
      link.download = `${name}.csv`;
      link.click();
      URL.revokeObjectURL(link.href);
      setState('');
    } catch (error) {
      setState({ failed: error instanceof Error ? error.message : String(error) });
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

// said returns what an answer that is no file says.
async function said(answer: Response): Promise<string> {
  const text = await answer.text();
  try {
    return (JSON.parse(text) as { errors?: { message: string }[] }).errors?.[0]?.message ?? text;
  } catch {
    return text;
  }
}
