import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './graphiql.css';

import { GraphiQL } from 'graphiql';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { StrictMode, useEffect, useMemo, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';

import { examplesPlugin } from './examples.jsx';
import { ask, newFetcher, pages } from './fetcher.js';
import { language, say } from './language.js';
import { Readable } from './readable.jsx';

const kept = 'thidua:token'; // in this tab alone, until it is closed

const greeting = `# ${say('Đăng nhập, hoặc dán mã truy cập vào ô trên cùng; ví dụ ở bên trái, mỗi ví dụ có tài khoản minh họa của nó.', 'Sign in, or paste a token at the top; examples stand beside, each with its demo account.')}
{
  viewer {
    account
    roots { code title }
  }
}
`;

// A question that was brought along, as the explorer's panels do: it stands in the editor, and is not asked
// before somebody does.
const brought = new URLSearchParams(location.search);
const question = brought.get('query') ? { initialQuery: brought.get('query'), initialVariables: brought.get('variables') ?? '' } : { visiblePlugin: examplesPlugin };

// The service says in both languages, a paragraph each, what is to be known of its figures.
const ours = (notice) => notice.split('\n')[language === 'vi' ? 0 : 1] ?? notice;

// Session tells who is signed in with this browser, and leads to signing in and out.
function Session({ session, shadowed }) {
  const [failed, setFailed] = useState('');
  const signOut = async () => {
    const answer = await fetch(pages('session'), { method: 'DELETE' }).catch(() => null);
    if (answer?.ok) location.reload();
    else setFailed(say('Chưa đăng xuất được; hãy thử lại.', 'Not signed out; try again.'));
  };
  if (session === undefined) return null;
  if (!session) return <a href={`${pages('sign-in')}?next=${encodeURIComponent(location.pathname + location.search)}`}>{say('Đăng nhập', 'Sign in')}</a>;
  return (
    <span className="session">
      <a href={pages('account')}>{session.fullName || session.account}</a>
      {shadowed && ` (${say('đang dùng mã truy cập', 'the token is used')})`}
      <button type="button" onClick={signOut}>
        {say('Đăng xuất', 'Sign out')}
      </button>
      <span role="alert">{failed}</span>
    </span>
  );
}

function Page() {
  const [token, setToken] = useState(() => sessionStorage.getItem(kept) ?? '');
  const [entered, setEntered] = useState(token);
  const [session, setSession] = useState(undefined); // null: nobody is signed in
  const [viewer, setViewer] = useState(null);
  const now = useRef(token);
  const fetcher = useMemo(() => newFetcher(() => now.current), []);
  const plugins = useMemo(() => [examplesPlugin, HISTORY_PLUGIN], []);
  useEffect(() => {
    fetch(pages('session'))
      .then((answer) => (answer.ok ? answer.json() : null))
      .then(setSession, () => setSession(null));
  }, []);
  useEffect(() => {
    setViewer(null);
    if (!token && !session) return;
    ask(token, { query: '{ viewer { account notice } }' }).then(
      ({ data, errors }) => now.current === token && setViewer(data?.viewer ?? { refused: errors?.[0].message }),
      (error) => setViewer({ refused: String(error) }),
    );
  }, [token, session]);
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
        <Session session={session} shadowed={!!token} />
        <output>{viewer ? (viewer.refused ?? viewer.account) : ''}</output>
        {viewer?.notice && <p className="notice">{ours(viewer.notice)}</p>}
      </header>
      <main>
        {/* The schema is fetched anew for whoever's token it is. */}
        <GraphiQL key={token} fetcher={fetcher} plugins={plugins} {...question} defaultQuery={greeting} defaultEditorToolsVisibility="variables" isHeadersEditorEnabled={false}>
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
