// A policy file of one's own: read on this device, checked, used, marked wherever it is used, and taken away again.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './page';
import { arrive, RUICHENG } from './walk.mjs';

const text = readFileSync(new URL('../../policies/140830-ruicheng/policy.json', import.meta.url), 'utf8');
type Row = { yuan?: string; ratio?: string; [key: string]: unknown };
type Policy = {
  /** Its rows, or what they share and then the rows. */
  tables: Record<string, Row[] | { rows: Row[] }>;
  [key: string]: unknown;
};
const rowsOf = (table: Row[] | { rows: Row[] } = []) => (Array.isArray(table) ? table : table.rows);
const changed = (change: (policy: Policy) => void): string => {
  const policy = JSON.parse(text) as Policy;
  change(policy);
  return JSON.stringify(policy);
};
const give = async (page: Page, name: string, content: string) => {
  await page.getByTestId('files').locator('summary').click();
  await page
    .getByTestId('policy-file')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
};
/** 芮城's deductible for residents in another province is 1,500.00; here it is 500.00. */
const LOWER = changed(({ tables }) => {
  for (const row of rowsOf(tables.deductible)) if (row.yuan === '1500.00') row.yuan = '500.00';
});

test('it is used for the same region, marked, kept over an update and taken away', async ({ opened: page, watch }) => {
  const asked = watch.urls.length;
  await give(page, 'ours.json', LOWER);
  await expect(page.getByTestId('own-files')).toContainText('ours.json');
  await arrive(page, RUICHENG);
  await expect(page.getByTestId('funds')).toHaveText('27,225.00元'); // (50,000 − 500) × 55%
  await expect(page.getByTestId('own-files')).toContainText('从文件载入');
  await expect(page.getByTestId('own-files')).toContainText('芮城县');
  for (const url of watch.urls.slice(asked)) expect(url).not.toContain('ours');
  await page.evaluate(() => {
    // as an update does it
    const { state } = document.querySelector('yidi-calculator') as unknown as { state: object };
    history.replaceState({ ...history.state, carried: state }, '');
  });
  await page.reload();
  await expect(page.getByTestId('funds')).toHaveText('27,225.00元');
  expect(JSON.stringify(await page.evaluate(() => history.state))).not.toContain('ours');
  await page.getByTestId('remove-files').click();
  await expect(page.getByTestId('funds')).toHaveText('26,675.00元');
  await expect(page.getByTestId('own-files')).toHaveCount(0);
  await page.reload(); // nothing of it was stored
  await expect(page.getByTestId('own-files')).toHaveCount(0);
});

test('what is wrong in it is said as the command line says it, all at once, and it is not used', async ({
  opened: page,
}) => {
  await give(
    page,
    'wrong.json',
    changed((policy) => {
      policy.pool = 'village';
      policy.colour = 'red';
    }),
  );
  const faults = page.getByTestId('file-faults');
  await expect(faults).toContainText('wrong.json');
  await expect(faults).toContainText('unknown_key /colour');
  await expect(faults).toContainText('bad_code /pool');
  await expect(page.getByTestId('own-files')).toHaveCount(0);
  await page
    .getByTestId('policy-file')
    .setInputFiles({ name: 'torn.json', mimeType: 'application/json', buffer: Buffer.from('{"admdvs": ') });
  await expect(faults).toContainText('json_syntax');
  await arrive(page, RUICHENG);
  await expect(page.getByTestId('funds')).toHaveText('26,675.00元');
});

test('a host hands policies over in memory', async ({ opened: page }) => {
  type Element = HTMLElement & { usePolicies(files: object[]): Promise<unknown[]>; policyFiles: { name: string }[] };
  const faults = await page.evaluate(
    (own) => (document.querySelector('yidi-calculator') as Element).usePolicies([{ name: 'draft', text: own }]),
    LOWER,
  );
  expect(faults).toEqual([]);
  await arrive(page, RUICHENG);
  await expect(page.getByTestId('funds')).toHaveText('27,225.00元');
  await page.evaluate(() => {
    (document.querySelector('yidi-calculator') as Element).policyFiles = [];
  });
  await expect(page.getByTestId('funds')).toHaveText('26,675.00元');
});

test.describe("a hospital's folder", () => {
  test.use({ serviceWorkers: 'block' }); // it would fetch past the files made up here
  test("a folder of one's own, with a list of its files written by hand", async ({ page, watch }) => {
    const nation = readFileSync(new URL('../../policies/nation/policy.json', import.meta.url), 'utf8');
    const files: Record<string, string> = {
      'index.json': '{"files": ["nation.json", "ours.json"]}',
      'nation.json': nation,
      'ours.json': LOWER,
    };
    await page.route(/\/our-rules\//, (route) =>
      route.fulfill({
        body: files[route.request().url().split('/').pop() ?? ''] ?? '',
        contentType: 'application/json',
      }),
    );
    await page.route(/\/$/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        body: (await response.text()).replace('<yidi-calculator', '<yidi-calculator policies="./our-rules/"'),
      });
    });
    await page.goto('./');
    await arrive(page, RUICHENG);
    await expect(page.getByTestId('funds')).toHaveText('27,225.00元');
    watch.complaints.length = 0; // a blocked worker registers as nothing, which no browser does
  });
});
