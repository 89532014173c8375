// The register of sources, as somebody reads it on a phone: reached from the first page and from an answer, at the
// document that the answer rests on, and fit to be read by everyone.
import type { Page } from '@playwright/test';
import { clean } from './axe';
import { expect, test } from './page';
import { arrive, RUICHENG } from './walk.mjs';

test.use({ viewport: { width: 390, height: 844 } });

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Unfolds all documents; keeps so many of a region, which are all built alike, where axe would take minutes. */
const unfold = (page: Page, atMost: number): Promise<void> =>
  page.evaluate((n) => {
    for (const one of document.querySelectorAll(`article:nth-of-type(n + ${n + 1})`)) one.remove();
    for (const one of document.querySelectorAll('article details')) (one as HTMLDetailsElement).open = true;
    for (const one of document.querySelectorAll(`.rules > li:nth-child(n + ${n + 1})`)) one.remove();
  }, atMost);

test('linked from the footer; fits a phone, and is clean in both themes', async ({ opened: page }) => {
  const link = page.locator('#elsewhere').getByRole('link', { name: '全部依据' });
  await expect(link).toHaveAttribute('target', '_blank');
  await page.goto(await link.evaluate((one: HTMLAnchorElement) => one.href));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('依据一览');
  expect(await overflow(page)).toBe(0);
  await unfold(page, 1000);
  expect(await overflow(page)).toBe(0);
  await unfold(page, 2);
  await clean(page, 'the register');
});

test('a document behind an answer leads to what rests on it', async ({ opened: page, context }) => {
  await arrive(page, RUICHENG);
  const part = page.getByTestId('part-sources');
  await part.evaluate((one) => {
    for (const each of [one, ...one.querySelectorAll('details')]) (each as HTMLDetailsElement).open = true;
  });
  const item = part.locator('.sources > li', { hasText: '基本医疗保险异地就医政策解读' }).first();
  const [register] = await Promise.all([context.waitForEvent('page'), item.getByTestId('register').click()]);
  await expect(register).toHaveURL(/sources\.html#140830-notice$/);
  const article = register.locator('article', { has: register.locator(':target') });
  await expect(article).toContainText('基本医疗保险异地就医政策解读');
  await expect(article.locator('summary')).toContainText('芮城县');
  await expect(article).toContainText('另有说法');
});
