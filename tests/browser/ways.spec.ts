// Other ways through the page: on a phone, in English, with numbers heard on the telephone.
import { expect, test } from './page';
import { RUICHENG, UNFILED, walk } from './walk.mjs';

test('a number heard on the telephone is put in and marked', async ({ opened: page }) => {
  await walk(page, RUICHENG);
  for (const [parameter, typed] of [['critical_threshold', '1万'], ['critical_bands', '60']]) {
    await page.getByTestId(`heard-${parameter}`).fill(typed);
    await page.keyboard.press('Tab');
  }
  await expect(page.getByTestId('missing-critical_threshold')).toContainText('¥10,000.00');
  await expect(page.getByTestId('missing-critical_bands')).toContainText('60%');
  await expect(page.getByTestId('missing-critical_bands')).toContainText('您填的');
  await expect(page.getByTestId('step-critical')).toContainText('您填的');
  await page.getByTestId('heard-critical_bands').fill('六成');
  await page.keyboard.press('Tab');
  await expect(page.getByTestId('missing-critical_bands')).toContainText('没看懂');
  await expect(page.getByTestId('heard-critical_bands')).toHaveValue('六成');
});

test('an emergency: until when it can still be filed', async ({ opened: page }) => {
  await walk(page, { ...UNFILED, reason: { reason: 'emergency' } });
  await expect(page.getByTestId('filing')).toContainText('最晚 2024-04-15 办好'); // 30 working days, 清明 in between
  await expect(page.getByTestId('filing')).toContainText('还有 41 天');
  await expect(page.getByTestId('alternatives')).toContainText('9,700.00');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('the whole way, every button large enough for a thumb', async ({ opened: page }) => {
    await walk(page, UNFILED, {
      visit: async (step) => {
        for (const button of await page.locator('button:visible, .choice:visible, summary:visible').all())
          expect((await button.boundingBox())!.height, step).toBeGreaterThanOrEqual(43.5);
      },
    });
    await expect(page.getByTestId('funds')).toHaveText('¥16,975.00');
  });
});

test('in English, and back', async ({ opened: page }) => {
  await walk(page, RUICHENG, { until: 'bill' });
  await page.getByTestId('language').click();
  await expect(page.locator('#heading')).toHaveText('What did it cost in all?');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await walk(page, RUICHENG);
  await expect(page.getByTestId('part-act')).toContainText('What to do now');
  await expect(page.getByTestId('filing')).toContainText('You have filed');
  await expect(page.getByTestId('funds')).toHaveText('¥26,675.00');
  await page.getByTestId('language').click();
  await expect(page.getByTestId('part-act')).toContainText('现在该做什么');
  await expect(page.getByTestId('funds')).toHaveText('¥26,675.00');
});
