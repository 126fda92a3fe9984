// Keeps the explorer for when the service cannot be reached: the program, and what was last told. The
// service is asked first, always; what is kept of its answers says how old it is. Whatever else is asked,
// above all what changes something, passes by untouched.
import { forget, keep, recall, thisVisit } from './kept.ts';
import { dropOld, file, keepPage, keepPlaces, keepShell, page } from './shell.ts';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;

// For how long the service may be silent before what is kept is shown: on a poor network many
// things are not refused, they just never come.
const patience = 8_000;

// Places, by their paths below the folder of all of them.
const places = /^(?:|u\/.*|table|reports(?:\/.*)?|registers|clusters(?:\/.*)?|entries\/.*|admin(?:\/.*)?|awards|proposals\/.*)$/;

worker.addEventListener('install', (event) => {
  event.waitUntil(
    Promise.all([
      keepShell(),
      fetch(worker.registration.scope)
        .then(keepPage)
        .catch(() => undefined), // it comes with the next visit
    ]).then(() => worker.skipWaiting()),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([dropOld(), worker.clients.claim(), worker.registration.navigationPreload?.enable()]));
});

// A page that has nothing else to do says so.
worker.addEventListener('message', (event) => {
  if (event.data === 'keep all places') event.waitUntil(keepPlaces());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  const { pathname: folder, origin: own } = new URL(worker.registration.scope);
  if (origin !== own || !pathname.startsWith(folder)) return;
  const path = pathname.slice(folder.length);
  if (request.method !== 'GET') {
    if (/^(?:session|sign-in|passkey|password)(?:\/|$)/.test(path)) event.waitUntil(forget()); // signing in, or out
    return;
  }
  if (path.startsWith('app/')) event.respondWith(file(request));
  else if (request.mode === 'navigate' && places.test(path)) event.respondWith(visit(event));
  else if (path === 'graphql' && request.headers.has('x-keep')) event.respondWith(answer(event));
});

// visit answers with a place: as the service tells it, or as it was kept.
async function visit(event: FetchEvent): Promise<Response> {
  const told = (event.preloadResponse as Promise<Response | undefined>).then((early) => early ?? fetch(event.request));
  return first(event, told, page, async (answer) => {
    if (answer.ok && !(await keepPage(answer))) await forget();
  });
}

// answer answers a question: as the service does, or as it did last.
async function answer(event: FetchEvent): Promise<Response> {
  const asked = thisVisit();
  return first(
    event,
    fetch(event.request),
    () => recall(event.request),
    (answer) => (answer.status === 401 ? forget() : keep(event.request, answer, asked)),
  );
}

// first returns what the service tells, and keeps it; where it cannot be reached, or is silent for long,
// what was kept. Where nothing was, it fails as the service did.
async function first(event: FetchEvent, telling: Promise<Response>, kept: () => Promise<Response | undefined>, tell: (answer: Response) => Promise<unknown>): Promise<Response> {
  const told = telling.then((answer) => {
    if (gone(answer)) throw answer;
    event.waitUntil(tell(answer.clone()).catch(() => undefined)); // there may be no room
    return answer;
  });
  event.waitUntil(told.catch(() => undefined));
  const silent = new Promise<undefined>((resolve) => setTimeout(resolve, patience, undefined));
  const answer = await Promise.race([told, silent]).catch(() => undefined);
  return answer ?? (await kept()) ?? told.catch((why: unknown) => (why instanceof Response ? why : Promise.reject(why)));
}

// gone reports whether it is a proxy that answers for a service that is not there.
const gone = ({ status }: Response): boolean => status === 502 || status === 503 || status === 504;
