// A settlement sheet of this year, copied beside the answer: the amounts follow, each thing read from it says so, and
// nothing typed is lost. Nothing is known of 安徽's amounts.
import type { Page } from '@playwright/test';
import { clean } from './axe';
import { expect, test } from './page';
import { arrive, open, put, RUICHENG, unfold } from './walk.mjs';

/** A resident of 安徽, referred to 广州 and filed: 18,000.00, all of it in scope. */
const ANHUI = {
  ...RUICHENG,
  insured: { insuredProvince: '340000' },
  place: { place: 'other_province', placeProvince: '440000', placeCity: '440100' },
  reason: { reason: 'referred' },
  filing: { filed: 'yes', filedAs: 'referred', filedOn: '2026-11-15', filedPlace: 'same' },
  institution: { institution: 'level:3', openStay: 'yes' },
  dates: { stay: 'dates', begin: '2026-11-20', left: 'no' },
  bill: { bill: 'known', total: '18000', split: 'all' },
  year: {},
};
/** (20,000 − 1,000) × 60% = 11,400. */
const SHEET = {
  sheet_total: '23000',
  sheet_in_scope: '2万',
  sheet_deductible: '1000',
  sheet_ratio: '60',
  sheet_fund: '11,400.00',
  sheet_extra: '0',
};

test.use({ viewport: { width: 390, height: 844 } });
test.beforeEach(async ({ opened: page }) => {
  await page.clock.setFixedTime('2026-12-01T10:00:00+08:00');
  await page.goto('./');
  await page.getByTestId('step-insured').waitFor();
});

const card = (page: Page) => page.getByTestId('earlier');
const read = (page: Page, parameter: string) => page.getByTestId(`read-${parameter}`);
const funds = (page: Page) => page.getByTestId('sheet').getByTestId('hifp_pay');
async function copy(page: Page, figures: Record<string, string>): Promise<void> {
  for (const [field, value] of Object.entries(figures)) await put(page, field, value);
}

test('three figures make an estimate, two taps more what was read certain', async ({ opened: page }) => {
  await arrive(page, ANHUI);
  await expect(card(page).locator('summary')).toContainText('您有今年的结算单吗？');
  await card(page).locator('summary').click();
  await copy(page, { sheet_in_scope: '2万', sheet_deductible: '1000', sheet_fund: '11400' });
  await expect(read(page, 'ratio')).toContainText('约60%');
  await expect(read(page, 'deductible')).toContainText('照您的结算单');
  await expect(page.getByTestId('doubt-like_unknown')).toBeVisible();
  await expect(page.getByTestId('supposition-assume.ratio')).toContainText('照您的结算单');
  await clean(page, 'a sheet half copied');

  await put(page, 'sheet_like', 'same');
  await expect(read(page, 'ratio')).not.toContainText('约');
  await expect(read(page, 'deductible')).toContainText('约'); // perhaps not the first of the year
  await put(page, 'sheet_only', 'yes');
  await expect(read(page, 'deductible')).not.toContainText('约');
  await expect(page.getByTestId('supposition-assume.ratio')).toHaveCount(0);
  await expect(page.getByTestId('read-year')).toBeVisible();
  // A deductible of 0 to 1,000, as it may be lowered at a second stay: 18,000 − 17,000 × 60% and 18,000 × 40%.
  await expect(page.getByTestId('earlier-read')).toContainText('约7,200～7,800元');
  await expect(page.getByTestId('cost-main')).toContainText('7,200～7,800元');
  await unfold(page);
  await expect(page.getByTestId('step-ratio')).toContainText('60%');
  await expect(page.getByTestId('step-ratio')).toContainText('照您的结算单');
  await expect(page.getByTestId('own-numbers')).toContainText('照您的结算单');
  await expect(page.getByTestId('print')).toContainText('（照结算单抄的）');
});

test('a first visit settled so comes to the fen, once the rest is known too', async ({ opened: page }) => {
  await arrive(page, { ...ANHUI, year: { used: 'none' } });
  await card(page).locator('summary').click();
  await copy(page, { ...SHEET, sheet_like: 'same', sheet_only: 'yes' });
  await copy(page, { basic_cap: '20万' });
  await unfold(page);
  await expect(funds(page)).toHaveText('10,200.00元'); // (18,000 − 1,000) × 60%
  // Nothing this year was answered before, and stays so.
  await expect(page.getByTestId('read-year')).toContainText('按您前面的回答');
});

test('what an office said goes before, and comes back with its field', async ({ opened: page }) => {
  await arrive(page, { ...ANHUI, year: { used: 'none' } });
  await card(page).locator('summary').click();
  await copy(page, { ...SHEET, sheet_like: 'same', sheet_only: 'yes' });
  await expect(read(page, 'ratio')).toContainText('照您的结算单');
  await put(page, 'ratio', '55'); // the question asked on the telephone is still there
  await expect(read(page, 'ratio')).toContainText('已经有更确切的');
  await put(page, 'ratio', '');
  await expect(read(page, 'ratio')).toContainText('照您的结算单');
});

test('figures that contradict each other are told at the field, and nothing typed is lost', async ({
  opened: page,
}) => {
  await arrive(page, ANHUI);
  await card(page).locator('summary').click();
  await copy(page, { ...SHEET, sheet_like: 'same', sheet_only: 'yes', sheet_fund: '19,400' });
  await expect(page.locator('#f-sheet_fund-error')).toContainText('最多只能是 19,000.00元');
  await expect(page.getByTestId('field-sheet_fund')).toHaveValue('19,400');
  await expect(page.getByTestId('read-year')).toHaveCount(0);
  await clean(page, 'a sheet with a slip');
  await copy(page, { sheet_fund: '7600', sheet_ratio: '40' });
  await copy(page, { sheet_fund: '11400' });
  await expect(page.locator('#f-sheet_ratio-error')).toContainText('像是您自己负担的比例');
  await put(page, 'sheet_ratio', '六成');
  await expect(page.locator('#f-sheet_ratio-error')).toContainText('没看懂');
  await put(page, 'sheet_day', '2025-12-20');
  await expect(page.locator('#f-sheet_day-error')).toContainText('不是同一年的单子');
  await expect(read(page, 'deductible')).toHaveCount(0);

  // After a question of the walk, and after a reload, all stands as it was copied.
  await open(page, 'bill');
  await put(page, 'total', '19000');
  await page.getByTestId('next').click();
  await expect(page.getByTestId('field-sheet_in_scope')).toHaveValue('2万');
  await page.reload();
  await expect(page.getByTestId('field-sheet_ratio')).toHaveValue('六成');
  await expect(page.getByTestId('field-sheet_day')).toHaveValue('2025-12-20');
});

test('a visit that was not like this one: nothing but what was used this year', async ({ opened: page }) => {
  await arrive(page, ANHUI);
  await card(page).locator('summary').click();
  await copy(page, { ...SHEET, sheet_only: 'yes', sheet_like: 'other' });
  await expect(page.getByTestId('doubt-other')).toBeVisible();
  await expect(read(page, 'ratio')).toHaveCount(0);
  await expect(page.getByTestId('read-year')).toBeVisible();
});

test('in English, with the keyboard alone', async ({ opened: page }) => {
  await arrive(page, ANHUI);
  await page.goto('./?lang=en');
  await page.getByTestId('part-act').waitFor();
  await expect(card(page).locator('summary')).toContainText('Have you a settlement sheet of this year?');
  await card(page).locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('field-sheet_in_scope').focus();
  for (const figure of ['20000', '1000', '60', '11400']) {
    await page.keyboard.type(figure);
    await page.keyboard.press('Tab');
  }
  await expect(read(page, 'ratio')).toContainText('From your earlier sheet');
  await expect(read(page, 'ratio')).toContainText('60%');
});
