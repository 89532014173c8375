// A bill line by line: pasted or typed, checked, corrected, and settled to the fen. Amounts are worked out by hand from
// 芮城's notice.
import { expect, test } from './page';
import { arrive, BILL_LIST, pasteBill, REFERRED_EMPLOYEE, RUICHENG, unfold } from './walk.mjs';

const NO_TOTAL = { ...RUICHENG, bill: {} };

test('a pasted list, to the fen', async ({ opened: page }) => {
  await arrive(page, NO_TOTAL, { until: 'bill' });
  await pasteBill(page, BILL_LIST);
  await expect(page.getByTestId('items-said')).toContainText('7 项');
  await expect(page.getByTestId('items-sum')).toHaveText('29,876.40元');
  // the list's own sum is taken over to compare with
  await expect(page.getByTestId('items-compared')).toContainText('一样');
  await arrive(page, { ...NO_TOTAL, bill: {} });
  await unfold(page);
  const sheet = page.getByTestId('sheet');
  // 丙 4,200; the bed 660 - 11 × 40; 10% of 3,780 and 20% of 560; one of the twenty bottles was given back.
  const wanted = {
    medfee_sumamt: '29,876.40元',
    fulamt_ownpay_amt: '4,200.00元',
    overlmt_selfpay: '220.00元',
    preselfpay_amt: '490.00元',
    inscp_scp_amt: '24,966.40元',
    act_pay_dedc: '1,500.00元',
    hifp_pay: '12,906.52元', // (24,966.40 - 1,500) × 55%
  };
  for (const [key, amount] of Object.entries(wanted)) await expect(sheet.getByTestId(key), key).toHaveText(amount);
});

test('what lies over a limit and what is paid first, in yuan, to the fen; what to look at stays in sight', async ({
  opened: page,
}) => {
  await arrive(page, NO_TOTAL, { until: 'bill' });
  await pasteBill(
    page,
    '项目名称\t单价\t数量\t金额\t先行自付\t超限价自费\t点数\t类别\n' +
      '手术费\t20000.00\t1\t20000.00\t0.00\t0.00\t7\t甲\n床位费\t60.00\t5\t300.00\t0.00\t100.00\t2\t甲\n' +
      '注射用药\t25.00\t10\t250.00\t25.00\t0.00\t3\t乙\n合计\t\t\t20560.00\n个人账户支付\t\t\t100.00',
  );
  await expect(page.getByTestId('items-sum')).toHaveText('20,550.00元');
  await expect(page.getByTestId('items-compared')).toContainText('10.00元');
  await expect(page.getByTestId('items-remarks')).toContainText('点数');
  await expect(page.getByTestId('items-remarks')).toContainText('20560.00  ≠ 20550.00');
  await expect(page.getByTestId('items-left')).toContainText('个人账户支付');
  await page.getByTestId('item-edit-1').click();
  await expect(page.getByTestId('item-limit')).toHaveValue('超100.00元');
  await page.getByTestId('item-done').click();
  await arrive(page, { ...NO_TOTAL, bill: {} });
  await unfold(page);
  const sheet = page.getByTestId('sheet');
  await expect(sheet.getByTestId('overlmt_selfpay')).toHaveText('100.00元');
  await expect(sheet.getByTestId('preselfpay_amt')).toHaveText('25.00元');
  await expect(sheet.getByTestId('hifp_pay')).toHaveText('10,408.75元'); // (20,550 - 100 - 25 - 1,500) × 55%
});

test('typed line by line with the keyboard alone, to the fen', async ({ opened: page }) => {
  await arrive(page, { ...REFERRED_EMPLOYEE, bill: {} }, { until: 'bill' });
  await page.getByTestId('bill-lines').check();
  await page.getByTestId('item-add').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('item-name')).toBeFocused();
  await page.keyboard.type('手术费');
  await page.keyboard.press('Tab');
  await page.keyboard.type('2万');
  await page.getByTestId('item-kind').selectOption('01');
  await page.getByTestId('item-amount').press('Enter'); // ends the line, not the question
  await expect(page.getByTestId('item-edit-0')).toBeFocused();
  await page.getByTestId('item-add').press('Enter');
  await page.keyboard.type('人血白蛋白');
  for (const [cell, typed] of Object.entries({ pric: '３７８', cnt: '10支', share: '10' }))
    await page.getByTestId(`item-${cell}`).fill(typed);
  await page.getByTestId('item-kind').selectOption('02');
  await page.getByTestId('item-done').press('Enter');
  await expect(page.getByTestId('items-sum')).toHaveText('23,780.00元');
  await arrive(page, { ...REFERRED_EMPLOYEE, bill: {} });
  await unfold(page);
  await expect(page.getByTestId('sheet').getByTestId('preselfpay_amt')).toHaveText('378.00元');
  // (23,402 - 10% of it - 600) × 80%
  await expect(page.getByTestId('sheet').getByTestId('hifp_pay')).toHaveText('16,369.44元');
});

test("what can't be read holds up, says where, and nothing pasted is lost", async ({ opened: page }) => {
  await arrive(page, NO_TOTAL, { until: 'bill' });
  await page.getByTestId('bill-lines').check();
  await page.getByTestId('field-itemsPaste').fill('这不是清单');
  await page.getByTestId('items-read').click();
  await expect(page.getByTestId('field-itemsPaste')).toHaveValue('这不是清单');
  await page.getByTestId('next').click();
  await expect(page.getByTestId('field-itemsPaste')).toBeFocused();
  await page.getByTestId('field-itemsPaste').fill('某某医院\n项目名称\t金额\t类别\n床位费\t66O\t甲\n诊察费\t30\t西药');
  await page.getByTestId('items-read').click();
  await page.getByTestId('next').click();
  await expect(page.getByTestId('items-problems')).toBeFocused();
  await page.getByTestId('items-go-0').click();
  await expect(page.getByTestId('item-amount')).toBeFocused();
  await expect(page.locator('#f-items-amount-error')).toBeVisible();
  await page.getByTestId('item-amount').fill('660');
  await page.getByTestId('items-go-1').click();
  await expect(page.getByTestId('item-kind')).toBeFocused();
  await page.getByTestId('item-remove').click();
  await expect(page.getByTestId('items-problems')).toHaveCount(0);
  await page.getByTestId('items-left').locator('summary').click();
  await expect(page.getByTestId('items-left')).toContainText('某某医院');
  await page.getByTestId('items-left').locator('li', { hasText: '诊察费' }).getByRole('button').click();
  await expect(page.getByTestId('item-name')).toHaveValue('诊察费');
  await expect(page.getByTestId('item-amount')).toHaveValue('30');
  await page.getByTestId('item-kind').selectOption('');
  // Back and forth, and into another kind of bill: all of it is still there.
  await page.goBack();
  await page.goForward();
  await page.getByTestId('bill-known').check();
  await page.getByTestId('bill-lines').check();
  await expect(page.getByTestId('items-sum')).toHaveText('690.00元');
  await expect(page.getByTestId('item-0')).toContainText('床位费');
});

test('an amount is changed from the result', async ({ opened: page }) => {
  await arrive(page, NO_TOTAL, { until: 'bill' });
  await pasteBill(page, '手术费\t20000\t甲\n进口补片\t4200\t丙');
  await arrive(page, { ...NO_TOTAL, bill: {} });
  await page.getByTestId('answers').locator('summary').click();
  await expect(page.getByTestId('answers')).toContainText('2 项，合计 24,200.00元');
  await page.getByTestId('edit-bill').click();
  await page.getByTestId('item-edit-1').click();
  await page.getByTestId('item-amount').fill('5200');
  await page.getByTestId('next').click();
  await page.getByTestId('part-act').waitFor();
  await unfold(page);
  await expect(page.getByTestId('sheet').getByTestId('fulamt_ownpay_amt')).toHaveText('5,200.00元');
});
