// Registers: a commune's secretary sees how far its registers are kept, says that a quarter had nothing, notes an entry
// whose form follows what is filled in, hangs a paper on it, corrects it against somebody else's correction, and strikes
// it out; the province reads the same register without names; a district chairman confirms what waits.
import assert from 'node:assert/strict';

import { enter, look, phone, screen, tell, url, visitor } from './browser.mjs';

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

const one = (page, register) => page.locator('.registers-one').filter({ has: page.getByRole('heading', { name: register, exact: true }) });
const complete = (page) => page.locator('.registers > p strong').first();

async function kept() {
  const page = await visitor(phone);
  await enter(page, 'commune.24121.leader');
  await page.getByRole('navigation', { name: 'Các nơi' }).getByRole('link', { name: 'Sổ sách', exact: true }).click();
  await page.waitForURL(/\/u\/24121\/registers/);
  await page.getByRole('heading', { level: 1, name: 'Sổ sách năm 2024' }).waitFor();
  const all = await complete(page).innerText();
  const [, n, asked] = /^Đủ (\d+) trên (\d+) sổ bắt buộc\.$/.exec(all);
  await look(page, 'registers-unit');

  // A quarter of which nothing is said is missing; that there was nothing is an answer.
  const violations = one(page, 'Sổ theo dõi hội viên có dấu hiệu vi phạm');
  await violations.getByRole('button', { name: /bỏ báo không phát sinh quý 3/ }).click();
  await violations.getByText('Quý 3: chưa ghi').waitFor();
  await page.getByText(`Đủ ${n - 1} trên ${asked} sổ bắt buộc.`).waitFor();
  await violations.getByRole('button', { name: /báo quý 3 không phát sinh/ }).click();
  await violations.getByText('Quý 3: không phát sinh').waitFor();
  await page.getByText(all).waitFor();

  // From the unit's place, too.
  await page.goto(`${url}/u/24121`);
  await page.getByRole('navigation', { name: 'Các phần của trang' }).getByRole('link', { name: 'Sổ sách', exact: true }).click();
  await page.waitForURL(/\/u\/24121\/registers/);
  await page.context().close();
}

async function noted() {
  const page = await visitor(phone, { expected: /409|ERR_FAILED/ });
  await enter(page, 'commune.24121.leader', '/u/24121/registers/assistance');
  await page.getByRole('link', { name: 'Ghi mục mới vào Sổ theo dõi hỗ trợ hội viên nghèo' }).click();
  await page.getByRole('heading', { level: 1, name: 'Ghi mục mới' }).waitFor();

  // What is asked for follows what is filled in.
  assert.equal(await page.getByLabel('Số con', { exact: true }).count(), 0);
  await page.getByText('Bò sinh sản', { exact: true }).click();
  await page.getByLabel('Số con', { exact: true }).fill('2');
  await page.getByText('Làm mới nhà Nghĩa tình đồng đội', { exact: true }).click();
  assert.equal(await page.getByLabel('Số con', { exact: true }).count(), 0);

  // What is missing is told beside its field.
  await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await page.getByText('Xin ghi mục này.').first().waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'entry-value');
  await look(page, 'entry-new');
  await page.getByLabel('Trị giá', { exact: true }).fill('1,5 triệu');
  await page.getByText(/Xin ghi đủ các chữ số/).waitFor();
  await page.getByLabel('Trị giá', { exact: true }).fill('62.000.000');
  await page.getByLabel('Chủ hộ', { exact: true }).fill('Nguyễn Văn Thử');
  await page.getByLabel('Ngày ghi vào sổ', { exact: true }).fill('2024-11-08');
  await page.getByLabel('Ngày bàn giao', { exact: false }).fill('2024-11-08');

  // A draft stays on the device, but for names.
  await page.reload();
  await page.getByText(/Đã mở lại những gì nhập dở/).waitFor();
  assert.equal(await page.getByLabel('Trị giá', { exact: true }).inputValue(), '62.000.000');
  assert.equal(await page.getByLabel('Chủ hộ', { exact: true }).inputValue(), '', 'a name stayed on the device');
  await page.getByLabel('Chủ hộ', { exact: true }).fill('Nguyễn Văn Thử');

  // Without a network nothing is lost, and nothing is noted twice.
  await page.route('**/graphql', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
  await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await page.getByText(/nên chưa ghi được/).waitFor();
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await page.getByText('Đã ghi vào sổ.').waitFor();
  await page.getByText('Nguyễn Văn Thử').first().waitFor();
  await page.getByRole('heading', { name: 'Được tính vào' }).waitFor();
  await page.getByText(/báo cáo tháng 11\/2024/).waitFor();
  await look(page, 'entry');

  // Papers: what is too large is not sent at all, and what hangs there is a download.
  await page.locator('.entry-file input').setInputFiles({ name: 'lon.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(11 << 20) });
  await page.getByText(/lớn hơn 10 MB/).waitFor();
  await page.locator('.entry-file input').setInputFiles({ name: 'biên bản bàn giao.pdf', mimeType: 'application/pdf', buffer: pdf });
  await page.getByText('Đã kèm biên bản bàn giao.pdf.').waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Tải biên bản bàn giao.pdf' }).click()]);
  assert.equal(download.suggestedFilename(), 'biên bản bàn giao.pdf');
  const at = page.url().replace(/\?.*/, '');

  // Two correct the same entry: the second is told, sees both, and chooses.
  const other = await visitor(screen, { expected: /409/ });
  await enter(other, 'commune.24121.leader', new URL(at).pathname);
  await other.getByRole('link', { name: 'Sửa', exact: true }).click();
  await other.getByLabel('Trị giá', { exact: true }).fill('65000000');
  await page.getByRole('link', { name: 'Sửa', exact: true }).click();
  await page.getByLabel('Trị giá', { exact: true }).fill('63000000');
  await other.getByRole('button', { name: 'Lưu sửa đổi' }).click();
  await other.getByText('Đã lưu sửa đổi.').waitFor();
  await look(other, 'entry-desk');
  await page.getByRole('button', { name: 'Lưu sửa đổi' }).click();
  await page.getByRole('heading', { name: 'Mục này vừa được sửa ở nơi khác' }).waitFor();
  await page.getByText(/Trên máy chủ: 65\.000\.000/).waitFor();
  await look(page, 'entry-conflict');
  await page.getByRole('button', { name: 'Giữ bản của tôi' }).click();
  await page.getByRole('button', { name: 'Lưu sửa đổi' }).click();
  await page.getByText('Đã lưu sửa đổi.').waitFor();
  await page.locator('.entry-history').getByText(/65\.000\.000.*→ 63\.000\.000/).waitFor();
  await other.context().close();

  // It is struck out with a reason, and stays to be read.
  await page.getByRole('button', { name: 'Gạch bỏ', exact: true }).click();
  const asks = page.getByRole('dialog');
  await asks.getByRole('button', { name: 'Gạch bỏ' }).click();
  await asks.getByText('Xin ghi lý do.').waitFor();
  await look(page, 'entry-void');
  await asks.getByLabel('Lý do gạch bỏ').fill('ghi thử');
  await asks.getByRole('button', { name: 'Gạch bỏ' }).click();
  await page.getByText('Đã gạch bỏ: “ghi thử”', { exact: false }).waitFor();
  await page.getByText('Mục này chưa được tính vào số liệu nào.').waitFor();
  await page.context().close();
  return new URL(at).pathname;
}

async function read(entry) {
  // Above, names are withheld; the table has them nowhere.
  const page = await visitor(screen);
  await enter(page, 'province.leader', '/u/66/registers/assistance?period=2024');
  await page.locator('.registers-table tbody tr').first().waitFor();
  await page.getByText('Chủ hộ: chỉ đơn vị giữ sổ xem được.').waitFor();
  await page.getByRole('rowheader', { name: /^Cộng/ }).waitFor();
  await look(page, 'register-table');
  await page.getByText('Lọc', { exact: true }).click();
  await page.getByLabel('Loại hỗ trợ').selectOption({ label: 'Bò sinh sản' });
  await page.waitForURL(/f\.kind=COW/);
  await page.locator('.registers-entries[aria-busy="false"] .registers-table tbody tr').first().waitFor();
  assert.deepEqual(new Set(await page.locator('.registers-table tbody tr td:nth-of-type(2)').allInnerTexts()), new Set(['Bò sinh sản']));
  await page.getByLabel('Tìm trong sổ').fill('khongcodau');
  await page.getByRole('button', { name: 'Tìm', exact: true }).click();
  await page.getByText('Không có mục nào như vậy.').waitFor();
  await look(page, 'register-none');
  await page.goto(url + entry);
  await page.getByText('Chỉ đơn vị giữ sổ xem được').waitFor();
  assert.equal(await page.getByText('Nguyễn Văn Thử').count(), 0, 'a name was told above');
  await page.context().close();

  // What is foreign and what is not there are the same.
  const foreign = await visitor(phone);
  await enter(foreign, 'branch.24121-01.reporter', entry);
  await foreign.getByRole('heading', { level: 1, name: 'Không tìm thấy' }).waitFor();
  const told = await foreign.locator('main').innerText();
  await foreign.goto(`${url}/entries/999999999`);
  await foreign.getByRole('heading', { level: 1, name: 'Không tìm thấy' }).waitFor();
  assert.equal(await foreign.locator('main').innerText(), told);
  await foreign.context().close();
}

async function confirmed() {
  const page = await visitor(phone);
  await enter(page, 'district.643.leader', '/u/643/registers/congresses?of=below&state=waiting');
  await page.locator('.registers-cards li').first().waitFor();
  await look(page, 'register-waiting');
  await page.locator('.registers-choose input').first().check();
  await page.getByRole('button', { name: 'Xác nhận 1 mục' }).click();
  await page.getByRole('dialog').waitFor();
  await look(page, 'register-confirm');
  await page.getByRole('dialog').getByRole('button', { name: 'Xác nhận 1 mục' }).click();
  await page.getByText('Đã xác nhận 1 mục.').waitFor();
  await page.context().close();
}

await tell(async () => {
  await kept();
  const entry = await noted();
  await read(entry);
  await confirmed();
});
