import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './graphiql.css';

import { GraphiQL } from 'graphiql';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { StrictMode, useMemo, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';

import { examplesPlugin } from './examples.jsx';
import { newFetcher } from './fetcher.js';

const kept = 'thidua:token'; // in this tab alone, until it is closed

const greeting = `# Mã truy cập ở trên cùng; ví dụ ở thanh bên trái.
# Your token goes to the top; examples stand in the sidebar.
{
  viewer {
    account
    roots { code title }
  }
}
`;

function Page() {
  const [token, setToken] = useState(() => sessionStorage.getItem(kept) ?? '');
  const [entered, setEntered] = useState(token);
  const now = useRef(token);
  const fetcher = useMemo(() => newFetcher(() => now.current), []);
  const plugins = useMemo(() => [examplesPlugin, HISTORY_PLUGIN], []);
  const use = (event) => {
    event.preventDefault();
    const trimmed = entered.trim();
    sessionStorage.setItem(kept, trimmed);
    now.current = trimmed;
    setToken(trimmed);
  };
  return (
    <>
      <form className="token" onSubmit={use}>
        <label htmlFor="token">Mã truy cập · Token</label>
        <input id="token" type="password" autoComplete="off" spellCheck="false" placeholder="td_…" value={entered} onChange={(event) => setEntered(event.target.value)} />
        <button type="submit">Dùng · Use</button>
        <output>{token && token === entered.trim() ? '✓' : ''}</output>
      </form>
      {/* The schema is fetched anew for whoever's token it is. */}
      <GraphiQL key={token} fetcher={fetcher} plugins={plugins} visiblePlugin={examplesPlugin} defaultQuery={greeting} defaultEditorToolsVisibility="variables" isHeadersEditorEnabled={false}>
        <GraphiQL.Logo>Thi Đua</GraphiQL.Logo>
      </GraphiQL>
    </>
  );
}

createRoot(document.getElementById('root')).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
