// A newer version on the server: it is asked about, changes all at once in every tab, and nothing that was typed is
// lost.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './page';
import { startServer } from './server.mjs';
import { arrive, put, RUICHENG, UNFILED } from './walk.mjs';

test.use({ offlineCopy: true });

const built = new URL('../../build/web/', import.meta.url);

/** The server's files become a newer version's: one part of the old page is gone from it. */
function publish(folder: string): void {
  const worker = join(folder, 'sw.js');
  const text = readFileSync(worker, 'utf8');
  const [line, manifest] = /^const OFFLINE = (.*);$/m.exec(text) as unknown as [string, string];
  const files = JSON.parse(manifest) as { version: string; first: Record<string, string> };
  const part = readdirSync(join(folder, 'assets')).find((name) => name.startsWith('items-table')) as string;
  rmSync(join(folder, 'assets', part));
  delete files.first[`assets/${part}`];
  writeFileSync(worker, text.replace(line, `const OFFLINE = ${JSON.stringify({ ...files, version: 'newer' })};`));
}

// A mark on the document, which the one after a reload does not have: what is looked at before is still the old page.
const mark = (page: Page) => page.evaluate(() => document.documentElement.setAttribute('data-before', ''));
const reloaded = (page: Page) =>
  page.evaluate(() => !document.documentElement.hasAttribute('data-before')).catch(() => false); // it reloads just now

const kept = (page: Page) => expect(page.locator('#offline')).toContainText('没有网络也能用');

test('an old page finds its own parts; the update asks, and every tab keeps its answers', async ({
  page,
  context,
  watch,
}) => {
  expect(watch.urls).toEqual([]);
  const folder = mkdtempSync(join(tmpdir(), 'yidi-update-'));
  cpSync(built, folder, { recursive: true });
  const server = await startServer(folder);
  try {
    await page.goto(server.url);
    await kept(page);
    const other = await context.newPage();
    await other.goto(server.url);
    await arrive(other, RUICHENG, { until: 'bill' });
    await put(other, 'bill', 'known');
    await put(other, 'total', '4321');
    await page.bringToFront(); // a tab behind another draws nothing, and is clicked by nobody
    await arrive(page, UNFILED);
    publish(folder);
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update();
    });
    await expect(page.locator('#update')).toContainText('有新版本');
    await expect(other.locator('#update')).toContainText('有新版本');
    await page.evaluate(() => {
      (document.querySelector('yidi-calculator') as unknown as { goTo(page: string): void }).goTo('bill');
    });
    await put(page, 'bill', 'lines');
    await page.getByTestId('field-itemsPaste').fill('床位费 66'); // gone from the server, but not from here
    await Promise.all([page, other].map(mark));
    await page.getByRole('button', { name: '现在更新' }).click();
    for (const one of [page, other]) await expect.poll(() => reloaded(one)).toBe(true);
    expect(await page.evaluate(async () => (await caches.keys()).some((name) => name.endsWith('newer')))).toBe(true);
    await expect(page.getByTestId('field-itemsPaste')).toHaveValue('床位费 66'); // the version before is still kept
    await expect(other.getByTestId('field-total')).toHaveValue('4321');
    for (const one of [page, other])
      expect(await one.evaluate(() => JSON.stringify(history.state))).not.toMatch(/4321|66/);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
