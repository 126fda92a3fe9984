// One figure: the number against its target, its months, who lacks most, and why it is so; each kind of
// indicator, as those who come to it, against what the service says by itself.
import assert from 'node:assert/strict';
import { enter, look, phone, screen, tell, url, visitor } from './browser.mjs';

const main = (page) => page.locator('main');
const section = (page, name) => page.locator(`main .figure-${name}`);
const text = async (of) => (await of.innerText()).replace(/\s+/g, ' ');
const has = async (of, ...wanted) => {
  const said = await text(of);
  for (const one of wanted) assert.ok(one instanceof RegExp ? one.test(said) : said.includes(one), `${one} is not in: ${said}`);
};

// cells asks for the same as a table, as a program does: tidy lines.
async function cells(page, ask) {
  const answer = await page.request.post(`${url}/table?format=jsonl`, {
    headers: { Origin: new URL(url).origin },
    data: { rows: ['UNIT', 'INDICATOR', 'PERIOD'], columns: ['MEASURE'], ...ask },
  });
  assert.equal(answer.status(), 200, await answer.text());
  return (await answer.text()).trim().split('\n').map((line) => JSON.parse(line));
}

// turn goes to another figure without loading the page anew.
async function turn(page, place) {
  await page.goto(url + place);
  await main(page).locator('h1').first().waitFor();
  await section(page, 'why').getByRole('heading', { level: 2 }).waitFor();
}

await tell(async () => {
  // A district's quota, whose communes were given none: their shares by members.
  {
    const page = await visitor(screen);
    await enter(page, 'district.643.leader', '/u/643/i/4.1');
    await section(page, 'why').getByRole('heading', { name: 'Vì sao là 105?' }).waitFor();
    const [line] = await cells(page, { units: { codes: ['643'] }, indicators: [{ code: '4.1' }], periods: [{ period: '2024' }], measures: ['VALUE', 'TARGET', 'EXPECTED', 'SHORTFALL'] });
    const told = JSON.stringify(line);
    for (const number of [105, 167, 126, 62]) assert.ok(told.includes(String(number)), `${number} is not in ${told}`);
    await has(section(page, 'stand'), 'Kết nạp hội viên mới', '105 trên 167 hội viên', 'Chậm tiến độ', 'phải được 140, thiếu 35', 'Còn thiếu 62', 'khoảng 126, thiếu 41', '220/220 báo cáo, 198 đã duyệt');
    assert.equal(await page.title(), 'Kết nạp hội viên mới · thành phố Buôn Ma Thuột · Thi Đua');
    assert.match(await section(page, 'stand').getByRole('img').getAttribute('aria-label'), /^105, theo tiến độ phải được 140, chỉ tiêu 167$/);

    // Who lacks most stands first, and the order stands in the address.
    const ranked = section(page, 'ranked').locator('> li');
    await has(ranked.first(), 'P. Thành Nhất', '5 / 12', /thiếu 7/);
    assert.equal(await ranked.count(), 15);
    await page.getByRole('button', { name: 'Hiện cả 22 đơn vị' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.figure-ranked > li').length === 22);
    const lacks = (await ranked.locator('.figure-how').allInnerTexts()).map((one) => Number(/thiếu (\d+)/.exec(one)?.[1] ?? 0));
    assert.deepEqual(lacks, [...lacks].sort((a, b) => b - a));
    const values = (await ranked.locator('.figure-n').allInnerTexts()).map((one) => Number(one.split('/')[0]));
    assert.equal(values.reduce((sum, n) => sum + n, 0), 105);
    await page.getByRole('radio', { name: 'Theo tên' }).check();
    await page.waitForURL(/order=name/);
    await has(ranked.first(), /^X\. Cư ÊBur|^X\. Ea Kao|^P\. Ea Tam/);
    await page.getByRole('radio', { name: 'Thiếu nhiều nhất' }).check();

    // The months: drawn, chosen, and in a table.
    const months = section(page, 'months');
    await has(months, 'Tháng 10: 105, theo tiến độ phải được 140', '+8 trong tháng 10');
    assert.match(await months.getByRole('img').getAttribute('aria-label'), /Tháng 1: 7; Tháng 2: 12; .*Tháng 10: 105\. Đường tiến độ đến chỉ tiêu 167\./);
    const slider = months.getByRole('slider', { name: 'Chọn tháng' });
    await slider.focus();
    await page.keyboard.press('ArrowLeft');
    await has(months.locator('.figure-chosen'), 'Tháng 9: 97, theo tiến độ phải được 126');
    assert.match(await slider.getAttribute('aria-valuetext'), /Tháng 9: 97/);
    await months.getByRole('radio', { name: 'Từng tháng' }).check();
    await page.waitForURL(/months=each/);
    await has(months.locator('.figure-chosen'), 'Tháng 10: 8');
    await months.getByText('Xem bảng').click();
    const rows = await months.locator('tbody tr').allInnerTexts();
    const asked = await cells(page, { units: { codes: ['643'] }, indicators: [{ code: '4.1' }], periods: [{ range: { from: '2024-01', to: '2024-10', by: 'MONTH' } }], measures: ['VALUE', 'CUMULATIVE'] });
    assert.equal(rows.length, 10);
    rows.forEach((row, n) => {
      const [, value, sum] = row.split(/\s+/);
      assert.ok(Object.values(asked[n]).includes(Number(value)) && Object.values(asked[n]).includes(Number(sum)), `${row} is not ${JSON.stringify(asked[n])}`);
    });

    // Why: the document's words, who adds, and where the target comes from.
    await has(section(page, 'why'), '“Tuyên truyền, vận động kết nạp vào Hội từ 1.500 hội viên trở lên”', 'Hội viên mới kết nạp', 'X. Hòa Thuận 11 (10,5 %)', '17 đơn vị khác: 64', 'chỉ tiêu giao riêng cho đơn vị năm 2024', '220 trên 220 báo cáo đã gửi, 198 đã duyệt (90,0 %)');

    // The heat map is fetched where it is opened, and its numbers stand beside it.
    await page.getByRole('button', { name: 'Mở bản đồ nhiệt' }).click();
    await page.waitForURL(/heat=open/);
    await page.getByRole('img', { name: /^Bản đồ nhiệt Kết nạp hội viên mới: 22 đơn vị, 10 tháng/ }).locator('svg').waitFor();
    await section(page, 'heat').getByText('Xem bảng').click();
    await has(section(page, 'heat').locator('tbody tr').filter({ hasText: 'P. Tân Lập' }), /^P\. Tân Lập( \d){10}$/);
    await look(page, 'figure');

    // The whole state stands in the address.
    await page.reload();
    await section(page, 'heat').locator('svg').first().waitFor();
    assert.ok(await page.getByRole('radio', { name: 'Từng tháng' }).isChecked());
    assert.equal(await ranked.count(), 22);

    // As a table, and as a file.
    const ask = JSON.parse(new URL(await page.getByRole('link', { name: 'Mở thành bảng' }).getAttribute('href'), url).searchParams.get('ask'));
    assert.deepEqual([ask.units, ask.indicators, ask.periods], [{ childrenOf: '643' }, [{ code: '4.1' }], [{ period: '2024' }]]);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải về (CSV)' }).click()]);
    assert.equal(download.suggestedFilename(), '643-4.1-2024.csv');
    const question = new URL(await section(page, 'why').getByRole('link', { name: 'Xem câu hỏi' }).getAttribute('href'));
    assert.match(question.searchParams.get('query'), /query FigureWhy/);
    assert.equal(JSON.parse(question.searchParams.get('variables')).indicator, '4.1');

    // Printed: what a page needs to say, and nothing to touch.
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.getByText(/^Cộng lúc \d\d:\d\d, số liệu đến ngày 10\/11\/2024\. Mỗi số liệu tính theo cây tổ chức/).isVisible());
    for (const hidden of ['header', '.question', '.figure-choice', '.figure-heat']) assert.ok(await page.locator(hidden).first().isHidden(), hidden);
    await page.emulateMedia({ media: 'screen' });

    // Other kinds of indicators.
    await turn(page, '/u/643/i/6.5');
    await has(section(page, 'stand'), '0,045 %', 'Chỉ tiêu: dưới 0,03 %', 'Cao hơn mức cho phép 0,015 %');
    await has(section(page, 'ranked').locator('> li').first(), 'P. Thành Công', '0,264', 'thừa 12,5 triệu đồng');
    await has(section(page, 'why'), '100 × (63.100.000 + 26.800.000) / 197.719.000.000 = 0,045', 'Chính đơn vị: 0');
    await turn(page, '/u/643/i/6.3c');
    await has(section(page, 'stand'), '52,5 triệu đồng', 'đúng 52.500.000 đồng', 'Không giao chỉ tiêu', 'cuối năm được khoảng 63 triệu');
    await turn(page, '/u/643/i/4.3a');
    await has(section(page, 'stand'), 'chưa có số', 'Chưa báo cáo không có nghĩa là 0');
    await section(page, 'months').getByText('Chưa có số nào theo tháng.').waitFor();
    await turn(page, '/u/643/i/1.2?period=2024-07');
    await has(section(page, 'stand'), 'tháng 7/2024'.replace('t', 'T'), 'Không giao chỉ tiêu');
    await turn(page, '/u/643/i/1.2?period=2024-6M&tree=CURRENT');
    await has(section(page, 'stand'), '6 tháng đầu năm 2024', 'phải được 45,00');
    await has(main(page).locator('.figure-told'), 'cây tổ chức hôm nay');

    // What is not there, or not theirs, is the same.
    for (const absent of ['/u/643/i/9.9', '/u/nope/i/4.1', '/u/645/i/4.1']) {
      await page.goto(url + absent);
      await page.getByRole('heading', { level: 1, name: 'Không tìm thấy' }).waitFor();
    }
    await page.context().close();
  }

  // The province: parts, units that meet it, and one's place; on a phone.
  {
    const page = await visitor(phone);
    await enter(page, 'province.leader', '/u/66/i/8.2');
    await section(page, 'why').getByRole('heading', { name: 'Vì sao là 0/3?' }).waitFor();
    await has(section(page, 'stand'), '0/3 yêu cầu', 'Phải đạt tất cả các phần', 'Mô hình sản xuất, kinh doanh 80,00 %');
    await has(section(page, 'months'), 'Chỉ tiêu này gồm nhiều phần');
    await look(page, 'figure-parts');
    await page.getByRole('link', { name: 'Mô hình sản xuất, kinh doanh' }).click();
    await page.waitForURL(/\/u\/66\/i\/8\.2a$/);
    await section(page, 'why').getByRole('heading', { name: 'Vì sao là 80,00 %?' }).waitFor();
    await has(section(page, 'stand'), '12 trên 15 đơn vị đạt', 'Cần thêm 3 đơn vị đạt');
    await has(section(page, 'why'), 'Chưa đạt (3)', 'Đã đạt (12)');
    await turn(page, '/u/66/i/1.6?months=each');
    await has(section(page, 'stand'), '85,29 %', '145 trên 170 lượt tháng đạt');
    await has(section(page, 'why'), '100 × 145 / 170 = 85,29', 'H. Ea Kar 4 trên 10 tháng');
    await look(page, 'figure-months');
    await turn(page, '/u/643/i/4.1');
    await has(section(page, 'stand'), /Đứng thứ \d+ trong 17 đơn vị cùng cấp/);
    await page.context().close();
  }

  // Down to the branch: the reports themselves, each with who handed it up.
  {
    const page = await visitor(phone);
    await enter(page, 'commune.24121.leader', '/u/24121/i/6.2');
    await section(page, 'ranked').getByRole('link').first().click();
    await page.waitForURL(/\/u\/24121-\d+\/i\/6\.2/);
    await page.getByRole('heading', { name: 'Các báo cáo đứng sau số này' }).waitFor();
    const report = section(page, 'list').getByRole('link', { name: 'Báo cáo tháng 10/2024' });
    assert.match(await report.getAttribute('href'), /\/reports\/24121-\d+\/2024-10$/);
    await has(section(page, 'below'), /gửi lúc \d\d\/\d\d\/2024 \d\d:\d\d/, 'Đóng góp Quỹ nhà Nghĩa tình đồng đội');
    await look(page, 'figure-reports');
    await page.context().close();
  }

  // By the keyboard alone: from the list to a unit below, and its months.
  {
    const page = await visitor(screen);
    await enter(page, 'district.643.leader', '/u/643/i/4.1');
    await section(page, 'ranked').locator('> li').first().waitFor();
    const until = async (reached) => {
      for (let n = 0; n < 80; n++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(reached)) return;
      }
      assert.fail(`the keyboard does not reach ${reached}`);
    };
    await until(() => document.activeElement?.matches('.figure-choice input[value=lack]'));
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/order=name/);
    await until(() => document.activeElement?.matches('.figure-ranked a'));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/u\/(?!643\/)[^/]+\/i\/4\.1/);
    await section(page, 'months').getByRole('slider').waitFor();
    await until(() => document.activeElement?.matches('input[type=range]'));
    await page.keyboard.press('Home');
    await has(section(page, 'months').locator('.figure-chosen'), /^Tháng 1:/);
    await page.context().close();
  }
});
