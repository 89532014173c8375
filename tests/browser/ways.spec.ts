// Other ways through the page: in English, with numbers heard on the telephone.
import { expect, test } from './page';
import { arrive, EMERGENCY, put, RUICHENG, unfold, walk } from './walk.mjs';

test('numbers heard on the telephone are put in, marked, changed and taken away', async ({ opened: page }) => {
  await arrive(page, RUICHENG);
  await page.getByTestId('part-unknown').getByTestId('enter-heard').click();
  await expect(page.locator('#heading')).toBeFocused();
  await expect(page.getByTestId('field-deductible')).toBeHidden(); // stated: only under "more"
  await put(page, 'critical_threshold', '1万');
  await expect(page.locator('#f-critical_threshold-read')).toContainText('10,000.00元');
  await put(page, 'critical_bands', '六成');
  await page.getByTestId('next').click();
  await expect(page.locator('#f-critical_bands-error')).toContainText('没看懂');
  await expect(page.getByTestId('field-critical_bands')).toHaveValue('六成');
  await expect(page.getByTestId('field-critical_bands')).toBeFocused();
  await put(page, 'critical_bands', '60');
  await page.getByTestId('critical_counts-none').check();
  await page.getByTestId('next').click();
  // (50,000 − 26,675 − 1,500 − 10,000) × 60% = 7,095.00: the deductible does not count
  await unfold(page);
  await expect(page.getByTestId('sheet').getByTestId('hifmi_pay')).toHaveText('7,095.00元');
  await expect(page.getByTestId('own-numbers')).toContainText('按您填写的数字计算');
  await expect(page.getByTestId('step-critical')).toContainText('您填的');
  await expect(page.getByTestId('heard')).toContainText('60%');
  await page.getByTestId('change-heard').click();
  await expect(page.getByTestId('field-critical_threshold')).toHaveValue('1万');
  await page.goBack();
  await page.getByTestId('clear-heard').click();
  await expect(page.getByTestId('own-numbers')).toHaveCount(0);
  await expect(page.getByTestId('heard')).toHaveCount(0);
  await expect(page.getByTestId('missing-critical')).toBeVisible();
});

test('an emergency: until when it can still be filed', async ({ opened: page }) => {
  await arrive(page, EMERGENCY);
  await expect(page.getByTestId('filing')).toContainText('请在2024年4月15日前（含当天）'); // 30 working days, 清明 in between
  await expect(page.getByTestId('filing')).toContainText('还有41天');
  // 50,000 − (50,000 − 1,000) × 60%, and unfiled 20 points less of it
  await expect(page.getByTestId('cost-main')).toContainText('20,600');
  await expect(page.getByTestId('cost-without')).toContainText('30,400');
});

test('in English, and back', async ({ opened: page }) => {
  await walk(page, RUICHENG, { until: 'bill' });
  await page.getByTestId('language').click();
  await expect(page.locator('#heading')).toHaveText('What did it cost in all?');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await walk(page, RUICHENG);
  await expect(page.getByTestId('part-act')).toContainText('What to do now');
  await expect(page.getByTestId('filing')).toContainText('Your registration is valid');
  await expect(page.getByTestId('funds')).toHaveText('¥26,675.00');
  await page.getByTestId('language').click();
  await expect(page.getByTestId('part-act')).toContainText('现在该做什么');
  await expect(page.getByTestId('funds')).toHaveText('26,675.00元');
});
