// Across places: what a branch head enters, and a commune's secretary approves, the province sees as it happens;
// whoever has no mouse goes from the desk to a report.
import assert from 'node:assert/strict';

import { enter, phone, screen, tell, visitor } from './browser.mjs';

const words = async (of) => (await of.innerText()).replace(/\s+/g, ' ');

// until waits for what a page comes to by itself.
async function until(what, so, why) {
  for (let n = 0; n < 600; n++) {
    const now = await what();
    if (so(now)) return now;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return assert.fail(`${why}: ${await what()}`);
}

// approvedOf returns how many reports a figure says are approved.
const approvedOf = (text) => Number(/([\d.]+) đã duyệt/.exec(text)?.[1].replaceAll('.', ''));

async function upTheTree() {
  const province = await visitor(screen);
  await enter(province, 'province.leader', '/u/66/i/1.2');
  const stand = province.locator('main .figure-stand');
  await province.locator('main .figure-why').getByRole('heading', { level: 2 }).waitFor();
  await province.evaluate(() => (window.sameVisit = true));
  const before = await words(stand);

  // A branch head sets October right.
  const branch = await visitor(phone);
  await enter(branch, 'branch.24121-01.reporter', '/reports/24121-01/2024-10');
  await branch.getByRole('button', { name: 'Rút lại để sửa', exact: true }).click();
  await branch.getByText('Đã rút lại.').first().waitFor();
  const studied = branch.getByLabel('Hội viên đã học tập chỉ thị, nghị quyết', { exact: true });
  await studied.fill('22');
  await branch.keyboard.press('Tab');
  await branch.getByLabel('Lời ghi kèm', { exact: true }).fill('Đã học bổ sung');
  await branch.getByRole('button', { name: 'Nộp báo cáo', exact: true }).click();
  await branch.getByText('Đã nộp báo cáo tháng 10/2024. Cảm ơn.').first().waitFor();

  // It counts at once: the number at the province has become another one.
  const handedUp = await until(() => words(stand), (text) => text !== before && approvedOf(text) === approvedOf(before), 'the figure does not move');
  await province.getByText(/^Số liệu vừa được cập nhật lúc \d\d:\d\d\.$/).waitFor();

  // The commune's secretary approves it.
  const commune = await visitor(phone);
  await enter(commune, 'commune.24121.leader', '/reports');
  const one = commune.locator('.reports-one').filter({ has: commune.getByRole('heading', { name: 'Chi hội Tổ dân phố 1', exact: true }) }).last(); // October's
  await one.getByRole('checkbox').check();
  await commune.getByRole('button', { name: 'Duyệt 1 báo cáo' }).click();
  const asks = commune.getByRole('dialog').getByRole('button', { name: 'Duyệt 1 báo cáo' });
  await asks.or(commune.getByText('Đã duyệt 1 báo cáo.')).first().waitFor();
  if (await asks.count()) await asks.click();
  await commune.getByText('Đã duyệt 1 báo cáo.').waitFor();
  await until(() => words(stand), (text) => approvedOf(text) === approvedOf(handedUp) + 1, 'the approval is not told');
  assert.ok(await province.evaluate(() => window.sameVisit), 'the place was loaded anew');
  for (const page of [province, branch, commune]) await page.context().close();
}

// byKeyboard goes on to what is wanted with Tab alone, and enters it.
async function byKeyboard(page, wanted) {
  for (let n = 0; n < 400; n++) {
    await page.keyboard.press('Tab');
    const on = page.locator(':focus');
    if (!(await on.count())) continue;
    if (await on.evaluate((element, want) => element.matches(want), wanted)) {
      const outline = await on.evaluate((element) => getComputedStyle(element).outlineStyle);
      assert.notEqual(outline, 'none', `${wanted} does not show that it has the focus`);
      await page.keyboard.press('Enter');
      return;
    }
  }
  assert.fail(`${wanted} is not reached by keyboard`);
}

async function withKeysAlone() {
  const page = await visitor(screen);
  await enter(page, 'branch.24121-01.reporter');
  await page.locator('.whole').first().waitFor();
  await byKeyboard(page, 'main a[href*="/i/"]');
  await page.waitForURL(/\/u\/24121-01\/i\//);
  await page.locator('main .figure-why').getByRole('heading', { level: 2 }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'main', 'the focus does not go to what is new');
  await byKeyboard(page, 'main a[href*="/reports/24121-01/"]');
  await page.waitForURL(/\/reports\/24121-01\/\d{4}-\d\d/);
  await page.getByRole('heading', { level: 1, name: /^Báo cáo tháng/ }).waitFor();
  await page.context().close();
}

await tell(async () => {
  await upTheTree();
  await withKeysAlone();
});
