// Large text, light and dark: one switch, remembered and nothing else; right to left nothing breaks.
import type { Page } from '@playwright/test';
import { expect, ONCE, test } from './page';
import { arrive, tour, UNFILED } from './walk.mjs';

const sideways = (page: Page) =>
  page.evaluate(() => document.scrollingElement!.scrollWidth - document.documentElement.clientWidth);
const textSize = (page: Page) =>
  page.locator('.page').evaluate((element) => parseFloat(getComputedStyle(element).fontSize));

/** The smallest of what can be pressed; links and boxes inside a label count as the label. */
const smallest = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const root = document.querySelector('yidi-calculator')!.shadowRoot!;
    const all = [
      ...root.querySelectorAll('button, select, summary, label.choice, input[type="text"], input[type="date"]'),
    ];
    return Math.min(...all.map((one) => one.getBoundingClientRect().height).filter((height) => height > 0));
  });

test.use({ viewport: { width: 390, height: 844 } });

test('the large view: 22 to 30 pixels, targets of 60, remembered; nothing else is', async ({ opened: page }) => {
  expect(await textSize(page)).toBe(18);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.getByTestId('elderly').click();
  await expect(page.getByTestId('elderly')).toHaveAttribute('aria-pressed', 'true');
  expect(await textSize(page)).toBe(22);
  await page.getByTestId('appearance.larger').click();
  await page.getByTestId('appearance.larger').click();
  expect(await textSize(page)).toBe(30);
  await expect(page.getByTestId('appearance.larger')).toHaveAttribute('aria-disabled', 'true');
  await tour(page, UNFILED, async (step) => expect(await smallest(page), step).toBeGreaterThanOrEqual(60));
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({ 'yidi-view': 'elderly 30 auto' });
  await page.reload();
  await page.getByTestId('part-act').waitFor(); // the answers are this tab's, the look is the device's
  expect(await textSize(page)).toBe(30);
  await page.getByTestId('elderly').click();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('targets of 44 pixels in the usual view', async ({ opened: page }) => {
  await tour(page, UNFILED, async (step) => expect(await smallest(page), step).toBeGreaterThanOrEqual(44));
});

const ground = (page: Page) => page.locator('.root').evaluate((element) => getComputedStyle(element).backgroundColor);

test('light and dark, remembered', async ({ opened: page }) => {
  const light = await ground(page);
  await page.getByTestId('theme').selectOption('dark');
  await expect.poll(() => ground(page)).not.toBe(light);
  const dark = await ground(page);
  await page.reload();
  await page.getByTestId('step-insured').waitFor();
  expect(await ground(page)).toBe(dark);
  await page.getByTestId('theme').selectOption('light');
  await expect.poll(() => ground(page)).toBe(light);
});

test('as the device has it, and white on paper', ONCE, async ({ opened: page }) => {
  const light = await ground(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const heard = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  test.skip(!heard, "this browser's driver does not tell of the device's colours");
  await expect.poll(() => ground(page)).not.toBe(light);
  await page.getByTestId('theme').selectOption('light');
  await expect.poll(() => ground(page)).toBe(light);
  await page.getByTestId('theme').selectOption('dark');
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => ground(page)).toBe(light);
});

test('in a narrow column of a wide window numbers go under their names; in a wide one answers stand beside', async ({
  opened: page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await expect(page.getByTestId('so-far')).toBeVisible();
  await page.locator('yidi-calculator').evaluate((element) => {
    element.style.width = '300px';
  });
  await expect(page.locator('.root')).toHaveClass(/tight/);
  await expect(page.getByTestId('so-far')).toHaveCount(0);
});

test('an answer is changed from beside the question', ONCE, async ({ opened: page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await arrive(page, UNFILED, { until: 'filing' });
  await page.getByTestId('so-far').getByRole('button', { name: '哪种医保' }).click();
  await expect(page.getByTestId('step-scheme')).toBeVisible();
  await expect(page.getByTestId('scheme-390')).toBeChecked();
});

test('right to left, whatever the width', async ({ opened: page }) => {
  await page.locator('yidi-calculator').evaluate((element) => {
    element.dir = 'rtl';
  });
  await tour(page, UNFILED, async (step) => {
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await sideways(page), `${step}, ${width} wide`).toBeLessThanOrEqual(0);
    }
  });
  expect(await page.locator('#heading').evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  // The mark of a choice stands where its line begins.
  await page.evaluate(() => document.querySelector('yidi-calculator')!.goTo('scheme'));
  const [mark, words] = await Promise.all(
    ['.mark', '.words'].map((part) => page.locator(`.choice ${part}`).first().boundingBox()),
  );
  expect(mark!.x).toBeGreaterThan(words!.x);
});
