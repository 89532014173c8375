// The days of filing in a row, and situations side by side.
import type { Page } from '@playwright/test';
import { clean } from './axe';
import { expect, test } from './page';
import { arrive, EMERGENCY, put, RUICHENG, UNFILED, unfold } from './walk.mjs';

const days = (page: Page) =>
  page
    .getByTestId('timeline')
    .locator('li')
    .evaluateAll((all) => all.map((one) => [one.dataset.testid, one.classList[0]]));

test.describe('the time line', () => {
  test('an emergency: admitted, today, the last day', async ({ opened: page }) => {
    await arrive(page, EMERGENCY);
    await page.getByTestId('timeline').waitFor({ state: 'attached' });
    expect(await days(page)).toEqual([
      ['day-admitted', 'past'],
      ['day-today', 'now'],
      ['day-act_by', 'ahead'],
    ]);
    await expect(page.getByTestId('day-act_by')).toContainText('2024年4月15日（周一）');
    await expect(page.getByTestId('day-act_by')).toContainText('还有 41 天');
    await expect(page.getByTestId('day-admitted')).toContainText('已过'); // not by colour alone
  });
  test('before a discharge that has no day yet', async ({ opened: page }) => {
    await arrive(page, UNFILED);
    await expect(page.getByTestId('day-before_discharge')).toContainText('出院的日子还没定');
    await expect(page.getByTestId('day-before_discharge')).toHaveClass(/span/);
  });
  test('a year whose holidays are not announced: from the earliest to the latest day', async ({ opened: page }) => {
    await page.clock.setFixedTime('2030-03-05T10:00:00+08:00');
    await page.goto('./');
    await page.getByTestId('step-insured').waitFor();
    await arrive(page, { ...EMERGENCY, dates: { stay: 'dates', begin: '2030-03-01', left: 'no' } });
    const bounds = await page.evaluate(
      () =>
        (
          document.querySelector('yidi-calculator') as unknown as {
            answer: { filing: { act_by_bounds: [string, string] } };
          }
        ).answer.filing.act_by_bounds,
    );
    const words = (day: string): string => {
      const [y, m, d] = day.split('-').map(Number);
      return `${y}年${m}月${d}日`;
    };
    const row = page.getByTestId('day-act_by');
    await expect(row).toHaveClass(/span/);
    for (const day of bounds) await expect(row).toContainText(words(day));
    await expect(row).toContainText(`按${words(bounds[0])}`); // the earlier one is safe
    await expect(page.getByTestId('take-remind')).toContainText(words(bounds[0]));
  });
  test('who has filed sees the day of it; at home there is none', async ({ opened: page }) => {
    await arrive(page, RUICHENG);
    await expect(page.getByTestId('day-filed')).toContainText('2024年2月1日');
    await page.getByTestId('answers').locator('summary').click();
    await page.getByTestId('edit-place').click();
    await put(page, 'place', 'home');
    await arrive(page, { institution: { institution: 'class:class_2' } });
    await page.getByTestId('part-take').waitFor();
    await expect(page.getByTestId('timeline')).toHaveCount(0);
  });
});

test.describe('side by side', () => {
  const shown = (page: Page) =>
    page
      .getByTestId('compared')
      .locator('tbody tr')
      .evaluateAll((all) => all.map((one) => one.dataset.testid));

  test('each is what the engine says of it', async ({ opened: page }) => {
    await arrive(page, UNFILED);
    await page.getByTestId('compare-open').click();
    await expect.poll(() => shown(page)).toEqual(['column-now', 'column-filed', 'column-referred', 'column-home']);
    // contract.md's worked examples: 16,975.00 on one's own, 26,675.00 filed or referred.
    await expect(page.getByTestId('column-now')).toContainText('至少16,975元');
    for (const one of ['column-filed', 'column-referred']) {
      await expect(page.getByTestId(one)).toContainText('至少26,675元');
      await expect(page.getByTestId(one)).toContainText('最多付的少 9,700元');
      await expect(page.getByTestId(one)).toContainText('备案已办好');
    }
    await expect(page.getByTestId('column-home')).toContainText('不用备案');
  });

  test("at most four; one is put in another's place", async ({ opened: page }) => {
    await arrive(page, UNFILED);
    await page.getByTestId('compare-open').click();
    await expect(page.getByTestId('compare-emergency')).toBeDisabled();
    await page.getByTestId('compare-home').uncheck();
    await expect(page.getByTestId('compare-emergency')).toBeEnabled();
    await page.getByTestId('compare-emergency').check();
    expect(await shown(page)).toEqual(['column-now', 'column-filed', 'column-referred', 'column-emergency']);
    await expect(page.getByTestId('column-emergency')).toContainText('至少26,675元');
  });

  test('one of them is looked at, and taken back', async ({ opened: page }) => {
    await arrive(page, UNFILED);
    await page.getByTestId('compare-open').click();
    await page.getByTestId('column-referred').getByTestId('look').click();
    await expect(page.getByTestId('tried')).toContainText('办了转诊再去');
    await expect(page.getByTestId('funds')).toHaveText('26,675.00元');
    await page.getByTestId('tried').getByRole('button').click();
    await expect(page.getByTestId('funds')).toHaveText('16,975.00元');
  });

  test('beside one another where there is room, under one another on a phone', async ({ opened: page }) => {
    await arrive(page, UNFILED);
    await page.getByTestId('compare-open').click();
    const tops = () =>
      page
        .getByTestId('compared')
        .locator('tbody tr')
        .evaluateAll((all) => new Set(all.map((one) => Math.round(one.getBoundingClientRect().top))).size);
    await expect.poll(tops).toBe(1); // settled and drawn after the tap
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(tops).toBe(4);
  });

  test('without a bill the rules are compared', async ({ opened: page }) => {
    await arrive(page, { ...UNFILED, bill: {} });
    await page.getByTestId('compare-open').click();
    await expect(page.getByTestId('column-filed')).toContainText('55%');
    await expect(page.getByTestId('column-now')).toContainText('35%');
  });

  test('a table to a screen reader; axe finds nothing, light and dark', async ({ opened: page, browserName }) => {
    await arrive(page, UNFILED);
    await page.getByTestId('compare-open').click();
    await expect(page.getByRole('table', { name: '换一种情况，差多少' }).getByRole('rowheader')).toHaveCount(4);
    await expect(page.getByRole('columnheader', { name: '医保付', exact: true })).toHaveCount(1);
    if (browserName !== 'chromium') return;
    await unfold(page);
    await clean(page, 'compare');
  });
});
