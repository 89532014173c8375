// The people the source documents tell of, through the page: what each must be told follows from the documents
// (policies/facts.md), not from a run.
import type { Page } from '@playwright/test';
import { expect, test } from './page';
import { DAQING, HUANG } from './people.mjs';
import { engine } from './saved';
import { arrive, RUICHENG, unfold, walk } from './walk.mjs';

const sheet = (page: Page, field: string) => page.getByTestId('sheet').getByTestId(field);

/** On the day on which the person asks; everything of the answer is unfolded. */
async function told(page: Page, day: string, answers: object): Promise<void> {
  await page.clock.setFixedTime(`${day}T10:00:00+08:00`);
  await page.goto('./');
  await page.getByTestId('step-insured').waitFor();
  // a hand is slow in the other; flow.spec.ts lends it one
  await (engine(page) === 'chromium' ? walk : arrive)(page, answers);
  await unfold(page);
}

const bill = (total: string) => ({ bill: 'known', total, split: 'all' });

test('S1 吴老太太: insured in 南昌, three years in 郑州 minding a grandchild, filed before admission', async ({
  opened: page,
}) => {
  await told(page, '2019-06-02', {
    insured: { insuredProvince: '360000', insuredCity: '360100' },
    scheme: { scheme: '390' },
    place: { place: 'other_province', placeProvince: '410000', placeCity: '410100' },
    care: { care: '21' },
    reason: { reason: 'living', howLong: 'long' },
    filing: { filed: 'yes', filedAs: 'long_term_resident', filedOn: '2019-05-30', filedPlace: 'same' },
    institution: { openStay: 'yes' },
    dates: { stay: 'dates', begin: '2019-06-01', left: 'no' },
    bill: bill('50000'),
    more: { identity: 'none' },
  });
  await expect(page.getByTestId('filing')).toContainText('备案有效');
  await expect(page.getByTestId('filing')).toContainText('异地长期居住人员');
  await expect(page.getByTestId('route')).toContainText('可以在医院直接结算');
  // 南昌's amounts are not stated: nothing is made up, and what to ask is listed.
  await expect(page.getByTestId('cost-main')).toContainText('还算不出金额'); // nothing usual is known of 2019
  await expect(sheet(page, 'hifp_pay')).toHaveText('还不知道');
  for (const parameter of ['deductible', 'ratio', 'basic_cap', 'critical'])
    await expect(page.getByTestId(`missing-${parameter}`), parameter).toBeVisible();
  await expect(page.getByTestId('part-unknown')).toContainText('12393');
  await expect(page.getByTestId('part-unknown').getByTestId('enter-heard')).toBeVisible();
});

test.describe('S2 黄姨: 哈尔滨 职工, retired, filed in 广州', () => {
  /** The money is on its way to her bank: at the till there is no account to pay from. */
  const accountAtTheBank = async (page: Page) => {
    await expect(sheet(page, 'acct_pay')).toHaveText('0.00元');
    await expect(page.getByTestId('step-account')).toContainText('个人账户的钱已发到银行卡');
  };

  test('a stay in a level 3 hospital', async ({ opened: page }) => {
    await told(page, '2022-06-20', {
      ...HUANG,
      care: { care: '21' },
      institution: { institution: 'level:3', openStay: 'yes' },
      dates: { stay: 'dates', begin: '2022-06-10', left: 'no' },
      bill: bill('50000'),
    });
    await expect(page.getByTestId('filing')).toContainText('备案有效');
    await expect(sheet(page, 'dedc_std')).toHaveText('720.00元');
    await expect(sheet(page, 'pool_prop_selfpay')).toHaveText('90%');
    await expect(page.getByTestId('step-deductible')).toContainText('720.00元');
    await expect(page.getByTestId('step-basic_fund')).toContainText('44,352.00元'); // (50,000 − 720) × 90%
    await accountAtTheBank(page);
  });

  test('an outpatient visit: no benefit, all of it her own', async ({ opened: page }) => {
    await told(page, '2022-06-20', {
      ...HUANG,
      care: { care: '11' },
      institution: { institution: 'level:3', openVisit: 'yes' },
      dates: { stay: 'dates', begin: '2022-06-10' },
      bill: bill('500'),
    });
    await expect(page.getByTestId('funds')).toHaveText('0.00元');
    await expect(page.getByTestId('you')).toHaveText('500.00元');
    await expect(sheet(page, 'psn_cash_pay')).toHaveText('500.00元');
    await accountAtTheBank(page);
  });
});

/** Filed as living in 广州 with a child, there in June 2022. */
const IN_GUANGZHOU = {
  place: { place: 'other_province', placeProvince: '440000', placeCity: '440100' },
  reason: { reason: 'living', howLong: 'long' },
  filing: { filed: 'yes', filedAs: 'long_term_resident', filedOn: '2022-03-01', filedPlace: 'same' },
  year: { used: 'none' },
  account: { account: 'no' },
  more: { identity: 'none' },
};
const visit = (total: string) => ({
  care: { care: '11' },
  institution: { openVisit: 'yes' },
  dates: { stay: 'dates', begin: '2022-06-10' },
  bill: bill(total),
});

test.describe("S3 子怡's father: insured in 重庆, lives in 广州", () => {
  const FATHER = { ...IN_GUANGZHOU, insured: { insuredProvince: '500000' }, scheme: { scheme: '390' } };
  test('a stay settles directly, and filing takes a telephone', async ({ opened: page }) => {
    const stay = {
      care: { care: '21' },
      institution: { openStay: 'yes' },
      dates: { stay: 'dates', begin: '2022-06-10', left: 'no' },
      bill: bill('800'),
    };
    await told(page, '2022-06-20', { ...FATHER, ...stay });
    await expect(page.getByTestId('route')).toContainText('可以在医院直接结算');
    await expect(page.getByTestId('part-file')).toContainText('国家医保服务平台');
  });
  test('an outpatient visit: nothing in June 2022', async ({ opened: page }) => {
    await told(page, '2022-06-20', { ...FATHER, ...visit('800') });
    await expect(page.getByTestId('funds')).toHaveText('0.00元');
  });
});

test('S4 陈姨: 商丘 职工, retired, filed in 广州: no outpatient benefit though filed', async ({ opened: page }) => {
  await told(page, '2022-06-20', {
    ...IN_GUANGZHOU,
    ...visit('300'),
    insured: { insuredProvince: '410000', insuredCity: '411400' },
    scheme: { scheme: '310', retired: 'yes' },
  });
  await expect(page.getByTestId('filing')).toContainText('备案有效');
  await expect(page.getByTestId('funds')).toHaveText('0.00元');
  await expect(page.getByTestId('you')).toHaveText('300.00元');
});

test("S5 程阿姨's husband: insured in 安徽, with the card at a 广州 hospital: directly, the amount not stated", async ({
  opened: page,
}) => {
  await told(page, '2022-06-20', {
    ...IN_GUANGZHOU,
    ...visit('1200'),
    insured: { insuredProvince: '340000' },
    scheme: { scheme: '390' },
  });
  await expect(page.getByTestId('route')).toContainText('可以在医院直接结算');
  await expect(sheet(page, 'fund_pay_sumamt')).toHaveText('还不知道');
});

test.describe('S6: retired from 大庆, moved away unfiled, now in a 北京 hospital', () => {
  test('file before discharge, or claim by hand with these papers', async ({ opened: page }) => {
    await told(page, '2024-03-05', DAQING);
    const filing = page.getByTestId('filing');
    await expect(filing).toContainText('请在出院结账前备案');
    await expect(page.getByTestId('papers-filing').getByRole('checkbox')).not.toHaveCount(0);
    const route = page.getByTestId('route');
    await expect(route).toContainText('下面几条都做到，就能直接结算');
    for (const paper of ['收费票据', '费用清单', '诊断证明', '病历'])
      await expect(page.getByTestId('papers-manual'), paper).toContainText(paper);
    // The ratio is not stated, and nothing usual is known of that year.
    await expect(sheet(page, 'pool_prop_selfpay')).toHaveText('还不知道');
    // With the usual ratio heard on the telephone: 85%, unfiled anything below.
    await page.getByTestId('field-ratio').fill('85');
    await expect(page.getByTestId('step-ratio_change')).toContainText('0% 到 85%');
    // What filing would change is shown at a touch, and taken back.
    await page.getByTestId('alternative-file_before_discharge').getByTestId('try').click();
    await expect(page.getByTestId('tried')).toBeVisible();
    await expect(page.getByTestId('filing')).toContainText('备案有效');
    await expect(page.getByTestId('route')).toContainText('可以在医院直接结算');
    await expect(page.getByTestId('step-ratio_change')).toContainText('还是 85%');
    await page.getByTestId('tried').getByRole('button').click();
    await expect(page.getByTestId('tried')).toHaveCount(0);
    await expect(page.getByTestId('filing')).toContainText('请在出院结账前备案');
  });

  test('already discharged: the claim is what remains', async ({ opened: page }) => {
    await told(page, '2024-03-20', {
      ...DAQING,
      dates: { stay: 'dates', begin: '2024-03-01', left: 'yes', end: '2024-03-12' },
    });
    await expect(page.getByTestId('filing')).toContainText('回参保地手工报销');
    await expect(page.getByTestId('filing')).toContainText('还能补办备案吗');
    await expect(page.getByTestId('route')).toContainText('不能在医院直接结算');
    await expect(page.getByTestId('papers-manual').getByRole('checkbox')).not.toHaveCount(0);
    await expect(page.getByTestId('alternatives')).toHaveCount(0);
  });
});

test.describe('S7: a resident of 芮城, 62, operated on in 西安, 50,000.00 in scope', () => {
  const unfiled = { filed: 'no' };
  const filed = (filedAs: string, filedOn: string) => ({ filed: 'yes', filedAs, filedOn, filedPlace: 'same' });
  const stay = { more: { age: '62', identity: 'none' } };
  // (50,000 − 1,500) × 55%; neither referred nor filed 55 − 20 = 35%
  for (const [name, reason, filing, fund] of [
    [
      'a migrant worker who filed',
      { reason: 'working', sentBy: 'nobody', howLong: 'long' },
      filed('stationed_worker', '2024-02-01'),
      '26,675.00元',
    ],
    ['referred with the procedure done', { reason: 'referred' }, filed('referred', '2024-02-28'), '26,675.00元'],
    [
      'an emergency on a trip, filed within 30 working days',
      { reason: 'emergency' },
      filed('emergency', '2024-03-20'),
      '26,675.00元',
    ],
    ["on one's own", { reason: 'other_temporary' }, unfiled, '16,975.00元'],
  ] as const)
    test(name, async ({ opened: page }) => {
      await told(page, '2024-03-25', { ...RUICHENG, ...stay, reason, filing });
      await expect(sheet(page, 'inscp_scp_amt')).toHaveText('50,000.00元');
      await expect(sheet(page, 'dedc_std')).toHaveText('1,500.00元');
      await expect(sheet(page, 'hifp_pay')).toHaveText(fund);
    });
});
