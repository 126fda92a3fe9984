// The administration: whoever keeps people creates one with an office and a way in, ends it, and takes a
// table in; each sees their own part; a reorganisation is drafted, looked at, applied and taken back;
// what was done is read. A branch head has none of it.
import assert from 'node:assert/strict';

import { enter, look, phone, screen, tell, url, visitor } from './browser.mjs';

// choose types into a field that searches, and takes what it finds.
async function choose(within, label, text, option) {
  const field = within.getByRole('combobox', { name: label });
  await field.click();
  await field.pressSequentially(text);
  // While answers arrive the list is drawn anew, and a click may fall between two of them: people click again.
  const found = field.page().getByRole('option').filter({ hasText: option }).first();
  await found.click();
  await found.waitFor({ state: 'hidden', timeout: 5_000 }).catch(() => found.click());
}

const refusedOnPurpose = { expected: /400|404|409|422/ };

await tell(async () => {
  await creates();
  await imports();
  await ownPart();
  await reorganises();
  await audits();
  await months();
  await nothingForBranches();
});

// A person is created with an office and a link that is shown once; the link lets them in, and the office ends.
async function creates() {
  const page = await visitor(phone);
  await enter(page, 'province.admin', '/admin');
  await page.getByRole('heading', { level: 1, name: 'Người và chức vụ' }).waitFor();
  await page.getByText('Đơn vị nào cũng đã có người báo cáo.').waitFor();
  await page.locator('.admin-person').first().waitFor();
  await look(page, 'admin-people');

  await page.getByRole('link', { name: 'Thêm người' }).click();
  await page.getByLabel('Họ và tên').fill('Nguyễn Văn Mới');
  assert.equal(await page.getByLabel('Tên đăng nhập').inputValue(), 'moi.nguyenvan');
  await page.getByRole('textbox', { name: 'Điện thoại' }).fill('0912 345 678');
  await choose(page, 'Đơn vị', 'tan hoa', /phường Tân Hòa/);
  const role = page.getByRole('combobox', { name: 'Chức vụ', exact: true });
  await role.locator('option', { hasText: 'Lãnh đạo Hội cơ sở' }).waitFor({ state: 'attached' });
  assert.equal(await role.locator('option', { hasText: 'Lãnh đạo Hội cấp tỉnh' }).count(), 0, 'a role that means nothing there');
  await role.selectOption({ label: 'Lãnh đạo Hội cơ sở' });
  await look(page, 'admin-new-person');
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
  const link = page.locator('output.link');
  await link.waitFor();
  const way = await link.textContent();
  assert.match(way, new RegExp(`^${url}/sign-in#link=`));
  await page.getByText('Liên kết chỉ hiện lần này.').waitFor();
  await look(page, 'admin-person-created');

  await page.getByRole('link', { name: 'Đến trang của người này' }).click();
  await page.getByRole('heading', { level: 1, name: 'Nguyễn Văn Mới' }).waitFor();
  assert.equal(await page.getByRole('link', { name: '0912 345 678' }).getAttribute('href'), 'tel:+84912345678');
  await page.getByText('Lãnh đạo Hội cơ sở').first().waitFor();
  await look(page, 'admin-person');

  // Why they may not seal a month, in one sentence.
  const why = page.locator('section', { has: page.getByRole('heading', { name: 'Vì sao người này không làm được?' }) });
  await why.getByLabel('Việc').selectOption({ label: 'Khóa sổ tháng' });
  await choose(why, 'Đơn vị', 'tan hoa', /phường Tân Hòa/);
  await why.getByRole('button', { name: 'Giải thích' }).click();
  await why.getByText('Không làm được.').waitFor();

  // An end before today is refused there, by the field or in words; today it ends.
  await page.getByRole('button', { name: 'Cho thôi' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('heading', { name: /Cho thôi chức vụ Lãnh đạo Hội cơ sở/ }).waitFor();
  await dialog.getByLabel('Lý do').fill('Nghỉ hưu');
  await look(page, 'admin-end-office');
  await dialog.getByRole('button', { name: 'Cho thôi' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Hiện không giữ chức vụ nào.').waitFor();
  await page.getByRole('heading', { name: 'Chức vụ trước đây' }).waitFor();

  // Who could appoint the rest cannot be the last to go: the refusal stands in the dialog.
  await page.getByRole('button', { name: 'Ngừng tài khoản' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ngừng tài khoản' }).click();
  await page.getByText('Tài khoản này đã ngừng').waitFor();

  const stranger = await visitor(phone, { expected: /401/ });
  const followed = await stranger.request.post(`${url}/session`, { data: { link: way.split('#link=')[1] }, headers: { Origin: new URL(url).origin } });
  assert.equal(followed.status(), 401, 'the link of an account that is stopped');
  await stranger.context().close();
  await page.context().close();
}

// A table with a fault is told by its line and creates nobody; mended, it creates all, with links.
async function imports() {
  const page = await visitor(screen, refusedOnPurpose);
  await enter(page, 'province.admin', '/admin/import-people');
  const rows = (role) => ['tài khoản;họ và tên;điện thoại;vai trò;mã đơn vị', 'nhap.mot;Lê Thị Một;0912 000 001;Chi hội trưởng;24121-01', `nhap.hai;Lê Thị Hai;0912 000 002;${role};24121-02`, ''].join('\n');
  const file = (text) => ({ name: 'nguoi.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.locator('input[type=file]').setInputFiles(file(rows('Chi hội phát')));
  await page.getByRole('heading', { name: '1 chỗ cần sửa' }).waitFor();
  await page.getByText('Dòng 3, ô D3').waitFor();
  assert.equal(await page.getByRole('button', { name: /^Tạo \d+ tài khoản/ }).count(), 0);
  await page.getByText('Mẫu bảng').click();
  await look(page, 'admin-import');
  await page.locator('input[type=file]').setInputFiles(file(rows('Chi hội trưởng')));
  await page.getByText('sẽ tạo 2 tài khoản').waitFor();
  await page.getByRole('button', { name: 'Tạo 2 tài khoản' }).click();
  await page.getByRole('heading', { name: 'Đã tạo 2 tài khoản' }).waitFor();
  assert.equal(await page.locator('output.link').count(), 2);
  await look(page, 'admin-imported');
  await page.context().close();
}

// A district's leader sees the people of the district and no others, and no tree to change.
async function ownPart() {
  const page = await visitor(screen);
  await enter(page, 'district.643.leader', '/admin/people?q=nhap.mot');
  await page.getByText('Không có ai như vậy').or(page.getByText('Lê Thị Một')).first().waitFor();
  await page.goto(`${url}/admin/people`);
  await page.getByText(/^Tất cả [\d.]+$/).waitFor();
  const all = Number((await page.getByText(/^Tất cả [\d.]+$/).textContent()).replace(/\D/g, ''));
  assert.ok(all > 10 && all < 1000, `${all} people of a district`);
  assert.equal(await page.getByRole('link', { name: 'Sắp xếp đơn vị' }).count(), 0);
  await page.getByRole('searchbox').fill('province');
  await page.getByRole('button', { name: 'Tìm' }).click();
  await page.getByText('Không có ai như vậy').waitFor();
  assert.match(page.url(), /q=province/);
  await page.goto(`${url}/admin/people/province.leader`);
  await page.getByRole('heading', { level: 1, name: 'Không tìm thấy' }).waitFor();
  await page.goto(`${url}/admin/reorganisations`);
  await page.getByText('Chức vụ của bạn không dùng phần quản trị.').or(page.getByText('không vai trò nào')).first().waitFor();
  // Their own page: what they hold, and nothing that they could do to themselves.
  await page.goto(`${url}/admin/people/district.643.leader`);
  await page.getByText('Lãnh đạo Hội cấp huyện').first().waitFor();
  assert.equal(await page.getByRole('button', { name: 'Ngừng tài khoản' }).count(), 0);
  await page.context().close();
}

// A merger is drafted step by step, looked at, applied and taken back; a table does the same.
async function reorganises() {
  const page = await visitor(screen, refusedOnPurpose);
  await enter(page, 'province.admin', '/admin/reorganisations');
  await page.getByText('Chưa có đợt sắp xếp nào.').waitFor();
  await page.getByRole('link', { name: 'Soạn đợt sắp xếp' }).click();
  await page.getByLabel('Tên đợt sắp xếp').fill('Sáp nhập hai chi hội');
  await page.getByLabel('Số quyết định').fill('12/QĐ-CCB');
  await page.getByLabel('Ngày ký').fill('2024-11-01');
  await page.getByLabel('Ngày có hiệu lực').fill('2024-12-01');
  await page.getByRole('button', { name: 'Thêm bước này' }).click();
  await page.getByText('Còn thiếu: Đơn vị thay đổi').waitFor();
  await choose(page, 'Đơn vị thay đổi', '24121-01', /24121-01/);
  await choose(page, 'Đơn vị nhận', '24121-02', /24121-02/);
  await page.getByRole('button', { name: 'Thêm bước này' }).click();
  await page.getByText(/^Sáp nhập Chi hội .* \(24121-01\) vào Chi hội .* \(24121-02\)\.$/).waitFor();
  await look(page, 'admin-draft');
  await page.getByRole('button', { name: 'Lưu dự thảo' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sáp nhập hai chi hội' }).waitFor();
  await page.getByText('Dự thảo', { exact: true }).waitFor();
  await page.getByText('Hết từ ngày 01/12/2024').waitFor();
  await page.getByText('Chức vụ thay đổi').click();
  await page.getByText('hết chức vụ').first().waitFor();
  await page.getByText('Số liệu thay đổi').click();
  await page.getByText('Không số liệu nào thay đổi.').or(page.getByRole('columnheader', { name: 'Chỉ tiêu' })).first().waitFor();
  await look(page, 'admin-reorganisation');

  await page.getByRole('button', { name: 'Áp dụng…' }).click();
  await page.getByText('1 bước cùng có hiệu lực từ ngày 01/12/2024').waitFor();
  await look(page, 'admin-apply');
  await page.getByRole('dialog').getByRole('button', { name: 'Áp dụng', exact: true }).click();
  await page.getByText('Đã áp dụng', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Thu hồi…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Thu hồi', exact: true }).click();
  await page.getByText('Đã thu hồi', { exact: true }).waitFor();

  // From a table: what is wrong is told by its line or step, and a sound one becomes a draft.
  await page.goto(`${url}/admin/reorganisations/new`);
  const table = (steps) => ({ name: 'tach.csv', mimeType: 'text/csv', buffer: Buffer.from(`name,Sáp nhập theo bảng\ndocument,13/QĐ-CCB\nsigned,2024-11-01\neffective,2024-12-01\ndo,unit,to\n${steps}\n`) });
  await page.locator('input[type=file]').setInputFiles(table('merge,99999-01,24121-02'));
  await page.getByText(/bước 1/).waitFor();
  await page.locator('input[type=file]').setInputFiles(table('merge,24121-01,24121-02'));
  await page.getByRole('heading', { level: 1, name: 'Sáp nhập theo bảng' }).waitFor();
  await page.context().close();
}

// What was done is read by unit, person and act, all in the address, and taken along as a file.
async function audits() {
  const page = await visitor(phone);
  await enter(page, 'province.admin', '/admin/audit?acts=ROLE_END');
  await page.getByText('Lý do: Nghỉ hưu').waitFor();
  assert.equal(await page.locator('.admin-entry').count(), 1);
  await look(page, 'admin-audit');
  await page.getByText('Chỉ: Kết thúc vai trò').click();
  await page.getByLabel('Áp dụng đợt sắp xếp').check();
  await page.getByText('Tên: Sáp nhập hai chi hội').waitFor();
  assert.match(decodeURIComponent(page.url()), /acts=ROLE_END,REORGANISATION_APPLY/);
  const file = await page.request.get(await page.getByRole('link', { name: 'Tải về (CSV)' }).getAttribute('href'));
  assert.equal(file.status(), 200);
  assert.deepEqual([...new Set((await file.text()).split(/\r?\n/).slice(1).filter(Boolean).map((row) => row.split(/[,;]/)[2]))].sort(), ['REORGANISATION_APPLY', 'ROLE_END']);
  await page.getByRole('combobox', { name: 'Của ai, hoặc về ai' }).pressSequentially('Văn Mới');
  await page.getByRole('option', { name: /Nguyễn Văn Mới/ }).click();
  await page.waitForURL(/about=account/);
  await page.getByText('Lý do: Nghỉ hưu').waitFor();
  await page.getByText('Tên: Sáp nhập hai chi hội').waitFor({ state: 'detached' });
  await page.context().close();
}

// The province's leader seals the months that are over, and opens the last one again, saying why.
async function months() {
  const page = await visitor(phone);
  await enter(page, 'province.leader', '/admin/months');
  const january = page.locator('li', { hasText: 'Tháng 1/2024' });
  await january.getByRole('button', { name: 'Khóa sổ' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Khóa sổ' }).click();
  await january.getByText('Đã khóa lúc').waitFor();
  await look(page, 'admin-months');
  await january.getByRole('button', { name: 'Mở lại' }).click();
  await page.getByRole('dialog').getByLabel('Lý do').fill('Nhập thiếu');
  await page.getByRole('dialog').getByRole('button', { name: 'Mở lại' }).click();
  await january.getByText('Chưa khóa').waitFor();
  await page.context().close();
}

// A branch head has no administration in the menu, and hears it in words where they follow an address.
async function nothingForBranches() {
  const page = await visitor(phone);
  await enter(page, 'branch.24121-01.reporter', '/');
  assert.equal(await page.getByRole('link', { name: 'Quản trị' }).count(), 0);
  for (const place of ['/admin', '/admin/people', '/admin/audit']) {
    await page.goto(url + place);
    await page.getByText('Chức vụ của bạn không dùng phần quản trị.').waitFor();
  }
  await look(page, 'admin-refused');
  await page.context().close();
}
