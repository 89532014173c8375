// What regions rule besides amounts, each where a document states it: on the page for those insured there, and for
// nobody else.
import type { Page } from '@playwright/test';
import { anew, expect, test } from './page';
import { arrive, put, RUICHENG, unfold, walk } from './walk.mjs';

/** On the day on which the person asks. */
async function ask(page: Page, day: string, answers: object): Promise<void> {
  await page.clock.setFixedTime(`${day}T10:00:00+08:00`);
  await anew(page);
  await arrive(page, answers);
}

test.describe('a city where hospitals are named when filing', () => {
  const CITY = {
    ...RUICHENG,
    insured: { insuredLike: '990001' },
    scheme: { scheme: '310', retired: 'yes' },
    place: { place: 'other_province', placeProvince: '440000', placeCity: '440100' },
    dates: { stay: 'dates', begin: '2019-06-01', left: 'no' },
    bill: {},
    year: {},
  };
  test('how many, how often they change, and the papers of whoever files', async ({ opened: page }) => {
    await ask(page, '2019-06-02', { ...CITY, filing: { filed: 'no', byProxy: 'yes' } });
    await expect(page.getByTestId('institutions')).toContainText('备案时要选定 3 家医院');
    await expect(page.getByTestId('institutions')).toContainText('一年最多换 2 次');
    await expect(page.getByTestId('papers-proxy')).toContainText('代办人');
  });
  test('whether this hospital is one of them is asked on the result, and can be mended', async ({ opened: page }) => {
    const filed = { filed: 'yes', filedAs: 'long_term_resident', filedOn: '2019-05-01', filedPlace: 'same' };
    await ask(page, '2019-06-02', { ...CITY, filing: filed });
    await unfold(page);
    await page.getByTestId('answer-filing.institution_chosen').click();
    await put(page, 'chosen', 'no');
    await put(page, 'changesUsed', '1');
    await page.getByTestId('next').click();
    await expect(page.getByTestId('route')).toContainText('下面几条都做到，就能直接结算');
    await page.getByTestId('alternative-choose_institution').getByTestId('try').click();
    await expect(page.getByTestId('tried')).toContainText('加进选定的医院');
    await expect(page.getByTestId('route')).toContainText('可以在医院直接结算');
    await page.getByTestId('tried').getByRole('button').click();
    await unfold(page);
    await page.getByTestId('edit-filing').click();
    await put(page, 'changesUsed', '2'); // no exchange is left this year
    await page.getByTestId('next').click();
    await expect(page.getByTestId('route')).toContainText('不能在医院直接结算');
  });
  test('who may not file is told so, without papers or a deadline', async ({ opened: page }) => {
    await ask(page, '2019-06-02', { ...CITY, reason: { reason: 'trip' }, filing: { filed: 'no' } });
    await expect(page.getByTestId('filing')).toContainText('您这种情况不能备案');
    await expect(page.getByTestId('filing').locator('.deadline')).toHaveCount(0);
    await expect(page.getByTestId('papers-filing')).toBeHidden();
  });
  test('nobody else sees any of it', async ({ opened: page }) => {
    await walk(page, RUICHENG, {
      visit: async (step) => {
        if (step === 'filing') await expect(page.getByTestId('field-chosen')).toHaveCount(0);
      },
    });
    await unfold(page);
    await expect(page.getByTestId('institutions')).toHaveCount(0);
    await page.getByTestId('edit-filing').click();
    await expect(page.getByTestId('field-chosen')).toHaveCount(0);
  });
  test('the place is chosen by its description', async ({ opened: page }) => {
    await page.getByTestId('files').locator('summary').click();
    await expect(page.getByTestId('field-insuredLike')).toContainText('参保的城市按区设社保分中心');
  });
});

test('深圳: what to ask about first, what to bring, and nothing of what only agencies do', async ({ opened: page }) => {
  await ask(page, '2024-06-01', {
    ...RUICHENG,
    insured: { insuredProvince: '440000', insuredCity: '440300' },
    place: { place: 'other_province', placeProvince: '430000', placeCity: '430100' },
    filing: { filed: 'yes', filedAs: 'long_term_resident', filedOn: '2024-05-01', filedPlace: 'same' },
    institution: { institution: 'level:3', openStay: 'yes' },
    dates: { stay: 'dates', begin: '2024-06-01', left: 'no' },
  });
  await expect(page.getByTestId('prior-review')).toContainText('先问清楚');
  await expect(page.getByTestId('prior-review')).toContainText('先审核');
  await expect(page.getByTestId('papers-hospital')).toContainText('医保电子凭证');
  await expect(page.getByTestId('result')).not.toContainText('24小时内把结算信息'); // how soon one writes to another
});

test.describe('how a filing stands', () => {
  const own = {
    filed: 'yes',
    filedAs: 'other_temporary',
    filedOn: '2024-01-01',
    filedUntil: '2024-03-05',
    filedPlace: 'same',
  };
  test('it ends during the stay', async ({ opened: page }) => {
    await arrive(page, { ...RUICHENG, reason: { reason: 'trip' }, filing: own });
    await expect(page.getByTestId('during-stay')).toHaveText('入院那天备案有效，出院那天备案已经过期。');
    await expect(page.getByTestId('filing')).toContainText('备案有效到2024年3月5日');
  });
  test('its last day comes after its first', async ({ opened: page }) => {
    const filing = { ...own, filedUntil: '2023-01-01' };
    await arrive(page, RUICHENG, { until: 'filing' });
    for (const [field, value] of Object.entries(filing)) await put(page, field, value);
    await page.getByTestId('next').click();
    await page.getByTestId('errors').getByRole('button').first().click();
    await expect(page.locator('#f-filedUntil-error')).toBeVisible();
  });
  test('from when it may be changed', async ({ opened: page }) => {
    await arrive(page, RUICHENG);
    await expect(page.getByTestId('changeable')).toContainText('一般最晚从2024年8月1日起可以改或取消备案');
  });
  test('back home on a commitment: the papers first', async ({ opened: page }) => {
    await arrive(page, {
      ...RUICHENG,
      place: { place: 'home' },
      reason: { backHome: 'commitment' },
      institution: {},
    });
    await page.getByTestId('alternative-bring_proof').getByTestId('try').click();
    await expect(page.getByTestId('tried')).toContainText('证明材料');
    await expect(page.getByTestId('alternative-bring_proof')).toHaveCount(0);
  });
});

test('an old state of things is told with its month, and to be checked', async ({ opened: page }) => {
  const yulin = {
    ...RUICHENG,
    insured: { insuredProvince: '450000', insuredCity: '450900' },
    scheme: { scheme: '310', retired: 'no' },
    care: { care: '14', disease: 'diabetes', recognised: 'yes' },
    institution: { openChronic: 'yes' },
    place: { place: 'other_province', placeProvince: '440000', placeCity: '440100' },
    dates: { stay: 'dates' },
  };
  await ask(page, '2022-12-05', { ...yulin, dates: { ...yulin.dates, begin: '2022-12-01' } });
  await expect(page.getByTestId('old-grounds')).toHaveCount(0); // half a year is not old
  await unfold(page);
  await expect(page.getByTestId('part-sources')).toContainText('所述情况：2022年6月');
  await ask(page, '2024-03-05', { ...yulin, dates: { ...yulin.dates, begin: '2024-03-01' } });
  await expect(page.getByTestId('step-ratio')).toContainText('70%');
  await expect(page.getByTestId('old-grounds')).toContainText('2022年6月的情况，可能已经改了，请打电话核实');
  await unfold(page);
  await expect(page.getByTestId('part-sources')).toContainText(
    '这条依据说的是2022年6月的情况，可能已经改了，请打电话核实。',
  );
  await page.getByTestId('language').click();
  await expect(page.getByTestId('old-grounds')).toContainText('June 2022');
});

test("郑州: the outpatient fund's cap for the year, what is left of it", async ({ opened: page }) => {
  await ask(page, '2024-03-05', {
    ...RUICHENG,
    insured: { insuredProvince: '410000', insuredCity: '410100' },
    scheme: { scheme: '310', retired: 'yes' },
    care: { care: '11' },
    institution: { openVisit: 'yes' },
    dates: { stay: 'dates', begin: '2024-03-01' },
    year: { used: 'some', yearVisits: '2000' },
    bill: { bill: 'known', total: '5000', split: 'all' },
  });
  await unfold(page);
  await expect(page.getByTestId('sheet').getByTestId('hifp_pay')).toHaveText('0.00元 ～ 300.00元'); // 2,300 − 2,000
  await expect(page.getByTestId('step-outpatient_cap')).toBeVisible();
});
