// After the first visit the page needs nobody: the server is stopped for real, and the page opens and settles.
import { expect, test } from './page';
import { startServer } from './server.mjs';
import { arrive, RUICHENG, TODAY, unfold } from './walk.mjs';

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
    await arrive(page, RUICHENG);
    await expect(page.getByTestId('funds')).toHaveText('26,675.00元');
    await page.getByTestId('part-take').waitFor();
    await unfold(page);
    await page.getByTestId('take-card-do').click(); // what draws it came with the rest
    await expect(page.getByTestId('card-picture')).toBeVisible();
    await page.getByTestId('language').click(); // never used before: the one at hand goes on
    await expect(page.locator('#update')).toContainText('没有取到');
    watch.complaints.length = 0; // the browser's own words about the request that failed
    await expect(page.getByTestId('part-act')).toContainText('现在该做什么');
    await page.goto(`${server.url}?lang=zh`); // an address never visited
    await expect(page.locator('#heading')).toBeVisible();
  } finally {
    await server.stop();
  }
});

for (const [when, address] of [
  ['at the first visit', '?lang=en'],
  ['later on', ''],
] as const)
  test(`a language used ${when} is kept whole`, async ({ page, watch }) => {
    expect(watch.urls).toEqual([]);
    const server = await startServer();
    try {
      await page.goto(server.url + address);
      await expect(page.locator('#offline')).not.toBeEmpty();
      if (!address) await page.getByTestId('language').click();
      await expect(page.locator('#offline')).toContainText('works without a network');
      await expect
        .poll(() =>
          page.evaluate(async () =>
            (
              await Promise.all(
                (
                  await caches.keys()
                ).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
              )
            ).flat(),
          ),
        )
        .toEqual(expect.arrayContaining([expect.stringContaining('assets/en-'), expect.stringContaining('yidi.en')]));
      await server.stop();
      await page.goto(`${server.url}?lang=en`);
      await arrive(page, RUICHENG);
      await expect(page.getByTestId('part-act')).toContainText('What to do now');
    } finally {
      await server.stop();
    }
  });
