// What is followed up: a district chairman notes that a remedy is done; a directive is acknowledged with one touch
// and a plan added to it; the province sees who has not; a report is filled in from the registers; why a number
// is so ends at an entry.
import assert from 'node:assert/strict';

import { enter, look, phone, screen, tell, visitor } from './browser.mjs';

const tab = (page, name) => page.getByRole('navigation', { name: 'Các danh sách' }).getByRole('link', { name });
const count = async (page, name) => Number(/\d+/.exec(await tab(page, name).innerText())[0]);

async function remedies() {
  const page = await visitor(phone);
  await enter(page, 'district.643.leader');
  await page.getByRole('link', { name: /^Xem: \d+ việc quá hạn khắc phục$/ }).click();
  await page.getByRole('heading', { name: 'Việc cần theo dõi' }).waitFor();
  await page.locator('.follow-due').first().waitFor();
  await look(page, 'follow-overdue');
  const before = await count(page, 'Quá hạn');
  assert.ok(before > 0);
  const dues = (await page.locator('.follow-due').allInnerTexts()).map((text) => Number(/Quá hạn (\d+) ngày/.exec(text)[1]));
  assert.equal(dues[0], Math.max(...dues), 'the longest overdue does not come first');

  // It is noted where one is, and is gone from the list.
  await page.getByRole('button', { name: /^Ghi đã xong/ }).first().click();
  await page.getByLabel('Kết quả khắc phục', { exact: true }).fill('Đã lập lại sổ');
  await look(page, 'follow-remedy');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByText(/^Đã ghi: .*, ngày 10\/11\/2024\.$/).waitFor();
  await tab(page, new RegExp(`^Quá hạn ${before - 1}$`)).waitFor();

  await tab(page, 'Tất cả việc chưa xong').click();
  await page.locator('.follow-due').first().waitFor();
  await page.locator('.follow-filter select').first().selectOption('24118');
  await page.waitForURL(/under=24118/);
  await tab(page, /^Chờ xác nhận/).click();
  await page.getByRole('button', { name: /^Xác nhận: / }).first().waitFor();
  await look(page, 'follow-confirm');
  const waiting = await count(page, 'Chờ xác nhận');
  await page.getByRole('button', { name: /^Xác nhận: / }).first().click();
  await page.getByText(/^Đã xác nhận: /).waitFor();
  await tab(page, new RegExp(`^Chờ xác nhận ${waiting - 1}$`)).waitFor();
  await page.context().close();
}

async function directives() {
  const province = await visitor(screen);
  await enter(province, 'province.leader', '/directives?show=issued');
  const newest = province.locator('.follow-list > li').first();
  await newest.getByText('TP. Buôn Ma Thuột').first().waitFor(); // it has not acknowledged it
  await newest.getByText('Từng đơn vị').click();
  await look(province, 'directives-issued');
  const standing = await newest.locator('strong').first().innerText();
  const acknowledged = Number(/^(\d+) trên 17 đã tiếp nhận/.exec(standing)[1]);

  const district = await visitor(phone);
  await enter(district, 'district.643.leader');
  await district.getByRole('link', { name: 'Tiếp nhận: 1 văn bản của cấp trên chờ tiếp nhận' }).click();
  await district.getByRole('heading', { name: 'Chờ tiếp nhận (1)' }).waitFor();
  await look(district, 'directives-received');
  await district.getByRole('button', { name: /^Đã nhận / }).click();
  await district.getByText(/^Đã tiếp nhận .* ngày 10\/11\/2024\.$/).waitFor();
  await district.getByRole('heading', { name: 'Chờ tiếp nhận (0)' }).waitFor();
  await district.getByRole('button', { name: /^Thêm kế hoạch cho / }).first().click();
  await district.getByLabel('Số kế hoạch').fill('99/KH-CCB');
  await look(district, 'directives-plan');
  await district.getByRole('button', { name: 'Lưu', exact: true }).click();
  await district.getByText('Đã ghi kế hoạch 99/KH-CCB.').waitFor();
  await district.getByText('Kế hoạch 99/KH-CCB, ngày 10/11/2024.').waitFor();

  await province.reload();
  await newest.locator('strong').filter({ hasText: `${acknowledged + 1} trên 17 đã tiếp nhận` }).waitFor();
  for (const page of [province, district]) await page.context().close();
}

// A report is filled in from the registers; a number of one's own wants a word.
async function filledIn() {
  const page = await visitor(phone);
  await enter(page, 'commune.24121.leader', '/reports/24121/2024-11');
  await page.getByText(/^Đã điền sẵn \d+ mục theo sổ sách\./).waitFor();
  await look(page, 'form-registers');
  const houses = page.locator('.report-field').filter({ has: page.getByLabel(/^Nhà Nghĩa tình đồng đội làm mới/) });
  const box = houses.getByRole('textbox');
  assert.equal(await box.inputValue(), '0');
  await houses.getByText(/^≡ Điền sẵn theo sổ: 0/).waitFor();
  await box.fill('4');
  await page.keyboard.press('Tab');
  await houses.getByText(/là 4, còn theo Sổ theo dõi hỗ trợ hội viên nghèo là 0/).waitFor();
  await page.getByText('Có số khác thường. Xin ghi vì sao, rồi nộp.').waitFor();
  await houses.getByRole('button', { name: /lấy số theo sổ, 0$/ }).click();
  await houses.getByText(/^≡ Điền sẵn theo sổ: 0/).waitFor();
  await page.context().close();
}

// Why a commune has admitted so many ends at each entry.
async function atTheEntry() {
  const page = await visitor(screen);
  await enter(page, 'commune.24121.leader', '/u/24121/i/4.1');
  const records = page.locator('.figure-records').first();
  await records.locator('summary').click();
  await look(page, 'figure-records');
  const link = records.getByRole('link').first();
  const said = await link.innerText();
  await link.click();
  await page.waitForURL(/\/entries\//);
  assert.match(said, /\d{2}\/\d{2}\/2024/);
  await page.context().close();
}

await tell(async () => {
  await remedies();
  await directives();
  await filledIn();
  await atTheEntry();
});
