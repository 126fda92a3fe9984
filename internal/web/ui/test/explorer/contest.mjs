// The contest: a cluster's head draws up a pact and signs it for their own unit, the council gives points by hand and the board moves;
// the province sees how its targets are handed on, forms a cluster, and names a deputy.
import assert from 'node:assert/strict';

import { enter, look, phone, screen, tell, visitor } from './browser.mjs';

const cluster = (page) => page.getByRole('link', { name: 'C1 · Cụm thi đua số 1' });

async function drawn() {
  const page = await visitor(phone);
  await enter(page, 'district.643.leader', '/clusters');
  await cluster(page).click();
  await page.getByRole('heading', { level: 1, name: 'Cụm thi đua số 1' }).waitFor();
  const at = new URL(page.url()).pathname;

  // By the keyboard alone: who promises less than is wanted is told of which unit and indicator.
  await page.getByRole('button', { name: 'Lập giao ước' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Nơi ký').fill('Thị xã Buôn Hồ');
  await page.getByLabel('Số', { exact: true }).fill('02/GƯTĐ-C1');
  const promise = page.getByLabel('thị xã Buôn Hồ: giao ước');
  await promise.fill('nhiều');
  await page.keyboard.press('Enter');
  await page.getByText('4.1, thị xã Buôn Hồ: “nhiều” không phải là số.').waitFor();
  await promise.fill('1');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').filter({ hasText: /644.*4\.1/ }).waitFor();
  await look(page, 'contest-pact');
  await promise.fill('1.000');
  await page.keyboard.press('Enter');
  await page.getByText(/^Đã lập giao ước\./).waitFor();
  const pact = page.locator('.cluster-pact').filter({ hasText: '02/GƯTĐ-C1' }).first();
  assert.equal(await pact.getByText('chưa ký').count(), 6);

  // Who leads a member signs for it, and for no other.
  await pact.getByRole('button', { name: 'Ký thay mặt thành phố Buôn Ma Thuột' }).waitFor();
  assert.equal(await pact.getByRole('button', { name: /^Ký thay mặt/ }).count(), 1);
  await pact.getByRole('button', { name: 'Ký thay mặt thành phố Buôn Ma Thuột' }).press('Enter');
  await page.getByRole('dialog').waitFor();
  await look(page, 'contest-sign');
  await page.getByRole('dialog').getByRole('button', { name: 'Ký', exact: true }).press('Enter');
  await page.getByText('Đã ký thay mặt thành phố Buôn Ma Thuột.').waitFor();
  await pact.getByText('đã ký lúc').waitFor();
  assert.equal(await pact.getByText('chưa ký').count(), 5);
  await pact.getByText('Nội dung giao ước').click();
  await pact.getByRole('cell', { name: /≥ 1\.000/ }).waitFor();
  await page.context().close();
  return at;
}

async function given(at) {
  const page = await visitor(screen);
  await enter(page, 'province.council', at);
  const row = page.locator('.cluster-board > li').filter({ has: page.getByRole('heading', { name: 'huyện Cư M\'gar' }) });
  const total = async () => Number((await row.locator('.cluster-row strong').innerText()).replace(',', '.'));
  await row.getByText('Điểm từng mục').click();
  await row.getByRole('button', { name: 'Chấm điểm huyện Cư M\'gar' }).click();
  const box = row.getByLabel(/^9\.1 .*tối đa/);
  const stood = await total();
  await box.fill('400');
  await box.press('Enter');
  await row.getByRole('alert').waitFor();
  await look(page, 'contest-board');
  await box.fill('0,5');
  await row.getByLabel('Lý do: 9.1').fill('Chỉ đạo kịp thời');
  await box.press('Enter');
  await page.getByText('Đã chấm 1 mục cho huyện Cư M\'gar.').waitFor();
  await row.getByText(/Hội đồng chấm: 0,5: Chỉ đạo kịp thời/).waitFor();
  await assert.doesNotReject(page.waitForFunction(([before, name]) => [...document.querySelectorAll('.cluster-board > li')].some((li) => li.querySelector('h3').textContent === name && Number(li.querySelector('strong').textContent.replace(',', '.')) !== before), [stood, 'huyện Cư M\'gar']), 'the board stands still');
  await page.context().close();
}

async function led(at) {
  const page = await visitor(screen);
  await enter(page, 'province.leader', '/u/66/targets');
  await page.locator('.targets-list > li').first().waitFor();
  await page.getByRole('button', { name: 'Giao nhiều chỉ tiêu' }).click();
  await page.getByLabel('thành phố Buôn Ma Thuột: chỉ tiêu mới').fill('nhiều');
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await page.getByText('4.1, thành phố Buôn Ma Thuột: “nhiều” không phải là số.').waitFor();
  await look(page, 'contest-targets');

  // A unit is in one cluster a year: which one it is, is told.
  await page.getByRole('navigation', { name: 'Các nơi' }).getByRole('link', { name: 'Cụm thi đua' }).click();
  await page.getByRole('button', { name: 'Lập cụm thi đua' }).click();
  await page.getByLabel('Mã cụm, như C1').fill('C9');
  await page.getByLabel('Tên cụm').fill('Cụm thử');
  await page.getByLabel('thành phố Buôn Ma Thuột').check();
  await page.getByRole('button', { name: 'Lập cụm thi đua' }).click();
  await page.getByRole('alert').filter({ hasText: 'thành phố Buôn Ma Thuột' }).waitFor();
  await look(page, 'contest-clusters');
  await page.getByRole('link', { name: /^C1 ·/ }).click();
  await page.waitForURL(`**${at}*`);
  await page.getByRole('button', { name: 'Cử cụm trưởng, cụm phó' }).click();
  await page.getByRole('combobox', { name: 'Chức vụ', exact: true }).selectOption('DEPUTY');
  await page.getByRole('combobox', { name: 'Đơn vị', exact: true }).selectOption({ label: 'huyện Cư M\'gar' });
  await page.getByRole('combobox', { name: 'Người được cử' }).selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Cử cụm trưởng, cụm phó' }).click();
  await page.getByText('Đã cử.').waitFor();
  const deputies = page.getByRole('listitem').filter({ hasText: /^Cụm phó.*huyện Cư M'gar/ });
  await deputies.getByRole('button', { name: /^Cho .* thôi phụ trách cụm$/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cho thôi' }).click();
  await page.getByText(/ thôi phụ trách cụm\.$/).waitFor();
  await page.context().close();
}

await tell(async () => {
  const at = await drawn();
  await given(at);
  await led(at);
});
