// The program itself, kept for when the service cannot be reached: its files by version, and its page.

// Which files this version is made of: those that its page loads, and those of the places. The build writes
// them here.
declare const __SHELL__: string[];
declare const __PLACES__: string[];
declare const __VERSION__: string;

const prefix = 'thidua files of ';
const current = prefix + __VERSION__;
const pages = 'thidua page';

const scope = (globalThis as unknown as ServiceWorkerGlobalScope).registration.scope;
const at = (path: string) => new URL(path, scope).href;

// keepShell keeps what the page loads. It fails where that is not whole: then this version is not used.
export async function keepShell(): Promise<void> {
  await (await caches.open(current)).addAll(__SHELL__.map(at));
}

// keepPlaces keeps the files of all places, so that each can be gone to without a network, and by those who
// still have this version on screen when the service has another.
export async function keepPlaces(): Promise<void> {
  const cache = await caches.open(current);
  for (const file of __PLACES__.map(at)) if (!(await cache.match(file))) await cache.add(file).catch(() => undefined);
}

// dropOld throws away all versions but this one and the one before it, which may still be on screen.
export async function dropOld(): Promise<void> {
  const before = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== current);
  await Promise.all(before.slice(0, -1).map((name) => caches.delete(name)));
}

// file answers with one of the program's files. Their names hold their hashes: what is kept is never old.
export async function file(request: Request): Promise<Response> {
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(current)).put(request, answer.clone());
  return answer;
}

// keepPage keeps the page as it was told to somebody who is signed in. It answers at every place: the way
// up to the folder of all places is written as it is from the root. False: nobody is signed in.
export async function keepPage(answer: Response): Promise<boolean> {
  const text = await answer.text();
  if (text.includes('data-signed-in="no"')) return false;
  if (!text.includes('data-signed-in="yes"')) return true; // it is another page
  const written = text.replace(/<base href="[^"]*"/, `<base href="${new URL(scope).pathname}"`);
  const headers = new Headers(answer.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  await (await caches.open(pages)).put(at('./'), new Response(written, { headers }));
  return true;
}

// page returns the page as it was last told.
export const page = async (): Promise<Response | undefined> => (await caches.open(pages)).match(at('./'), { ignoreVary: true });
