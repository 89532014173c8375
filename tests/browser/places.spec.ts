// Any place in China, down to the county, found by its name, its pinyin or its code.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './page';
import { startServer } from './server.mjs';
import { arrive, put, RUICHENG, TODAY } from './walk.mjs';

const search = (page: Page, of: 'insured' | 'place' = 'insured') => page.getByTestId(`field-${of}Search`);
const options = (page: Page) => page.getByRole('listbox').getByRole('option'); // not those of the selects
const marked = (page: Page) => page.getByRole('listbox').getByRole('option', { selected: true });
const said = (page: Page, of: 'insured' | 'place' = 'insured') => page.getByTestId(`said-${of}Search`);
/** Takes the only place there is for what is typed. */
const choose = async (page: Page, of: 'insured' | 'place', typed: string) => {
  await search(page, of).fill(typed);
  await expect(options(page)).toHaveCount(1);
  await page.keyboard.press('Enter');
};
const shows = async (page: Page, values: Record<string, string>) => {
  for (const [field, value] of Object.entries(values))
    await expect(page.getByTestId(`field-${field}`), field).toHaveValue(value);
};
const built = (page: Page) =>
  page.evaluate(
    () => (document.querySelector('yidi-calculator') as unknown as { case: { insured: object; visit: object } }).case,
  );

test('letters, arrows and Enter: the result is for that place', async ({ opened: page }) => {
  const field = search(page);
  await expect(field).toHaveAttribute('role', 'combobox');
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  await field.pressSequentially('rc');
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await expect(options(page)).toHaveCount(8);
  await expect(said(page)).toContainText('找到 8 个地方');
  await expect(page.getByRole('listbox')).toHaveAttribute('id', (await field.getAttribute('aria-controls'))!);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(marked(page)).toHaveText(/山西省 运城市 芮城县\s+能算出住院金额/);
  await expect(field).toHaveAttribute('aria-activedescendant', (await marked(page).getAttribute('id'))!);
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('山西省 运城市 芮城县');
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  await expect(field).toBeFocused();
  await expect(said(page)).toContainText('已选：山西省 运城市 芮城县');
  await shows(page, { insuredProvince: '140000', insuredCity: '140800', insuredCounty: '140830' });
  await expect(page.getByTestId('loaded')).toContainText('芮城县的备案规定和住院报销规定');
  await arrive(page, { ...RUICHENG, insured: {} }, { until: 'place' });
  await search(page, 'place').pressSequentially('西安');
  await page.keyboard.press('Enter'); // with nothing marked, the first is marked …
  await expect(marked(page)).toHaveText('陕西省 西安市');
  await page.keyboard.press('Enter'); // … and then taken
  await expect(page.getByTestId('place-other_province')).toBeChecked();
  await shows(page, { placeProvince: '610000', placeCity: '610100', placeCounty: '' });
  await arrive(page, { ...RUICHENG, place: {} });
  await expect(page.getByTestId('funds')).toHaveText('26,675.00元');
});

test('as people write it: whole pinyin, English, in short, by the name it once had', async ({ opened: page }) => {
  for (const [typed, place] of [
    ['ruicheng', '山西省 运城市 芮城县'],
    ['Harbin', '黑龙江省 哈尔滨市'],
    ['哈市', '黑龙江省 哈尔滨市'],
    ['襄樊', '湖北省 襄阳市'],
  ] as const) {
    await search(page).fill(typed);
    await expect(options(page).first(), typed).toContainText(place);
  }
});

test('a county without rules of its own, treated in a county', async ({ opened: page }) => {
  await search(page).fill('正定');
  await options(page).click();
  await expect(page.getByTestId('loaded')).toContainText('没有收录石家庄市正定县自己的规定');
  await arrive(page, {}, { until: 'place' });
  await expect(page.getByTestId('field-place')).toContainText('就在石家庄市正定县');
  await choose(page, 'place', '北京海淀');
  await shows(page, { placeProvince: '110000', placeCounty: '110108' });
  await arrive(page, {});
  expect(await built(page)).toMatchObject({ insured: { insu_admdvs: '130123' }, visit: { mdtrtarea_admvs: '110108' } });
  await expect(page.getByTestId('no-policy')).toContainText('石家庄市正定县');
  await expect(page.getByTestId('filing')).toContainText('备案');
});

test('how the place of treatment lies to the insured one is found out', async ({ opened: page }) => {
  await arrive(page, RUICHENG, { until: 'place' });
  const found: [string, string, Record<string, string>][] = [
    ['芮城', 'home', {}],
    ['盐湖区', 'same_city', { placeCounty: '140802' }],
    ['小店区', 'same_province', { inProvinceCity: '140100', placeCounty: '140105' }],
    ['雁塔', 'other_province', { placeProvince: '610000', placeCity: '610100', placeCounty: '610113' }],
  ];
  for (const [typed, place, values] of found) {
    await choose(page, 'place', typed);
    await expect(page.getByTestId(`place-${place}`), typed).toBeChecked();
    await shows(page, values);
  }
  await put(page, 'place', 'home'); // by hand: the field says it too
  await expect(search(page, 'place')).toHaveValue('山西省 运城市 芮城县');
  await put(page, 'place', 'other_province');
  await expect(search(page, 'place')).toHaveValue('陕西省 西安市 雁塔区');
});

test('a name that several places share, one that is too short, one that is not found', async ({ opened: page }) => {
  await search(page).fill('鼓楼区');
  await expect(options(page)).toHaveText([
    '江苏省 南京市 鼓楼区',
    '江苏省 徐州市 鼓楼区',
    '福建省 福州市 鼓楼区',
    '河南省 开封市 鼓楼区',
  ]);
  await expect(options(page).first()).not.toContainText('规定');
  await search(page).fill('yc');
  await expect(options(page)).toHaveCount(8);
  await expect(options(page).first()).toHaveText('山西省 运城市');
  await expect(page.getByText('还有 25 个，请多输入几个字。').first()).toBeVisible();
  await search(page).fill('芮程');
  await expect(options(page)).toHaveCount(0);
  await expect(search(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(page.locator('.found')).toContainText('没有找到“芮程”。请试试所在城市的名字，或者从名单里选。');
  await expect(said(page)).toContainText('没有找到“芮程”');
  await search(page).fill('zhengdeng');
  await expect(page.locator('.found')).toContainText('请写全拼音或每个字的第一个字母');
});

test('what is typed and not chosen is not taken for a choice', async ({ opened: page }) => {
  await search(page).fill('运城');
  await page.getByTestId('next').click();
  await expect(page.locator('#f-insuredSearch-error')).toContainText('“运城”还没有选定');
  await expect(search(page)).toBeFocused();
  await expect(options(page).first()).toHaveText('山西省 运城市'); // offered again
  await page.keyboard.press('Enter');
  await expect(page.locator('#f-insuredSearch-error')).toHaveCount(0);
  await shows(page, { insuredProvince: '140000', insuredCity: '140800', insuredCounty: '' });
  await search(page).fill('太原'); // second thoughts, then left
  await page.keyboard.press('Tab');
  await expect(search(page)).toHaveValue('山西省 运城市');
  await put(page, 'insuredCity', '140100'); // by hand: the field says it too
  await expect(search(page)).toHaveValue('山西省 太原市');
});

test('Escape closes, then takes back; Home and End stay in the text', async ({ opened: page }) => {
  await search(page).pressSequentially('rc');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await expect(marked(page)).toHaveCount(0);
  expect(await search(page).evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(0);
  await page.keyboard.press('End');
  expect(await search(page).evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(2);
  await page.keyboard.press('ArrowUp');
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(options(page)).toHaveCount(0);
  await expect(search(page)).toHaveValue('rc');
  await page.keyboard.press('ArrowDown');
  await expect(options(page)).toHaveCount(8);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(search(page)).toHaveValue('');
});

test('an input method is left in peace until it is done', async ({ opened: page }) => {
  const compose = (type: string, value: string) =>
    search(page).evaluate(
      (input: HTMLInputElement, [name, text]) => {
        input.focus();
        if (text) input.value = text;
        input.dispatchEvent(
          name === 'input'
            ? new InputEvent(name, { bubbles: true, isComposing: true })
            : new CompositionEvent(name, { bubbles: true }),
        );
      },
      [type, value],
    );
  await compose('compositionstart', '');
  await compose('input', "rui'cheng");
  await search(page).dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true });
  await expect(options(page)).toHaveCount(0);
  await expect(search(page)).toHaveValue("rui'cheng");
  await compose('compositionend', '芮城');
  await expect(options(page)).toHaveText([/山西省 运城市 芮城县/]);
});

test('兵团, and those insured with a province itself', async ({ opened: page }) => {
  await choose(page, 'insured', '兵团');
  await shows(page, { insuredProvince: '660000' });
  await choose(page, 'insured', '河南省直');
  await shows(page, { insuredProvince: '410000', insuredCity: '419900' });
  await expect(page.getByTestId('loaded')).toContainText('河南省省直（省级职工）的一部分规定');
});

test('going back finds the place that was found', async ({ opened: page }) => {
  await search(page).fill('rcq');
  await page.getByTestId('found-500153').click();
  await page.getByTestId('next').click();
  await page.getByTestId('back').click();
  await expect(search(page)).toHaveValue('重庆市 荣昌区');
  await shows(page, { insuredProvince: '500000', insuredCounty: '500153' });
});

test('the page fetches the counties when they are first needed', async ({ page, watch }) => {
  const fetched: string[] = []; // by the page; the offline copy has them in any case
  page.on('request', (request) => {
    if (/counties/.test(request.url()) && !request.serviceWorker()) fetched.push(request.url());
  });
  await page.goto('./');
  await page.getByTestId('step-insured').waitFor();
  expect(fetched).toEqual([]);
  await search(page).focus();
  await expect.poll(() => fetched.length).toBe(1);
  expect(watch.complaints).toEqual([]);
});

test('without them provinces and cities are found, and it is said', async ({ page, watch }) => {
  const folder = mkdtempSync(join(tmpdir(), 'yidi-places-'));
  cpSync(new URL('../../build/web/', import.meta.url), folder, {
    recursive: true,
    filter: (path) => !path.includes('counties'),
  });
  const server = await startServer(folder);
  try {
    await page.goto(server.url);
    await search(page).fill('运城');
    await expect(options(page)).toHaveText(['山西省 运城市']);
    await expect(page.locator('.found')).toContainText('县（区）的名单没有取到');
    watch.complaints.length = 0; // the browser's own words about the request that failed
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a county found for the first time without a network', async ({ page, watch }) => {
  expect(watch.urls).toEqual([]);
  const server = await startServer();
  try {
    await page.clock.setFixedTime(TODAY);
    await page.goto(server.url);
    await expect(page.locator('#offline')).toContainText('没有网络也能用');
    await server.stop();
    await page.reload();
    await choose(page, 'insured', '芮城');
    await arrive(page, { ...RUICHENG, insured: {} });
    await expect(page.getByTestId('funds')).toHaveText('26,675.00元');
  } finally {
    await server.stop();
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a finger finds room, and the keyboard on the screen goes', async ({ opened: page, browserName }) => {
    await search(page).fill('yc');
    for (const option of await options(page).all())
      expect((await option.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    const yichang = page.getByTestId('found-420500');
    await (browserName === 'chromium' ? yichang.tap() : yichang.click()); // this Firefox makes no click of a touch
    await expect(search(page)).toHaveValue('湖北省 宜昌市');
    await expect(search(page)).not.toBeFocused();
    await shows(page, { insuredProvince: '420000', insuredCity: '420500' });
  });

  for (const lang of ['zh', 'en'])
    test(`axe with the list open, and with nothing found, ${lang}`, async ({ opened: page, browserName }) => {
      test.skip(browserName !== 'chromium', 'looked at once');
      await page.goto(`./?lang=${lang}`);
      for (const typed of ['yc', '芮', '芮程']) {
        await search(page).fill(typed);
        await page.keyboard.press('ArrowDown');
        await expect(page.locator('.found')).toBeVisible();
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
          expect(violations, `${typed} ${colorScheme}`).toEqual([]);
        }
        expect(
          await page.evaluate(() => document.scrollingElement!.scrollWidth - document.documentElement.clientWidth),
        ).toBeLessThanOrEqual(0);
      }
    });
});
