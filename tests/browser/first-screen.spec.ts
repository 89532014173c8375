// The first screen of the result on a phone: what to do, what it costs, whom to call; and the way to a better answer
// without leaving it.
import { clean } from './axe';
import { expect, test } from './page';
import { arrive, RUICHENG, unfold } from './walk.mjs';

/** Retired from 哈尔滨, in a 北京 hospital on one's own, unfiled. */
const ON_ONES_OWN = {
  ...RUICHENG,
  insured: { insuredProvince: '230000', insuredCity: '230100' },
  scheme: { scheme: '310', retired: 'yes' },
  place: { place: 'other_province', placeProvince: '110000' },
  reason: { reason: 'other_temporary' },
  filing: { filed: 'no' },
  institution: { institution: 'level:3' },
  dates: { stay: 'dates', begin: '2026-11-28', left: 'no' },
  bill: { bill: 'known', total: '60000', split: 'all' },
  card: {},
};

test.use({ viewport: { width: 390, height: 844 } });
test.beforeEach(async ({ opened: page }) => {
  await page.clock.setFixedTime('2026-12-01T10:00:00+08:00');
  await page.goto('./');
  await page.getByTestId('step-insured').waitFor();
});

test('what to do with its buttons, and an estimate that says so, fit on it', async ({ opened: page }) => {
  await arrive(page, ON_ONES_OWN);
  await expect(page.getByTestId('filing')).toContainText('请在出院结账前备案');
  await expect(page.getByTestId('open-platform')).toHaveAttribute('href', 'https://fuwu.nhsa.gov.cn/');
  await expect(page.getByTestId('call')).toHaveAttribute('href', 'tel:045112393');
  await expect(page.getByTestId('kind')).toContainText('估算');
  await expect(page.getByTestId('cost-main')).toContainText('约');
  await expect(page.getByTestId('cost-cash')).toContainText('不备案先垫付60,000元');
  for (const id of ['open-platform', 'cost-main', 'cost-cash', 'share-bar'])
    await expect(page.getByTestId(id), id).toBeInViewport();
  await expect(page.getByTestId('part-cost')).not.toContainText('0～60,000');
  await expect(page.getByTestId('part-why')).toContainText('还没有查到的');
  await expect(page.getByTestId('part-why')).not.toContainText(/0\.00(元 ?～ ?| 到 )60,000\.00/);
});

test('what is supposed is one tap away, each with its source and what replaces it', async ({ opened: page }) => {
  await arrive(page, ON_ONES_OWN);
  await page.getByTestId('supposed').locator('summary').click();
  const ratio = page.getByTestId('supposition-assume.ratio');
  await expect(ratio).toContainText('全国一般水平');
  await ratio.getByRole('button').click();
  await expect(page.getByTestId('field-ratio')).toBeFocused();
  await clean(page, 'the suppositions');
});

test('two numbers heard are typed beside the answer, which follows at once', async ({ opened: page }) => {
  await arrive(page, ON_ONES_OWN);
  const unknown = page.getByTestId('part-unknown');
  await expect(unknown.getByTestId('call-office')).toHaveAttribute('href', 'tel:045112393');
  await unknown.getByTestId('field-deductible').fill('1000');
  await unknown.getByTestId('field-ratio').fill('85');
  await expect(page.getByTestId('supposition-assume.ratio')).toHaveCount(0); // told by now
  await expect(page.getByTestId('now-you')).toContainText('约');
  await expect(unknown.getByTestId('field-ratio')).toHaveValue('85'); // nothing moved while typing
  await expect(page.getByTestId('heard')).toContainText('85%');
});

test('the papers are one tap away; in the large view the rest waits until it is asked for', async ({
  opened: page,
}) => {
  await arrive(page, ON_ONES_OWN);
  await page.getByTestId('to-papers').click();
  await expect(page.locator('#part-file')).toBeFocused();
  await expect(page.getByTestId('papers-filing')).toBeVisible();
  await page.getByTestId('elderly').click();
  await expect(page.getByTestId('part-unknown')).toBeHidden();
  await expect(page.getByTestId('read-aloud')).toBeVisible();
  await page.getByTestId('rest').locator('summary').first().click();
  await expect(page.getByTestId('part-unknown')).toBeVisible();
  await unfold(page);
  await clean(page, 'the large view', true);
});

test('discharged unfiled: the claim and what to ask, and no day that has passed', async ({ opened: page }) => {
  const dates = { stay: 'dates', begin: '2026-11-10', left: 'yes', end: '2026-11-20' };
  await arrive(page, { ...ON_ONES_OWN, dates });
  await expect(page.getByTestId('filing')).toContainText('还能补办备案吗');
  await expect(page.getByTestId('first')).not.toContainText(/已经过了|11月20日/);
  await expect(page.getByTestId('cost-cash')).toContainText('医保报回');
});
