// Reports: a branch head sees the year; a commune secretary fills in a spreadsheet, which is checked before
// it is taken in; a district chairman approves, returns, and is told where somebody was faster; the
// province opens again what was approved.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

import { enter, look, phone, screen, tell, url, visitor } from './browser.mjs';

// edited returns a workbook with one of its files changed: a ZIP with the same files, each anew.
function edited(zip, name, change) {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  let [at, entries] = [zip.readUInt32LE(end + 16), zip.readUInt16LE(end + 10)];
  const files = [];
  const directory = [];
  let offset = 0;
  for (; entries > 0; entries--) {
    const [method, packed, nameLength, extra, comment, local] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32), zip.readUInt32LE(at + 42)];
    const called = zip.subarray(at + 46, at + 46 + nameLength);
    const begins = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(begins, begins + packed);
    let text = method === 8 ? inflateRawSync(data) : data;
    if (called.toString() === name) text = Buffer.from(change(text.toString()));
    const deflated = deflateRawSync(text);
    const head = Buffer.alloc(26); // what the local header and the directory both say
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(text), 10);
    head.writeUInt32LE(deflated.length, 14);
    head.writeUInt32LE(text.length, 18);
    head.writeUInt16LE(called.length, 22);
    const last = Buffer.alloc(14);
    last.writeUInt32LE(offset, 10);
    files.push(Buffer.from('PK\x03\x04', 'latin1'), head, called, deflated);
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), head, last, called);
    offset += 30 + called.length + deflated.length;
    at += 46 + nameLength + extra + comment;
  }
  const listed = Buffer.concat(directory);
  const tail = Buffer.alloc(22);
  tail.write('PK\x05\x06', 'latin1');
  tail.writeUInt16LE(files.length / 4, 8);
  tail.writeUInt16LE(files.length / 4, 10);
  tail.writeUInt32LE(listed.length, 12);
  tail.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, listed, tail]);
}

function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

const letters = (n) => (n < 26 ? '' : String.fromCharCode(64 + Math.floor(n / 26))) + String.fromCharCode(65 + (n % 26));

// put writes a value into a cell of a sheet, in place of what stands there.
const put = (sheet, cell, value) => {
  const written = /^\d+$/.test(value) ? `><v>${value}</v></c>` : ` t="inlineStr"><is><t>${value}</t></is></c>`;
  const place = new RegExp(`<c r="${cell}"( s="\\d+")?[^>]*?(/>|>.*?</c>)`);
  assert.match(sheet, place, `there is no cell ${cell}`);
  return sheet.replace(place, (_, style = '') => `<c r="${cell}"${style}${written}`);
};

const tab = (page, name) => page.getByRole('navigation', { name: 'Các danh sách báo cáo' }).getByRole('link', { name });
const count = async (page, name, n) => tab(page, new RegExp(`^${name} ${n}$`)).waitFor();
const one = (page, unit) => page.locator('.reports-one').filter({ has: page.getByRole('heading', { name: unit, exact: true }) });

async function branchHead() {
  const page = await visitor(phone);
  await enter(page, 'branch.24121-01.reporter', '/reports');
  await page.getByRole('heading', { name: 'Chi hội Tổ dân phố 1 · Năm 2024' }).waitFor();
  assert.equal(await page.locator('.reports-row').count(), 11, 'the months of the year, the one that runs first');
  assert.match(await page.locator('.reports-row').first().innerText(), /Tháng 11\/2024[^]*Tháng đang diễn ra/);
  assert.equal(await tab(page, 'Chờ tôi duyệt').count(), 0, 'who approves nothing is not led to what waits for approval');
  assert.equal(await page.getByRole('link', { name: 'Mở báo cáo của Chi hội Tổ dân phố 1, Tháng 10/2024' }).getAttribute('href'), '/reports/24121-01/2024-10');
  await look(page, 'reports-mine');

  // What was handed up is taken back while nobody has approved it.
  await tab(page, 'Tất cả').click();
  await page.getByRole('link', { name: /^Số liệu và quá trình/ }).click();
  await page.getByRole('rowheader', { name: 'Tổng số hội viên' }).waitFor();
  await page.getByText('Quá trình', { exact: true }).click();
  await page.locator('.report-history li').first().waitFor();
  await look(page, 'reports-open');
  await page.getByRole('button', { name: 'Rút lại để sửa' }).click();
  await page.getByLabel('Lý do rút lại').fill('đếm sót một người');
  await page.getByRole('button', { name: 'Rút lại để sửa' }).click();
  await page.getByText('Đã rút báo cáo về nháp.').waitFor();
  await page.locator('.report-history').getByText('đếm sót một người').waitFor();
  await page.context().close();
}

async function communeLeader() {
  const page = await visitor(screen, { expected: /status of (422|400)|ERR_INTERNET_DISCONNECTED|ERR_FAILED/ });
  await enter(page, 'commune.24121.leader', '/reports');
  await count(page, 'Chờ tôi duyệt', 13); // one of fourteen was taken back
  await tab(page, 'Của đơn vị tôi').click();
  await page.getByText('Cấp dưới: 13 trong 15 đã nộp, 2 đã duyệt').waitFor();
  await look(page, 'reports-mine');
  await tab(page, 'Bảng tính Excel').click();
  await page.getByRole('heading', { name: '2. Gửi bảng đã điền' }).waitFor();
  await look(page, 'reports-sheets');

  // Out: the workbook of October, and what September said.
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải tệp Excel (.xlsx)' }).click();
  const given = await download;
  assert.equal(given.suggestedFilename(), 'bao-cao-2024-10-24121.xlsx');
  const workbook = await readFile(await given.path());
  const rows = async (month) => (await (await page.request.get(`${url}/sheets/${month}/24121.csv`)).text()).split(/\r?\n/).map((line) => line.split(','));
  const [september, october] = [await rows('2024-09'), await rows('2024-10')];
  const codes = october[4];
  const silent = october.findIndex((row, n) => n > 4 && row[0]?.startsWith('24121-') && row[3] === '0'); // what its registers say stands there already
  assert.ok(silent > 4, 'some branch has said nothing of October');
  const before = september.find((row) => row[0] === october[silent][0]);
  const own = october.findIndex((row) => row[0] === '24121');
  const at = (code, row) => `${letters(codes.indexOf(code))}${row + 1}`;
  const filled = (loans, comment) => edited(workbook, 'xl/worksheets/sheet1.xml', (sheet) => {
    for (let n = 4; n < codes.length; n++) if (before[n] && !october[silent][n]) sheet = put(sheet, `${letters(n)}${silent + 1}`, before[n]);
    sheet = put(sheet, at('comment', silent), 'như tháng 9');
    sheet = put(sheet, at('loans_outstanding', own), loans);
    return comment ? put(sheet, at('comment', own), comment) : sheet;
  });
  const choose = (name, buffer) => page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer });
  const refusedAs = async (words) => {
    await page.getByRole('alert').filter({ hasText: words }).waitFor();
    if (await page.getByRole('button', { name: 'Bỏ, chọn tệp khác' }).count()) await page.getByRole('button', { name: 'Bỏ, chọn tệp khác' }).click();
  };

  // Wrong files are told at once, or in the words of the service.
  await choose('bao-cao.xls', Buffer.from('x'));
  await refusedAs('“bao-cao.xls” không phải tệp Excel (.xlsx) hay CSV');
  await choose('trong.xlsx', Buffer.alloc(0));
  await refusedAs('“trong.xlsx” không có gì.');
  await choose('to.csv', Buffer.alloc((4 << 20) + 1, 'a'));
  await refusedAs('“to.csv” lớn quá 4 MB');
  const wrong = async (name, buffer, ...words) => {
    await choose(name, buffer);
    await page.getByText('phải sửa trước khi gửi').waitFor();
    for (const one of words) await page.locator('.sheet-cells').getByText(one).first().waitFor();
    assert.equal(await page.getByRole('button', { name: /^Nộp \d+ báo cáo$/ }).count(), 0, 'nothing is handed in that is wrong');
  };
  const another = () => page.getByRole('button', { name: 'Bỏ, chọn tệp khác' }).click();
  await wrong('anh.xlsx', Buffer.from('\x89PNG\r\n'), 'Cả tệp');
  await another();
  await wrong('thang-9.csv', Buffer.from(await (await page.request.get(`${url}/sheets/2024-09/24121.csv`)).body()), 'trang này không phải của tháng 2024-10');
  await another();
  const loans = Number(october[own][codes.indexOf('loans_outstanding')]);
  await wrong('chu.xlsx', filled('tám tỷ'), at('loans_outstanding', own), 'tám tỷ');
  await look(page, 'reports-sheet-wrong');
  await another();
  // A leap needs a word, which stands in the file.
  await wrong('vot.xlsx', filled(String(loans * 3)), at('loans_outstanding', own), /ghi lý do ở cột ghi chú/);
  await another();

  // With the word it is checked, and then taken in, the draft that was taken back too; the line breaks once.
  await choose('bao-cao.xlsx', filled(String(loans * 3), 'vay mới hai dự án'));
  await page.getByText('3 báo cáo sẽ được nộp.').waitFor();
  await page.getByText('1 số khác thường, đã có lời giải thích trong tệp').waitFor();
  await page.getByRole('cell', { name: '26.124.000.000', exact: true }).waitFor();
  await look(page, 'reports-sheet');
  await page.setViewportSize(phone.viewport);
  await look(page, 'reports-sheet');
  await page.setViewportSize(screen.viewport);
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Nộp 3 báo cáo' }).click();
  await page.getByRole('alert').filter({ hasText: 'Mất kết nối giữa chừng' }).waitFor();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Nộp 3 báo cáo' }).click();
  await page.getByText('Đã nộp 3 báo cáo từ “bao-cao.xlsx”.').waitFor();
  await choose('bao-cao.csv', Buffer.from(await (await page.request.get(`${url}/sheets/2024-10/24121.csv`)).body()));
  await page.getByText('Tệp không có số nào mới').waitFor(); // the service's own file, as it stands now
  await page.context().close();
}

async function districtLeader() {
  const page = await visitor(screen);
  await enter(page, 'district.643.leader', '/reports');
  await count(page, 'Chờ tôi duyệt', 22);
  const leap = one(page, 'phường Tân Hòa').nth(1);
  await leap.getByText('Người nộp giải thích: “vay mới hai dự án”').waitFor();
  await leap.getByText(/^Dư nợ vốn vay ủy thác: 8,\d+ tỷ → 26,\d+ tỷ/).waitFor();
  await look(page, 'reports-waiting');

  // Three at once, which is asked once more; and not done where one says no.
  for (const unit of ['phường Tân Lập', 'phường Tân Tiến', 'xã Ea Kao']) await one(page, unit).first().getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Duyệt 3 báo cáo' }).click();
  const asks = page.getByRole('dialog', { name: 'Duyệt 3 báo cáo?' });
  await asks.getByText('bạn không rút lại được').waitFor();
  await look(page, 'reports-confirm');
  await page.keyboard.press('Escape');
  await asks.waitFor({ state: 'hidden' });
  await count(page, 'Chờ tôi duyệt', 22);
  await page.getByRole('button', { name: 'Duyệt 3 báo cáo' }).click();
  await asks.getByRole('button', { name: 'Duyệt 3 báo cáo' }).click();
  await page.getByText('Đã duyệt 3 báo cáo.').waitFor();
  await count(page, 'Chờ tôi duyệt', 19);

  // One goes back, with a reason.
  await leap.or(one(page, 'phường Tân Hòa').last()).last().getByRole('button', { name: /^Trả lại báo cáo/ }).click();
  await page.getByRole('button', { name: 'Trả lại', exact: true }).click();
  await page.getByRole('alert').filter({ hasText: 'Hãy ghi lý do.' }).waitFor();
  await page.getByLabel('Lý do trả lại').fill('dư nợ gấp ba, gửi kèm hợp đồng');
  await look(page, 'reports-return');
  await page.getByRole('button', { name: 'Trả lại', exact: true }).click();
  await page.getByText('Đã trả lại báo cáo của phường Tân Hòa.').waitFor();
  await count(page, 'Chờ tôi duyệt', 18);

  // Two at once: what the other returned meanwhile stands against all, and says so.
  const other = await visitor(phone);
  await enter(other, 'district.643.leader', '/reports?show=waiting&month=2024-10');
  await look(other, 'reports-waiting');
  for (const unit of ['phường Thắng Lợi', 'phường Thành Công']) await one(page, unit).last().getByRole('checkbox').check();
  let goOn;
  const returned = new Promise((done) => (goOn = done));
  await page.route('**/graphql', async (route) => {
    if (route.request().method() === 'POST') await returned;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Duyệt 2 báo cáo' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Duyệt 2 báo cáo' }).click();
  await one(other, 'phường Thắng Lợi').getByRole('button', { name: /^Trả lại/ }).click();
  await other.getByLabel('Lý do trả lại').fill('thiếu số');
  await other.getByRole('button', { name: 'Trả lại', exact: true }).click();
  await other.getByText('Đã trả lại báo cáo của phường Thắng Lợi.').waitFor();
  goOn();
  await page.getByRole('alert').filter({ hasText: 'Chưa duyệt báo cáo nào: 1 báo cáo không duyệt được' }).waitFor();
  await page.getByText(/phường Thắng Lợi, tháng 10\/2024: báo cáo của phường Thắng Lợi cho 2024-10 nay ở lần sửa 2, không phải 1/).waitFor();
  await page.unroute('**/graphql');
  await count(page, 'Chờ tôi duyệt', 17);
  await page.getByRole('button', { name: 'Duyệt 1 báo cáo' }).click(); // the one that stands as it was seen
  await page.getByText('Đã duyệt 1 báo cáo.').waitFor();
  await count(page, 'Chờ tôi duyệt', 16);

  // All that have no warning; and what is late, with whom to call.
  await page.getByRole('button', { name: 'Chọn tất cả không có cảnh báo (14)' }).click();
  await page.getByRole('button', { name: 'Duyệt 14 báo cáo' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Duyệt 14 báo cáo' }).click();
  await page.getByText('Đã duyệt 14 báo cáo.').waitFor();
  // Two say another number than their registers, and are looked at.
  await count(page, 'Chờ tôi duyệt', 2);
  const differ = page.locator('.reports-one').filter({ hasText: 'Cảnh báo' });
  await differ.nth(1).waitFor();
  for (const text of await differ.allInnerTexts()) assert.match(text, / là \d+; theo sổ theo dõi .* là \d+/);
  for (const at of [0, 1]) await differ.nth(at).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Duyệt 2 báo cáo' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Duyệt 2 báo cáo' }).click();
  await page.getByText('Đã duyệt 2 báo cáo.').waitFor();
  await page.getByText('Không có báo cáo nào chờ bạn duyệt.').waitFor();
  await count(page, 'Chờ tôi duyệt', 0);
  await tab(page, 'Quá hạn').click();
  await page.locator('a[href^="tel:+84"]').first().waitFor();
  await page.getByText('Lời nhắc để chép').first().click();
  assert.match(await page.locator('.reports-reminder[open] textarea').inputValue(), /đã quá hạn từ ngày \d\d\/\d\d\/2024/);
  await look(page, 'reports-late');
  for (const left of [page, other]) await left.context().close();
}

// cameBack: the commune sees what came back and why, and corrects it in the form.
async function cameBack() {
  const page = await visitor(phone);
  await enter(page, 'commune.24121.leader', '/reports?show=returned');
  await page.getByText('Lý do: “dư nợ gấp ba, gửi kèm hợp đồng”').waitFor();
  await page.getByText(/Lãnh đạo Hội cấp huyện.* trả lại lúc/).waitFor();
  assert.equal(await page.getByRole('link', { name: 'Sửa và nộp lại báo cáo của phường Tân Hòa, Tháng 10/2024' }).getAttribute('href'), '/reports/24121/2024-10');
  await look(page, 'reports-returned');
  await page.context().close();
}

// province: who approves nothing reads; who may opens again what was approved.
async function province() {
  const board = await visitor(phone);
  await enter(board, 'province.board', '/reports?show=waiting');
  await board.getByText('Chức vụ của bạn xem được báo cáo nhưng không duyệt.').waitFor();
  await board.getByRole('link', { name: 'Xem các báo cáo đang chờ duyệt' }).click();
  await board.locator('.reports-one').first().waitFor();
  assert.equal(await board.getByRole('button', { name: /^Duyệt/ }).count(), 0);
  await look(board, 'reports-all');
  await board.goto(`${url}/reports?show=all&under=khong-co`);
  await board.getByRole('heading', { name: 'Không tìm thấy' }).waitFor();
  await board.context().close();

  const page = await visitor(screen);
  await enter(page, 'province.leader', '/reports?show=all&month=2024-10&under=643&state=APPROVED');
  await one(page, 'phường Tân Lập').getByRole('link', { name: /^Số liệu và quá trình/ }).click();
  await page.getByRole('button', { name: 'Mở lại' }).click();
  await page.getByLabel('Lý do mở lại').fill('sót một lớp tập huấn');
  await page.getByRole('button', { name: 'Mở lại' }).click();
  await page.getByText('Đã mở lại báo cáo; đơn vị sửa rồi nộp lại.').waitFor();
  await page.context().close();
}

await tell(async () => {
  await branchHead();
  await communeLeader();
  await districtLeader();
  await cameBack();
  await province();
});
