// Commendation: a proposal goes from the achievement report to the unit's letter, is refused where a paper is
// missing, by the rule's own sentence, and is sent back by whoever checks it; a review is written, frozen, and signed.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import { enter, look, phone, screen, tell, url, visitor } from './browser.mjs';

const origin = { Origin: new URL(url).origin };

await tell(async () => {
  // What awards there are is brought by whoever declares campaigns.
  const admin = await visitor(screen);
  await enter(admin, 'province.admin');
  const file = await readFile(new URL('../../../../contest/awards/example.yaml', import.meta.url));
  const brought = await admin.request.post(`${url}/imports/awards`, { data: file, headers: { ...origin, 'Content-Type': 'application/yaml' } });
  assert.equal(brought.status(), 200, await brought.text());

  // A person is proposed, with the achievement report.
  const commune = await visitor(phone);
  await enter(commune, 'commune.24121.leader', '/u/24121/proposals/new');
  await commune.getByLabel('Một cá nhân của đơn vị').check();
  await commune.getByLabel('Họ và tên').fill('Nguyễn Văn Thử');
  await commune.getByLabel('Đã đạt được gì').fill('Vận động được 120 triệu đồng làm nhà tình nghĩa.');
  await commune.getByLabel('Số báo cáo thành tích').fill('12/BC-CCB');
  await look(commune, 'proposal-new');
  await commune.getByRole('button', { name: 'Lập đề nghị' }).tap();
  await commune.waitForURL(/\/proposals\/\d+$/);

  // Without its minutes the meeting is refused: which paper is missing is said.
  const meeting = commune.locator('[aria-current=step]').filter({ hasText: 'Bước 2' });
  await meeting.getByRole('button', { name: 'Xong bước này' }).tap();
  await meeting.getByRole('alert').getByText('ghi số của biên bản họp bình xét của đơn vị').waitFor();
  await look(commune, 'proposal-refused');
  for (const [label, text] of [['Số văn bản', '03/BB'], ['Tổng số người', '40'], ['Số người dự', '36'], ['Số phiếu đồng ý', '35'], ['Số phiếu không đồng ý', '1']]) await meeting.getByLabel(label).fill(text);
  await meeting.getByRole('button', { name: 'Xong bước này' }).tap();
  const letter = commune.locator('[aria-current=step]').filter({ hasText: 'Bước 3' });
  await letter.getByLabel('Số văn bản').fill('15/TTr');
  await letter.getByRole('button', { name: 'Xong bước này' }).tap();
  await commune.locator('[aria-current=step]').filter({ hasText: 'cấp trên trực tiếp, nơi thẩm định hồ sơ' }).waitFor();

  // It waits for the next level, which sends it back, with the reason.
  const district = await visitor(screen);
  await enter(district, 'district.643.leader');
  await district.getByRole('link', { name: /^Xét:/ }).click();
  const waits = district.locator(`a[href^="${new URL(commune.url()).pathname}"]`);
  await waits.waitFor();
  await look(district, 'awards');
  await waits.click();
  await district.getByRole('button', { name: 'Trả lại' }).click();
  const back = district.getByRole('dialog');
  await back.getByLabel('Trả về bước').selectOption('MEETING');
  await back.getByLabel('Lý do').fill('Biên bản chưa có chữ ký của chủ tọa');
  await look(district, 'proposal-back');
  await back.getByRole('button', { name: 'Trả lại' }).click();
  await district.locator('[aria-current=step]').filter({ hasText: 'Bước 2' }).waitFor();
  await district.getByText('Mọi việc đã làm').click();
  await district.getByText('Trả về bước 2: Họp bình xét').waitFor();
  await look(district, 'proposal');

  // Who may not be commended for a time.
  const province = await visitor(screen);
  await enter(province, 'province.leader', '/awards?show=bars');
  await province.getByRole('button', { name: 'Ghi trường hợp mới' }).click();
  await look(province, 'bars');

  // A commune's half year: written, frozen, seen as it will be printed, signed.
  const leader = await visitor(screen);
  await enter(leader, 'commune.24121.leader', '/u/24121/reviews');
  await leader.getByRole('link', { name: 'Viết sơ kết 6 tháng đầu năm 2024' }).click();
  await leader.getByLabel('Phần 1: nội dung').fill('Toàn phường có 12 chi hội.');
  for (const n of [2, 3, 4]) await leader.getByLabel(`Phần ${n}: nội dung`).fill('Như báo cáo.');
  await leader.getByLabel('Số văn bản').fill('45/BC-CCB');
  await leader.getByRole('button', { name: 'Lưu', exact: true }).click();
  await leader.getByText('Đã lưu.').waitFor();
  // What is written while numbers are frozen beside it stays, and is saved before anybody signs.
  await leader.getByLabel('Phần 4: nội dung').fill('Tập trung các chỉ tiêu còn chậm.');
  await leader.getByRole('button', { name: 'Chốt số liệu' }).click();
  const print = await leader.getByRole('link', { name: 'Xem bản in (A4)' }).getAttribute('href');
  assert.equal(await leader.getByLabel('Phần 4: nội dung').inputValue(), 'Tập trung các chỉ tiêu còn chậm.');
  await leader.getByText('Lời văn chưa được lưu: hãy lưu trước khi ký.').waitFor();
  assert.ok(await leader.getByRole('button', { name: 'Ký', exact: true }).isDisabled(), 'what is not saved can be signed');
  await look(leader, 'review-frozen');
  await leader.getByRole('button', { name: 'Lưu', exact: true }).click();
  await leader.getByText('Lời văn chưa được lưu').waitFor({ state: 'detached' });
  const printed = await leader.request.get(new URL(print, leader.url()).href);
  assert.match(await printed.text(), /Toàn phường có 12 chi hội[^]*Tập trung các chỉ tiêu còn chậm/);
  await leader.getByLabel('Chức vụ và họ tên như in trên văn bản').fill('CHỦ TỊCH Nguyễn Văn A');
  await leader.getByRole('button', { name: 'Ký', exact: true }).click();
  await leader.getByRole('dialog').getByRole('button', { name: 'Ký', exact: true }).click();
  await leader.getByText('Bản đã ký: chỉ để đọc.').waitFor();
  assert.equal(await leader.getByRole('button', { name: 'Lưu', exact: true }).count(), 0, 'it can still be written');
  await leader.setViewportSize(phone.viewport);
  await look(leader, 'review-signed');
  await leader.getByRole('link', { name: 'Mọi bản sơ kết, tổng kết' }).click();
  await leader.getByText(/Đã ký: CHỦ TỊCH Nguyễn Văn A/).waitFor();
  await look(leader, 'reviews');
});
