// The desk: the three questions, as each of those who come to it.
import assert from 'node:assert/strict';

import { enter, look, phone, screen, tell, url, visitor } from './browser.mjs';

// hear keeps what the service answers to a page, by the names of what was asked.
function hear(page) {
  const told = {};
  page.on('response', async (response) => {
    const name = new URL(response.url()).searchParams.get('operationName');
    if (name?.startsWith('Desk') && response.status() === 200) told[name] = (await response.json().catch(() => ({}))).data ?? told[name];
  });
  return told;
}

// settle waits until what a desk asks has been answered and is shown.
async function settle(page) {
  await page.getByRole('heading', { name: 'Tôi phải làm gì?' }).waitFor();
  await page.waitForFunction(() => !document.querySelector('main .skeleton'));
}

const section = (page, name) => page.locator('section', { has: page.getByRole('heading', { name, exact: true }) });
const plain = (text) => text.replace(/\s+/g, ' ').trim();
const number = (n) => n.toLocaleString('vi-VN');

// The words of the one bar, from the figures as the service tells them.
const standings = { MET: 'đạt', EXCEEDED: 'đạt', MET_BY_DECISION: 'đạt', ON_TRACK: 'đúng tiến độ', BEHIND: 'chậm', NOT_MET: 'chưa đạt', NOT_REPORTED: 'chưa báo cáo', INCOMPLETE: 'chưa báo cáo' };
function counted(figures) {
  const counts = {};
  for (const { status, target, parts, coverage } of figures) {
    const wanted = target || parts.some((part) => part.target);
    const ours = status !== 'NOT_REPORTED' || coverage.expected > 0;
    if (standings[status] && wanted && ours) counts[standings[status]] = (counts[standings[status]] ?? 0) + 1;
  }
  return counts;
}

// holds compares what a desk shows with what the service told it.
async function holds(page, told, account) {
  const unit = told.Desk.viewer.roots[0];
  const counts = counted(unit.figures);
  const all = Object.values(counts).reduce((a, b) => a + b, 0);
  const well = (counts['đạt'] ?? 0) + (counts['đúng tiến độ'] ?? 0);
  const stand = plain(await page.locator('.desk-stand').innerText());
  assert.ok(stand.includes(`Đạt hoặc đúng tiến độ ${well} trong ${all} chỉ tiêu.`), `${account}: ${stand}`);
  for (const [word, n] of Object.entries(counts)) assert.ok(stand.includes(`${n} ${word}`), `${account}: ${n} ${word} in ${stand}`);

  const who = page.locator('.desk-who li');
  assert.equal(await who.count(), 3, `${account}: three targets at risk`);
  for (const [n, { indicator, explain }] of told.DeskHolding.unit.figures.entries()) {
    const item = page.locator('.desk-who li', { has: page.locator(`a[href*="/u/${unit.code}/i/${encodeURIComponent(indicator.code)}"]`) }).first();
    const said = plain(await item.innerText());
    const risk = [...unit.figures, ...unit.figures.flatMap(({ parts }) => parts)].find((one) => one.indicator.code === indicator.code);
    assert.ok(said.includes(risk.indicator.kind === 'UNITS_MEETING' ? `mới ${number(risk.numerator)} trên ${number(risk.denominator)}` : risk.display), `${account}, ${n}: ${said}`);
    const named = explain.laggards.nodes.every(({ lacks }) => lacks <= 1) && explain.counted.total ? explain.counted.nodes : explain.laggards.nodes;
    for (const { figure } of named) {
      assert.ok(said.includes(figure.unit.titleShort), `${account}: ${figure.unit.titleShort} in ${said}`);
      assert.ok(await item.locator(`a[href*="/u/${figure.unit.code}/i/"]`).count(), `${account}: ${figure.unit.titleShort} is a link`);
    }
  }

  const { attention } = told.DeskTodo;
  for (const [show, what] of [['waiting', 'báo cáo chờ duyệt'], ['returned', 'báo cáo bị trả lại'], ['late', 'báo cáo quá hạn']]) {
    const task = page.locator(`.desk-todo a[href*="/reports?show=${show}"]`);
    assert.equal(await task.count(), attention[show].totalCount ? 1 : 0, `${account}: ${show}`);
    if (attention[show].totalCount) assert.equal(await task.getAttribute('aria-label').then((label) => label.split(': ')[1]), `${number(attention[show].totalCount)} ${what}`, account);
  }
  const owed = (what) => number(unit.coverage.reduce((sum, month) => sum + month[what], 0));
  assert.ok(plain(await page.locator('.desk-foot').innerText()).startsWith(`${owed('reported')} trên ${owed('expected')} báo cáo đã gửi, ${owed('approved')} đã duyệt.`), account);
}

// On a phone, from the page on which one signs in: nothing but one touch lies before the three answers.
async function inThreeTouches() {
  const page = await visitor(phone, { expected: /status of 401/ }); // nobody is signed in yet
  const told = hear(page);
  await page.goto(`${url}/`);
  let touches = 0;
  const touch = async (what) => {
    await what.tap();
    touches++;
  };
  await touch(page.getByRole('button', { name: 'Chủ tịch Hội Cựu chiến binh thành phố Buôn Ma Thuột' }));
  await page.getByRole('heading', { name: 'Chúng ta đang ở đâu?' }).waitFor();
  await settle(page);
  await page.locator('.desk-who li a').first().waitFor();
  await holds(page, told, 'district.643.leader');
  assert.equal(touches, 1, 'the three questions are answered');
  const down = [];
  for (const name of ['Chúng ta đang ở đâu?', 'Ai đang giữ chúng ta lại?', 'Tôi phải làm gì?', 'Tám nhóm chỉ tiêu']) down.push((await page.getByRole('heading', { name }).boundingBox()).y);
  assert.deepEqual(down, [...down].sort((a, b) => a - b), 'the groups come after the three answers');
  assert.match(await page.locator('.desk-late a[href^="tel:"]').first().getAttribute('href'), /^tel:\+\d{9,15}$/);
  await look(page, 'desk');

  const group = page.locator('.desk-groups details', { hasText: 'Xây dựng tổ chức Hội' });
  assert.equal(await group.locator('summary [role=img]').getAttribute('aria-label'), '3 chậm, 10 chưa báo cáo');
  await touch(group.locator('summary'));
  const target = group.locator('.desk-target', { hasText: 'Kết nạp hội viên mới' });
  await target.getByText('105 / 167 hội viên').waitFor();
  const admitted = told.Desk.viewer.roots[0].figures.find(({ indicator }) => indicator.code === '4.1');
  const pace = Math.ceil((admitted.target.low * 10) / 12);
  await target.getByText(`Chậm tiến độ, thiếu ${pace - admitted.value} hội viên so với tiến độ ${pace}`).waitFor();
  const since = admitted.value - told.DeskEarlier.unit.figures.find(({ indicator }) => indicator.id === admitted.indicator.id).value;
  await target.getByText(`+${since} so với hết tháng 9`).waitFor();
  assert.equal(await target.getByRole('img').getAttribute('aria-label'), `105 hội viên; từ 167 hội viên trở lên; theo tiến độ phải được ${pace}`);
  await look(page, 'desk-open');

  await touch(page.locator('.desk-who li a').nth(1));
  await page.waitForURL(/\/u\/24\d+\/i\/5\.3a/);
  assert.ok(touches <= 3, `${touches} touches`);
  await page.goBack();
  await target.getByText('105 / 167 hội viên').waitFor(); // what was open is open
  await page.context().close();
}

// Each of the others, with what is their own.
async function others() {
  for (const [account, unit, answer] of [
    ['province.leader', 'Tỉnh Đắk Lắk', 'Ai đang giữ chúng ta lại?'],
    ['province.board', 'Tỉnh Đắk Lắk', 'Ai đang giữ chúng ta lại?'],
    ['commune.24121.leader', 'Phường Tân Hòa', 'Ai đang giữ chúng ta lại?'],
    ['branch.24121-01.reporter', 'Chi hội Tổ dân phố 1', 'Điều gì đang giữ chúng ta lại?'],
  ]) {
    const page = await visitor(phone);
    const told = hear(page);
    await enter(page, account);
    await page.getByRole('heading', { name: answer }).waitFor();
    await settle(page);
    await page.locator('.desk-who li').nth(2).waitFor();
    assert.equal((await page.locator('.desk-of').innerText()).split(' · ')[0].toLowerCase(), unit.toLowerCase());
    await holds(page, told, account);
    if (account.startsWith('branch')) {
      await page.getByText('Không có việc chờ.').waitFor();
      assert.match(plain(await page.locator('.desk-who').innerText()), /Còn thiếu \d/, 'a branch is told what it lacks itself');
      assert.equal(await page.locator('.desk-groups').getByText('không có chỉ tiêu').count(), 4, 'groups that are not about a branch');
      await look(page, 'desk-branch');
    }
    await page.context().close();
  }
  // An office that sees no figures is told so, and what waits for it.
  const page = await visitor(phone);
  await enter(page, 'province.admin');
  await page.getByText('Chức vụ của bạn không xem số liệu của đơn vị này.').waitFor();
  await page.getByText('Không có việc chờ.').waitFor();
  await look(page, 'desk-admin');
  await page.context().close();
}

// Other periods, a year without a movement, a unit that is not there, and what has slipped since.
async function otherTimes() {
  const page = await visitor(phone);
  await page.addInitScript(() => localStorage.setItem('thidua:visits:district.643.leader', JSON.stringify({ last: null, here: '2024-10-08T01:00:00.000Z' })));
  await enter(page, 'district.643.leader');
  await page.getByText('Từ lần xem trước (08/10/2024 08:00) có chỉ tiêu tụt lại:').waitFor();
  assert.match(plain(await page.locator('.desk-who').innerText()), /Góp quỹ Nội bộ hội, trước đây đúng tiến độ, nay chậm\./);
  await look(page, 'desk-slipped');

  await page.goto(`${url}/?period=2024-07&open=4`);
  await page.getByText(/^Đạt [01] trong 1 chỉ tiêu\.$/).waitFor(); // the only monthly one
  await page.locator('.desk-target', { hasText: 'Kết nạp hội viên mới' }).getByText('Không giao chỉ tiêu').waitFor();
  await look(page, 'desk-month');

  await page.goto(`${url}/?period=2020`);
  await page.getByText('Chưa có phong trào thi đua của năm 2020.').waitFor();
  await look(page, 'desk-no-campaign');
  await page.getByRole('link', { name: '2024', exact: true }).click();
  await page.getByText(/Đạt hoặc đúng tiến độ \d+ trong \d+ chỉ tiêu\./).waitFor();

  await page.goto(`${url}/?office=24373`); // a commune elsewhere
  await page.getByRole('heading', { name: 'Không tìm thấy' }).waitFor();
  await page.context().close();
}

// On a screen, by keyboard alone; and on paper.
async function onPaper() {
  const page = await visitor(screen);
  await enter(page, 'district.643.leader');
  await settle(page);
  await page.locator('.desk-groups summary').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/open=1/);
  await page.getByText('Đảng viên học tập nghị quyết').waitFor();
  await look(page, 'desk');
  const [left, right] = [await page.locator('.desk-groups').boundingBox(), await page.locator('.desk-side').boundingBox()];
  assert.ok(right.x >= left.x + left.width, 'two columns');
  const to = new URL(await page.locator('.desk-who .question').getAttribute('href'));
  assert.match(to.searchParams.get('query'), /laggards/);
  assert.ok(JSON.parse(to.searchParams.get('variables')).indicators.length === 3);

  await page.emulateMedia({ media: 'print' });
  await page.locator('.desk-groups details[open]').nth(7).waitFor();
  const paper = plain(await page.locator('main').innerText());
  for (const part of ['Thi Đua · Bàn làm việc', 'hành phố Buôn Ma Thuột · Năm 2024, đến ngày 10/11/2024', 'trên 3.670 báo cáo đã gửi', 'Mỗi số tính cho nơi đã báo cáo.', 'Kết nạp hội viên mới 105 / 167 hội viên']) {
    assert.ok(paper.includes(part), `${part} is not on paper: ${paper.slice(0, 300)}`);
  }
  assert.match(paper, /Cộng lúc \d\d\/\d\d\/\d{4} \d\d:\d\d\./);
  assert.equal(await page.locator('.desk .do:visible, .question:visible, header:visible, summary svg:visible').count(), 0, 'nothing to touch on paper');
  await page.emulateMedia({ media: null });
  const pages = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g).length;
  assert.ok(pages > 1 && pages <= 3, `${pages} pages of A4, all groups unfolded`);
  assert.equal(await page.locator('.desk-groups details[open]').count(), 1, 'afterwards they are as they were');
  await page.context().close();
}

await tell(async () => {
  await inThreeTouches();
  await others();
  await otherTimes();
  await onPaper();
});
