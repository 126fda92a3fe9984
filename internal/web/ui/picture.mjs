// Takes the README's picture anew: what one sees who asks in the browser. Serve the demo, then
//   THIDUA_TOKEN=… npm run picture --prefix internal/web/ui
// with a token of district.643.leader. THIDUA_URL says where it is served, CHROMIUM with what.
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const { THIDUA_URL: url = 'http://127.0.0.1:8080', THIDUA_TOKEN: token, CHROMIUM: executablePath = '/usr/bin/chromium' } = process.env;
if (!token) throw new Error('THIDUA_TOKEN names no token');

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage({ viewport: { width: 1080, height: 600 }, locale: 'vi-VN' });
  await page.goto(`${url}/graphiql/`);
  await page.getByLabel('Mã truy cập').fill(token);
  await page.locator('.token button').click();
  await page.locator('header output', { hasText: 'district.643.leader' }).waitFor();
  const example = page.locator('.examples button', { hasText: 'DistrictTargets' });
  await example.click();
  await page.locator('.graphiql-query-editor .view-lines', { hasText: 'DistrictTargets' }).waitFor();
  await page.getByRole('button', { name: /Execute query/ }).click();
  await page.locator('.graphiql-response').getByText('"statusLabel"').first().waitFor();
  await example.evaluate((button) => button.closest('section').scrollIntoView());
  await page.mouse.move(540, 590);
  await page.screenshot({ path: fileURLToPath(new URL('../../../docs/graphiql.png', import.meta.url)) });
} finally {
  await browser.close();
}
