// What the stories of the explorer need: a browser that complains of whatever a page should not do,
// one touch to sign in to the demo, and a look at a place with the eyes of those who see less.
//
//   THIDUA_URL=http://127.0.0.1:8080 SHOTS=/tmp/shots node test/explorer/desk.mjs
//
// against a running demo, SHOTS for screenshots.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

export const { THIDUA_URL: url, SHOTS: shots, CHROMIUM: executablePath = '/usr/bin/chromium' } = process.env;

export const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
export const screen = { viewport: { width: 1280, height: 800 } };

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const complaints = [];

// visitor opens a browser of their own. What is refused on purpose the browser says too, by its status:
// expected names those. The service worker is left out, so that a story may step between a page and the
// service (page.route), unless the story is about it: offline.
export async function visitor(options = phone, { expected = /^$/, offline = false } = {}) {
  const context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', serviceWorkers: offline ? 'allow' : 'block', ...options });
  context.setDefaultTimeout(120_000); // other tests may want the processor too
  context.on('page', (page) => {
    page.on('console', (m) => ['error', 'warning'].includes(m.type()) && !expected.test(m.text()) && m.text() !== 'Service Worker registration blocked by Playwright' && complaints.push(`${page.url()}: ${m.text()}`));
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error}`));
    page.on('request', (r) => !r.url().startsWith(url) && !/^(data|blob):/.test(r.url()) && complaints.push(`${page.url()} asked ${r.url()}`));
  });
  return context.newPage();
}

// enter signs a browser in as one of the demo's accounts, and leads to a place.
export async function enter(page, account, place = '/') {
  const answer = await page.request.post(`${url}/session`, { data: { demo: account }, headers: { Origin: new URL(url).origin } });
  assert.equal(answer.status(), 200, await answer.text());
  await page.goto(url + place);
  await page.locator('main h1').first().waitFor();
}

// look holds a place as it stands against what everybody needs, in both themes: nothing in the way of
// those who see or hear less, nothing wider than the screen, also with letters twice as large, nothing
// too small to touch.
export async function look(page, name) {
  await page.locator('h1').first().waitFor({ state: 'attached' }); // what is still fetched has none
  await page.evaluate(axe);
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    if (shots) await page.screenshot({ path: `${shots}/${name}-${page.viewportSize().width}-${colorScheme}.png`, fullPage: true });
    const { violations } = await page.evaluate(() => {
      // Behind a dialog the place is hidden from whoever listens, its main part and its heading with it.
      const alone = !document.querySelector('[role=dialog], [role=alertdialog]');
      const rules = Object.fromEntries(['landmark-one-main', 'page-has-heading-one'].map((rule) => [rule, { enabled: alone }]));
      return window.axe.run(document, { preload: false, rules });
    });
    assert.deepEqual(violations.flatMap((v) => v.nodes.map((node) => `${v.id}: ${node.target} ${node.failureSummary}`)), [], `${name}, ${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  const over = (sheet) =>
    page.evaluate((text) => {
      const style = new CSSStyleSheet(); // as a reader sets it, which no policy hinders
      style.replaceSync(text);
      document.adoptedStyleSheets = [style];
      const wide = document.documentElement.scrollWidth - innerWidth;
      document.adoptedStyleSheets = [];
      return wide;
    }, sheet);
  assert.ok((await over('')) <= 0, `${name} is wider than the screen`);
  assert.ok((await over('html { font-size: 34px !important }')) <= 0, `${name} with large letters is wider than the screen`);
  const small = await page.locator('button:visible, input:visible, select:visible, summary:visible, [role=tab]:visible').evaluateAll((all) =>
    all
      .map((e) => [e, (['checkbox', 'radio'].includes(e.type) ? (e.closest('label') ?? e) : e).getBoundingClientRect()])
      .filter(([, { width, height }]) => width < 43.5 || height < 43.5)
      .map(([e, { width, height }]) => `${e.outerHTML.slice(0, 120)} is ${width} by ${height}`),
  );
  assert.deepEqual(small, [], `${name}: too small to touch`);
}

// tell runs a story, ends the browser, and fails where a page complained. Where it fails it says what
// stood on the open pages.
export async function tell(story) {
  try {
    await story();
    assert.deepEqual(complaints, []);
  } catch (error) {
    console.error(complaints.join('\n'));
    for (const page of browser.contexts().flatMap((context) => context.pages())) {
      const stood = await page.locator('body').ariaSnapshot({ timeout: 5_000 }).catch(String);
      console.error(`${page.url()}\n${stood.slice(0, 6_000)}`);
    }
    throw error;
  } finally {
    await browser.close();
  }
}
