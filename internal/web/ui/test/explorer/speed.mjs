// What the desk costs: its first load is held to a bound, as is what it may ask; how long things take is told
// alone, for times are a machine's own. ROUNDS is how often they are taken; medians are told.
import assert from 'node:assert/strict';

import { phone, tell, url, visitor } from './browser.mjs';

const bound = 200_000; // bytes, as they come over the network, packed
const rounds = Number(process.env.ROUNDS ?? 3);
const slower = 4;

const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];
const report = (name, value, unit) => console.log(`${name} ${Math.round(value)} ${unit}`);

// heard counts what a page asks of the network: each request with its bytes, headers and all, and its status as
// it came, for the browser tells pages of a 304 as of a 200.
async function heard(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  const all = new Map();
  const of = (id) => all.get(id) ?? (all.set(id, { url: '', bytes: 0, status: 0 }), all.get(id));
  cdp.on('Network.requestWillBeSent', ({ requestId, request }) => (of(requestId).url = request.url.replace(url, '')));
  cdp.on('Network.responseReceivedExtraInfo', ({ requestId, statusCode }) => (of(requestId).status = statusCode));
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => (of(requestId).bytes = encodedDataLength));
  return {
    cdp,
    clear: () => all.clear(),
    list: () => [...all.values()].filter(({ url }) => url && !/^(data|blob):/.test(url) && !url.includes('LiveReportChanged')),
  };
}
const questions = (list) => list.filter(({ url }) => url.startsWith('/graphql'));
const named = ({ url }) => new URLSearchParams(url.split('?')[1]).get('operationName');

// shown waits until the desk has told all, and returns when its figures stood on the screen, in
// milliseconds from the beginning of the visit.
const figures = '.whole';
async function shown(page) {
  await page.locator(figures).first().waitFor();
  await page.locator('.skeleton').first().waitFor({ state: 'detached' });
  await calm(page);
  return page.evaluate(() => window.figuresAt);
}
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
const watch = (page) =>
  page.addInitScript((mark) => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector(mark)) return;
      observer.disconnect();
      // Once it is painted, and whoever touches it is answered.
      requestAnimationFrame(() => setTimeout(() => (window.figuresAt = performance.now())));
    }).observe(document, { childList: true, subtree: true });
  }, figures);

await tell(async () => {
  // The first load, as somebody's who has never been here.
  const first = await visitor(phone);
  await first.request.post(`${url}/session`, { data: { demo: 'district.643.leader' }, headers: { Origin: new URL(url).origin } });
  const network = await heard(first);
  await watch(first);
  await first.goto(`${url}/`);
  await shown(first);
  const list = network.list();
  const bytes = list.reduce((sum, one) => sum + one.bytes, 0);
  report('first-load', bytes, 'bytes');
  report('first-load-script', list.filter(({ url }) => url.endsWith('.js')).reduce((sum, one) => sum + one.bytes, 0), 'bytes');
  report('first-load-requests', list.length, 'requests');
  assert.ok(bytes <= bound, `the first load takes ${bytes} bytes, which is more than ${bound}: ${list.map(({ url, bytes }) => `\n${bytes} ${url.slice(0, 90)}`).join('')}`);
  for (const { url: path } of list.filter(({ url }) => url.endsWith('.js'))) {
    const text = await (await first.request.get(url + path)).text();
    for (const heavy of ['data-rac', 'echarts']) assert.ok(!text.includes(heavy), `${path} brings ${heavy} with the first load`);
  }
  const asked = questions(list).map(({ url }) => url);
  assert.deepEqual(asked.filter((one, n) => asked.indexOf(one) !== n), [], 'something is asked twice');

  // Again, nothing having changed: each question costs a 304.
  network.clear();
  await first.reload();
  await shown(first);
  const again = questions(network.list());
  assert.deepEqual(again.filter(({ status }) => status !== 304).map((one) => `${named(one)}: ${one.status}`), [], 'what did not change was told again');
  report('again', network.list().reduce((sum, one) => sum + one.bytes, 0), 'bytes');
  report('again-304', again.length, 'answers');

  // How long it takes, with a processor that is four times slower.
  await network.cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const times = [];
  for (let n = 0; n < rounds; n++) {
    await network.cdp.send('Network.clearBrowserCache');
    await first.goto(`${url}/`);
    times.push(await shown(first));
  }
  report('desk-first-slow-processor', median(times), 'ms');
  const later = [];
  for (let n = 0; n < rounds; n++) {
    await first.goto(`${url}/`);
    later.push(await shown(first));
  }
  report('desk-again-slow-processor', median(later), 'ms');

  // A step from a unit to one below it.
  await network.cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await first.goto(`${url}/u/643`);
  const below = first.locator('.unit-below a[href*="/u/"]:not([href*="/i/"])');
  await below.first().waitFor();
  const steps = [];
  for (let n = 0; n < rounds; n++) {
    await calm(first);
    steps.push(
      await below.nth(n).evaluate(async (link) => {
        const title = () => document.querySelector('main h1')?.textContent;
        const [before, began] = [title(), performance.now()];
        link.click();
        while (!title() || title() === before) await new Promise(requestAnimationFrame);
        return performance.now() - began;
      }),
    );
    await calm(first);
    await first.goBack();
    await below.first().waitFor();
  }
  report('step-between-units', median(steps), 'ms');
});
