// A unit: how it stands, what is below it, its reports and its past, as each of those who may look.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import { enter, look, phone, screen, tell, url, visitor } from './browser.mjs';

const documents = Object.entries(JSON.parse(await readFile(new URL('../../src/explorer/gql/persisted-documents.json', import.meta.url), 'utf8')));

const title = (page, name) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const scores = (page) => page.locator('.unit-score');
const below = (page) => page.locator('.unit-below li');

// counted waits until it is told how the units below stand.
const counted = (page) => page.locator('.unit-below .unit-counts').first().waitFor();

// until waits for what a page comes to say by itself.
async function until(page, says, expected) {
  for (let tries = 0; ; tries++) {
    const said = await says();
    if (said === expected) return;
    if (tries > 100) assert.equal(said, expected);
    await page.waitForTimeout(50);
  }
}

// ask asks one of the explorer's own questions, as whoever is signed in.
async function ask(page, operationName, variables = {}) {
  const [sha256Hash] = documents.find(([, text]) => new RegExp(`\\b(query|mutation) ${operationName}\\b`).test(text));
  const answer = await page.request.post(`${url}/graphql`, { data: { operationName, variables, extensions: { persistedQuery: { version: 1, sha256Hash } } }, headers: { Origin: new URL(url).origin } });
  return (await answer.json()).data;
}

// viewOfAll gives the account of the branch head the role of those who see the province's approved sums alone.
async function viewOfAll() {
  const page = await visitor(phone);
  await enter(page, 'branch.24121-01.reporter', '/u/24121-01');
  const { viewer } = await ask(page, 'Shell');
  await enter(page, 'province.admin', '/u/66');
  const { unit } = await ask(page, 'UnitPlace', { code: '66', months: '2024' });
  await ask(page, 'AdminGrantRole', { input: { account: viewer.person.id, role: 'central_viewer', unit: unit.id } });
  await page.context().close();
}

async function leaderOnPhone() {
  const page = await visitor(phone);
  await enter(page, 'district.643.leader', '/u/643');
  await title(page, 'Thành phố Buôn Ma Thuột');
  await page.getByText('Cấp huyện, theo địa bàn. Mã 643.').waitFor();
  await page.getByText('Đạt hoặc đúng tiến độ 8 trong 39 chỉ tiêu.').waitFor();
  await counted(page);
  assert.equal(await scores(page).count(), 44); // 39, and those of which nothing is wanted
  assert.equal(await page.locator('.path').getByText('tỉnh Đắk Lắk').locator('a').count(), 0, 'what lies above the reach is a name alone');
  const admitted = scores(page).filter({ hasText: 'Kết nạp hội viên mới' });
  for (const text of ['105 hội viên', 'từ 167 hội viên trở lên', 'Chậm tiến độ', '+8 từ tháng 9']) await admitted.getByText(text).waitFor();
  await look(page, 'unit');

  // Those behind alone; the address says so, and can be sent.
  await page.getByRole('link', { name: '21 chậm' }).tap();
  await until(page, () => scores(page).count(), 21);
  assert.match(page.url(), /\/u\/643\?status=behind$/);
  await page.reload();
  await title(page, 'Thành phố Buôn Ma Thuột');
  await until(page, () => scores(page).count(), 21);
  await page.getByRole('link', { name: 'Tất cả 39' }).tap();

  // The units below: page by page, in another order, found by name.
  assert.equal(await below(page).count(), 20);
  await page.getByRole('button', { name: 'Trang sau' }).tap();
  await page.getByText('21–22 trong 22').waitFor();
  assert.equal(await below(page).count(), 2);
  await page.getByLabel('Sắp xếp').selectOption({ label: 'Chậm, chưa đạt nhiều nhất trước' });
  const behind = (await below(page).locator('.unit-counts .behind').allTextContents()).map((text) => Number(text.match(/\d+/)[0]));
  assert.deepEqual(behind, behind.toSorted((a, b) => b - a));
  await page.getByLabel('Tìm trong các đơn vị này').fill('tan lap');
  await until(page, () => below(page).count(), 1);
  assert.match(page.url(), /order=behind&find=tan\+lap/);
  await below(page).getByRole('link', { name: 'phường Tân Lập' }).tap();
  await title(page, 'Phường Tân Lập');
  assert.match(page.url(), /\/u\/24118$/);
  await page.locator('.path').getByRole('link', { name: 'thành phố Buôn Ma Thuột' }).tap();
  await title(page, 'Thành phố Buôn Ma Thuột');

  // Its reports, who leads it, and its past.
  const october = page.getByRole('row', { name: 'Tháng 10' });
  await october.getByText('348/367').waitFor();
  assert.match(await october.getByRole('link').getAttribute('href'), /\/reports\/643\/2024-10$/);
  assert.match(await page.locator('.unit-offices a').first().getAttribute('href'), /^tel:\+84\d{9}$/);
  await page.locator('.unit-past').getByText('Từ 01/01/2020').waitFor();
}

async function leaderOnScreen() {
  const page = await visitor(screen);
  await enter(page, 'district.643.leader', '/u/643');
  await counted(page);
  await look(page, 'unit');

  // How long a step takes, when one has looked at where one goes: told, not asserted.
  const step = below(page).getByRole('link', { name: 'phường Tân Hòa' });
  await step.hover();
  await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => undefined); // the stream of changes stays open
  const took = await page.evaluate(
    () =>
      new Promise((done) => {
        const heading = document.querySelector('h1');
        const before = performance.now();
        new MutationObserver(() => document.querySelector('h1')?.textContent === 'Phường Tân Hòa' && done(performance.now() - before)).observe(heading.closest('main'), { childList: true, subtree: true, characterData: true });
        [...document.querySelectorAll('.unit-below a')].find((a) => a.textContent === 'phường Tân Hòa').click();
      }),
  );
  console.log(`a step between units: ${Math.round(took)} ms`);
  await title(page, 'Phường Tân Hòa');

  // On paper: the scorecard alone, its head on each page, no row cut in two.
  await page.goBack();
  await title(page, 'Thành phố Buôn Ma Thuột');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  assert.equal(await page.locator('.unit-below, .unit-months, .unit-find, header').filter({ visible: true }).count(), 0);
  await page.getByText(/^Năm 2024 · Cây đơn vị: Nơi đã báo cáo · Đã nhận 3\.643 trên 3\.670 báo cáo, 3\.281 đã duyệt\. · Cộng lúc \d\d\/\d\d\/\d{4} \d\d:\d\d$/).waitFor();
  const paper = await page.evaluate(() => {
    const style = (of) => getComputedStyle(document.querySelector(of));
    return { head: style('.unit-scores thead').display, row: style('.unit-score').breakInside, ink: style('h1').color };
  });
  assert.deepEqual(paper, { head: 'table-header-group', row: 'avoid', ink: 'rgb(27, 31, 30)' });
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  assert.equal(pdf.match(/\/Type \/Page\b/g).length, 2);
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
  await page.context().close();
}

// keyboard alone: to a unit by its name, and on to one below.
async function keyboard() {
  const page = await visitor(screen);
  await enter(page, 'district.643.leader', '/u/24121');
  await title(page, 'Phường Tân Hòa');
  await page.getByLabel('Tìm đơn vị theo tên hoặc mã').focus();
  await page.keyboard.type('TP. Buôn Ma Thuột');
  const results = page.getByRole('list', { name: 'Đơn vị tìm thấy' });
  await results.getByRole('link', { name: /^thành phố Buôn Ma Thuột/ }).waitFor();
  await look(page, 'unit-search');
  await page.keyboard.press('ArrowDown');
  assert.match(await page.evaluate(() => document.activeElement.textContent), /^thành phố Buôn Ma Thuột/);
  await page.keyboard.press('Enter');
  await title(page, 'Thành phố Buôn Ma Thuột');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
  await page.getByLabel('Tìm đơn vị theo tên hoặc mã').focus();
  for (const [text, name] of [['khong co xa nay', null], ['24118', 'phường Tân Lập']]) {
    await page.keyboard.press('Escape');
    await page.keyboard.type(text);
    await (name ? results.getByRole('link', { name: new RegExp(`^${name}`) }) : page.getByText('Không có đơn vị nào tên hoặc mã như vậy trong phạm vi của bạn.')).waitFor();
  }
  await page.keyboard.press('Enter');
  await title(page, 'Phường Tân Lập');

  // Another place's unit and one that is not there: the same words, the same page.
  const said = [];
  for (const code of ['645', '99999']) {
    await page.goto(new URL(`/u/${code}`, page.url()).href);
    await title(page, 'Không tìm thấy');
    said.push(await page.locator('main').innerHTML());
  }
  assert.equal(said[0], said[1]);
  await look(page, 'unit-absent');
  await page.context().close();
}

// Those who see less.
async function others() {
  for (const [account, code, name, shows] of [
    ['commune.24121.leader', '24121', 'Phường Tân Hòa', async (page) => {
      assert.equal(await page.locator('.path').getByText('thành phố Buôn Ma Thuột').locator('a').count(), 0);
      await below(page).getByRole('link', { name: 'Chi hội Tổ dân phố 1', exact: true }).waitFor();
    }],
    ['branch.24121-01.reporter', '24121-01', 'Chi hội Tổ dân phố 1', async (page) => {
      await page.getByText('Không có đơn vị cấp dưới nào mà bạn xem được.').waitFor();
      await page.getByRole('row', { name: 'Tháng 11' }).getByRole('link', { name: /Nhập báo cáo/ }).waitFor();
      await page.getByText('Chức vụ của bạn không xem được ai phụ trách đơn vị này.').waitFor();
    }],
    ['branch.24121-01.reporter', '66', 'Tỉnh Đắk Lắk', async (page) => {
      await page.getByText('Chỉ tính các báo cáo đã duyệt.').waitFor();
      await page.getByText('Không có đơn vị cấp dưới nào mà bạn xem được.').waitFor();
      assert.equal(await page.locator('.unit-months a').count(), 0, 'no report is read');
    }],
    ['province.admin', '643', 'Thành phố Buôn Ma Thuột', async (page) => {
      await page.getByText('Bạn xem được tên đơn vị này, nhưng chức vụ của bạn không xem được số liệu của đơn vị.').waitFor();
      await page.getByText('Chức vụ của bạn không xem được số liệu của các đơn vị này.').waitFor();
      await below(page).getByRole('link', { name: 'phường Tân Lập' }).waitFor();
    }],
    ['province.leader', '643', 'Thành phố Buôn Ma Thuột', async (page) => {
      await page.locator('.unit-rank').filter({ hasText: /^thứ \d+\/\d+$/ }).first().waitFor();
      assert.equal(await page.locator('.path').getByRole('link', { name: 'tỉnh Đắk Lắk' }).count(), 1);
    }],
  ]) {
    if (account.startsWith('branch') && code === '66') await viewOfAll();
    const page = await visitor(phone);
    await enter(page, account, `/u/${code}`);
    await title(page, name);
    await shows(page);
    if (account === 'province.admin' || code === '66') await look(page, `unit-${account}`);
    await page.context().close();
  }
}

// What could not be counted is said beside the names, and asked again.
async function uncounted() {
  const page = await visitor({ ...screen, serviceWorkers: 'block' }, { expected: /ERR_FAILED/ });
  const counts = /operationName=UnitBelow/;
  await page.route(counts, (route) => route.abort());
  await enter(page, 'commune.24121.leader', '/u/24121');
  const alert = page.locator('.unit-below').getByRole('alert');
  await alert.getByText('Không kết nối được với máy chủ.').waitFor();
  await below(page).getByRole('link', { name: 'Chi hội Tổ dân phố 1', exact: true }).waitFor();
  await page.unroute(counts);
  await alert.getByRole('button', { name: 'Thử lại' }).click();
  await counted(page);
  await page.context().close();
}

await tell(async () => {
  await leaderOnPhone();
  await leaderOnScreen();
  await keyboard();
  await others();
  await uncounted();
});
