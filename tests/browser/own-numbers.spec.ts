// A region nobody has written down: what its office says is typed in, and the settlement follows to the fen.
import type { Page } from '@playwright/test';
import { expect, test } from './page';
import { arrive, put, RUICHENG, unfold, walk } from './walk.mjs';

const sheet = (page: Page, field: string) => page.getByTestId('sheet').getByTestId(field);

/** A resident of 安徽, which has no policy, referred to 广州: 30,000.00, all of it in scope. */
const ANHUI = {
  ...RUICHENG,
  insured: { insuredProvince: '340000' },
  place: { place: 'other_province', placeProvince: '440000', placeCity: '440100' },
  reason: { reason: 'referred' },
  filing: { filed: 'yes', filedAs: 'referred', filedOn: '2024-02-25', filedPlace: 'same' },
  institution: { institution: 'level:3', openStay: 'yes' },
  bill: { bill: 'known', total: '30000', split: 'all' },
};
const exact = (page: Page) =>
  page.evaluate(
    () =>
      (document.querySelector('yidi-calculator') as unknown as { answer: { settlement: { exact: boolean } } }).answer
        .settlement.exact,
  );

async function hear(page: Page, said: Record<string, string>): Promise<void> {
  await page.getByTestId('enter-heard').first().click();
  for (const [field, value] of Object.entries(said)) await put(page, field, value);
  await page.getByTestId('next').click();
  await page.getByTestId('part-act').waitFor();
  await unfold(page);
}

const BASIC = { deductible: '1000', ratio: '60', basic_cap: '20万' };
const CRITICAL = { critical_threshold: '12000', critical_bands: '60', critical_cap: '不封顶' };

test("安徽, everything heard: exact, marked as the person's own", async ({ opened: page }) => {
  await arrive(page, ANHUI);
  await expect(page.getByTestId('no-policy')).toContainText('安徽');
  expect(await exact(page)).toBe(false);
  await hear(page, {
    ...BASIC,
    reduction: 'points',
    reduction_points: '10',
    ...CRITICAL,
    critical_counts: 'deductible',
  });
  expect(await exact(page)).toBe(true);
  await expect(sheet(page, 'act_pay_dedc')).toHaveText('1,000.00元');
  await expect(sheet(page, 'pool_prop_selfpay')).toHaveText('50%'); // 60% − 10 points
  await expect(sheet(page, 'hifp_pay')).toHaveText('14,500.00元'); // (30,000 − 1,000) × 50%
  // (30,000 − 14,500 − 12,000) × 60%, the deductible counts
  await expect(sheet(page, 'hifmi_pay')).toHaveText('2,100.00元');
  await expect(page.getByTestId('funds')).toHaveText('16,600.00元');
  await expect(page.getByTestId('you')).toHaveText('13,400.00元');
  await expect(page.getByTestId('own-numbers')).toContainText('按您填写的数字计算');
  await expect(page.getByTestId('part-sources')).toContainText('您填的'); // the lowest grade
  await expect(page.getByTestId('no-policy')).toHaveCount(0);
  const list = page.getByTestId('heard');
  for (const said of ['1,000.00元', '60%', '降低 10 个百分点', '200,000.00元', '12,000.00元', '起付线'])
    await expect(list).toContainText(said);
});

test.describe('the same, lowered in other ways', () => {
  const none = { ...CRITICAL, critical_counts: 'none' };
  // The critical illness insurance counts 30,000 less the fund, the deductible and the share that goes first.
  for (const [name, reduction, fund, critical] of [
    // 60% × 90% = 54%: 29,000 × 54% = 15,660; (30,000 − 15,660 − 1,000 − 12,000) × 60%
    ['nine tenths', { reduction: 'factor', reduction_factor: '九折' }, '15,660.00元', '804.00元'],
    // (30,000 − 3,000 − 1,000) × 60% = 15,600; 30,000 − 15,600 − 1,000 − 3,000 = 10,400 < 12,000
    [
      'a tenth first, before the deductible',
      { reduction: 'first', scope_own_share: '10', scope_own_share_position: 'before_deductible' },
      '15,600.00元',
      '0.00元',
    ],
    // (30,000 − 1,000 − 2,900) × 60% = 15,660; 30,000 − 15,660 − 1,000 − 2,900 = 10,440 < 12,000
    [
      'a tenth first, after it',
      { reduction: 'first', scope_own_share: '10', scope_own_share_position: 'after_deductible' },
      '15,660.00元',
      '0.00元',
    ],
    // 29,000 × 60% = 17,400; 30,000 − 17,400 − 1,000 = 11,600 < 12,000
    ['not at all', { reduction: 'none' }, '17,400.00元', '0.00元'],
  ] as const)
    test(name, async ({ opened: page }) => {
      await arrive(page, ANHUI);
      await hear(page, { ...BASIC, ...reduction, ...none });
      expect(await exact(page)).toBe(true);
      await expect(sheet(page, 'hifp_pay')).toHaveText(fund);
      await expect(sheet(page, 'hifmi_pay')).toHaveText(critical);
    });
});

test('an employee above the cap', async ({ opened: page }) => {
  await arrive(page, { ...ANHUI, scheme: { scheme: '310', retired: 'no' } });
  await hear(page, {
    ...BASIC,
    basic_cap: '10000',
    reduction: 'points',
    reduction_points: '10',
    large_trigger: 'over_cap',
    large_bands: '80',
    large_cap: '3000',
  });
  await expect(sheet(page, 'hifp_pay')).toHaveText('10,000.00元'); // of 14,500.00
  // (14,500 − 10,000) / 50% = 9,000 × 80% = 7,200, capped
  await expect(sheet(page, 'hifob_pay')).toHaveText('3,000.00元');
  await expect(page.getByTestId('you')).toHaveText('17,000.00元');
});

test('an outpatient visit: its own cap, or no benefit at all', async ({ opened: page }) => {
  const visit = {
    ...ANHUI,
    care: { care: '11' },
    institution: { institution: 'level:3', openVisit: 'yes' },
    dates: { stay: 'dates', begin: '2024-03-01' },
    bill: { bill: 'known', total: '5000', split: 'all' },
  };
  await walk(page, visit);
  await page.getByTestId('enter-heard').first().click();
  await page.getByTestId('heard-more').locator('summary').click();
  for (const [field, value] of Object.entries({
    deductible: '100',
    ratio: '50',
    reduction: 'none',
    outpatient_cap: '2000',
    critical_threshold: '12000',
    critical_bands: '60',
  }))
    await put(page, field, value);
  await page.getByTestId('next').click();
  await unfold(page);
  await expect(sheet(page, 'hifp_pay')).toHaveText('2,000.00元'); // (5,000 − 100) × 50% = 2,450.00, capped
  await expect(page.getByTestId('step-outpatient_cap')).toContainText('门诊一年的限额');
  await page.getByTestId('change-heard').click();
  await put(page, 'deductible', 'x'); // of no account any more, so it holds nobody up
  await put(page, 'benefit', 'none');
  await expect(page.getByTestId('field-deductible')).toHaveCount(0);
  await page.getByTestId('next').click();
  await expect(page.getByTestId('funds')).toHaveText('0.00元');
  await expect(page.getByTestId('you')).toHaveText('5,000.00元');
});

test('it belongs to one office: not to another region, another scheme or another kind of care', async ({
  opened: page,
}) => {
  await arrive(page, ANHUI);
  await hear(page, BASIC);
  await expect(page.getByTestId('step-deductible')).toContainText('1,000.00元');
  const change = async (step: string, answers: Record<string, string>) => {
    await page.getByTestId(`edit-${step}`).click();
    for (const [field, value] of Object.entries(answers)) await put(page, field, value);
    await arrive(page, {});
    await unfold(page);
  };
  await change('scheme', { scheme: '310', retired: 'no' });
  await expect(page.getByTestId('heard')).toHaveCount(0);
  await change('scheme', { scheme: '390' });
  await expect(page.getByTestId('heard')).toContainText('1,000.00元'); // it comes back with them
  await change('care', { care: '11' });
  await expect(page.getByTestId('heard')).toHaveCount(0);
  await change('care', { care: '21' });
  await change('insured', { insuredProvince: '130000' });
  await expect(page.getByTestId('heard')).toHaveCount(0);
  await change('insured', { insuredProvince: '340000' });
  await page.getByTestId('clear-heard').click();
  await expect(page.getByTestId('heard')).toHaveCount(0);
  await expect(page.getByTestId('missing-deductible')).toBeVisible();
});

test('what is rarely needed is folded away, stays where it is, and is unfolded for a mistake', async ({
  opened: page,
}) => {
  await arrive(page, ANHUI);
  await page.getByTestId('enter-heard').first().click();
  const more = page.getByTestId('heard-more');
  await more.locator('summary').click();
  await page.getByTestId('field-nth_deductible_factor').click();
  await page.keyboard.type('abc');
  await expect(page.getByTestId('field-nth_deductible_factor')).toHaveValue('abc'); // not moved away while typing
  await more.locator('summary').click();
  await page.getByTestId('next').click();
  await expect(page.getByTestId('field-nth_deductible_factor')).toBeFocused();
  await put(page, 'nth_deductible_factor', '50');
  await page.getByTestId('next').click();
  await page.getByTestId('change-heard').click();
  await expect(more.getByTestId('field-nth_deductible_factor')).toHaveCount(0); // told: among the first from now on
  await expect(page.getByTestId('field-nth_deductible_factor')).toHaveValue('50');
});

test('with the keyboard alone, and nothing lost by a mistake', async ({ opened: page }) => {
  await arrive(page, ANHUI);
  await page.getByTestId('part-unknown').getByTestId('enter-heard').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#heading')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByTestId('hotline').getByRole('link')).toBeFocused(); // to ring first
  await page.keyboard.press('Tab');
  await expect(page.getByTestId('field-deductible')).toBeFocused();
  await page.keyboard.type('一千多');
  await expect(page.locator('#f-deductible-error')).toContainText('没看懂这个金额');
  await page.keyboard.press('Tab');
  await page.keyboard.type('60');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('field-deductible')).toBeFocused();
  await expect(page.getByTestId('field-deductible')).toHaveValue('一千多');
  await expect(page.getByTestId('field-ratio')).toHaveValue('60');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('1千');
  await expect(page.locator('#f-deductible-error')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('step-deductible')).toContainText('1,000.00元');
});
