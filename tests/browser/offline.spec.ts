// After the first visit the page needs nobody: the server is stopped for real, and the page opens and settles.
import { expect, test } from './page';
import { startServer } from './server';
import { RUICHENG, TODAY, walk } from './walk.mjs';

test('opens and settles with the server gone', async ({ page, watch }) => {
  expect(watch.urls).toEqual([]);
  const server = await startServer();
  try {
    await page.clock.setFixedTime(TODAY);
    await page.goto(server.url);
    await expect(page.locator('#offline')).toContainText('没有网络也能用');
    await server.stop();
    await expect(fetch(server.url)).rejects.toThrow(); // it is gone
    await page.reload();
    await walk(page, RUICHENG);
    await expect(page.getByTestId('funds')).toHaveText('¥26,675.00');
    await page.getByTestId('language').click(); // the other language was kept too
    await expect(page.getByTestId('part-act')).toContainText('What to do now');
    await page.goto(`${server.url}?lang=en`); // an address never visited
    await expect(page.locator('#heading')).toBeVisible();
  } finally {
    await server.stop();
  }
});
