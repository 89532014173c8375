// The result taken along: on paper, into a chat, as a file, as a link, as a reminder; and what comes back from a file
// or a link.
import type { Page } from '@playwright/test';
import { clean } from './axe';
import { expect, test } from './page';
import { downloaded, engine } from './saved';
import { arrive as come, EMERGENCY, RUICHENG, UNFILED, unfold, where } from './walk.mjs';

const WITH_ILLNESS = {
  ...UNFILED,
  care: { care: '14', disease: 'diabetes', recognised: 'yes' },
  institution: { openChronic: 'yes' },
  dates: { stay: 'dates', begin: '2024-03-01' },
  more: { age: '62', identity: 'none' },
};

/** The result with all of it unfolded. */
async function arrive(page: Page, answers: object, until?: string): Promise<void> {
  await come(page, answers, until ? { until } : {});
  if (until) return;
  await page.getByTestId('part-take').waitFor();
  await unfold(page);
}

const offer = (page: Page, text: string) =>
  page
    .getByTestId('reopen-file')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
const startOver = async (page: Page): Promise<void> => {
  await page.getByTestId('start-over').click();
  await page.getByTestId('start-over').click();
  await page.getByTestId('step-insured').waitFor();
};
/**
 * Shows what a printer would get. Playwright can't ask Firefox for it: there the rules for paper are made to hold on
 * the screen.
 */
async function paper(page: Page): Promise<void> {
  if (engine(page) !== 'firefox') return page.emulateMedia({ media: 'print' });
  await page.evaluate(() => {
    for (const sheet of document.querySelector('yidi-calculator')!.shadowRoot!.adoptedStyleSheets)
      for (const rule of sheet.cssRules)
        if (rule instanceof CSSMediaRule && rule.media.mediaText === 'print') rule.media.mediaText = 'all';
  });
}

test('nothing of it is fetched before the first answer, all of it after', async ({ opened: page, watch }) => {
  await arrive(page, RUICHENG, 'reason'); // the last question before it
  // the offline copy's own
  expect(watch.urls.filter((url) => /later/.test(url) && !/sw\.js/.test(url)).length).toBeLessThanOrEqual(1);
  await come(page, RUICHENG);
  await page.getByTestId('to-take').click();
  await expect(page.locator('#part-take')).toBeFocused();
  await expect(page.locator('#part-take')).toBeInViewport();
});

test.describe('a network that went away', () => {
  test.use({ serviceWorkers: 'block' });
  test('says so, and fetches it when it is back', async ({ opened: page, watch }) => {
    await page.route(/later-.*\.js/, (route) => route.abort());
    await come(page, RUICHENG);
    await page.getByTestId('to-take').click();
    await expect(page.locator('.to-take [role="status"]')).toContainText('没有取到');
    watch.complaints.length = 0;
  });
});

test.describe('a slow network', () => {
  test.use({ serviceWorkers: 'block' });
  test('the answer stands while what comes later is on its way', async ({ opened: page, watch }) => {
    const asked: string[] = [];
    let arrives = (): void => {};
    const held = new Promise<void>((resolve) => {
      arrives = resolve;
    });
    await page.route(/later-.*\.js/, async (route) => {
      asked.push(route.request().url());
      await held;
      await route.continue();
    });
    await come(page, UNFILED);
    await expect(page.getByTestId('part-take')).toHaveCount(0);
    arrives();
    await expect(page.getByTestId('part-take')).toContainText('带走这份结果');
    await expect(page.getByTestId('timeline')).toContainText('入院');
    expect(asked).toHaveLength(1);
    watch.complaints.length = 0; // the blocked worker's
  });
});

test.describe('on paper', () => {
  for (const [name, story] of Object.entries({ RUICHENG, UNFILED, EMERGENCY }))
    test(`one or two pages of A4: ${name}`, async ({ opened: page, browserName }) => {
      await arrive(page, story);
      await page.getByTestId('part-take').waitFor();
      await paper(page);
      const sheet = page.getByTestId('print');
      await expect(sheet).toBeVisible();
      for (const text of [
        '打印日期：2024年3月5日',
        '芮城县',
        name === 'EMERGENCY' ? '太原市' : '西安市',
        '现在该做什么',
        '总费用',
        '50,000.00元',
        '我们的理解',
        '《基本医疗保险异地就医政策解读》',
        '0359-6371567',
        '规则最后核对日期：2026-',
        '以医保局结算为准',
      ])
        await expect(sheet).toContainText(text);
      await expect(page.locator('button:visible, input:visible, header:visible, footer:visible')).toHaveCount(0);
      if (browserName !== 'chromium') return; // only Chromium prints without a person
      const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
    });

  test('with the last day and what is packed already', async ({ opened: page }) => {
    await arrive(page, EMERGENCY);
    await page.getByTestId('papers-filing').getByLabel('社会保障卡').check();
    await page.getByTestId('back').click(); // a tick survives going back …
    await arrive(page, {});
    await expect(page.getByTestId('papers-filing').getByLabel('社会保障卡')).toBeChecked();
    await page.getByTestId('part-take').waitFor();
    await paper(page);
    const sheet = page.getByTestId('print');
    await expect(sheet.locator('.ticks li').filter({ hasText: /^✓社会保障卡$/ })).toHaveCount(1); // … and is printed
    await expect(sheet.locator('.last-day')).toHaveText('请在2024年4月15日前（含当天）补办急诊备案');
    expect(await sheet.locator('.tick').filter({ hasText: '✓' }).count()).toBe(1);
  });

  test('the button prints', async ({ opened: page }) => {
    await arrive(page, RUICHENG);
    await page.evaluate(() => {
      window.print = () => {
        document.title = 'printed';
      };
    });
    await page.getByTestId('take-print-do').click();
    await expect(page).toHaveTitle('printed');
  });
});

const END = '本页用公开资料估算，仅供参考，以医保局结算为准';

test.describe('as text', () => {
  test('the clipboard holds what is shown', async ({ opened: page, context, browserName }) => {
    if (browserName === 'chromium') await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await arrive(page, UNFILED);
    await page.getByTestId('take-text-do').click();
    await expect(page.getByTestId('said-text')).toHaveText('已经复制好了。');
    const shown = await page.getByTestId('take-text-area').inputValue();
    for (const line of ['请在出院结账前备案', '· 异地就医登记备案表', '统筹基金：16,975.00元', END])
      expect(shown.split('\n')).toContain(line);
    expect(shown.trim().split('\n').at(-1)).toBe(END);
    if (browserName === 'chromium') expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
  });

  test('without a clipboard it stands there, selected', async ({ opened: page }) => {
    await arrive(page, UNFILED);
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
    await page.getByTestId('take-text-do').click();
    await expect(page.getByTestId('said-text')).toContainText('长按下面的文字');
    const area = page.getByTestId('take-text-area');
    await expect(area).toBeFocused();
    expect(
      await area.evaluate((one: HTMLTextAreaElement) => one.selectionEnd! - one.selectionStart! === one.value.length),
    ).toBe(true);
  });
});

test.describe('as a file', () => {
  test('saved, and opened again on the first page', async ({ opened: page }) => {
    await arrive(page, UNFILED);
    await page.getByTestId('papers-filing').getByLabel('社会保障卡').check();
    const { name, text } = await downloaded(page, 'take-file-do');
    expect(name).toBe('yidi-2024-03-05.json');
    expect(JSON.parse(text)).toMatchObject({
      format: 'yidi-answers',
      version: 1,
      saved_on: '2024-03-05',
      form: { total: '50000' },
    });
    await startOver(page);
    await offer(page, text);
    await expect(page.getByTestId('funds')).toHaveText('16,975.00元');
    await expect(page.getByTestId('papers-filing').getByLabel('社会保障卡')).toBeChecked();
    await unfold(page);
    await page.getByTestId('edit-bill').click();
    await expect(page.getByTestId('field-total')).toHaveValue('50000');
  });

  test('nothing typed is lost without asking', async ({ opened: page }) => {
    await arrive(page, UNFILED);
    const { text } = await downloaded(page, 'take-file-do');
    await startOver(page);
    await arrive(page, RUICHENG);
    await offer(page, text);
    await expect(page.getByTestId('reopen-ask')).toContainText('现在填的内容会被换掉');
    await page.getByTestId('reopen-no').click();
    await expect(page.getByTestId('funds')).toHaveText('26,675.00元');
    await offer(page, text);
    await page.getByTestId('reopen-yes').click();
    await expect(page.getByTestId('funds')).toHaveText('16,975.00元');
    await expect(page.getByTestId('reopen-ask')).toHaveCount(0);
  });

  test('a wrong, a newer and a damaged file are refused in words', async ({ opened: page }) => {
    await arrive(page, RUICHENG);
    const { text } = await downloaded(page, 'take-file-do');
    const cases: [string, string][] = [
      ['hello', '不是在这里存的文件'],
      [text.replace('"version": 1', '"version": 9'), '更新的版本'],
      [text.replace('"390"', '"<img src=x>"'), '不完整，或者被改过'],
    ];
    for (const [content, words] of cases) {
      await offer(page, content);
      await expect(page.getByTestId('reopen-problem')).toContainText(words);
      await page.getByTestId('reopen-problem').getByRole('button').click();
    }
    await expect(page.getByTestId('funds')).toHaveText('26,675.00元');
  });
});

test.describe('as a link', () => {
  const linkOf = async (page: Page): Promise<string> => {
    await page.getByTestId('take-link-do').click();
    return page.getByTestId('take-link-area').inputValue();
  };

  test('opens the answers again, without the money and without the illness', async ({
    opened: page,
    context,
    watch,
    baseURL,
  }) => {
    await arrive(page, WITH_ILLNESS);
    const link = await linkOf(page);
    expect(link.startsWith(`${baseURL}#yidi=1&`)).toBe(true);
    expect(decodeURIComponent(link)).not.toMatch(/50000|diabetes|\?/);
    await page.getByTestId('link-reveals').locator('summary').click();
    await expect(page.getByTestId('link-reveals')).toContainText('芮城县');
    await expect(page.getByTestId('link-reveals')).not.toContainText('糖尿病');
    await expect(page.getByTestId('link-reveals')).not.toContainText('50,000');

    const other = await context.newPage();
    await other.clock.setFixedTime('2024-03-05T10:00:00+08:00');
    await other.goto(link);
    await expect(other.getByTestId('filing')).toContainText('备案');
    await expect(other.getByTestId('part-money')).toContainText('还没有填账单');
    expect(new URL(other.url()).hash).toBe(''); // not left in the address, where the next person would see it
    expect(new URL(other.url()).search).toBe('');
    for (const url of watch.urls) expect(url).not.toContain('yidi=');
  });

  test('with the money where the person wants it; over a typed form only after asking', async ({ opened: page }) => {
    await arrive(page, UNFILED);
    await page.getByTestId('link-amounts').check();
    const link = await linkOf(page);
    expect(link).toContain('total=50000');
    await startOver(page);
    await arrive(page, RUICHENG, 'place');
    await page.evaluate((to) => {
      location.hash = to;
    }, new URL(link).hash); // pasted over the address of the open page
    await expect(page.getByTestId('reopen-ask')).toBeVisible();
    expect(await where(page)).toBe('place');
    await page.getByTestId('reopen-yes').click();
    await expect(page.getByTestId('funds')).toHaveText('16,975.00元');
  });

  test('one that a chat cut short is refused in words, and the page starts as ever', async ({
    opened: page,
    context,
  }) => {
    await arrive(page, UNFILED);
    const link = await linkOf(page);
    const other = await context.newPage();
    await other.goto(link.slice(0, -20));
    await expect(other.getByTestId('reopen-problem')).toContainText('这个链接不完整');
    await other.getByTestId('reopen-problem').getByRole('button').click();
    await expect(other.getByTestId('step-insured')).toBeVisible();
  });
});

test('as a reminder of the last day', async ({ opened: page }) => {
  await arrive(page, EMERGENCY);
  await expect(page.getByTestId('take-remind')).toContainText('2024年4月15日（周一）');
  const { name, text } = await downloaded(page, 'take-remind-do');
  expect(name).toBe('yidi-2024-04-15.ics');
  const lines = text.replace(/\r\n /g, '').split('\r\n');
  // Monday; the working day before is Friday, whose nine o'clock is 63 hours before Monday begins.
  for (const line of [
    'BEGIN:VCALENDAR',
    'DTSTART;VALUE=DATE:20240415',
    'DTEND;VALUE=DATE:20240416',
    'TRIGGER:-PT63H',
    'END:VCALENDAR',
  ])
    expect(lines).toContain(line);
  expect(text).not.toMatch(/[^\r]\n/); // every line ends as the standard says
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text.replace(/\r\n /g, '')).toContain('社会保障卡');
  expect(text.replace(/\r\n /g, '')).not.toMatch(/西安|50000|62/);
});

test('no reminder where there is no day to be reminded of', async ({ opened: page }) => {
  await arrive(page, RUICHENG);
  await page.getByTestId('part-take').waitFor();
  await expect(page.getByTestId('take-remind')).toHaveCount(0);
});

test.describe('axe', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('all of it, light and dark', async ({ opened: page, browserName }) => {
    test.skip(browserName !== 'chromium', 'looked at once');
    await arrive(page, EMERGENCY);
    await page.getByTestId('take-text-do').click();
    await page.getByTestId('take-text-area').waitFor();
    await unfold(page);
    await clean(page, 'take');
    await page.getByTestId('take-link-do').click();
    await page
      .getByTestId('reopen-file')
      .setInputFiles({ name: 'x', mimeType: 'text/plain', buffer: Buffer.from('x') });
    await page.getByTestId('reopen-problem').waitFor();
    await clean(page, 'refused');
  });
});
