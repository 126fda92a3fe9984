// Any table: ready ones by one touch, one's own by choices, the question in the address; the same numbers
// as in its file; saved, shared, taken away.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import { enter, look, phone, screen, tell, url, visitor } from './browser.mjs';

const asked = (page) => JSON.parse(new URL(page.url()).searchParams.get('ask'));
const at = (ask, more = '') => `/table?ask=${encodeURIComponent(JSON.stringify(ask))}${more}`;
const ready = (page, name) => page.getByRole('link', { name }).click();
const grid = (page) => page.locator('.table-grid tbody tr').first().waitFor();

// taken downloads the table on screen as a file, and returns its name and its bytes.
async function taken(page, button) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  const bytes = await readFile(await download.path());
  await page.getByRole('status').filter({ hasText: `Đã tải ${download.suggestedFilename()}` }).waitFor();
  return { name: download.suggestedFilename(), bytes };
}

// rows are the table on screen, as one reads it: what a cell says, without its mark's words where there
// is nothing, digits as a file has them.
const rows = (page) =>
  page.locator('.table-grid tbody tr:not(.table-gap)').evaluateAll((all) =>
    all.map((tr) => [...tr.querySelectorAll('td')].map((td) => (td.querySelector('.table-mark') ? '' : td.innerText.replace(/^[●◆◐▲✕○–] /, '').replace(/(?<=\d)\.(?=\d{3})/g, '').replace('−', '-').replace(/^\+/, '').trim()))),
  );

// inFile are the rows of a CSV file, without its headings and the names of the units or indicators.
const inFile = (csv, names) =>
  csv.replace(/^\ufeff/, '').trim().split(/\r?\n/).slice(4).map((line) => line.split(';').slice(names));

// chairman is what a chairman does on the phone: a ready table, another target, an order, back.
async function chairman() {
  const page = await visitor(phone);
  await enter(page, 'district.643.leader', '/table');
  await page.getByRole('heading', { name: 'Bảng có sẵn' }).waitFor();
  await page.getByText(/Chưa có bảng nào được lưu|của tôi/).first().waitFor();
  await look(page, 'table-start');

  await ready(page, 'So sánh các đơn vị');
  await grid(page);
  assert.equal(await page.locator('.table-grid tbody tr').count(), 23, 'the 22 units below, and their total');
  assert.match(await page.locator('.table-grid tbody tr').last().innerText(), /^Tổng/);
  assert.equal(await page.getByRole('columnheader', { name: /Xếp hạng/ }).getAttribute('aria-sort'), 'ascending');
  await look(page, 'table-compare');

  const best = (await rows(page))[0];
  assert.equal(best.at(-1), '1');
  await page.getByRole('columnheader', { name: /Kết quả/ }).getByRole('button').click();
  await page.locator('th[aria-sort=descending]', { hasText: 'Kết quả' }).waitFor();
  assert.deepEqual(asked(page).order, [{ measure: 'VALUE', descending: true }]);
  await page.getByRole('columnheader', { name: /Kết quả/ }).getByRole('button').click();
  await page.locator('th[aria-sort=ascending]', { hasText: 'Kết quả' }).waitFor();
  await page.waitForFunction((first) => document.querySelector('.table-grid tbody td')?.innerText !== first, best[0]);
  const worst = (await rows(page))[0];
  assert.ok(Number(worst[0].replace(',', '.')) < Number(best[0].replace(',', '.')), `${worst} is no less than ${best}`);
  await page.goBack();
  await page.goBack();
  await page.locator('th[aria-sort=ascending]', { hasText: 'Xếp hạng' }).waitFor();

  await page.getByRole('combobox', { name: 'Chỉ tiêu', exact: true }).selectOption('4.1');
  await page.getByText('Không giao chỉ tiêu').first().waitFor(); // communes have no quota: said, not 0
  assert.deepEqual(asked(page).indicators, [{ code: '4.1' }]);

  const figure = page.locator('.table-grid tbody td a').first();
  assert.match(await figure.getAttribute('href'), /\/u\/[^/]+\/i\/4\.1/);
  await page.getByText('Biểu đồ cột').click();
  await page.locator('.table-chart canvas').waitFor();
  await look(page, 'table-chart');

  await enter(page, 'district.643.leader', '/table');
  await ready(page, 'Ai chậm nhất');
  await grid(page);
  assert.equal(await page.locator('.table-grid tbody tr').count(), 10);
  assert.ok((await rows(page)).every((row) => row.at(-1) === 'Chậm tiến độ'));
  await page.context().close();
}

// analyst is what an analyst does at a desk: every ready table holds the numbers of its file.
async function analyst() {
  const page = await visitor(screen);
  await enter(page, 'province.analyst', '/table');
  for (const name of ['So sánh các đơn vị', 'Theo tháng', 'So với tháng trước', 'Toàn bộ chỉ tiêu', 'Bảng đánh giá các đơn vị']) {
    await page.goto(`${url}/table`);
    await ready(page, name);
    await grid(page);
    const { name: file, bytes } = await taken(page, 'CSV cho Excel tiếng Việt');
    assert.match(file, /\.csv$/);
    const csv = bytes.toString();
    assert.ok(csv.startsWith('\ufeff'), 'a double click shows Vietnamese letters rightly');
    const seen = await rows(page);
    const told = inFile(csv, 2);
    assert.equal(seen.length, told.length, name);
    assert.deepEqual(seen, told, name);
  }
  assert.equal((await taken(page, 'Excel (XLSX)')).bytes.subarray(0, 2).toString(), 'PK');
  assert.equal((await taken(page, 'Parquet cho phân tích')).bytes.subarray(-4).toString(), 'PAR1');
  await look(page, 'table-statuses');

  // One's own: communes, two targets, a formula, quarters.
  await page.goto(`${url}/table`);
  await page.getByRole('button', { name: 'Tự lập bảng' }).click();
  await page.getByLabel('Tất cả đơn vị bên dưới').check();
  await page.getByRole('combobox', { name: 'Cấp', exact: true }).selectOption('COMMUNE');
  await page.getByRole('combobox', { name: 'Loại', exact: true }).selectOption('TERRITORIAL');
  await page.getByLabel('Tìm chỉ tiêu').fill('ket nap');
  await page.getByLabel(/4\.1 Kết nạp hội viên mới/).check();
  await page.getByText('Nâng cao: chỉ tiêu theo công thức riêng').click();
  await page.getByRole('textbox', { name: 'Tên', exact: true }).fill('Đảng viên');
  await page.getByRole('textbox', { name: 'Công thức' }).fill('100 * party_members_total / members_totl');
  await page.getByRole('button', { name: 'Thêm vào bảng' }).click();
  await page.locator('#table-adhoc-wrong').filter({ hasText: 'members_total' }).waitFor(); // the service's own word, beside it
  await page.getByRole('textbox', { name: 'Công thức' }).fill('100 * party_members_total / members_total');
  await page.getByRole('button', { name: 'Thêm vào bảng' }).click();
  await page.getByRole('button', { name: 'Bỏ Đảng viên' }).waitFor();
  await page.getByText('Sắp đặt và điều kiện').click();
  await page.locator('.table-go [role=status]').filter({ hasText: '185 dòng, 12 cột' }).waitFor();
  await look(page, 'table-builder');
  await page.getByRole('button', { name: 'Xem bảng' }).click();
  await grid(page);
  await page.getByText('185 dòng').waitFor();
  assert.deepEqual(asked(page).units, { below: { unit: '66', level: 'COMMUNE', kind: 'TERRITORIAL' } });
  // Of many rows those in sight are drawn; the last one is there when one scrolls to it.
  assert.ok((await page.locator('.table-grid tbody tr').count()) < 80);
  await page.locator('.table-scroll').focus();
  await page.keyboard.press('End');
  await page.waitForFunction(() => document.querySelector('.table-scroll').scrollTop > 0); // by keyboard
  await page.waitForFunction(() => {
    const all = document.querySelector('.table-scroll');
    all.scrollTop = all.scrollHeight; // it grows as rows are measured
    return all.querySelector('tbody tr.table-total');
  });
  assert.ok(await page.getByRole('columnheader', { name: 'Đảng viên' }).isVisible());
  // On paper all of it, in pieces no wider than a sheet: twelve columns are seven and five.
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  assert.deepEqual(await page.locator('.table-grid').evaluateAll((all) => all.map((one) => [one.querySelectorAll('tbody tr').length, one.querySelectorAll('tbody tr:first-child td').length])), [[185, 7], [185, 5]]);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.context().close();
}

// keeping saves a table, shares it, has another read it, gives it to a spreadsheet, and takes it away.
async function keeping() {
  const page = await visitor(screen, { expected: /404/ });
  const name = `Giao ban ${Date.now()}`;
  await enter(page, 'district.643.leader', '/table');
  await ready(page, 'So sánh các đơn vị');
  await grid(page);
  await page.getByText('Lưu bảng', { exact: true }).click();
  await page.getByLabel('Tên bảng').fill(name);
  await page.getByLabel('Tìm đơn vị theo tên hoặc mã').fill('tan hoa');
  await page.getByRole('button', { name: /phường Tân Hòa/ }).click();
  await page.getByRole('combobox', { name: 'Tự chạy' }).selectOption('WEEKLY');
  await page.getByRole('combobox', { name: 'Vào ngày' }).selectOption({ label: 'thứ Hai' });
  await look(page, 'table-save');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByRole('heading', { name }).waitFor();
  await grid(page);
  const number = new URL(page.url()).searchParams.get('saved');
  assert.match(number, /^\d+$/);
  assert.equal(new URL(page.url()).searchParams.get('ask'), null);

  // Whoever holds a role at the unit that it is shared with reads it, as far as they may.
  const other = await visitor(phone);
  await enter(other, 'commune.24121.leader', '/table');
  await other.getByRole('link', { name }).click();
  await grid(other);
  const units = await other.locator('.table-grid tbody th').allInnerTexts();
  assert.deepEqual(units.filter((unit) => unit !== 'Tổng'), ['phường Tân Hòa']);
  assert.equal(await other.getByText('Tên, chia sẻ, lịch chạy').count(), 0, 'who does not own it changes nothing of it');
  await look(other, 'table-shared');
  await other.context().close();

  // A link that a spreadsheet reads is shown once, and ends.
  await page.getByText('Liên kết cho bảng tính').click();
  await page.getByLabel('Dùng cho').fill('Excel');
  await page.getByRole('button', { name: 'Tạo liên kết' }).click();
  const address = await page.getByLabel('Địa chỉ liên kết').inputValue();
  assert.ok(address.startsWith(`${url}/table/link/`), address);
  const sheet = await fetch(`${address}?locale=vi`);
  assert.equal(sheet.status, 200);
  assert.deepEqual(inFile(await sheet.text(), 2), await rows(page));
  await page.getByRole('button', { name: 'Thu hồi Excel' }).click();
  await page.getByText('Đã thu hồi liên kết.').waitFor();
  assert.equal((await fetch(address)).status, 404);
  await look(page, 'table-saved');

  // What it came to when it ran by itself stands beside it.
  const kept = 'tableresult:1';
  await page.route('**/graphql?*', async (route) => {
    const operation = new URL(route.request().url()).searchParams.get('operationName');
    if (operation === 'TableSaved') {
      const answer = await route.fetch();
      const told = await answer.json();
      told.data.node.results = [{ __typename: 'TableResult', id: kept, day: '2024-11-04', at: '2024-11-03T23:00:00Z', rows: 1, problem: null }];
      return route.fulfill({ response: answer, json: told });
    }
    if (operation !== 'TableResult') return route.continue();
    const content = { __typename: 'KeptTable', rows: ['phường Tân Lập'], columns: ['Kết quả', 'Chỉ tiêu giao'], cells: [[1234.5, null]], marks: [{ __typename: 'CellMarks', mark: 'NO_TARGET', cells: [[0, 1]] }], notes: ['2024 chưa kết thúc'] };
    return route.fulfill({ json: { data: { node: { __typename: 'TableResult', id: kept, day: '2024-11-04', problem: null, content } } } });
  });
  await page.reload();
  await page.getByText('Kết quả đã chạy').click();
  await page.getByRole('button', { name: 'Xem kết quả 04/11/2024 06:00' }).click();
  await page.getByRole('region', { name: 'Kết quả ngày 04/11/2024' }).getByText('1.234,50').waitFor();
  assert.ok(await page.getByText('Không giao chỉ tiêu').isVisible());
  await look(page, 'table-result');
  await page.unroute('**/graphql?*');
  await page.reload();
  await grid(page);

  // Two windows change it: whoever comes second is told, and chooses.
  const second = await page.context().newPage();
  await second.goto(page.url());
  await second.getByText('Tên, chia sẻ, lịch chạy').click();
  await page.getByText('Tên, chia sẻ, lịch chạy').click();
  await page.getByLabel('Ghi chú').first().fill('Cho thứ Hai');
  await page.getByRole('button', { name: 'Lưu', exact: true }).first().click();
  await page.getByText('Cho thứ Hai').first().waitFor();
  await second.getByLabel('Ghi chú').first().fill('Cho thứ Ba');
  await second.getByRole('button', { name: 'Lưu', exact: true }).first().click();
  await second.getByText('vừa được sửa ở nơi khác').waitFor();
  await second.getByRole('button', { name: 'Lưu đè' }).click();
  await second.locator('main > p', { hasText: 'Cho thứ Ba' }).waitFor();
  await second.getByRole('button', { name: 'Xóa bảng này' }).click();
  await second.getByRole('button', { name: 'Xóa hẳn' }).click();
  await second.getByRole('heading', { name: 'Bảng có sẵn' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Không tìm thấy' }).waitFor();
  await page.context().close();
}

// wrongs are what does not go: each is told in words.
async function wrongs() {
  const all = { units: { below: { unit: '66' } }, indicators: [{ headline: true }], periods: [{ range: { from: '2024-01', to: '2024-06', by: 'MONTH' } }], measures: ['VALUE'], rows: ['UNIT'], columns: ['INDICATOR', 'PERIOD', 'MEASURE'] };
  const page = await visitor(phone, { expected: /400/ });
  await enter(page, 'province.analyst', at(all));
  const dear = page.getByRole('alert').filter({ hasText: 'quá lớn để xem một lần' });
  await dear.waitFor();
  await dear.getByText(/44 chỉ tiêu × 6 kỳ × 1 nội dung/).waitFor();
  await look(page, 'table-dear');
  await dear.getByRole('button', { name: /Xem từng \d+ dòng/ }).click();
  await grid(page);
  // Figures that change between two pages are told: their rows are not mixed.
  await page.route('**/graphql?*', (route) =>
    /"after":"/.test(new URL(route.request().url()).searchParams.get('variables') ?? '') ? route.fulfill({ json: { errors: [{ message: 'the table has other rows by now', extensions: { code: 'CONFLICT' } }], data: null } }) : route.continue(),
  );
  await page.getByRole('button', { name: 'Xem thêm' }).click();
  await page.getByText('Số liệu vừa thay đổi').waitFor();
  await page.unroute('**/graphql?*');
  await page.getByRole('button', { name: 'Tải lại bảng' }).click();
  await page.getByText('Số liệu vừa thay đổi').waitFor({ state: 'detached' });
  const before = await page.locator('.table-grid tbody tr').count();
  await page.getByRole('button', { name: 'Xem thêm' }).click();
  await page.waitForFunction((n) => document.querySelectorAll('.table-grid tbody tr').length > n, before);

  await page.goto(url + at({ ...all, periods: [{ range: { from: '2024-01', to: '2024-12', by: 'MONTH' } }] })); // more than a file holds
  await dear.getByText(/nhiều nhất là 1000000 ô/).waitFor();
  assert.equal(await dear.getByRole('button').count(), 0);

  await page.goto(url + '/table?ask=' + encodeURIComponent('{"units":{"chil'));
  await page.getByText('Địa chỉ này không chứa một câu hỏi đọc được').waitFor();
  await look(page, 'table-bad');
  await page.goto(url + at({ ...all, measures: ['VALUE', 'BOO'] }));
  await page.getByText('measures[1]').waitFor();
  await page.goto(url + at({ ...all, indicators: [{ code: '99.9' }] }));
  await page.getByRole('alert').filter({ hasText: '99.9' }).waitFor();
  await page.goto(url + at({ ...all, units: { childrenOf: '99999' } }));
  await page.getByRole('heading', { name: 'Không tìm thấy' }).waitFor();
  await page.goto(url + at({ ...all, units: { childrenOf: '66' }, indicators: [{ code: '4.1' }], periods: [{ period: '2024' }], where: [{ measure: 'VALUE', atLeast: 1e9 }] }));
  await page.getByText('Không có đơn vị nào hợp điều kiện.').waitFor();
  await page.goto(`${url}/table?saved=999999`);
  await page.getByRole('heading', { name: 'Không tìm thấy' }).waitFor();
  await page.context().close();

  const none = await visitor(phone);
  await enter(none, 'province.admin', '/table');
  await none.getByText('Chức vụ của bạn không xem được phần này.').waitFor();
  await none.context().close();
}

const stories = { chairman, analyst, keeping, wrongs };
await tell(async () => {
  for (const [name, story] of Object.entries(stories)) if (!process.env.STORY || process.env.STORY === name) await story();
});
