import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './graphiql.css';

import { GraphiQL } from 'graphiql';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { StrictMode, useEffect, useMemo, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';

import { examplesPlugin } from './examples.jsx';
import { ask, newFetcher } from './fetcher.js';
import { language, say } from './language.js';
import { Readable } from './readable.jsx';

const kept = 'thidua:token'; // in this tab alone, until it is closed

const greeting = `# ${say('Mã truy cập ở trên cùng; ví dụ ở bên trái, mỗi ví dụ có tài khoản minh họa của nó.', 'Your token goes to the top; examples stand beside, each with its demo account.')}
{
  viewer {
    account
    roots { code title }
  }
}
`;

// The service says in both languages, a paragraph each, what is to be known of its figures.
const ours = (notice) => notice.split('\n')[language === 'vi' ? 0 : 1] ?? notice;

function Page() {
  const [token, setToken] = useState(() => sessionStorage.getItem(kept) ?? '');
  const [entered, setEntered] = useState(token);
  const [viewer, setViewer] = useState(null);
  const now = useRef(token);
  const fetcher = useMemo(() => newFetcher(() => now.current), []);
  const plugins = useMemo(() => [examplesPlugin, HISTORY_PLUGIN], []);
  useEffect(() => {
    setViewer(null);
    if (!token) return;
    ask(token, { query: '{ viewer { account notice } }' }).then(
      ({ data, errors }) => now.current === token && setViewer(data?.viewer ?? { refused: errors?.[0].message }),
      (error) => setViewer({ refused: String(error) }),
    );
  }, [token]);
  const use = (event) => {
    event.preventDefault();
    const trimmed = entered.trim();
    sessionStorage.setItem(kept, trimmed);
    now.current = trimmed;
    setToken(trimmed);
  };
  return (
    <>
      <header>
        <h1>Thi Đua</h1>
        <form className="token" onSubmit={use}>
          <label htmlFor="token">Mã truy cập · Token</label>
          <input id="token" type="password" autoComplete="off" spellCheck="false" placeholder="td_…" value={entered} onChange={(event) => setEntered(event.target.value)} />
          <button type="submit">Dùng · Use</button>
        </form>
        <output>{viewer ? (viewer.refused ?? viewer.account) : ''}</output>
        {viewer?.notice && <p className="notice">{ours(viewer.notice)}</p>}
      </header>
      <main>
        {/* The schema is fetched anew for whoever's token it is. */}
        <GraphiQL key={token} fetcher={fetcher} plugins={plugins} visiblePlugin={examplesPlugin} defaultQuery={greeting} defaultEditorToolsVisibility="variables" isHeadersEditorEnabled={false}>
          <GraphiQL.Logo>
            <Readable />
          </GraphiQL.Logo>
        </GraphiQL>
      </main>
    </>
  );
}

createRoot(document.getElementById('root')).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
