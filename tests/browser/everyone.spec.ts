// For everyone: axe on every question and on the unfolded result, light and dark; very large text on a very small
// screen.
import type { Page } from '@playwright/test';
import { clean } from './axe';
import { expect, test } from './page';
import {
  arrive,
  BILL_LIST,
  EVERYTHING,
  openHeard,
  pasteBill,
  put,
  REFERRED_EMPLOYEE,
  RUICHENG,
  tour,
  UNFILED,
  unfold,
} from './walk.mjs';

test.describe('axe', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  for (const elderly of [false, true])
    test(`every question, folded out as far as it goes${elderly ? ', in large text' : ''}`, async ({
      opened: page,
    }) => {
      test.slow(); // axe at each
      if (elderly) await page.getByTestId('elderly').click();
      await tour(page, EVERYTHING, async (step) => {
        if (step === 'result') return;
        await unfold(page);
        await clean(page, step, elderly ? { only: 'contrast' } : {});
        if (step === 'bill') await put(page, 'total', '50000');
      });
    });
  for (const [name, story] of Object.entries({ UNFILED, REFERRED_EMPLOYEE }))
    test(`the whole result: ${name}`, async ({ opened: page }) => {
      test.slow(); // axe twice, of the longest pages there are
      await arrive(page, story);
      await unfold(page);
      await clean(page, 'result');
      await page.getByTestId('elderly').click();
      await unfold(page);
      await clean(page, 'result in large text');
    });
  test("a bill line by line, one line open and one that can't be read", async ({ opened: page }) => {
    await arrive(page, RUICHENG, { until: 'bill' });
    await pasteBill(page, `${BILL_LIST}\n输液\t\t\t\t八O\t甲\t\t`);
    await page.getByTestId('items-go-7').click();
    await unfold(page);
    await clean(page, 'lines');
  });
  test('what an office said, with all that can be told and a mistake', async ({ opened: page }) => {
    test.slow(); // axe twice, of the longest pages there are
    await arrive(page, { ...RUICHENG, insured: { insuredProvince: '340000' }, institution: { openStay: 'none' } });
    await openHeard(page);
    for (const [field, value] of Object.entries({ reduction: 'first', deductible: 'x', ratio: 'y' }))
      await put(page, field, value);
    await clean(page, 'heard');
    for (const [field, value] of Object.entries({ deductible: '1000', ratio: '60' })) await put(page, field, value);
    await page.getByTestId('next').click();
    await unfold(page);
    await clean(page, 'the result of it');
  });
  test('an error, and English', async ({ opened: page }) => {
    await arrive(page, RUICHENG, { until: 'more' });
    await put(page, 'age', '999');
    await page.getByTestId('next').click();
    await expect(page.getByTestId('errors')).toBeVisible();
    await clean(page, 'error');
    await page.getByTestId('errors').getByRole('button').first().click();
    await expect(page.locator('#f-age-error')).toBeVisible();
    await page.getByTestId('language').click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await clean(page, 'English', { only: 'structure' });
  });
});

test.describe('320 pixels and text twice as large', () => {
  test.use({ viewport: { width: 320, height: 640 } });
  const sideways = (page: Page) =>
    page.evaluate(() => document.scrollingElement!.scrollWidth - document.documentElement.clientWidth);
  for (const view of ['standard', 'elderly'])
    test(`nothing runs off the side with a bill line by line, ${view}`, async ({ opened: page }) => {
      if (view === 'elderly')
        for (const id of ['elderly', 'appearance.larger', 'appearance.larger']) await page.getByTestId(id).click();
      await tour(page, { ...RUICHENG, bill: {} }, async (step) => {
        if (step === 'bill') {
          await pasteBill(page, BILL_LIST);
          await page.getByTestId('item-edit-1').click();
        }
        await unfold(page);
        expect(await sideways(page), step).toBeLessThanOrEqual(0);
      });
    });
  for (const lang of ['zh', 'en'])
    test(`nothing runs off the side, ${lang}`, async ({ opened: page, context }) => {
      await page.goto(`./?lang=${lang}`);
      const session = await context.newCDPSession(page);
      await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
      await tour(page, UNFILED, async (step) => expect(await sideways(page), step).toBeLessThanOrEqual(0));
      expect(await page.locator('.root').evaluate((root) => getComputedStyle(root).fontSize)).toBe('32px');
      await unfold(page);
      expect(await sideways(page)).toBeLessThanOrEqual(0);
      await openHeard(page);
      await put(page, 'critical_threshold', '123456.78');
      expect(await sideways(page), 'heard').toBeLessThanOrEqual(0);
      await page.getByTestId('next').click();
      await unfold(page);
      expect(await sideways(page), 'the result of it').toBeLessThanOrEqual(0);
    });
});
