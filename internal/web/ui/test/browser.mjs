// Uses GraphiQL as a person does, in a real browser, behind a proxy that puts a path before it:
// pastes a token or signs in, picks an example, runs it, and listens to a subscription; on a desk and
// on a phone, by day and by night. It fails where the page loads anything from elsewhere, its
// Content-Security-Policy is broken, or axe finds what some cannot use. THIDUA_SHOTS names a folder
// for screenshots.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const { THIDUA_URL: behind, THIDUA_TOKEN: token, THIDUA_SHOTS: shots, CHROMIUM: executablePath = '/usr/bin/chromium' } = process.env;

// The proxy takes its path away, as many do, and says nothing of it.
const prefix = '/hoi/thidua';
const proxy = http.createServer((asked, answer) => {
  if (!asked.url.startsWith(`${prefix}/`)) return answer.writeHead(404).end();
  const onward = http.request(behind + asked.url.slice(prefix.length), { method: asked.method, headers: asked.headers }, (said) => {
    answer.writeHead(said.statusCode, said.headers);
    said.pipe(answer);
  });
  onward.on('error', () => answer.destroy());
  answer.on('close', () => onward.destroy());
  asked.pipe(onward);
});
await new Promise((listening) => proxy.listen(0, '127.0.0.1', listening));
const url = `http://127.0.0.1:${proxy.address().port}${prefix}`;

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// hindered tells what axe finds on a page as it stands, a line each.
const hindered = async (page) => {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, { preload: false }));
  return violations.flatMap((v) => v.nodes.map((node) => `${v.id}: ${node.target} ${node.failureSummary}`));
};

const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const complaints = [];
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'vi-VN' });
  page.setDefaultTimeout(60_000); // other tests may want the processor too
  // Without a token the schema cannot be fetched, which the browser says whenever it comes to it.
  page.on('console', (m) => m.type() === 'error' && !m.text().includes('status of 401') && complaints.push(m.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (r) => {
    if (!r.url().startsWith(url) && !/^(data|blob):/.test(r.url())) complaints.push(`it asked ${r.url()}`);
  });
  const shoot = (name) => shots && page.screenshot({ path: `${shots}/${name}.png` });

  const opened = await page.goto(`${url}/graphiql`);
  assert.match(opened.headers()['content-security-policy'], /default-src 'none'; script-src 'self';/);
  await page.getByText('WhoAmI', { exact: true }).waitFor();
  await page.getByLabel('Mã truy cập').fill(token);
  await page.getByRole('button', { name: 'Dùng · Use' }).click();
  await page.waitForFunction(() => document.querySelectorAll('.examples li button').length >= 25);

  const run = async (name) => {
    const answered = page.waitForResponse((r) => r.url().endsWith('/graphql') && r.request().postData()?.includes(`query ${name}`));
    await page.locator('.examples button', { hasText: name }).first().click();
    await page.locator('.graphiql-query-editor .view-lines', { hasText: name }).waitFor();
    await page.getByRole('button', { name: /Execute query/ }).click();
    return (await answered).json();
  };
  const who = await run('WhoAmI');
  assert.ok(who.data?.viewer.account && who.extensions.cost.total > 0, JSON.stringify(who));
  await page.locator('.graphiql-response').getByText('"account"').first().waitFor();
  await shoot('graphiql');
  await page.locator('header output', { hasText: who.data.viewer.account }).waitFor();
  await page.locator('header .notice', { hasText: 'Dữ liệu minh họa' }).waitFor();
  const example = page.locator('.examples button', { hasText: 'DistrictTargets' });
  assert.match(await example.innerText(), /Huyện của tôi đang ở đâu[^]*district\.643\.leader/);
  assert.ok((await page.locator('.graphiql-query-editor').boundingBox()).width >= 400);
  assert.deepEqual(await hindered(page), []);
  const districts = await run('CompareDistricts');
  assert.equal(districts.data?.units.nodes.length, 17, JSON.stringify(districts).slice(0, 500));

  // The schema is known to the editor: a field that is none is underlined.
  await page.locator('.graphiql-query-editor .monaco-editor').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('{ viewer { colour '); // it closes the brackets itself
  await page.locator('.graphiql-query-editor .squiggly-error').first().waitFor();
  await shoot('mistake');

  await page.locator('.examples button', { hasText: 'WatchReports' }).click();
  await page.locator('.graphiql-query-editor .view-lines', { hasText: 'WatchReports' }).waitFor();
  const listening = page.waitForRequest((r) => r.headers().accept?.includes('text/event-stream'));
  await page.getByRole('button', { name: /Execute query/ }).click();
  await listening;

  // On a phone, in English and at night: everything is there, and nothing is cut off.
  const phone = await browser.newPage({ viewport: { width: 360, height: 740 }, locale: 'en-GB', colorScheme: 'dark', hasTouch: true });
  phone.setDefaultTimeout(60_000);
  phone.on('pageerror', (error) => complaints.push(String(error)));
  await phone.goto(`${url}/graphiql/`);
  await phone.getByText('WhoAmI', { exact: true }).waitFor();
  await phone.getByLabel('Token').fill(token);
  await phone.getByRole('button', { name: 'Dùng · Use' }).tap();
  await phone.locator('header .notice', { hasText: 'Demonstration data' }).waitFor();
  await phone.locator('.examples button', { hasText: 'CompareDistricts' }).tap();
  await phone.locator('.graphiql-query-editor .view-lines', { hasText: 'CompareDistricts' }).waitFor();
  await phone.getByRole('button', { name: /Execute query/ }).tap();
  await phone.locator('.graphiql-response').getByText('"nodes"').first().waitFor();
  for (const part of ['.graphiql-query-editor', '.graphiql-response', '.graphiql-plugin']) {
    const { x, width } = await phone.locator(part).boundingBox();
    assert.ok(x >= 0 && width >= 320 && x + width <= 360, `${part} is ${width} wide at ${x}`);
  }
  assert.equal(await phone.evaluate(() => document.documentElement.scrollWidth), 360);
  assert.match(await phone.locator('.examples button', { hasText: 'CompareDistricts' }).innerText(), /A table of districts[^]*province\.analyst/);
  if (shots) await phone.screenshot({ path: `${shots}/phone.png` });
  assert.deepEqual(await hindered(phone), []);

  // Whoever is signed in needs no token.
  const guest = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'vi-VN' });
  guest.setDefaultTimeout(60_000);
  guest.on('pageerror', (error) => complaints.push(String(error)));
  await guest.goto(`${url}/graphiql/`);
  await guest.getByRole('link', { name: 'Đăng nhập' }).click();
  await guest.getByRole('button', { name: /Chuyên viên phân tích của tỉnh/ }).click();
  await guest.waitForURL(`${url}/graphiql/`);
  await guest.locator('header output', { hasText: 'province.analyst' }).waitFor();
  await guest.locator('.examples button').first().waitFor();
  await guest.waitForLoadState('networkidle'); // the schema has come, and the panes stand as they will
  assert.deepEqual(await hindered(guest), []);
  if (shots) await guest.screenshot({ path: `${shots}/signed-in.png` });
  const compared = guest.waitForResponse((r) => r.url().endsWith('/graphql') && r.request().postData()?.includes('query CompareDistricts'));
  await guest.locator('.examples button', { hasText: 'CompareDistricts' }).first().click();
  await guest.locator('.graphiql-query-editor .view-lines', { hasText: 'CompareDistricts' }).waitFor();
  await guest.getByRole('button', { name: /Execute query/ }).click();
  assert.equal((await (await compared).json()).data?.units.nodes.length, 17);
  await guest.getByRole('button', { name: 'Đăng xuất' }).click();
  await guest.getByRole('link', { name: 'Đăng nhập' }).waitFor();

  assert.deepEqual(complaints, []);
} finally {
  await browser.close();
  proxy.closeAllConnections();
  proxy.close();
}
console.log('GraphiQL works in the browser');
