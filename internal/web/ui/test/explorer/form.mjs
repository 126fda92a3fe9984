// The entry form: a branch head fills in the month on a phone, whatever happens meanwhile.
import assert from 'node:assert/strict';

import { enter, look, phone, screen, tell, url, visitor } from './browser.mjs';

const head = 'branch.24121-01.reporter';
const leader = 'commune.24121.leader';
const place = '/reports/24121-01/2024-11';
const expected = /status of 401|ERR_INTERNET_DISCONNECTED|ERR_FAILED/; // the network that goes, and the session

const box = (page, label) => page.getByLabel(label, { exact: true });
// at returns all of a box: its words before and after it.
const at = (page, label) => page.locator('.report-field').filter({ has: box(page, label) });
const paste = async (page, label, text) => {
  await box(page, label).fill('');
  await box(page, label).focus();
  await page.keyboard.insertText(text);
  await page.keyboard.press('Tab');
};
const says = (page, text) => page.getByText(text).first().waitFor();
const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

const fund = 'Đóng góp Quỹ nhà Nghĩa tình đồng đội';
const rated = 'Hội viên hoàn thành xuất sắc nhiệm vụ';
const october = {
  'Tổng số hội viên': '24', 'Hội viên đã học tập chỉ thị, nghị quyết': '16', 'Hội viên là đảng viên': '9', 'Đảng viên đã học tập chỉ thị, nghị quyết': '9', 'Tổng số cán bộ Hội': '3',
  'Hội viên có biểu hiện lệch lạc': '0', 'Cán bộ đã đăng ký chuyên đề': '3', 'Cán bộ đã thực hiện chuyên đề': '3', 'Hội viên đã đăng ký chuyên đề': '24', 'Hội viên đã thực hiện chuyên đề': '19',
};

async function fillsIn(page) {
  await enter(page, head, place);
  await says(page, 'Đã điền 0 trên 26 mục. Hạn nộp 05/12/2024.');
  await says(page, 'Ô để trống nghĩa là chưa báo cáo, không phải là 0.');
  assert.match(await at(page, 'Tổng số hội viên').innerText(), /Đến cuối tháng\. Tháng 10: 24\./);
  assert.match(await at(page, 'Đóng góp quỹ Nội bộ hội').innerText(), /Trong tháng\. Tháng 10: 0\./);
  assert.match(await at(page, 'Hộ CCB nghèo đầu kỳ (cuối năm trước)').innerText(), /Tháng 1: \d/); // it stands since
  assert.equal(await box(page, 'Tổng số hội viên').getAttribute('inputmode'), 'numeric');
  await look(page, 'report-empty');

  // What is pasted is read as it is written here, or refused beside the box.
  for (const [text, shown, said] of [
    ['1.5', '1.5', /có thể là 15 hoặc 1,5/],
    ['1,5', '1,5', /số nguyên/],
    ['-3', '-3', /nhỏ hơn 0/],
    ['ba mươi', 'ba mươi', /chữ số/],
    ['200.000.000.001', '200.000.000.001', /chỉ có thể từ 0 đến 100\.000\.000\.000/],
    ['1,5 triệu', '1,5 triệu', /đủ các chữ số: 1\.500\.000/],
    ['1.234', '1.234', null],
    ['1 234', '1.234', null],
    ['１２', '12', null],
    ['12,0', '12', null],
    ['1.208.000 đồng', '1.208.000', null],
  ]) {
    await paste(page, fund, text);
    assert.equal(await box(page, fund).inputValue(), shown, text);
    assert.equal(await box(page, fund).getAttribute('aria-invalid'), said ? 'true' : null, text);
    if (said) assert.match(await at(page, fund).innerText(), said);
  }
  await box(page, fund).focus();
  assert.equal(await box(page, fund).inputValue(), '1208000'); // while one types
  await paste(page, fund, '101.000');

  // By keyboard alone: a number, Enter, the next.
  await box(page, 'Tổng số hội viên').focus();
  for (const [label, value] of Object.entries(october)) {
    assert.ok(await box(page, label).evaluate((e) => e === document.activeElement), `${label} has the focus`);
    await box(page, label).fill(value);
    await page.keyboard.press('Enter');
  }
  await says(page, 'Đã điền 11 trên 26 mục.');

  // What cannot be is said at the box, in the words of the catalogue.
  await paste(page, 'Hội viên là đảng viên', '36');
  assert.match(await at(page, 'Hội viên là đảng viên').innerText(), /✕ Hội viên là đảng viên là 36, nhiều hơn Tổng số hội viên, 24\./);
  await press(page, 'Nộp báo cáo');
  await says(page, /Còn \d+ chỗ cần sửa trước khi nộp/);
  assert.ok(await box(page, 'Hội viên là đảng viên').evaluate((e) => e === document.activeElement), 'the first that is wrong has the focus');
  await look(page, 'report-wrong');
  await paste(page, 'Hội viên là đảng viên', '9');

  // What is said together is asked for together.
  await paste(page, rated, '5');
  await press(page, 'Nộp báo cáo');
  assert.match(await at(page, rated).innerText(), /chưa báo cáo Hội viên hoàn thành tốt nhiệm vụ, Hội viên hoàn thành nhiệm vụ, Hội viên không hoàn thành nhiệm vụ; .* không có thì ghi 0/);
  await paste(page, rated, '');
  for (const label of ['Cán bộ đã được tập huấn', 'Hộ gia đình CCB', 'Gia đình CCB đạt Gia đình văn hóa', 'Hộ CCB nghèo hiện nay']) await page.getByRole('button', { name: new RegExp(`^${label}: ghi như tháng 10`) }).click();
  await paste(page, 'Buổi sinh hoạt', '1');

  // What is unusual asks for a word.
  await paste(page, 'Tổng số hội viên', '40');
  assert.match(await at(page, 'Tổng số hội viên').innerText(), /▲ Tổng số hội viên là 40; lần trước là 24\. Nếu đúng, xin ghi một lời giải thích/);
  await press(page, 'Nộp báo cáo');
  await says(page, 'Xin ghi một lời giải thích cho các số khác thường.');
  assert.ok(await box(page, 'Lời ghi kèm').evaluate((e) => e === document.activeElement));
  await look(page, 'report-unusual');
  await box(page, 'Lời ghi kèm').fill('Nhận thêm hội viên của tổ 2');
  await press(page, 'Nộp báo cáo');
  await says(page, 'Đã nộp báo cáo tháng 11/2024. Cảm ơn.');
  await says(page, 'Tình trạng: Đã gửi');
  assert.equal(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('thidua:draft')).length), 0);
  await page.getByText('Quá trình').click();
  await says(page, 'Nhận thêm hội viên của tổ 2');
  await look(page, 'report-submitted');
  await press(page, 'Rút lại để sửa');
  await says(page, 'Đã rút lại.');
  await says(page, 'Tình trạng: Nháp');
  assert.equal(await box(page, 'Tổng số hội viên').inputValue(), '40');
}

// Two windows of one device: the other is told, and nothing is written over.
async function inTwoWindows(page) {
  const other = await page.context().newPage();
  await other.goto(url + place);
  await box(other, 'Buổi sinh hoạt').waitFor();
  await paste(page, 'Buổi sinh hoạt', '2');
  await says(other, 'Báo cáo này cũng đang được nhập ở một cửa sổ khác');
  await paste(other, 'Cán bộ đã được tập huấn', '2');
  assert.equal(await box(page, 'Cán bộ đã được tập huấn').inputValue(), '3');
  assert.match(await page.evaluate(() => localStorage.getItem(Object.keys(localStorage).find((key) => key.startsWith('thidua:draft')))), /"meetings_held":"2"/);
  await look(other, 'report-windows');
  await press(other, 'Giữ số ở đây');
  await says(page, 'Báo cáo này cũng đang được nhập ở một cửa sổ khác');
  await press(page, 'Lấy số ở cửa sổ kia');
  assert.equal(await box(page, 'Cán bộ đã được tập huấn').inputValue(), '2');
  assert.equal(await box(page, 'Buổi sinh hoạt').inputValue(), '1');
  await other.close();
}

// Somebody else saves meanwhile: both versions side by side, and one goes on from theirs.
async function besideAnother(page, another) {
  await paste(page, 'Buổi sinh hoạt', '3');
  await enter(another, leader, place);
  await paste(another, 'Buổi sinh hoạt', '4');
  await paste(another, 'Hộ gia đình CCB', '22');
  await press(another, 'Lưu nháp');
  await says(another, 'Đã lưu nháp trên máy chủ');
  await press(page, 'Lưu nháp');
  await page.getByRole('heading', { name: 'Có hai bản khác nhau' }).waitFor();
  const choice = (label, side) => page.getByRole('group', { name: label }).getByRole('radio', { name: side });
  assert.ok(await choice('Hộ gia đình CCB', 'Máy chủ').isChecked(), 'what only they have changed is taken from them');
  assert.ok(await choice('Cán bộ đã được tập huấn', 'Máy này').isChecked(), 'what only this device has changed stays');
  assert.ok(await page.getByRole('button', { name: 'Dùng các số đã chọn' }).isDisabled());
  await says(page, 'Còn 1 mục chưa chọn.');
  await look(page, 'report-conflict');
  await choice('Buổi sinh hoạt', 'Máy này').check();
  await press(page, 'Dùng các số đã chọn');
  await says(page, 'Đã ghép theo lựa chọn.');
  assert.equal(await box(page, 'Hộ gia đình CCB').inputValue(), '22');
  assert.equal(await box(page, 'Buổi sinh hoạt').inputValue(), '3');
  await press(page, 'Lưu nháp');
  await says(page, 'Đã lưu nháp trên máy chủ');
}

// What is typed while the service is slow to answer stays.
async function typesOn(page) {
  let go;
  const gone = new Promise((resolve) => (go = resolve));
  await page.route('**/graphql', async (route) => {
    if (route.request().method() === 'POST') await gone;
    await route.continue();
  });
  await paste(page, 'Hộ gia đình CCB', '23');
  await box(page, 'Lời ghi kèm').fill('Đã rà soát');
  await press(page, 'Lưu nháp');
  await page.getByRole('button', { name: 'Đang lưu…' }).waitFor();
  await paste(page, 'Gia đình CCB đạt Gia đình văn hóa', '20');
  go();
  await says(page, 'Đã lưu nháp trên máy chủ');
  assert.equal(await box(page, 'Gia đình CCB đạt Gia đình văn hóa').inputValue(), '20');
  assert.equal(await box(page, 'Lời ghi kèm').inputValue(), 'Đã rà soát');
  await page.unrouteAll({ behavior: 'wait' });
  await box(page, 'Lời ghi kèm').fill('');
  await press(page, 'Lưu nháp');
  await says(page, 'Đã lưu nháp trên máy chủ');
}

// The session ends in mid-form: what was typed is there after signing in again, and for no other account.
async function signsInAgain(page) {
  const answer = async (account) => page.request.post(`${url}/session`, { data: { demo: account }, headers: { Origin: new URL(url).origin } });
  await paste(page, 'Buổi sinh hoạt', '5');
  await page.context().clearCookies();
  await press(page, 'Lưu nháp');
  await page.waitForURL(/sign-in\?next=/);
  const next = new URL(page.url()).searchParams.get('next');
  assert.match(next, /reports\/24121-01\/2024-11$/);
  await answer(leader);
  await page.goto(url + place);
  await box(page, 'Buổi sinh hoạt').waitFor();
  assert.equal(await box(page, 'Buổi sinh hoạt').inputValue(), '3', 'another account sees what the server has');
  await page.context().clearCookies();
  await answer(head);
  await page.goto(new URL(next, url).href);
  await says(page, /Lần lưu lúc .* chưa xong/);
  assert.equal(await box(page, 'Buổi sinh hoạt').inputValue(), '5');
  await look(page, 'report-restored');
}

// Without a network one fills in and submits; it is handed over once there is one.
async function withoutNetwork(page, another) {
  const context = page.context();
  await paste(page, 'Tổng số hội viên', '24');
  await context.setOffline(true);
  await says(page, 'Đang mất mạng.');
  await paste(page, 'Buổi sinh hoạt', '2');
  await press(page, 'Nộp báo cáo');
  await says(page, 'Chờ gửi: chưa kết nối được với máy chủ.');
  await look(page, 'report-waiting');
  await context.setOffline(false);
  await says(page, 'Đã nộp báo cáo tháng 11/2024 của Chi hội Tổ dân phố 1.');
  await says(page, 'Tình trạng: Đã gửi');
  await look(page, 'report-handed');
  await press(page, 'Đã rõ');

  // Somebody else was quicker: it is told, and both are shown.
  await press(page, 'Rút lại để sửa');
  await says(page, 'Tình trạng: Nháp');
  await paste(page, 'Buổi sinh hoạt', '1');
  await context.setOffline(true);
  await press(page, 'Nộp báo cáo');
  await says(page, 'Chờ gửi: chưa kết nối được với máy chủ.');
  await another.goto(url + place);
  await paste(another, 'Buổi sinh hoạt', '7');
  await press(another, 'Lưu nháp');
  await says(another, 'Đã lưu nháp trên máy chủ');
  await context.setOffline(false);
  await says(page, 'Chưa nộp được báo cáo tháng 11/2024 của Chi hội Tổ dân phố 1: trên máy chủ đã có bản khác.');
  await press(page, 'Đã rõ');
  await press(page, 'Xem hai bản');
  await press(page, 'Lấy tất cả số trên máy này');
  await press(page, 'Dùng các số đã chọn');
  await press(page, 'Nộp báo cáo');
  await says(page, 'Đã nộp báo cáo tháng 11/2024. Cảm ơn.');
}

// The device keeps the program, and the form: one begins without a network, too, and what waits is handed
// over from wherever one is when there is one again.
async function beginsWithoutNetwork() {
  const page = await visitor(phone, { expected, offline: true });
  const there = '/reports/24121-03/2024-11';
  await enter(page, leader, there);
  await box(page, 'Buổi sinh hoạt').waitFor();
  await page.waitForFunction(async () => {
    if (!navigator.serviceWorker.controller) return false;
    const all = await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)));
    return ['=ReportForm&', '=ReportMay&', '=ReportRegisters&', '=Shell&', '/app/HandOver'].every((name) => all.flat().some((url) => url.includes(name)));
  });
  await page.context().setOffline(true);
  await page.reload();
  // What its register of meetings says is known without a network, too: another number wants a word.
  await paste(page, 'Buổi sinh hoạt', '1');
  await press(page, 'Nộp báo cáo');
  await says(page, 'Xin ghi một lời giải thích cho các số khác thường.');
  await box(page, 'Lời ghi kèm').fill('Buổi ngày 09/11 chưa kịp ghi vào sổ');
  await press(page, 'Nộp báo cáo');
  await says(page, 'Chờ gửi: chưa kết nối được với máy chủ.');
  await page.goto(`${url}/`);
  await says(page, '1 báo cáo chờ gửi.');
  await page.context().setOffline(false);
  await says(page, 'Đã nộp báo cáo tháng 11/2024 của Chi hội Tổ dân phố 3.');
  await page.close();
}

// What one has typed is handed in by nobody who has signed in with the same browser meanwhile.
async function isNobodyElses() {
  const page = await visitor(screen, { expected: /status of 409/ });
  await enter(page, leader, place);
  await press(page, 'Rút lại để sửa');
  const before = await box(page, 'Buổi sinh hoạt').inputValue();
  assert.notEqual(before, '77');
  await paste(page, 'Buổi sinh hoạt', '77');
  await page.request.post(`${url}/session`, { data: { demo: head }, headers: { Origin: new URL(url).origin } });
  await press(page, 'Lưu nháp');
  await page.locator('.lens').filter({ hasText: 'Chi hội' }).waitFor(); // the page is theirs by now
  await box(page, 'Buổi sinh hoạt').waitFor();
  assert.equal(await box(page, 'Buổi sinh hoạt').inputValue(), before);
  await enter(page, leader, place);
  await box(page, 'Buổi sinh hoạt').waitFor();
  assert.equal(await box(page, 'Buổi sinh hoạt').inputValue(), '77', 'the draft of whoever typed it is gone');
  await page.close();
}

// What cannot be filled in says why.
async function saysWhy(page) {
  for (const [where, text] of [
    ['/reports/24121-01/2024-12', 'Tháng 12/2024 chưa bắt đầu. Từ ngày 01/12/2024 mới nhập được.'],
    ['/reports/24121-02/2024-11', 'Không tìm thấy'],
    ['/reports/99999/2024-11', 'Không tìm thấy'],
    ['/reports/24121-01/2024-13', 'Không tìm thấy'],
    ['/reports/24121-01/2024-08', 'Đã duyệt. Muốn sửa phải đề nghị Hội cấp tỉnh mở lại.'],
  ]) {
    await page.goto(url + where);
    await says(page, text);
  }
  await look(page, 'report-approved');
}

await tell(async () => {
  const page = await visitor(phone, { expected });
  const another = await visitor(screen);
  await fillsIn(page);
  await inTwoWindows(page);
  await besideAnother(page, another);
  await typesOn(page);
  await signsInAgain(page);
  await withoutNetwork(page, another);
  await beginsWithoutNetwork();
  await isNobodyElses();
  await saysWhy(page);

  // Whoever enters for several goes from one to the next.
  await another.goto(`${url}/reports/24121/2024-11`);
  await another.getByRole('radio', { name: 'Có' }).first().waitFor();
  await another.getByRole('group', { name: 'Có chương trình, kế hoạch' }).getByRole('radio', { name: 'Có' }).check();
  await look(another, 'report-commune');
  await another.getByRole('link', { name: 'Chi hội Tổ dân phố 1 ›' }).click();
  await another.getByRole('link', { name: 'Chi hội Tổ dân phố 2 ›' }).click();
  await says(another, 'Tình trạng: Chưa nhập');
  await another.getByRole('link', { name: '‹ Chi hội Tổ dân phố 1' }).waitFor();
});
