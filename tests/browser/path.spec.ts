// The short way to an answer: four questions, at most eight taps once the places are chosen; what is asked after it,
// and what is not.
import type { Page } from '@playwright/test';
import { clean } from './axe';
import { anew, expect, test } from './page';
import { expectWhatToDo, TELEPHONE, Thumb } from './thumb';
import { arrive, EMERGENCY, open, RUICHENG, UNFILED, where } from './walk.mjs';

const answered = (page: Page) => page.getByTestId('part-act').waitFor();
const built = (page: Page) =>
  page.evaluate(
    () =>
      (
        document.querySelector('yidi-calculator') as unknown as {
          case: { visit: Record<string, unknown>; circumstances?: Record<string, unknown> };
        }
      ).case,
  );

test.describe('on a phone', () => {
  test.use({ viewport: TELEPHONE });
  // cities.spec.ts walks the other ways
  const WAYS = {
    'an emergency': ['scheme-390', 'next', 'urgent-yes', 'next'],
    'whoever knows nothing of it': ['scheme-unknown', 'next', 'urgent-unknown', 'resident-unknown', 'next'],
  };
  for (const [name, ids] of Object.entries(WAYS))
    test(`${name}: at most eight taps, and something to do`, async ({ opened: page }) => {
      const thumb = new Thumb(page);
      await thumb.place('insured', 'haerbin', '230100');
      for (const id of ids) {
        if ((await where(page)) === 'place') await thumb.place('place', '北京', '110000');
        await thumb.tap(id);
      }
      await thumb.answered();
      expect(thumb.taps).toBeLessThanOrEqual(8);
      await expectWhatToDo(page, name);
      await expect(page.getByTestId('filing').locator('.headline')).toContainText(/备案|急诊抢救/);
      await expect(page.getByTestId('route')).not.toContainText('外伤');
      expect((await built(page)).visit.trauma).toBe('none');
    });
});

test('four questions and no fifth, whatever is answered; the words follow for whom one asks', async ({
  opened: page,
}) => {
  await page.getByTestId('who-family').check();
  await expect(page.locator('#heading')).toHaveText('家人是哪里的医保？');
  for (const [at, step] of ['insured', 'scheme', 'place', 'reason'].entries()) {
    expect(await where(page)).toBe(step);
    await expect(page.locator('#progress-text')).toHaveText(`第 ${at + 1} 题，共 4 题`);
    await expect(page.locator('#heading')).toContainText('家人');
    if (step !== 'reason') await arrive(page, RUICHENG, { until: ['scheme', 'place', 'reason'][at] ?? '' });
  }
  await page.getByTestId('next').click();
  await answered(page);
  await expect(page.locator('#heading')).toHaveText('家人的结果');
});

test('an injury is asked about with the reason, and its condition stands only where there is one', async ({
  opened: page,
}) => {
  await arrive(page, { ...UNFILED, reason: { reason: 'trip' } });
  await expect(page.getByTestId('route')).not.toContainText('外伤');
  await open(page, 'reason');
  await page.getByTestId('injured-yes').check();
  await page.getByTestId('next').click();
  await answered(page);
  await expect(page.getByTestId('route')).toContainText('第三方'); // how it happened is not known yet
  await open(page, 'reason');
  await page.getByTestId('trauma-third_party').check();
  await page.getByTestId('next').click();
  expect((await built(page)).visit.trauma).toBe('third_party');
  await open(page, 'reason');
  await page.getByTestId('injured-yes').uncheck();
  await page.getByTestId('next').click();
  expect((await built(page)).visit.trauma).toBe('none');
});

test('what would make it more exact: one at a time, told in one tap, with what it would change', async ({
  opened: page,
}) => {
  await arrive(page, {
    ...RUICHENG,
    insured: { insuredProvince: '230000', insuredCity: '230100' },
    scheme: { scheme: '310', retired: 'yes' },
    place: { place: 'other_province', placeProvince: '440000', placeCity: '440100' },
    institution: { openStay: 'yes' },
    card: {},
    more: {},
  });
  const refine = page.getByTestId('part-refine');
  const next = page.getByTestId('refine-next');
  await expect(next).toContainText('是哪一类医院');
  await expect(next.getByTestId('tell-level:3')).toContainText('三甲');
  await expect(refine).not.toContainText('医保卡准备好了吗'); // no rule asks for it here
  await next.getByTestId('tell-level:3').click();
  await expect(page.getByTestId('step-ratio')).toContainText('90%'); // where the answer stands
  await expect(next).not.toContainText('是哪一类医院');
  await expect(page.locator('#part-refine')).toBeFocused();
  await clean(page, 'after a tap', { part: '[data-testid="part-refine"]' });
});

test('the card is asked about where a rule asks for it, and only as far as it does', async ({ opened: page }) => {
  await arrive(page, { ...EMERGENCY, card: {} }); // within the province 芮城's own conditions hold
  await expect(page.getByTestId('part-refine')).toContainText('医保卡准备好了吗');
  await open(page, 'card');
  await expect(page.getByTestId('tested-yes')).toHaveCount(0); // only for other provinces
  await page.getByTestId('activated-yes').check();
  await page.getByTestId('usedAtHome-unknown').check();
  await page.getByTestId('next').click();
  await answered(page);
  // one told and one open is not "unknown"
  await expect(page.getByTestId('answers')).toContainText('激活了，别的不清楚');
  await anew(page);
  await arrive(page, { ...UNFILED, card: {} }); // to other provinces the nation's, which ask nothing of the card
  await expect(page.getByTestId('edit-card')).toHaveCount(0);
  await expect(page.getByTestId('part-unknown')).toBeVisible(); // what comes later has come
  await expect(page.getByText('医保卡准备好了吗')).toHaveCount(0);
});

test('today is one tap', async ({ opened: page }) => {
  await arrive(page, RUICHENG, { until: 'dates' });
  await page.getByTestId('stay-dates').check();
  await page.getByTestId('today-begin').click();
  await expect(page.getByTestId('field-begin')).toHaveValue('2024-03-05');
});
