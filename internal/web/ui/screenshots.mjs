// Takes the pictures anew: each main place on a phone and on a desk, of a demo that it serves itself.
//   make screenshots
// All go to screenshots/, which is not committed; those that the README shows to docs/ too. CHROMIUM
// names another browser.
import { spawn } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

const places = [
  { name: 'desk', as: 'district.643.leader', at: '/', shown: '.target, details', readme: 1280 },
  { name: 'unit', as: 'district.643.leader', at: '/u/643', shown: 'main h1' },
  { name: 'figure', as: 'district.643.leader', at: '/u/643/i/4.1', shown: 'main svg', readme: 360 },
  { name: 'table', as: 'province.analyst', at: '/table', shown: 'main h1' },
  { name: 'reports', as: 'district.643.leader', at: '/reports', shown: 'main h1' },
  { name: 'report', as: 'branch.24121-01.reporter', at: '/reports/24121-01/2024-11', shown: 'main input' },
  { name: 'admin', as: 'province.admin', at: '/admin', shown: 'main h1' },
];

// serve starts a demo of its own and returns its address.
async function serve(data) {
  const service = spawn(path.join(root, 'bin/thidua'), ['serve', '--demo', '--data', data, '--listen', '127.0.0.1:0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface(service.stdout)) {
    const [, url] = /Answering at (\S+)\/graphql/.exec(line) ?? [];
    if (url) return { service, url };
  }
  throw new Error('the service ended before it answered');
}

const folder = await mkdtemp(path.join(tmpdir(), 'thidua-screenshots-'));
await chmod(folder, 0o755); // as root the private PostgreSQL runs as another user, who must get there
const { service, url } = await serve(path.join(folder, 'data'));
const ended = new Promise((resolve) => service.once('exit', resolve));
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  await mkdir(path.join(root, 'screenshots'), { recursive: true });
  for (const { name, as, at, shown, readme } of places) {
    for (const [width, height] of [[360, 780], [1280, 900]]) {
      const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 2, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
      await page.request.post(`${url}/session`, { data: { demo: as }, headers: { Origin: url } });
      await page.goto(url + at);
      await page.locator(shown).first().waitFor();
      await page.waitForLoadState('networkidle');
      await page.waitForFunction(() => !document.querySelector('.skeleton'));
      const picture = path.join(root, 'screenshots', `${name}-${width}.png`);
      await page.screenshot({ path: picture, fullPage: false });
      await page.screenshot({ path: picture.replace('.png', '-whole.png'), fullPage: true });
      if (readme === width) await copyFile(picture, path.join(root, 'docs', `${name}.png`));
      await page.close();
    }
  }
  const page = await browser.newPage({ viewport: { width: 1080, height: 600 }, locale: 'vi-VN' });
  await page.request.post(`${url}/session`, { data: { demo: 'district.643.leader' }, headers: { Origin: url } });
  await page.goto(`${url}/graphiql/`);
  const example = page.locator('.examples button', { hasText: 'DistrictTargets' });
  await example.click();
  await page.locator('.graphiql-query-editor .view-lines', { hasText: 'DistrictTargets' }).waitFor();
  await page.getByRole('button', { name: /Execute query/ }).click();
  await page.locator('.graphiql-response').getByText('"statusLabel"').first().waitFor();
  await example.evaluate((button) => button.closest('section').scrollIntoView());
  await page.mouse.move(540, 590);
  await page.screenshot({ path: path.join(root, 'docs', 'graphiql.png') });
} finally {
  await browser.close();
  service.kill('SIGINT');
  await ended;
  await rm(folder, { recursive: true, force: true });
}
