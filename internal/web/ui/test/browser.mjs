// Uses GraphiQL as a person does, in a real browser: pastes a token, picks an example, runs it,
// and listens to a subscription. It fails where the page loads anything from elsewhere, or its
// Content-Security-Policy is broken. THIDUA_SHOTS names a folder for screenshots.
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const { THIDUA_URL: url, THIDUA_TOKEN: token, THIDUA_SHOTS: shots, CHROMIUM: executablePath = '/usr/bin/chromium' } = process.env;

const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const complaints = [];
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(60_000); // other tests may want the processor too
  page.on('console', (m) => m.type() === 'error' && complaints.push(m.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (r) => {
    if (!r.url().startsWith(url) && !/^(data|blob):/.test(r.url())) complaints.push(`it asked ${r.url()}`);
  });
  const shoot = (name) => shots && page.screenshot({ path: `${shots}/${name}.png` });

  const opened = await page.goto(`${url}/graphiql/`);
  assert.match(opened.headers()['content-security-policy'], /default-src 'none'; script-src 'self';/);
  await page.getByText('WhoAmI', { exact: true }).waitFor();
  complaints.length = 0; // without a token the schema could not be fetched
  await page.getByLabel('Mã truy cập').fill(token);
  await page.getByRole('button', { name: 'Dùng' }).click();
  await page.waitForFunction(() => document.querySelectorAll('.examples li button').length >= 25);

  const run = async (name) => {
    const answered = page.waitForResponse((r) => r.url().endsWith('/graphql') && r.request().postData()?.includes(`query ${name}`));
    await page.locator('.examples button', { hasText: name }).first().click();
    await page.locator('.graphiql-query-editor .view-lines', { hasText: name }).waitFor();
    await page.getByRole('button', { name: /Execute query/ }).click();
    return (await answered).json();
  };
  const who = await run('WhoAmI');
  assert.ok(who.data.viewer.account && who.extensions.cost.total > 0, JSON.stringify(who));
  await page.locator('.graphiql-response').getByText('"account"').first().waitFor();
  await shoot('graphiql');
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

  assert.deepEqual(complaints, []);
} finally {
  await browser.close();
}
console.log('GraphiQL works in the browser');
