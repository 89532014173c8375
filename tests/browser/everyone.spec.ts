// For everyone: axe on every question and on the unfolded result, light and dark; very large text on a very small screen.
import type { Page } from '@playwright/test';
import { clean } from './axe';
import { expect, test } from './page';
import { REFERRED_EMPLOYEE, RUICHENG, UNFILED, put, unfold, walk } from './walk.mjs';

test.describe('axe', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('every question, folded out as far as it goes', async ({ opened: page }) => {
    const all = { ...RUICHENG, reason: { reason: 'working', howLong: 'short' }, care: { care: '14' },
      institution: {}, dates: { stay: 'dates', begin: '2024-03-01' }, bill: { bill: 'known', total: 'x', split: 'parts' }, year: { used: 'some' }, account: { account: 'yes' } };
    await walk(page, all, {
      visit: async (step) => {
        if (step !== 'result') await clean(page, step);
        if (step === 'bill') await put(page, 'total', '50000');
      },
    });
  });
  for (const [name, story] of Object.entries({ UNFILED, REFERRED_EMPLOYEE }))
    test(`the whole result: ${name}`, async ({ opened: page }) => {
      await walk(page, story);
      await unfold(page);
      await clean(page, 'result');
    });
  test('what an office said, with all that can be told and a mistake', async ({ opened: page }) => {
    await walk(page, { ...RUICHENG, insured: { insuredProvince: '340000' }, institution: { openStay: 'none' } });
    await page.getByTestId('enter-heard').first().click();
    await unfold(page);
    for (const [field, value] of Object.entries({ reduction: 'first', deductible: 'x', ratio: 'y' })) await put(page, field, value);
    await clean(page, 'heard');
    for (const [field, value] of Object.entries({ deductible: '1000', ratio: '60' })) await put(page, field, value);
    await page.getByTestId('next').click();
    await unfold(page);
    await clean(page, 'the result of it');
  });
  test('an error, and English', async ({ opened: page }) => {
    await walk(page, RUICHENG, { until: 'more' });
    await put(page, 'age', '999');
    await page.getByTestId('next').click();
    await expect(page.getByTestId('errors')).toBeVisible();
    await clean(page, 'error');
    await page.getByTestId('errors').getByRole('button').first().click();
    await expect(page.locator('#f-age-error')).toBeVisible();
    await page.getByTestId('language').click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await clean(page, 'English');
  });
});

test.describe('320 pixels and text twice as large', () => {
  test.use({ viewport: { width: 320, height: 640 } });
  const sideways = (page: Page) => page.evaluate(() => document.scrollingElement!.scrollWidth - document.documentElement.clientWidth);
  for (const lang of ['zh', 'en'])
    test(`nothing runs off the side, ${lang}`, async ({ opened: page, context }) => {
      await page.goto(`./?lang=${lang}`);
      const session = await context.newCDPSession(page);
      await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
      await walk(page, UNFILED, { visit: async (step) => expect(await sideways(page), step).toBeLessThanOrEqual(0) });
      expect(await page.locator('.root').evaluate((root) => getComputedStyle(root).fontSize)).toBe('32px');
      await unfold(page);
      expect(await sideways(page)).toBeLessThanOrEqual(0);
      await page.getByTestId('enter-heard').first().click();
      await unfold(page);
      await put(page, 'critical_threshold', '123456.78');
      expect(await sideways(page), 'heard').toBeLessThanOrEqual(0);
      await page.getByTestId('next').click();
      await unfold(page);
      expect(await sideways(page), 'the result of it').toBeLessThanOrEqual(0);
    });
});
