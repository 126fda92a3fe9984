// The shell of all places: who is led to sign in, what the menu shows to whom, whose desk it is, which
// period and which tree are looked at, and which language is spoken.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import { enter, look, phone, screen, tell, url, visitor } from './browser.mjs';

const listed = Object.values(JSON.parse(await readFile(new URL('../../src/explorer/gql/persisted-documents.json', import.meta.url))));

// ask asks or does in somebody's name what the explorer does, by its own operation.
async function ask(page, name, variables) {
  const query = listed.find((text) => new RegExp(`(query|mutation) ${name}\\b`).test(text));
  const answer = await page.request.post(`${url}/graphql`, { data: { query, variables }, headers: { Origin: new URL(url).origin } });
  const { data, errors } = await answer.json();
  assert.equal(errors, undefined, `${name}: ${JSON.stringify(errors)}`);
  for (const payload of Object.values(data)) assert.deepEqual(payload?.userErrors ?? [], [], name);
  return data;
}

const menu = (page) => page.getByRole('navigation', { name: 'Các nơi' }).first().getByRole('link').allInnerTexts();
const lens = (page) => page.locator('.lens summary');

const menus = {
  'province.leader': ['Bàn làm việc', 'Số liệu', 'Báo cáo', 'Sổ sách', 'Cụm thi đua', 'Khen thưởng', 'Quản trị'],
  'province.analyst': ['Bàn làm việc', 'Số liệu', 'Cụm thi đua'],
  'province.council': ['Bàn làm việc', 'Số liệu', 'Báo cáo', 'Sổ sách', 'Cụm thi đua', 'Khen thưởng'],
  'province.admin': ['Bàn làm việc', 'Quản trị'],
  'district.643.leader': ['Bàn làm việc', 'Số liệu', 'Báo cáo', 'Sổ sách', 'Cụm thi đua', 'Khen thưởng', 'Quản trị'],
  'commune.24121.leader': ['Bàn làm việc', 'Số liệu', 'Báo cáo', 'Sổ sách', 'Cụm thi đua', 'Khen thưởng', 'Quản trị'],
  'branch.24121-01.reporter': ['Bàn làm việc', 'Số liệu', 'Báo cáo', 'Sổ sách', 'Cụm thi đua', 'Khen thưởng'],
};

await tell(async () => {
  // Whoever is not signed in comes back to where they wanted to go.
  const stranger = await visitor(phone, { expected: /status of 401/ });
  await stranger.goto(`${url}/u/643?period=2024-Q3`);
  await stranger.getByRole('button', { name: /Chủ tịch Hội Cựu chiến binh thành phố Buôn Ma Thuột/ }).tap();
  await stranger.waitForURL(`${url}/u/643?period=2024-Q3`);
  await stranger.getByRole('heading', { level: 1, name: /Buôn Ma Thuột/ }).waitFor();
  await lens(stranger).filter({ hasText: 'Quý 3/2024' }).waitFor();

  for (const [account, shown] of Object.entries(menus)) {
    const page = await visitor(account.startsWith('province') ? screen : phone);
    await enter(page, account);
    await lens(page).filter({ hasText: '·' }).waitFor();
    await page.waitForFunction((n) => document.querySelectorAll('header nav a').length >= n, shown.length);
    assert.deepEqual(await menu(page), shown, account);
    await page.context().close();
  }

  // The period and the tree stand in the address, and go along from place to place.
  const page = await visitor(phone);
  await enter(page, 'district.643.leader');
  await lens(page).tap();
  await look(page, 'lens');
  await page.getByRole('combobox', { name: 'Kỳ', exact: true }).selectOption({ label: 'Quý 3/2024' });
  await page.waitForURL(`${url}/?period=2024-Q3`);
  await page.getByRole('combobox', { name: 'Cây đơn vị' }).selectOption({ label: 'Cây hôm nay' });
  await page.waitForURL(`${url}/?period=2024-Q3&tree=CURRENT`);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('.lens').getAttribute('open'), null, 'it stays open');
  await page.getByRole('link', { name: 'Báo cáo', exact: true }).tap();
  await page.waitForURL(/\/reports\?period=2024-Q3&tree=CURRENT/);
  await page.goBack();
  await page.waitForURL(`${url}/?period=2024-Q3&tree=CURRENT`);

  // What is not there and what one may not see are told alike.
  const told = [];
  for (const place of ['/u/99999', '/u/645', '/u/643/i/9.9', '/u/645/i/4.1']) {
    await page.goto(url + place);
    await page.getByRole('heading', { name: 'Không tìm thấy' }).waitFor();
    told.push(await page.locator('main').innerText());
  }
  assert.equal(new Set(told).size, 1, told.join('\n---\n'));

  // English is one touch away, and stays.
  await page.goto(url);
  await lens(page).tap();
  await page.getByRole('button', { name: 'English' }).tap();
  await page.getByRole('heading', { level: 1, name: 'Where do we stand?' }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Where do we stand?' }).waitFor();

  // By keyboard the content is one key away.
  const keyed = await visitor(screen);
  await enter(keyed, 'district.643.leader');
  await keyed.keyboard.press('Tab');
  await keyed.getByRole('link', { name: 'Đến nội dung chính' }).press('Enter');
  assert.equal(await keyed.evaluate(() => document.activeElement.id), 'main');

  // Whoever holds two offices chooses in whose name they look.
  const admin = await visitor(screen);
  await enter(admin, 'province.admin');
  const { account } = await ask(admin, 'AdminPerson', { name: 'district.643.leader' });
  const { units } = await ask(admin, 'UnitSearch', { text: '24121' });
  await ask(admin, 'AdminGrantRole', { input: { account: account.id, role: 'commune_leader', unit: units.nodes[0].id } });
  const both = await visitor(phone);
  await enter(both, 'district.643.leader');
  await lens(both).filter({ hasText: 'TP. Buôn Ma Thuột' }).tap();
  const office = both.getByRole('combobox', { name: 'Chức vụ', exact: true });
  assert.equal(await office.locator('option').count(), 2);
  await office.selectOption({ label: 'Lãnh đạo Hội cơ sở · P. Tân Hòa' });
  await both.waitForURL(`${url}/?office=24121`);
  await lens(both).filter({ hasText: 'P. Tân Hòa' }).waitFor();
  await both.locator('main').getByText(/Phường Tân Hòa/i).first().waitFor();
  await both.keyboard.press('Escape');
  await look(both, 'two-offices');
});
