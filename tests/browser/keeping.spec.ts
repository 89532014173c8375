// Nothing typed is lost in this tab, and nothing of it stays anywhere else; the page says exactly that. And the day is
// China's, however long the page lay somewhere.
import type { Page } from '@playwright/test';
import { expect, test } from './page';
import { arrive, put, RUICHENG, UNFILED, where } from './walk.mjs';

const stored = (page: Page) => page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
const PROMISE = {
  tab: [
    '先放在这个标签页里：关掉标签页或者点“清除”，就没有了',
    'it stays in this tab until you close the tab or press “Clear”',
  ],
  none: ['也不会保存', 'It is not kept either'],
} as const;

test.describe('in this tab', () => {
  test('a reload brings back the question, the answers and the result', async ({ opened: page }) => {
    await arrive(page, RUICHENG, { until: 'bill' });
    await put(page, 'bill', 'known');
    await put(page, 'total', '4321');
    await page.reload();
    await expect(page.getByTestId('field-total')).toHaveValue('4321');
    await put(page, 'total', '50000');
    await put(page, 'split', 'all');
    await page.getByTestId('next').click();
    await arrive(page, { ...RUICHENG, bill: {} }, { until: 'more' });
    await page.getByTestId('next').click();
    await page.getByTestId('part-act').waitFor();
    await page.reload();
    await page.getByTestId('part-act').waitFor();
    expect(await where(page)).toBe('result');
    await expect(page.getByTestId('funds')).toHaveText('26,675.00元');
  });

  test("the phone's back button goes to the question before, with its answer, also after a reload", async ({
    opened: page,
  }) => {
    await arrive(page, RUICHENG, { until: 'reason' });
    await page.reload();
    await page.goBack();
    expect(await where(page)).toBe('place');
    await expect(page.getByTestId('field-placeSearch')).toHaveValue(/西安/);
    await page.goForward();
    expect(await where(page)).toBe('reason');
  });

  test('away to another page and back', async ({ opened: page }) => {
    await arrive(page, UNFILED);
    await page.goto('./embed/README.md').catch(() => {});
    await page.goto('./');
    await page.getByTestId('part-act').waitFor();
    await expect(page.getByTestId('funds')).toHaveText('16,975.00元');
  });

  test('put away while something is typed: it was written before', async ({ opened: page }) => {
    await page.getByTestId('field-insuredSearch').fill('芮');
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    expect(await stored(page)).toContain('芮');
  });

  test('another tab knows nothing of it', async ({ opened: page, context }) => {
    await arrive(page, RUICHENG, { until: 'reason' });
    const other = await context.newPage();
    await other.goto(page.url());
    await other.getByTestId('step-insured').waitFor();
    await expect(other.getByTestId('field-insuredSearch')).toHaveValue('');
    expect(await stored(other)).toBe('{}');
  });

  test('“clear” asks once, then all of it is gone, from the store and from the way back', async ({ opened: page }) => {
    await expect(page.getByTestId('start-over')).toHaveCount(0); // nothing to clear
    await arrive(page, UNFILED);
    await expect.poll(() => stored(page)).toContain('140830');
    await page.getByTestId('start-over').click();
    await expect(page.getByTestId('start-over')).toContainText('再点一次');
    await page.getByTestId('start-over').click();
    expect(await where(page)).toBe('insured');
    await expect.poll(() => stored(page)).toBe('{}');
    await page.goBack();
    expect(await where(page)).toBe('insured'); // no result without answers
    await expect(page.getByTestId('field-insuredSearch')).toHaveValue('');
    await page.reload();
    await expect(page.getByTestId('field-insuredSearch')).toHaveValue('');
  });
});

test.describe('on a terminal that people share', () => {
  test('keep=none: nothing is stored, a reload starts anew, and going back finds nothing', async ({ page, watch }) => {
    await page.goto('./?keep=none');
    await page.getByTestId('step-insured').waitFor();
    await expect(page.getByTestId('privacy')).toContainText(PROMISE.none[0]);
    await arrive(page, RUICHENG, { until: 'reason' });
    await page.evaluate(() => {
      document.dispatchEvent(new Event('visibilitychange'));
      window.dispatchEvent(new Event('pagehide'));
    });
    expect(await stored(page)).toBe('{}');
    // the browser may still hold the page of whoever went before
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await expect(page.getByTestId('step-insured')).toBeVisible();
    await expect(page.getByTestId('field-insuredSearch')).toHaveValue('');
    await arrive(page, RUICHENG, { until: 'reason' });
    await page.reload();
    await page.getByTestId('step-insured').waitFor();
    await expect(page.getByTestId('field-insuredSearch')).toHaveValue('');
    expect(watch.complaints).toEqual([]);
  });

  test('keep=10: ten minutes after the last touch the screen and the store are empty', async ({ page, watch }) => {
    await page.clock.install({ time: '2024-03-05T10:00:00+08:00' });
    await page.goto('./?keep=10');
    await page.getByTestId('step-insured').waitFor();
    await expect(page.getByTestId('privacy')).toContainText('10分钟没有人用');
    await arrive(page, RUICHENG, { until: 'scheme' });
    await page.clock.runFor('09:00');
    await page.getByTestId('scheme-390').check(); // a touch: from here anew
    await page.clock.runFor('09:00');
    await expect(page.getByTestId('scheme-390')).toBeChecked();
    await page.clock.runFor('02:00');
    await expect(page.getByTestId('step-insured')).toBeVisible();
    await expect(page.getByTestId('field-insuredSearch')).toHaveValue('');
    await page.clock.runFor(1000);
    expect(await stored(page)).toBe('{}');
    expect(watch.complaints).toEqual([]);
  });
});

test('the promise says how long, in both languages', async ({ opened: page }) => {
  for (const [at, address] of ['./?lang=zh', './?lang=en', './?lang=zh&keep=none', './?lang=en&keep=none'].entries()) {
    await page.goto(address);
    const words = at < 2 ? PROMISE.tab : PROMISE.none;
    await expect(page.getByTestId('privacy')).toContainText(words[at % 2] ?? '');
  }
});

test.describe('today is today in China', () => {
  const today = (page: Page) =>
    page.evaluate(
      () =>
        (document.querySelector('yidi-calculator') as unknown as { case: { asked_on: string } | null }).case?.asked_on,
    );
  for (const [timezoneId, name] of [
    ['America/Los_Angeles', 'a day behind'],
    ['Pacific/Kiritimati', 'a day ahead'],
    ['Asia/Urumqi', 'two hours behind'],
  ] as const)
    test.describe(`on a device in ${timezoneId}, ${name}`, () => {
      test.use({ timezoneId });
      test('the day asked on', async ({ page, watch }) => {
        // half past midnight of the 6th in China, the 5th in both of the others or still the evening before
        await page.clock.setFixedTime('2024-03-05T16:30:00Z');
        await page.goto('./');
        await page.getByTestId('step-insured').waitFor();
        await arrive(page, { ...UNFILED, dates: { stay: 'later' } });
        expect(await today(page)).toBe('2024-03-06');
        expect(watch.complaints).toEqual([]);
      });
    });

  test('after a night in the background, from the cache, and past midnight on the screen', async ({ page, watch }) => {
    await page.clock.install({ time: '2024-03-05T22:00:00+08:00' });
    await page.goto('./');
    await page.getByTestId('step-insured').waitFor();
    await arrive(page, { ...UNFILED, dates: { stay: 'later' } });
    expect(await today(page)).toBe('2024-03-05');
    await page.clock.runFor('03:00:00'); // on the screen, past midnight
    await expect.poll(() => today(page)).toBe('2024-03-06');
    for (const [time, look] of [
      ['2024-03-07T08:00:00+08:00', () => document.dispatchEvent(new Event('visibilitychange'))],
      [
        '2024-03-09T08:00:00+08:00',
        () => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
      ],
      ['2024-03-11T08:00:00+08:00', () => window.dispatchEvent(new Event('focus'))],
    ] as const) {
      await page.clock.setFixedTime(time); // its timers slept
      await page.evaluate(look);
      await expect.poll(() => today(page)).toBe(time.slice(0, 10));
    }
    expect(watch.complaints).toEqual([]);
  });
});
