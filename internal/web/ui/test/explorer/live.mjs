// An open desk stays true: what others do moves its figures, nobody having touched it.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import { enter, look, phone, screen, tell, url, visitor } from './browser.mjs';

const operations = new URL('../../../../../graph/operations/', import.meta.url);

// act does one of the shipped operations in the name of an account, by its hash: nothing else is answered.
async function act(page, name, variables) {
  const text = (await readFile(new URL(`${name}.graphql`, operations), 'utf8')).trim();
  const answer = await page.request.post(`${url}/graphql`, {
    data: { operationName: name, variables, extensions: { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(text).digest('hex') } } },
    headers: { Origin: new URL(url).origin },
  });
  const { data, errors } = await answer.json();
  assert.ok(data && !errors, JSON.stringify(errors));
  return data;
}

// signed returns somebody who works elsewhere.
async function signed(account) {
  const page = await visitor(phone);
  const answer = await page.request.post(`${url}/session`, { data: { demo: account }, headers: { Origin: new URL(url).origin } });
  assert.equal(answer.status(), 200);
  return page;
}

const words = (page) => page.locator('main').innerText();
// moved waits until a place says something else than before.
async function moved(page, before) {
  for (let n = 0; n < 600 && (await words(page)) === before; n++) await new Promise((resolve) => setTimeout(resolve, 100));
  assert.notEqual(await words(page), before, 'it did not move');
}

await tell(async () => {
  const reporter = await signed('branch.24121-01.reporter');
  const { unit } = await act(reporter, 'MyReport', { code: '24121-01', month: '2024-10' });
  // It says another number than before, and no more than there are members.
  const submit = () =>
    act(reporter, 'SubmitReport', {
      input: { unit: unit.id, month: '2024-10', comment: 'Đã học bổ sung', values: unit.report.values.map(({ element, value }) => ({ element: element.code, value: element.code === 'members_studied' ? (value > 18 ? value - 5 : value + 5) : value })) },
    });

  // Two pages of one browser: one stream serves both.
  const desk = await visitor(screen);
  await enter(desk, 'province.leader');
  const figure = await desk.context().newPage();
  const streams = [];
  for (const page of [desk, figure]) page.on('request', (r) => r.url().includes('LiveReportChanged') && streams.push(r.url()));
  const [place, percent] = ['/u/66/i/1.2', /\d\d,\d/];
  for (const page of [desk, figure]) {
    await page.goto(url + place);
    await page.locator('main').getByText(percent).first().waitFor();
    await page.getByText('Chọn tháng').first().waitFor(); // the months are asked for apart
    await page.evaluate(() => (window.sameVisit = true));
  }
  await desk.bringToFront();

  const before = await words(desk);
  assert.equal(await words(figure), before);
  const { submitReport } = await submit();
  assert.deepEqual(submitReport.userErrors, []);
  await moved(desk, before);
  await desk.getByText(/^Số liệu vừa được cập nhật lúc \d\d:\d\d\.$/).waitFor();
  await moved(figure, before);
  for (const page of [desk, figure]) assert.ok(await page.evaluate(() => window.sameVisit), 'it was loaded anew');
  assert.ok(streams.length <= 2, `two pages have ${streams.length} streams`);
  await look(desk, 'moved');

  // A session that ends while one writes takes nothing away: one is told, and comes back to the same place.
  const form = await visitor(phone, { expected: /status of 401|EventSource/ });
  await enter(form, 'branch.24121-01.reporter', '/reports/24121-01/2024-11');
  const box = form.getByLabel('Tổng số hội viên', { exact: true });
  await box.fill('24');
  await form.context().clearCookies();
  await form.evaluate(() => dispatchEvent(new Event('online'))); // it asks anew, by itself
  await form.getByText('Phiên đăng nhập đã hết. Những gì trên màn hình vẫn được giữ.').waitFor();
  assert.equal(await box.inputValue(), '24');
  assert.equal(await form.getByText('không kết nối được với máy chủ').count(), 0, 'that is not why');
  await look(form, 'expired');
  await form.getByRole('link', { name: 'Đăng nhập lại' }).click();
  await form.waitForURL(/sign-in\?next=/);
  assert.match(new URL(form.url()).searchParams.get('next'), /\/reports\/24121-01\/2024-11$/);
});
