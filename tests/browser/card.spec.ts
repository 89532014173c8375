// The result as a picture: drawn here, with a code that another hand's reader reads; and the national average of a stay
// in the place of a bill, which says what it is wherever it counts.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import jsqr from 'jsqr';
import { clean } from './axe';
import { expect, test } from './page';
import { arrive, EMERGENCY, RUICHENG, UNFILED, unfold } from './walk.mjs';

const WIDTH = 1080;
/** Wide enough for the code at the foot of the card. */
const CORNER = 640;

/** What the code in the picture leads to, and how large the picture is. */
async function read(page: Page): Promise<{ width: number; height: number; link: string | undefined }> {
  const picture = page.getByTestId('card-picture');
  const { width, height, pixels } = await picture.evaluate(async (image: HTMLImageElement, corner) => {
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = corner;
    const context = canvas.getContext('2d')!;
    const { naturalWidth: width, naturalHeight: height } = image;
    context.drawImage(image, 0, height - corner, corner, corner, 0, 0, corner, corner);
    const { data } = context.getImageData(0, 0, corner, corner);
    // one of four bytes: the picture's code is black and white
    return { width, height, pixels: Array.from({ length: corner * corner }, (_, at) => data[4 * at]!) };
  }, CORNER);
  const colours = Uint8ClampedArray.from(pixels.flatMap((value) => [value, value, value, 255]));
  return { width, height, link: jsqr(colours, CORNER, CORNER)?.data };
}

async function draw(page: Page): Promise<void> {
  if (!(await page.getByTestId('take-card-do').isVisible())) await page.getByTestId('to-take').click();
  await page.getByTestId('take-card-do').click();
  await page.getByTestId('card-picture').waitFor();
}

test.use({ viewport: { width: 390, height: 844 } });

test.describe('without the offline copy', () => {
  test.use({ serviceWorkers: 'block' });

  for (const [name, story] of Object.entries({ RUICHENG, UNFILED, EMERGENCY }))
    test(`says what the screen says, and its code leads back: ${name}`, async ({ opened: page, watch, baseURL }) => {
      await arrive(page, story);
      await page.getByTestId('to-take').click();
      await page.getByTestId('take-card').waitFor();
      const before = watch.urls.length;
      await draw(page);
      // one file of the page's own, and nothing else
      const asked = watch.urls.slice(before).filter((url) => !url.startsWith('data:'));
      expect(asked.map((url) => url.replace(/-[\w-]+\.js$/, '.js'))).toEqual([`${baseURL}assets/draw.js`]);

      const { width, height, link } = await read(page);
      expect(width).toBe(WIDTH);
      expect(height).toBeGreaterThan(1200);
      expect(height).toBeLessThan(2600); // one look on a phone
      await page.getByTestId('take-link-do').click();
      expect(link).toBe(await page.getByTestId('take-link-area').inputValue());
      expect(link).not.toContain('50000');

      const words = (await page.getByTestId('card-picture').getAttribute('alt'))!;
      const shown = async (id: string): Promise<string> => (await page.getByTestId(id).innerText()).replace(/\s+/g, '');
      expect(words).toContain(await page.locator('.do .headline').innerText());
      for (const line of await page.locator('.do .headline ~ p').allInnerTexts()) expect(words).toContain(line);
      const main = await page.locator('.figure').innerText();
      expect(words.replace(/\s+/g, '')).toContain(main.replace(/\s+/g, ''));
      expect(words.replace(/\s+/g, '')).toContain((await shown('kind')).slice(1)); // after its sign
      expect(words).toContain((await page.getByTestId('call').innerText()).match(/[\d-]{8,}/)![0]);
      expect(words).toMatch(/第 \w{6} 版，最后核对日期：/);
      expect(words).toContain('2024年3月5日');
      watch.complaints.length = 0; // the blocked worker's
    });
});

test.describe('the card', () => {
  test('is saved as it is shown; with the amounts in its code where the person says so', async ({ opened: page }) => {
    await arrive(page, UNFILED);
    await draw(page);
    await page.getByTestId('card-amounts').check();
    await expect(page.getByTestId('card-picture')).toHaveCount(0); // it led to another link
    await draw(page);
    const { link } = await read(page);
    expect(link).toContain('total=50000');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByTestId('take-card-save-do').click(),
    ]);
    expect(download.suggestedFilename()).toBe('yidi-2024-03-05.png');
    const saved = await readFile(await download.path());
    const src = (await page.getByTestId('card-picture').getAttribute('src'))!;
    expect(saved.equals(Buffer.from(src.split(',')[1]!, 'base64'))).toBe(true);
    expect(saved.readUInt32BE(16)).toBe(WIDTH); // the header's own word
    await expect(page.getByTestId('said-card')).toContainText('已经存好');
  });

  test('is light in the dark, is gone with the answer it was of, and passes axe', async ({ opened: page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await arrive(page, UNFILED);
    await draw(page);
    const ground = await page.getByTestId('card-picture').evaluate((image: HTMLImageElement) => {
      const canvas = document.createElement('canvas');
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      return [...context.getImageData(4, 4, 1, 1).data];
    });
    expect(ground).toEqual([244, 246, 245, 255]);
    await clean(page, 'the card');
    await page.getByTestId('language').click();
    await expect(page.getByTestId('card-picture')).toHaveCount(0);
  });

  test('a share is offered where the browser can, and gets the picture', async ({ opened: page }) => {
    await arrive(page, UNFILED);
    await page.evaluate(() => {
      Object.assign(navigator, {
        canShare: ({ files }: ShareData) => files?.length === 1,
        share: async ({ files }: ShareData) => {
          document.title = `${files![0]!.name} ${files![0]!.type} ${files![0]!.size > 10_000}`;
        },
      });
    });
    await draw(page);
    await page.getByTestId('take-card-share-do').click();
    await expect(page).toHaveTitle('yidi-2024-03-05.png image/png true');
  });
});

test.describe('no bill yet', () => {
  const noBill = { ...UNFILED, scheme: { scheme: '310', retired: 'yes' }, bill: {} };

  test('the national average is one tap away, and says so wherever it counts', async ({ opened: page }) => {
    await arrive(page, noBill);
    await page.getByTestId('typical-bill').click();
    const cost = page.getByTestId('part-cost');
    await expect(cost).toContainText('按全国平均一次住院费用11,522元算');
    await expect(page.getByTestId('basis')).toContainText('职工医保、各级医院，国家医保局2025年数字');
    await expect(page.getByTestId('kind').first()).not.toContainText('算准');
    await page.getByTestId('part-take').waitFor();
    await unfold(page);
    await expect(page.getByTestId('supposed')).toContainText('您的账单会不一样');
    await expect(page.getByTestId('part-money')).toContainText('总费用（全国平均一次住院）');
    await page.getByTestId('take-text-do').click();
    const basis = '按全国平均一次住院费用11,522元算（职工医保、各级医院，国家医保局2025年数字）';
    await expect(page.getByTestId('take-text-area')).toHaveValue(new RegExp(basis));
    await expect(page.getByTestId('spoken')).toContainText(basis);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByTestId('print')).toContainText(basis);
  });

  test('and gives way to the bill once there is one', async ({ opened: page }) => {
    await arrive(page, noBill);
    await page.getByTestId('typical-bill').click();
    await page.getByTestId('own-bill').click();
    await expect(page.getByTestId('bill-typical')).toBeChecked();
    await expect(page.locator('form').getByTestId('typical-bill')).toContainText('11,522元');
    await page.getByTestId('bill-known').check();
    await page.getByTestId('field-total').fill('8000');
    await page.getByTestId('next').click();
    await expect(page.getByTestId('part-cost')).toContainText('总费用8,000元');
    await expect(page.getByTestId('basis')).toHaveCount(0);
  });
});
