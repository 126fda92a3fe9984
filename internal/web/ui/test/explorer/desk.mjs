// The desk: the three questions, as each of those who come to it.
import { enter, look, phone, screen, tell, visitor } from './browser.mjs';

await tell(async () => {
  for (const size of [phone, screen]) {
    const page = await visitor(size);
    await enter(page, 'district.643.leader');
    await page.getByRole('heading', { name: 'Chúng ta đang ở đâu?' }).waitFor();
    await page.locator('.target').first().waitFor();
    await look(page, 'desk');
  }
});
