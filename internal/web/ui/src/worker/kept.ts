// What is kept of what the service told, for when it cannot be reached: of one account, the last that was
// told anything on this device, and not more than one looks at.

const prefix = 'thidua answers of ';
const most = 80;
const keptAt = 'x-kept-at';

const ours = async () => (await caches.keys()).filter((name) => name.startsWith(prefix));

// Each time that somebody signs in or out, answers to what was asked before are kept no more.
let visit = 0;

// thisVisit names the time between signing in and signing out.
export const thisVisit = (): number => visit;

// forget throws away all that is kept of anybody.
export async function forget(): Promise<void> {
  visit++;
  await Promise.all((await ours()).map((name) => caches.delete(name)));
}

// keep keeps an answer that was asked for within a visit, for the account that the service says it told it
// to, and for nobody else.
export async function keep(request: Request, answer: Response, asked: number): Promise<void> {
  const account = answer.headers.get('x-thidua-account');
  if (!account || !answer.ok || answer.headers.get('cache-control')?.includes('no-store')) return; // what could not be answered is asked again
  const body = await answer.blob();
  if (asked !== visit) return;
  const name = prefix + account;
  await Promise.all((await ours()).filter((other) => other !== name).map((other) => caches.delete(other)));
  const cache = await caches.open(name);
  await cache.put(keyOf(request), new Response(body, { headers: { 'content-type': 'application/json', [keptAt]: new Date().toISOString() } }));
  if (asked !== visit) return void (await caches.delete(name)); // one signed out meanwhile
  const keys = await cache.keys(); // what was kept longest ago comes first
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((key) => cache.delete(key)));
}

// recall returns the last answer to a question, which says itself when it was told: nobody takes it for
// what is so now. Undefined: there is none.
export async function recall(request: Request): Promise<Response | undefined> {
  const key = keyOf(request);
  for (const name of await ours()) {
    const answer = await (await caches.open(name)).match(key, { ignoreVary: true });
    if (!answer) continue;
    const told = (await answer.json()) as { extensions?: object };
    return Response.json({ ...told, extensions: { ...told.extensions, kept: answer.headers.get(keptAt) } });
  }
  return undefined;
}

// keyOf names a question: its address, and the language that it is to be answered in.
function keyOf(request: Request): string {
  const key = new URL(request.url);
  key.searchParams.set('in', request.headers.get('accept-language') ?? '');
  return key.href;
}
