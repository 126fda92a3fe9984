// The service comes and goes: what is on screen stays, marked as old, and so does what was seen last; nobody
// else on the device sees it; and all comes back by itself. Below a path that a proxy puts before it.
import assert from 'node:assert/strict';
import http from 'node:http';

const service = new URL(process.env.THIDUA_URL);
const prefix = '/hoi';

// The proxy before the service, which can go away.
const proxy = http.createServer((asked, answer) => {
  const path = asked.url.startsWith(`${prefix}/`) ? asked.url.slice(prefix.length) : '/nowhere';
  const on = http.request({ host: service.hostname, port: service.port, method: asked.method, path, headers: asked.headers }, (told) => {
    answer.writeHead(told.statusCode, told.rawHeaders);
    told.pipe(answer);
  });
  on.on('error', () => answer.destroy());
  answer.on('close', () => on.destroy());
  asked.pipe(on);
});
const comes = (port = 0) => new Promise((resolve) => proxy.listen(port, '127.0.0.1', resolve));
await comes();
const { port } = proxy.address();
const goes = () =>
  new Promise((resolve) => {
    proxy.close(resolve);
    proxy.closeAllConnections();
  });

process.env.THIDUA_URL = `http://127.0.0.1:${port}${prefix}`;
const { enter, look, phone, tell, url, visitor } = await import('./browser.mjs');

const old = /^Số liệu cũ, lúc \d\d\/\d\d\/\d{4} \d\d:\d\d: không kết nối được với máy chủ\.$/;
const answers = (page) =>
  page.evaluate(async () => {
    const all = {};
    for (const name of await caches.keys()) if (name.startsWith('thidua answers of ')) all[name] = (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).searchParams.get('operationName'));
    return all;
  });
// until waits for what the page does in its own time.
async function until(what, so, why = String(so)) {
  for (let n = 0; n < 300; n++) {
    if (so(await what())) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.ok(so(await what()), `${why}: ${JSON.stringify(await what())}`);
}
const keeps = (page, ...names) => until(() => answers(page), (all) => names.every((name) => Object.values(all)[0]?.includes(name)));
// calm waits until nothing has been asked for half a second.
async function calm(page) {
  let [before, quiet] = [-1, 0];
  while (quiet < 5) {
    const now = await page.evaluate(() => performance.getEntriesByType('resource').length);
    quiet = now === before ? quiet + 1 : 0;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
const words = (page) => page.locator('main').innerText();

await tell(async () => {
  const page = await visitor(phone, { offline: true, expected: /Failed to load resource|ERR_|EventSource/ });
  await enter(page, 'district.643.leader');
  await page.locator('main h1').first().waitFor();
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  await keeps(page, 'Shell', 'Desk');
  const desk = await words(page);
  // Each place that one has been to.
  const places = { '/u/643': '', '/u/643/i/4.1': '', '/reports': '', '/table': '', '/reports?show=mine': '' };
  for (const place of Object.keys(places)) {
    await page.goto(url + place);
    await page.locator('main h1').first().waitFor();
    await calm(page);
    places[place] = await words(page);
  }
  await page.goto(`${url}/`);
  await calm(page);

  await goes();
  await page.getByText(old).first().waitFor();
  assert.ok((await words(page)).includes(desk.split('\n')[0]), 'what was on screen is gone');
  await look(page, 'old');
  await page.reload();
  await page.getByText(old).first().waitFor();
  assert.ok((await words(page)).includes(desk.split('\n').at(-2)), 'what was seen last was not kept');
  for (const [place, before] of Object.entries(places)) {
    await page.goto(url + place);
    await until(() => words(page), (now) => now.includes(before.split('\n').find((line) => line.length > 12)), `${place} was not kept`);
    if (place !== '/table') await page.getByText(old).first().waitFor();
  }
  await page.goto(`${url}/?period=2024-02`); // nobody has asked for that yet
  await page.getByText('Không kết nối được với máy chủ.').first().waitFor();
  await page.goto(`${url}/`);
  await page.getByText(old).first().waitFor();

  await comes(port);
  await page.getByText(old).first().waitFor({ state: 'detached' });

  // Nobody else on this device sees what one was told.
  const [mine] = Object.keys(await answers(page));
  await enter(page, 'commune.24121.leader');
  await until(() => answers(page), (all) => !(mine in all), 'what somebody else was told is kept');
  await keeps(page, 'Shell', 'Desk');
  const theirs = Object.keys(await answers(page));
  assert.ok(theirs.length === 1 && theirs[0] !== mine, `kept: ${theirs}, before: ${mine}`);
  await page.evaluate(() => fetch(new URL('session', document.baseURI), { method: 'DELETE' }));
  await until(() => answers(page), (all) => Object.keys(all).length === 0);
  await goes();
  await page.reload();
  await page.getByText('Không kết nối được với máy chủ.').first().waitFor();
  assert.ok(!(await page.getByText('Tân Hòa').count()), 'it shows what somebody else was told');
});
proxy.closeAllConnections();
proxy.close();
