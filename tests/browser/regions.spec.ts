// Any place in China: found by province and city, told plainly what there is for it, loaded only when chosen.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './page';
import { startServer } from './server.mjs';
import { arrive, put, RUICHENG, TODAY, unfold, walk } from './walk.mjs';

const HARBIN = { insuredProvince: '230000', insuredCity: '230100' };
/** The retired employee of the newspaper: filed as living in 广州, in a level 3 hospital there. */
const HARBIN_IN_GUANGZHOU = {
  ...RUICHENG,
  insured: HARBIN,
  scheme: { scheme: '310', retired: 'yes' },
  place: { place: 'other_province', placeProvince: '440000', placeCity: '440100' },
  institution: { institution: 'level:3', openStay: 'yes' },
};

test('临沧: another city of 云南 needs no filing', async ({ opened: page }) => {
  const story = {
    ...RUICHENG,
    insured: { insuredProvince: '530000', insuredCity: '530900', insuredCounty: '530921' },
    place: { place: 'same_province', inProvinceCity: '530100' },
    card: { activated: 'yes', usedAtHome: 'yes' },
  };
  await walk(page, story, {
    visit: async (step) => {
      if (step === 'insured') await expect(page.getByTestId('loaded')).toContainText('凤庆县、临沧市的一部分规定');
      if (step !== 'place') return;
      await expect(page.getByTestId('field-place')).toContainText('就在临沧市');
      await expect(page.getByTestId('place-same_city')).toHaveCount(0); // the counties share one fund
    },
  });
  await expect(page.getByTestId('filing')).toContainText('不用备案');
  await unfold(page);
  await expect(page.getByTestId('part-unknown')).toContainText('0883-4214641'); // the county's own office
});

test('哈尔滨 filed in 广州: 720 and 90%', async ({ opened: page }) => {
  await arrive(page, HARBIN_IN_GUANGZHOU);
  await expect(page.getByTestId('filing')).toContainText('备案有效');
  await expect(page.getByTestId('step-deductible')).toContainText('720.00元');
  await expect(page.getByTestId('step-ratio')).toContainText('90%');
});

test("芮城 by its city, the province's own insured, and what is loaded", async ({ opened: page, watch }) => {
  const said = page.getByTestId('loaded');
  await expect(said).toBeEmpty();
  await page.getByTestId('next').click();
  await expect(page.locator('#f-insuredSearch-error')).toContainText('请选一个地方');
  await put(page, 'insuredProvince', '140000');
  await put(page, 'insuredCity', '140800');
  await expect(said).toContainText('只收录了山西省的备案、办事规定');
  await expect(said).toContainText('芮城县有当地的规定');
  await put(page, 'insuredCounty', '140830');
  await expect(said).toContainText('芮城县的备案规定和住院报销规定');
  await put(page, 'insuredProvince', '430000');
  await expect(said).toContainText('湖南省的一部分规定');
  await put(page, 'insuredProvince', '410000');
  await put(page, 'insuredCity', '419900');
  await expect(said).toContainText('河南省省直（省级职工）的一部分规定');
  expect(watch.complaints).toEqual([]);
});

test('another region after the result: its own questions, no class of the old one', async ({ opened: page }) => {
  await arrive(page, {
    ...RUICHENG,
    place: { place: 'home' },
    reason: {},
    institution: { institution: 'class:class_3' },
  });
  await page.getByTestId('answers').locator('summary').click();
  await page.getByTestId('edit-insured').click();
  for (const [field, value] of Object.entries(HARBIN)) await put(page, field, value);
  await arrive(page, {});
  await expect(page.getByTestId('errors')).toHaveCount(0);
  await expect(page.getByTestId('part-sources')).toContainText('哈尔滨市');
});

test('a situation without a place name', async ({ opened: page }) => {
  // among what is for those who look after rules: nobody is insured "somewhere"
  await expect(page.getByTestId('insuredLike-990001')).toBeHidden();
  await walk(
    page,
    { ...RUICHENG, insured: { insuredLike: '990001' } },
    {
      visit: async (step) => {
        if (step === 'place') await expect(page.getByTestId('place-home')).toHaveCount(0);
      },
    },
  );
  await expect(page.getByTestId('part-sources')).toContainText('有区社保分中心的市');
});

test('no request tells which region was chosen: all policies come in one file before', async ({ page, watch }) => {
  const asked: string[] = []; // by the page; the offline copy fetches everything once more, afterwards
  page.on('request', (request) => {
    if (request.url().includes('/policies/') && !request.serviceWorker())
      asked.push(request.url().replace(/^.*\//, ''));
  });
  await page.goto('./');
  await page.getByTestId('step-insured').waitFor();
  expect([...new Set(asked)].sort()).toEqual(['all.txt', 'index.json']);
  const before = asked.length;
  await put(page, 'insuredProvince', '530000');
  await put(page, 'insuredCity', '530900');
  await put(page, 'insuredCounty', '530902');
  await expect(page.getByTestId('step-insured')).toContainText('临翔区');
  expect(asked.length).toBe(before);
  expect(watch.complaints).toEqual([]);
});

test('a region chosen for the first time without a network', async ({ page, watch }) => {
  expect(watch.urls).toEqual([]);
  const server = await startServer();
  try {
    await page.clock.setFixedTime(TODAY);
    await page.goto(server.url);
    await expect(page.locator('#offline')).toContainText('没有网络也能用');
    await server.stop();
    await page.reload();
    await arrive(page, HARBIN_IN_GUANGZHOU);
    await expect(page.getByTestId('step-deductible')).toContainText('720.00元');
  } finally {
    await server.stop();
  }
});

test.describe('on the smallest screen', () => {
  test.use({ viewport: { width: 320, height: 640 } });
  const WAYS: Record<string, Record<string, string>> = {
    family: { who: 'family' },
    county: { insuredProvince: '530000', insuredCity: '530900', insuredCounty: '530925' },
    described: { insuredLike: '990002' },
  };
  for (const lang of ['zh', 'en'])
    test(`every way of the first question, ${lang}`, async ({ opened: page }) => {
      await page.goto(`./?lang=${lang}`);
      await page.getByTestId('step-insured').waitFor();
      for (const [name, answers] of Object.entries(WAYS)) {
        for (const [field, value] of Object.entries(answers)) await put(page, field, value);
        expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations, name).toEqual([]);
        expect(
          await page.evaluate(() => document.scrollingElement!.scrollWidth - document.documentElement.clientWidth),
          name,
        ).toBeLessThanOrEqual(0);
        for (const target of await page.locator('button:visible, .choice:visible, select:visible').all())
          expect((await target.boundingBox())!.height, name).toBeGreaterThanOrEqual(43.5);
      }
    });
});
