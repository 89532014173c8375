// What people really type and leave out: odd amounts, nothing at all, second thoughts.
import { expect, test } from './page';
import { arrive, put, RUICHENG, unfold, walk, where } from './walk.mjs';

const UNDERSTOOD: [string, string][] = [
  ['10,50', '10.50元'],
  ['1,000.5', '1,000.50元'],
  ['５０', '50.00元'],
  ['5万', '50,000.00元'],
  ['￥ 26 675 元', '26,675.00元'],
];

test('amounts as people type them', async ({ opened: page }) => {
  await arrive(page, RUICHENG, { until: 'bill' });
  await put(page, 'bill', 'known');
  for (const [typed, read] of UNDERSTOOD) {
    await put(page, 'total', typed);
    await expect(page.locator('#f-total-read')).toContainText(read);
  }
});

test('letters are refused beside the field, and stay', async ({ opened: page }) => {
  await arrive(page, RUICHENG, { until: 'bill' });
  await put(page, 'bill', 'known');
  await put(page, 'total', '五万多abc');
  await page.getByTestId('next').click();
  expect(await where(page)).toBe('bill');
  const total = page.getByTestId('field-total');
  await expect(total).toHaveValue('五万多abc');
  await expect(total).toHaveAttribute('aria-invalid', 'true');
  await expect(total).toBeFocused();
  await expect(page.locator('#f-total-error')).toContainText('没看懂这个金额');
  await put(page, 'total', '50000');
  await expect(page.locator('#f-total-error')).toHaveCount(0);
  await arrive(page, RUICHENG, { until: 'more' });
  await put(page, 'age', '六十二');
  await page.getByTestId('next').click();
  await expect(page.locator('#f-age-error')).toContainText('请只写数字');
  await put(page, 'age', '６２岁');
  await page.getByTestId('next').click();
  await expect(page.getByTestId('funds')).toHaveText('26,675.00元');
});

test('what the engine refuses stands at its question, until it is changed', async ({ opened: page }) => {
  // The parts exceed the total.
  const parts = {
    ...RUICHENG,
    bill: { bill: 'known', total: '1000', split: 'parts', ownpay: '900', overlimit: '200', preself: '0' },
  };
  await arrive(page, parts, { until: 'bill' });
  for (const [field, value] of Object.entries(parts.bill)) await put(page, field, value);
  await page.getByTestId('next').click();
  const errors = page.getByTestId('errors');
  await expect(errors).toContainText('有几处需要改一改');
  await expect(page.getByTestId('funds')).toHaveCount(0); // an error is never a number
  await errors.getByRole('button').first().click();
  expect(await where(page)).toBe('bill');
  await expect(page.locator('.error')).toHaveCount(1);
  await put(page, 'total', '5000');
  await page.getByTestId('next').click();
  await expect(page.getByTestId('errors')).toHaveCount(0);
  await expect(page.getByTestId('cost-main')).toBeVisible();
});

test('a place of treatment is asked for, not made up', async ({ opened: page }) => {
  await arrive(page, RUICHENG, { until: 'place' });
  await put(page, 'place', 'other_province');
  await expect(page.getByTestId('see-result')).toHaveCount(0);
  await page.getByTestId('next').click();
  await expect(page.locator('#f-placeProvince-error')).toContainText('请选一个省');
  await expect(page.getByTestId('field-placeProvince')).toBeFocused();
  await put(page, 'place', 'same_province');
  await page.getByTestId('next').click();
  await expect(page.locator('#f-inProvinceCity-error')).toContainText('请选一个城市');
});

test('going back finds everything as it was typed', async ({ opened: page }) => {
  await arrive(page, { ...RUICHENG, bill: { bill: 'known', total: ' 5 万元', split: 'all' } }, { until: 'year' });
  await page.goBack(); // the phone's own button
  await expect(page.getByTestId('field-total')).toHaveValue(' 5 万元');
  await page.goBack();
  expect(await where(page)).not.toBe('bill');
  await page.goForward();
  await expect(page.getByTestId('field-total')).toHaveValue(' 5 万元');
  await arrive(page, { ...RUICHENG, bill: {} });
  await expect(page.getByTestId('funds')).toHaveText('26,675.00元');
  await page.getByTestId('answers').locator('summary').click();
  await page.getByTestId('edit-place').click();
  await put(page, 'place', 'home'); // the journey's questions no longer apply …
  await arrive(page, { institution: { institution: 'class:class_3' } });
  await page.getByTestId('answers').locator('summary').click();
  await page.getByTestId('edit-place').click();
  await put(page, 'place', 'other_province'); // … and come back with their answers
  await arrive(page, {});
  await expect(page.getByTestId('funds')).toHaveText('26,675.00元');
});

test('"I don\'t know" everywhere still gives an answer', async ({ opened: page }) => {
  const asked: string[] = [];
  const knows = { insured: RUICHENG.insured, place: { place: 'other_province', placeProvince: '610000' } };
  await walk(page, knows, {
    visit: async (step) => {
      asked.push(step);
      if (step === 'insured' || step === 'place') return;
      for (const one of await page.locator('input[value="unknown"]').all()) await one.check();
    },
  });
  expect(asked).toContain('more');
  await expect(page.getByTestId('supposed')).toContainText('居民医保');
  await expect(page.getByTestId('supposed')).toContainText('住院');
  await expect(page.getByTestId('supposed')).toContainText('2024-03-05');
  await expect(page.getByTestId('filing')).toContainText('备案');
  await expect(page.getByTestId('questions')).not.toBeEmpty();
  await expect(page.getByTestId('part-money')).toContainText('还没有填账单');
});

test('nothing answered at all but the places: still an answer', async ({ opened: page }) => {
  await arrive(page, { insured: RUICHENG.insured, place: RUICHENG.place });
  await expect(page.getByTestId('supposed')).toContainText('住院');
});

test('a region without a policy: the national rules, and no invented amount', async ({ opened: page }) => {
  await arrive(page, { ...RUICHENG, insured: { insuredProvince: '130000', insuredCity: '130100' } });
  await expect(page.getByTestId('no-policy')).toContainText('石家庄市');
  await expect(page.getByTestId('filing')).toContainText('备案');
  await unfold(page);
  await expect(page.getByTestId('sheet').getByTestId('hifp_pay')).toHaveText('还不知道');
});

test('the picture, the table and the engine say the same to the fen', async ({ opened: page }) => {
  await arrive(page, {
    ...RUICHENG,
    bill: {
      bill: 'known',
      total: '61234.56',
      split: 'parts',
      ownpay: '1000.01',
      overlimit: '200.20',
      preself: '3000.30',
    },
  });
  await unfold(page);
  const { sheet, bounds, picture, table } = await page.evaluate(() => {
    const element = document.querySelector('yidi-calculator') as unknown as {
      answer: { settlement: { sheet: Record<string, string | null>; bounds: Record<string, [string, string]> } };
      shadowRoot: ShadowRoot;
    };
    const { sheet, bounds } = element.answer.settlement;
    return {
      sheet,
      bounds,
      picture: [...element.shadowRoot.querySelectorAll('[data-testid="part-money"] svg.bar rect.seg')].map((one) => ({
        id: one.classList[1],
        width: parseFloat(one.getAttribute('width')!),
      })),
      table: [...element.shadowRoot.querySelectorAll('[data-testid="payers"] tr')].map((row) => [
        row.querySelector('rect')?.classList[1] ?? 'sum',
        row.querySelector('td')?.textContent?.trim() ?? '',
      ]),
    };
  });
  const fen = (text: string) => Number(text.replace(/[元,.]/g, ''));
  const ends = (key: string): [number, number] => {
    const [low, high] = sheet[key] !== null ? [sheet[key]!, sheet[key]!] : bounds[key];
    return [fen(low), fen(high)];
  };
  const total = fen(sheet.medfee_sumamt!);
  // I1, I2 and I4 for what is determined and for the ends of what is not.
  expect(
    fen(sheet.fulamt_ownpay_amt!) +
      fen(sheet.overlmt_selfpay!) +
      fen(sheet.preselfpay_amt!) +
      fen(sheet.inscp_scp_amt!),
  ).toBe(total);
  const funds = ['hifp_pay', 'cvlserv_pay', 'hifes_pay', 'hifmi_pay', 'hifob_pay', 'maf_pay', 'oth_pay'].map(ends);
  expect(funds.reduce((all, [low]) => all + low, 0)).toBe(ends('fund_pay_sumamt')[0]);
  expect(ends('fund_pay_sumamt')[0] + ends('psn_part_amt')[1] + ends('hosp_part_amt')[0]).toBe(total);
  expect(ends('fund_pay_sumamt')[1] + ends('psn_part_amt')[0] + ends('hosp_part_amt')[0]).toBe(total);
  // The table shows those numbers, and the bar is as long as they say, the open part filling the rest.
  const cells = Object.fromEntries(
    table.filter(([, text]) => text).map(([id, text]) => [id, text.split('到').map(fen)]),
  );
  expect(cells.sum).toEqual([total]);
  expect(cells.basic).toEqual([ends('hifp_pay')[0]]);
  expect(Object.fromEntries(table).cash).toMatch(/^约[\d,]+元$/); // what is usual, said to be so
  const width = (id: string) => picture.find((one) => one.id === id)?.width ?? 0;
  expect(width('basic')).toBeCloseTo((100 * ends('hifp_pay')[0]) / total, 2);
  expect(width('cash')).toBeCloseTo((100 * ends('psn_cash_pay')[0]) / total, 2);
  expect(picture.reduce((all, one) => all + one.width, 0)).toBeCloseTo(100, 2);
});
