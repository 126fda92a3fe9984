import './base.css';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';

import { App } from './App.tsx';
import { client, signIn } from './client.ts';
import { watch } from './live.ts';
import { keepOffline } from './offline.ts';

// Whoever is not signed in is led to where one does, before anything is asked.
if (document.documentElement.dataset.signedIn === 'no') signIn();
else {
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <Provider value={client}>
        <App />
      </Provider>
    </StrictMode>,
  );
  watch();
  keepOffline();
}
