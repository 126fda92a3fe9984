// The service worker (src/worker), which keeps the program and what was last told for when the service cannot
// be reached, and what happens when the program has a new version.
import { at } from './client.ts';
import { refreshAll } from './live.ts';
import { tell } from './news.ts';

// keepOffline has the program kept, once it has nothing else to do.
export function keepOffline(): void {
  const { serviceWorker } = navigator;
  if (!serviceWorker || !import.meta.env.PROD) return; // a page that came by http has none
  let controlled = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (controlled) tell({ renewed: true });
    else refreshAll(); // so that it keeps what is on screen
    controlled = true;
    serviceWorker.controller?.postMessage('keep all places');
  });
  const begin = () => {
    serviceWorker.controller?.postMessage('keep all places');
    serviceWorker.register(at('sw.js'), { scope: at('./') }).catch(() => undefined); // it works without
  };
  const calm = () => ('requestIdleCallback' in window ? requestIdleCallback(begin, { timeout: 5_000 }) : begin());
  if (document.readyState === 'complete') calm();
  else addEventListener('load', calm);
}
