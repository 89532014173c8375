// 芮城 from the first question to the numbers, by clicks and by keyboard.
import { expect, test } from './page';
import { REFERRED_EMPLOYEE, RUICHENG, UNFILED, unfold, walk, where } from './walk.mjs';

const money = (page, field: string) => page.getByTestId('sheet').getByTestId(field);

test('a resident who filed: 26,675.00', async ({ opened: page }) => {
  await walk(page, RUICHENG);
  await expect(page.getByTestId('filing')).toContainText('备案有效');
  await expect(page.getByTestId('filing')).toContainText('异地长期居住人员');
  await expect(page.getByTestId('route')).toContainText('可以在医院直接结算');
  await expect(page.getByTestId('funds')).toHaveText('26,675.00元');
  await expect(page.getByTestId('step-deductible')).toContainText('1,500.00元');
  await expect(page.getByTestId('step-ratio')).toContainText('55%');
  await unfold(page);
  await expect(money(page, 'hifp_pay')).toHaveText('26,675.00元');
  await expect(page.getByTestId('missing-critical')).toContainText('报销比例'); // not stated: to be asked, never guessed
  await expect(page.getByTestId('part-unknown')).toContainText('0359-6371567');
  await expect(page.getByTestId('part-sources')).toContainText('基本医疗保险异地就医政策解读');
});

test('the same unfiled: 16,975.00, and what filing would bring', async ({ opened: page }) => {
  await walk(page, UNFILED);
  await expect(page.getByTestId('filing')).toContainText('请在出院结账前备案');
  await expect(page.getByTestId('cost-main')).toContainText('23,325元'); // 9,700.00 less
  await expect(page.getByTestId('cost-without')).toContainText('33,025元');
  await expect(page.getByTestId('cost-cash')).toContainText('先垫付50,000元');
  await expect(page.getByTestId('papers-filing')).toContainText('居住');
  await unfold(page);
  await expect(money(page, 'hifp_pay')).toHaveText('16,975.00元');
});

test('an employee who was referred: 35,520.00', async ({ opened: page }) => {
  await walk(page, REFERRED_EMPLOYEE);
  await unfold(page);
  await expect(money(page, 'hifp_pay')).toHaveText('35,520.00元');
  await expect(money(page, 'inscp_scp_amt')).toHaveText('50,000.00元');
  await expect(page.getByTestId('step-own_share')).toContainText('5,000.00元');
});

test('with the keyboard alone', async ({ opened: page }) => {
  const onto = async (wanted: (focused: string) => boolean) => {
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const element = document.querySelector('yidi-calculator')!.shadowRoot!.activeElement;
        return element?.getAttribute('data-testid') ?? '';
      });
      if (wanted(focused)) return;
    }
    throw new Error('the keyboard does not get there');
  };
  const next = async (step: string) => {
    await onto((focused) => focused === 'next');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId(`step-${step}`)).toHaveCount(0);
  };
  /** Space picks the radio that has the focus, arrows move on within its group. */
  const choose = async (field: string, value: string) => {
    await onto((focused) => focused.startsWith(`${field}-`));
    await page.keyboard.press('Space');
    for (let moves = 0; moves < 12 && !(await page.getByTestId(`${field}-${value}`).isChecked()); moves++)
      await page.keyboard.press('ArrowDown');
    await expect(page.getByTestId(`${field}-${value}`)).toBeChecked();
  };
  await onto((focused) => focused === 'field-insuredSearch');
  await page.keyboard.type('ruicheng');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await next('insured');
  // The question just opened has the focus: a screen reader reads it, Tab goes on from there.
  expect(await page.evaluate(() => document.querySelector('yidi-calculator')!.shadowRoot!.activeElement?.id)).toBe(
    'heading',
  );
  await choose('scheme', '390');
  await next('scheme');
  await onto((focused) => focused === ''); // the link to the lists, which has no name of its own
  await page.keyboard.press('Enter');
  await choose('place', 'other_province');
  await onto((focused) => focused === 'field-placeProvince');
  const province = page.getByTestId('field-placeProvince');
  for (let moves = 0; moves < 40 && (await province.inputValue()) !== '610000'; moves++)
    await page.keyboard.press('ArrowDown');
  await expect(page.getByTestId('field-placeProvince')).toHaveValue('610000');
  await next('place');
  await choose('urgent', 'no');
  await choose('resident', 'no');
  await choose('reason', 'trip');
  await next('reason');
  await expect(page.getByTestId('part-act')).toBeVisible();
  expect(await where(page)).toBe('result');
});
