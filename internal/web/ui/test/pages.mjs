// Signs in as people do, in a real browser, behind a proxy that puts a path before the service: on a
// phone and on a desk, by day and by night, in both languages, by keyboard. It fails where a page
// loads anything from elsewhere, its Content-Security-Policy is broken, or axe finds what some cannot
// use. SHOTS names a folder for screenshots.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const { THIDUA_URL: behind, THIDUA_AT: url, SHOTS: shots, CHROMIUM: executablePath = '/usr/bin/chromium' } = process.env;
const { account, password, newcomer, temporary, link } = JSON.parse(process.env.THIDUA_PEOPLE);

// The proxy stands where browsers reach the service, and leaves its path. Told to, it answers itself:
// the service is gone.
const { pathname: prefix } = new URL(url);
const { port } = new URL(behind);
let gone = false;
const proxy = http.createServer((asked, answer) => {
  if (gone || !asked.url.startsWith(`${prefix}/`)) return answer.writeHead(gone ? 502 : 404).end('<h1>Bad Gateway</h1>');
  const onward = http.request({ host: '127.0.0.1', port, path: asked.url, method: asked.method, headers: asked.headers }, (said) => {
    answer.writeHead(said.statusCode, said.headers);
    said.pipe(answer);
  });
  onward.on('error', () => answer.destroy());
  answer.on('close', () => onward.destroy());
  asked.pipe(onward);
});
await new Promise((listening) => proxy.listen(new URL(url).port, '127.0.0.1', listening));

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const complaints = [];

// visitor opens a browser of their own, that complains of whatever a page should not do.
async function visitor(options) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'vi-VN', hasTouch: true, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000); // other tests may want the processor too
  // What is refused on purpose the browser says too, by its status.
  page.on('console', (m) => ['error', 'warning'].includes(m.type()) && !/status of (400|401|429|502)/.test(m.text()) && complaints.push(m.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (r) => !r.url().startsWith(url) && complaints.push(`it asked ${r.url()}`));
  return page;
}

// look holds a page as it stands against what everybody needs: nothing in the way of those who see
// or hear less, nothing wider than the screen, also with letters twice as large.
async function look(page, name) {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, { preload: false }));
  assert.deepEqual(violations.flatMap((v) => v.nodes.map((node) => `${v.id}: ${node.target} ${node.failureSummary}`)), [], name);
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok((await wide()) <= 0, `${name} is wider than the screen`);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setEmulatedMedia', {});
  const larger = await page.evaluate(() => {
    const sheet = new CSSStyleSheet(); // as a reader sets it, which no policy hinders
    sheet.replaceSync('html { font-size: 32px !important }');
    document.adoptedStyleSheets = [sheet];
    const over = document.documentElement.scrollWidth - innerWidth;
    document.adoptedStyleSheets = [];
    return over;
  });
  assert.ok(larger <= 0, `${name} with large letters is ${larger} pixels wider than the screen`);
  for (const target of await page.locator('button:visible, input:visible, select:visible, summary:visible').all()) {
    const { height, width } = (await target.getAttribute('type')) === 'checkbox' ? await target.locator('..').boundingBox() : await target.boundingBox();
    assert.ok(height >= 44 && width >= 44, `${name}: ${await target.evaluate((e) => e.outerHTML)} is ${width} by ${height}`);
  }
}

const fill = async (page, name, secret) => {
  await page.getByLabel('Tên tài khoản').fill(name);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(secret);
};
const enter = (page) => page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
// arrived waits until somebody has come to where they begin, and goes on to their account.
async function arrived(page) {
  await page.waitForURL((to) => to.pathname === `${prefix}/` && to.origin === new URL(url).origin);
  await page.locator('main h1').first().waitFor();
  await page.goto(`${url}/account`);
}
const saidAt = (page, words) => page.getByRole('alert').filter({ hasText: words }).first().waitFor();

try {
  // With a password, on a phone: wrongly first, then rightly.
  const phone = await visitor();
  const opened = await phone.goto(`${url}/sign-in/?next=${encodeURIComponent(`${prefix}/graphiql/`)}`);
  assert.match(opened.headers()['content-security-policy'], /default-src 'none'; script-src 'self'; style-src 'self';/);
  assert.ok(!phone.url().includes('sign-in/'), 'with a stroke at its end it is another page');
  await phone.goto(`${url}/sign-in`);
  await phone.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
  await look(phone, 'sign-in-360');
  await enter(phone);
  await saidAt(phone, 'Hãy điền: Tên tài khoản');
  assert.equal(await phone.evaluate(() => document.activeElement.id), 'account');
  await fill(phone, account, 'sai hoàn toàn rồi');
  await phone.locator('#by-password').getByText('Hiện mật khẩu').click();
  assert.equal(await phone.locator('#password').getAttribute('type'), 'text');
  await enter(phone);
  await saidAt(phone, 'Telex');
  assert.equal(await phone.evaluate(() => document.activeElement.id), 'password');
  await look(phone, 'wrong-360');
  gone = true;
  await enter(phone);
  await saidAt(phone, 'Dịch vụ tạm thời không trả lời được (502)');
  gone = false;
  await fill(phone, account, password);
  await phone.keyboard.press('Enter');
  await arrived(phone);
  await phone.getByRole('heading', { level: 1 }).waitFor();
  await phone.locator('#offices li', { hasText: 'Lãnh đạo Hội cơ sở' }).waitFor();
  await phone.locator('#sessions li', { hasText: 'máy này' }).waitFor();
  await phone.locator('#reminded:enabled').waitFor(); // until it is known, nothing is ticked
  await phone.getByLabel('Nhắc tôi bằng thư điện tử').uncheck();
  await phone.getByText('Sẽ không gửi thư nhắc cho bạn nữa.').waitFor();
  await look(phone, 'account-360');
  await phone.reload();
  await phone.locator('#reminded:enabled').waitFor();
  assert.ok(!(await phone.getByLabel('Nhắc tôi bằng thư điện tử').isChecked()), 'reminders that were turned off are on again');

  // Another browser of theirs, on a desk and at night, in English; it is signed out from the phone.
  const desk = await visitor({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', colorScheme: 'dark', hasTouch: false });
  await desk.goto(`${url}/sign-in?next=${encodeURIComponent(`${prefix}/account?lang=en`)}`);
  await desk.getByRole('heading', { name: 'Sign in' }).waitFor();
  await look(desk, 'sign-in-1280');
  // By keyboard alone: from the top of the page through the form, in the order in which it is read.
  await desk.getByRole('link', { name: 'Tiếng Việt' }).focus();
  await desk.keyboard.press('Tab');
  await desk.keyboard.type(account);
  await desk.keyboard.press('Tab');
  await desk.keyboard.type(password);
  await desk.keyboard.press('Tab');
  await desk.keyboard.press('Tab');
  await desk.keyboard.press('Enter');
  await desk.waitForURL(`${url}/account?lang=en`);
  await desk.locator('#sessions li').nth(1).waitFor();
  await look(desk, 'account-1280');
  await phone.reload();
  await phone.getByRole('button', { name: 'Đăng xuất mọi nơi khác' }).click();
  await saidAt(phone, 'Đã đăng xuất mọi nơi khác');
  assert.equal(await phone.locator('#sessions li').count(), 1);
  await desk.reload();
  await desk.waitForURL(/\/sign-in\?lang=en&next=/);

  // A token for a program: it is shown once, works, and is revoked.
  await phone.getByText('Tạo mã mới').click();
  await phone.getByLabel('Mã này để làm gì').fill('Bảng theo dõi');
  await phone.getByRole('button', { name: 'Tạo mã' }).click();
  const token = await phone.locator('.secret code').filter({ hasText: 'td_' }).innerText();
  await look(phone, 'token-360');
  const query = await readFile(new URL('../../pages/operations/MyOffices.graphql', import.meta.url), 'utf8'); // it is listed
  const offices = () =>
    fetch(`${behind}/graphql`, { method: 'POST', headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` }, body: JSON.stringify({ query }) }).then((r) => r.json());
  assert.equal((await offices()).data?.viewer.grants.length, 1);
  phone.once('dialog', (dialog) => dialog.accept());
  await phone.getByRole('button', { name: 'Thu hồi: Bảng theo dõi' }).click();
  await saidAt(phone, 'Đã thu hồi');
  assert.equal((await offices()).errors?.[0].extensions.code, 'UNAUTHENTICATED');
  await phone.reload();
  await phone.locator('#sessions li').first().waitFor();
  assert.ok(!(await phone.content()).includes(token), 'a token is shown a second time');

  // The password is changed, and wrong ones are refused in words.
  await phone.getByText('Đổi mật khẩu').click();
  const change = async (current, chosen, again = chosen) => {
    await phone.getByLabel('Mật khẩu hiện nay').fill(current);
    await phone.getByLabel('Mật khẩu mới', { exact: true }).fill(chosen);
    await phone.getByLabel('Nhập lại mật khẩu mới').fill(again);
    await phone.getByRole('button', { name: 'Lưu mật khẩu' }).click();
  };
  await change(password, 'một mật khẩu khác hẳn 81', 'một mật khẩu khác hẳn 82');
  await saidAt(phone, 'không giống nhau');
  await change('sai hoàn toàn rồi', 'một mật khẩu khác hẳn 81');
  await saidAt(phone, 'Kiểm tra mật khẩu hiện nay');
  await change(password, 'một mật khẩu khác hẳn 81');
  await saidAt(phone, 'Đã đổi mật khẩu');
  await phone.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
  await phone.waitForURL(`${url}/sign-in`);
  await phone.goto(`${url}/account`);
  await phone.waitForURL(/\/sign-in\?next=/);
  assert.equal(new URL(phone.url()).searchParams.get('next'), `${prefix}/account`);

  // A passkey is added to a device, gets a name, signs in without a password, and is removed.
  const keyed = await visitor();
  const device = await keyed.context().newCDPSession(keyed);
  await device.send('WebAuthn.enable');
  const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  });
  const touches = (enabled) => device.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled });
  await keyed.goto(`${url}/sign-in`);
  await fill(keyed, account, 'một mật khẩu khác hẳn 81');
  await enter(keyed);
  await arrived(keyed);
  await keyed.getByLabel('Tên để bạn nhận ra máy này').fill('Điện thoại Samsung');
  await keyed.getByRole('button', { name: 'Thêm khóa của máy này' }).click();
  await saidAt(keyed, 'Đã thêm');
  await keyed.locator('#passkeys li', { hasText: 'Điện thoại Samsung' }).waitFor();
  assert.equal((await device.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length, 1);
  await keyed.getByRole('button', { name: 'Thêm khóa của máy này' }).click();
  await saidAt(keyed, 'Máy này đã có khóa');
  keyed.once('dialog', (dialog) => dialog.accept('Máy của Đức'));
  await keyed.getByRole('button', { name: 'Đổi tên: Điện thoại Samsung' }).click();
  await keyed.locator('#passkeys li', { hasText: 'Máy của Đức' }).waitFor();
  await look(keyed, 'passkey-360');
  await touches(false);
  await keyed.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
  await keyed.waitForURL(`${url}/sign-in`);
  await keyed.getByRole('button', { name: 'Đăng nhập bằng vân tay' }).waitFor();
  await look(keyed, 'passkeys-360');
  await touches(true);
  await keyed.getByRole('button', { name: 'Đăng nhập bằng vân tay' }).click();
  await arrived(keyed);
  keyed.once('dialog', (dialog) => dialog.accept());
  await keyed.getByRole('button', { name: 'Xóa: Máy của Đức' }).click();
  await saidAt(keyed, 'Đã xóa');
  await keyed.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
  await keyed.waitForURL(`${url}/sign-in`);
  await keyed.getByRole('button', { name: 'Đăng nhập bằng vân tay' }).click();
  await keyed.locator('#by-passkey [role=alert]:not(:empty)').waitFor(); // nobody knows it any more

  // Nobody is led elsewhere by an address that somebody sent.
  for (const next of ['https://elsewhere.example/', '//elsewhere.example/', '/\\elsewhere.example/', '\\\\elsewhere.example', '/\t/elsewhere.example/', `${prefix}/../elsewhere`, '/elsewhere', 'javascript:alert(1)', 'data:text/html,x', `${prefix}/sign-in`]) {
    const misled = await visitor();
    await misled.goto(`${url}/sign-in?next=${encodeURIComponent(next)}`);
    await fill(misled, account, 'một mật khẩu khác hẳn 81');
    await enter(misled);
    await arrived(misled);
    await misled.context().close();
  }

  // A temporary password lets nobody further than to one of their own.
  const first = await visitor();
  await first.goto(`${url}/sign-in?next=${encodeURIComponent(`${prefix}/schema.graphql`)}`);
  await fill(first, newcomer, temporary);
  await enter(first);
  await first.getByRole('heading', { name: 'Đặt mật khẩu của bạn' }).waitFor();
  await look(first, 'new-360');
  await first.goto(`${url}/account`); // another page leads back
  await first.getByRole('heading', { name: 'Đặt mật khẩu của bạn' }).waitFor();
  const choose = async (page, chosen) => {
    await page.getByLabel('Mật khẩu mới', { exact: true }).fill(chosen);
    await page.getByLabel('Nhập lại mật khẩu mới').fill(chosen);
    await page.getByRole('button', { name: 'Lưu mật khẩu' }).click();
  };
  await choose(first, '1234567890');
  await first.locator('#new [role=alert]:not(:empty)').waitFor();
  await choose(first, 'chiều nay mưa bay 67');
  await arrived(first);

  // A link that works once signs in when the button is pressed, and not before.
  const linked = await visitor();
  await linked.goto(link);
  await linked.getByRole('heading', { name: 'Chào mừng' }).waitFor();
  await look(linked, 'link-360');
  await linked.reload(); // nothing is used up by looking
  await linked.getByRole('button', { name: 'Vào', exact: true }).click();
  await linked.getByRole('heading', { name: 'Đặt mật khẩu của bạn' }).waitFor();
  assert.ok(!linked.url().includes('link='));
  await choose(linked, 'sông dài cá lội 1975 xa');
  await arrived(linked);
  await linked.goto('about:blank').catch(() => {});
  await linked.goto(link);
  await linked.getByRole('button', { name: 'Vào', exact: true }).click();
  await saidAt(linked, 'chỉ dùng được một lần');

  // Whoever tries too often waits, is told for how long, and may then try again.
  const hasty = await visitor();
  await hasty.goto(`${url}/sign-in`);
  for (let n = 0; n < 10 && !(await hasty.getByRole('button', { name: /Chờ \d+ giây/ }).isVisible()); n++) {
    await fill(hasty, 'khong.co.ai', `sai ${n} hoàn toàn`);
    const answered = hasty.waitForResponse((r) => r.url().endsWith('/session') && r.request().method() === 'POST');
    await enter(hasty);
    await answered;
    await hasty.locator('#by-password [role=alert]:not(:empty)').waitFor();
  }
  await hasty.getByRole('button', { name: /Chờ \d+ giây/ }).waitFor();
  await look(hasty, 'wait-360');
  await saidAt(hasty, 'Bây giờ bạn có thể thử lại');
  await hasty.getByRole('button', { name: 'Đăng nhập', exact: true }).waitFor();

  // The demo's accounts are entered by one touch; what was chosen by hand stays.
  const guest = await visitor();
  await guest.goto(`${url}/sign-in`);
  await guest.getByRole('button', { name: /Chủ tịch Hội Cựu chiến binh thành phố Buôn Ma Thuột/ }).tap();
  await arrived(guest);
  await guest.locator('#offices li', { hasText: 'Lãnh đạo Hội cấp huyện' }).waitFor();
  assert.ok(!(await guest.getByText('Đổi mật khẩu').isVisible()), 'a guest may change the password of all');
  await guest.getByRole('link', { name: 'English' }).tap();
  await guest.getByRole('heading', { name: 'My offices' }).waitFor();
  await guest.getByRole('button', { name: 'Sign out', exact: true }).tap();
  await guest.waitForURL(`${url}/sign-in?lang=en`);

  assert.deepEqual(complaints, []);
} catch (error) {
  const pages = browser.contexts().flatMap((context) => context.pages());
  for (const page of pages) console.error(page.url(), await page.getByRole('alert').allInnerTexts());
  if (shots) await pages.at(-1).screenshot({ path: `${shots}/failed.png`, fullPage: true });
  throw error;
} finally {
  await browser.close();
  proxy.closeAllConnections();
  proxy.close();
}
console.log('people sign in');
