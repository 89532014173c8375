// In other people's pages: unruly styles, a strict policy, an old CMS, plain http, two on one page, in a frame, from a
// USB stick.
import type { Page } from '@playwright/test';
import { HOSPITAL, hospital, NO_WASM, PROGRAM_SITE } from '../hosts/hospital';
import { expect, ONCE, test } from './page';
import { startServer } from './server.mjs';
import { arrive, put, RUICHENG, TODAY, walk } from './walk.mjs';

type Calculator = HTMLElement & { goTo(page: string): void };
const SINGLE = new URL('../../build/web/embed/yidi-single.html', import.meta.url);

/** Only the hospital's own server was asked for anything. */
const onlyFrom = (urls: string[], ...origins: string[]): void => {
  expect(urls.length).toBeGreaterThan(0);
  for (const url of urls) expect(origins, url).toContain(new URL(url).origin);
};
// the walk needs only what both can do
const at = (page: Page, id: string): Page => page.locator(`#${id}`) as unknown as Page;
const typedIn = (page: Page, id: string, field: string) =>
  at(page, id).locator(`[data-testid="field-${field}"]:is(input)`);

test.describe('twice in a page with a hostile style sheet and a strict policy', () => {
  test.beforeEach(async ({ context, page, watch }) => {
    expect(watch.urls).toEqual([]);
    await hospital(context);
    await page.clock.setFixedTime(TODAY);
    await page.goto(`${HOSPITAL}hostile.html`);
    await page.locator('#one').getByTestId('step-insured').waitFor();
    await page.locator('#two').getByTestId('step-insured').waitFor();
  });

  test('each speaks its own language, whatever is done in the other', ONCE, async ({ page, watch }) => {
    const [one, two] = [at(page, 'one'), at(page, 'two')];
    await arrive(one, { ...RUICHENG, institution: { openStay: 'yes' } });
    await expect(one.getByTestId('funds')).toHaveText('26,675.00元');
    await arrive(two, RUICHENG);
    await expect(two.getByTestId('funds')).toHaveText('¥26,675.00');
    await expect(two.getByTestId('part-act')).toContainText('What to do now');
    await expect(one.getByTestId('part-act')).toContainText('现在该做什么');
    // An event in one right after the other was shown: its message is in its own language.
    await one.getByTestId('answers').locator('summary').click();
    await one.getByTestId('edit-bill').click();
    await put(one, 'total', 'abc');
    await one.getByTestId('next').click();
    await expect(one.locator('#f-total-error')).toContainText('没看懂这个金额');
    await two.getByTestId('language').click();
    await expect(two.getByTestId('part-act')).toContainText('现在该做什么');
    await one.getByTestId('language').click();
    await expect(one.locator('#f-total-error')).not.toContainText(/[一-龥]/);
    await expect(two.getByTestId('part-act')).toContainText('现在该做什么');
    onlyFrom(watch.urls, new URL(HOSPITAL).origin);
  });

  test('the hospital’s styles stop at its edge', async ({ page }) => {
    const look = await page.locator('#one').evaluate((element) => {
      const button = element.shadowRoot!.querySelector('[data-testid="next"]')!;
      const heading = element.shadowRoot!.querySelector('#heading')!;
      const {
        fontStyle,
        letterSpacing,
        direction,
        textTransform,
        fontSize,
        color,
        whiteSpace,
        wordSpacing,
        textIndent,
        textAlign,
      } = getComputedStyle(heading);
      const box = button.getBoundingClientRect();
      return {
        fontStyle,
        letterSpacing,
        direction,
        textTransform,
        fontSize,
        color,
        whiteSpace,
        wordSpacing,
        textIndent,
        textAlign,
        height: box.height,
        display: getComputedStyle(button).display,
      };
    });
    expect(look).toMatchObject({
      fontStyle: 'normal',
      letterSpacing: 'normal',
      direction: 'ltr',
      textTransform: 'none',
      whiteSpace: 'normal',
      wordSpacing: '0px',
      textIndent: '0px',
      fontSize: '26.1px',
      color: 'rgb(23, 38, 42)',
    });
    expect(look.display).not.toBe('none');
    expect(look.height).toBeGreaterThanOrEqual(44);
    expect(['start', 'left']).toContain(look.textAlign);
  });

  test('what the hospital answered is not asked, is said, and can be changed', ONCE, async ({ page }) => {
    const one = at(page, 'one');
    const asked: string[] = [];
    await walk(
      one,
      { ...RUICHENG, institution: { openStay: 'yes' } },
      {
        visit: async (step: string) => {
          asked.push(step);
        },
      },
    );
    expect(asked).not.toContain('place');
    expect(asked).toContain('filing'); // 西安 lies in another province: that was understood
    await one.getByTestId('answers').locator('summary').click();
    await expect(one.getByTestId('prefilled-place')).toHaveText('由医院预填');
    await expect(one.getByTestId('answers')).toContainText('西安市');
    await one.getByTestId('edit-place').click();
    await put(one, 'place', 'home');
    await one.getByTestId('next').click();
    await arrive(one, RUICHENG);
    await one.getByTestId('answers').locator('summary').click();
    await expect(one.getByTestId('prefilled-place')).toHaveCount(0);
    await expect(one.getByTestId('edit-filing')).toHaveCount(0); // at home nothing is filed
  });

  test('taken out and put back, it has what was typed', async ({ page }) => {
    const one = at(page, 'one');
    await arrive(one, RUICHENG, { until: 'bill' });
    await put(one, 'bill', 'known');
    await put(one, 'total', '1,000.5');
    await page.evaluate(() => {
      const element = document.getElementById('one')!;
      element.remove();
      document.body.append(element); // behind the other now
    });
    await expect(typedIn(page, 'one', 'total')).toHaveValue('1,000.5');
    await one.getByTestId('next').click();
    await one.getByTestId('part-act').waitFor();
    // One that is made by a script, and one that goes for good, harm nobody.
    await page.evaluate(() => {
      document.getElementById('two')!.remove();
      const made = Object.assign(document.createElement('yidi-calculator'), {
        id: 'three',
        lang: 'en',
        region: '610100',
        insured: '140830',
      });
      document.body.prepend(made);
    });
    await page.locator('#three').getByTestId('step-scheme').waitFor();
    await expect(page.locator('#three').getByTestId('step-scheme')).not.toContainText(/[一-龥]{6}/);
  });

  test(
    'events tell that there is an answer, and what it is only where the host asked for it',
    ONCE,
    async ({ page }) => {
      await page.evaluate(() => {
        const heard: [string, string, unknown][] = [];
        Object.assign(window, { heard });
        for (const name of ['yidi-answer', 'yidi-page', 'yidi-lang'])
          document.addEventListener(name, (event) =>
            heard.push([name, (event.target as Element).id, (event as CustomEvent).detail]),
          );
      });
      await arrive(at(page, 'one'), RUICHENG);
      await arrive(at(page, 'two'), RUICHENG);
      const heard = await page.evaluate(
        () => (window as unknown as { heard: [string, string, Record<string, unknown>][] }).heard,
      );
      const answers = (id: string) =>
        heard.filter(([name, from]) => name === 'yidi-answer' && from === id).map(([, , detail]) => detail);
      expect(answers('one').length).toBeGreaterThan(0); // one for each change
      for (const told of answers('one')) expect(told).toEqual({});
      for (const told of answers('two')) expect(Object.keys(told)).toEqual(['case', 'answer']);
      for (const [, , detail] of heard.filter(([name]) => name === 'yidi-page'))
        expect(Object.keys(detail)).toEqual(['page']);
      const typed = JSON.stringify(heard.filter(([, from]) => from === 'one'));
      expect(typed).not.toMatch(/140830|50000|2024/);
    },
  );
});

test('a policy that forbids the engine is said on the page, and to whom', async ({ context, page, watch }) => {
  await hospital(context, NO_WASM);
  await page.goto(`${HOSPITAL}hostile.html`);
  await expect(page.locator('#one').getByTestId('blocked')).toContainText("'wasm-unsafe-eval'");
  await expect(page.locator('#two').getByTestId('blocked')).toContainText('webmaster');
  watch.complaints.length = 0; // the browser's own, about the policy
});

test('an old CMS in quirks mode, with names and prototypes of its own', async ({ context, page, watch }) => {
  await hospital(context);
  await page.clock.setFixedTime(TODAY);
  await page.goto(`${HOSPITAL}old-cms.html`);
  expect(await page.evaluate(() => [document.compatMode, isSecureContext, 'serviceWorker' in navigator])).toEqual([
    'BackCompat',
    false,
    false,
  ]);
  const one = at(page, 'one');
  await one.getByTestId('step-scheme').waitFor(); // 芮城 and 西安 are filled in
  await arrive(one, RUICHENG);
  await expect(one.getByTestId('funds')).toHaveText('26,675.00元');
  await page.evaluate(() => {
    (document.getElementById('one') as HTMLElement & { lang: string }).lang = 'en';
  });
  await expect(one.getByTestId('part-act')).toContainText('What to do now');
  expect(await page.evaluate(() => ['t', 'yidi', 'e'].map((name) => window[name as never]))).toEqual([
    'taken',
    'taken',
    'taken',
  ]);
  onlyFrom(watch.urls, new URL(HOSPITAL).origin);
});

test.describe('in a frame of another origin', () => {
  const height = (page: Page) => page.locator('#frame').evaluate((frame) => frame.getBoundingClientRect().height);

  test('the frame is as high as its content, grows and shrinks', async ({ context, page, watch }) => {
    await hospital(context);
    await page.goto(`${HOSPITAL}framed.html`);
    const inside = page.frameLocator('#frame') as unknown as Page;
    await inside.getByTestId('step-insured').waitFor();
    await expect.poll(() => height(page)).toBeGreaterThan(500); // the host's own "200px !important" is overruled
    const content = () =>
      inside.locator('yidi-calculator').evaluate((element) => Math.ceil(element.getBoundingClientRect().height));
    await expect.poll(async () => (await height(page)) - (await content())).toBe(0);
    const calculator = inside.locator('yidi-calculator');
    await calculator.evaluate((element: Calculator) => Object.assign(element, { insured: '140830' }).goTo('result'));
    await inside.getByTestId('part-act').waitFor();
    await expect.poll(() => height(page)).toBeGreaterThan(1500);
    const high = await height(page);
    await calculator.evaluate((element: Calculator) => element.goTo('account'));
    await inside.getByTestId('step-account').waitFor();
    await expect.poll(() => height(page)).toBeLessThan(high - 500);
    await expect.poll(async () => (await height(page)) - (await content())).toBe(0);
    onlyFrom(watch.urls, new URL(HOSPITAL).origin, new URL(PROGRAM_SITE).origin);
  });

  test('messages from others, and odd ones, change nothing', async ({ context, page }) => {
    await hospital(context);
    await page.goto(`${HOSPITAL}framed.html`);
    const inside = page.frameLocator('#frame') as unknown as Page;
    await inside.getByTestId('step-insured').waitFor();
    await inside.getByTestId('loaded').waitFor({ state: 'attached' });
    let before = 0; // settled once the engine is there too
    await expect
      .poll(
        async () => {
          const last = before;
          before = await height(page);
          return before > 500 && before === last;
        },
        { intervals: [400] },
      )
      .toBe(true);
    // From the page itself, not from the frame; and from the frame, but without its name or with an odd height.
    await page.evaluate(() => {
      for (const data of [{ yidi: 'height', id: 'yidi-1', height: 9 }, 'text', null, { yidi: 'height' }])
        window.postMessage(data, '*');
    });
    await inside.locator('body').evaluate(() => {
      for (const data of [
        { yidi: 'height', id: 'other', height: 9 },
        { yidi: 'height', id: 'yidi-1', height: '9' },
        { yidi: 'height', id: 'yidi-1', height: -1 },
        null,
        7,
      ])
        window.parent.postMessage(data, '*');
    });
    await page.waitForTimeout(300);
    expect(await height(page)).toBe(before);
    // The frame answers nobody but the page around it.
    const answered = await inside.locator('body').evaluate(
      () =>
        new Promise((resolve) => {
          const frame = document.createElement('iframe');
          document.body.append(frame);
          window.addEventListener('message', (event) => {
            if ((event.data as { yidi?: string })?.yidi === 'height') resolve('answered');
          });
          window.postMessage({ yidi: 'hello', id: 'mine' }, '*');
          setTimeout(() => resolve('silent'), 500);
        }),
    );
    expect(answered).toBe('silent');
  });
});

test.describe('in a sandbox without an origin', () => {
  const height = (page: Page) => page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().height);

  test.beforeEach(async ({ page, watch }) => {
    expect(watch.urls).toEqual([]);
    await page.route('**/sandboxed.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><meta charset="utf-8"><script src="embed/frame.js" defer></script>
          <iframe data-yidi sandbox="allow-scripts" src="embed/frame.html?region=610100" height="90"></iframe>`,
      }),
    );
  });

  test('the frame works from a server that lends its files to others, as high as its content', async ({ page }) => {
    await page.goto('./sandboxed.html');
    await page.frameLocator('iframe').getByTestId('step-insured').waitFor();
    await expect.poll(() => height(page)).toBeGreaterThan(500);
  });

  test('from another it says so, as high as what it says', async ({ page, watch }) => {
    await page.route('**/embed/policies/**', (route) =>
      route.fulfill({ headers: { 'Access-Control-Allow-Origin': HOSPITAL }, body: '{}' }),
    );
    await page.goto('./sandboxed.html');
    await expect(page.frameLocator('iframe').getByTestId('sandboxed')).toContainText('allow-same-origin');
    await expect.poll(() => height(page)).toBeGreaterThan(150);
    expect(watch.complaints.filter((one) => /SecurityError/.test(one))).toEqual([]);
    watch.complaints.length = 0; // the browser's own, about files that are foreign to the frame
  });
});

test.describe('its offline copy', () => {
  test.use({ offlineCopy: true });

  test('once visited, the frame opens and settles with the server gone', async ({ page, watch }) => {
    expect(watch.urls).toEqual([]);
    const server = await startServer();
    try {
      await page.clock.setFixedTime(TODAY);
      await page.goto(`${server.url}embed/frame.html?region=610100`);
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
      await server.stop();
      await page.goto(`${server.url}embed/frame.html?region=610100&lang=zh`); // its settings are no other page
      await arrive(page, RUICHENG);
      await expect(page.getByTestId('funds')).toHaveText('26,675.00元');
    } finally {
      await server.stop();
    }
  });
});

test('the single file opens from a disk and settles, asking nobody', async ({ page, watch }) => {
  await page.clock.setFixedTime(TODAY);
  await page.goto(SINGLE.href);
  await page.getByTestId('step-insured').waitFor();
  await arrive(page, RUICHENG);
  await expect(page.getByTestId('funds')).toHaveText('26,675.00元');
  await page.getByTestId('language').click();
  await expect(page.getByTestId('part-act')).toContainText('What to do now');
  expect(watch.urls.filter((url) => url !== SINGLE.href)).toEqual([]);
});

test.describe('the page on which a hospital chooses', () => {
  test.beforeEach(async ({ page, watch }) => {
    expect(watch.urls).toEqual([]);
    await page.goto('./embed/generator.html');
    await page.getByTestId('snippet').waitFor();
  });

  test('the code follows what is chosen, and works', async ({ page, context, watch, baseURL }) => {
    const code = () => page.getByTestId('snippet').inputValue();
    expect(await code()).toBe(
      '<script src="/embed/yidi-calculator.js" defer></script>\n<yidi-calculator></yidi-calculator>',
    );
    await page.getByTestId('choose-region').getByTestId('field-placeSearch').fill('xa');
    await page.getByTestId('choose-region').getByTestId('found-610100').click();
    await page.getByTestId('level-3').check();
    await page.getByTestId('theme-light').check();
    expect(await code()).toContain('<yidi-calculator region="610100" level="3" theme="light"></yidi-calculator>');
    await expect(page.locator('#preview yidi-calculator')).toHaveAttribute('region', '610100');
    await page.getByTestId('keep-10').check();
    expect(await code()).toContain('theme="light" keep="10"></yidi-calculator>');
    await expect(page.locator('#preview yidi-calculator')).toHaveAttribute('keep', 'none'); // each look is a first one
    await page.getByTestId('keep-tab').check();
    await page.getByTestId('kind-iframe').check();
    await page.getByTestId('lang-en').check();
    expect(await code()).toContain('src="/embed/frame.html?lang=en&amp;region=610100&amp;level=3&amp;theme=light"');
    await expect(page.frameLocator('[data-testid="preview-frame"]').getByTestId('step-insured')).toContainText('Where');
    // Put into a page of the hospital's as it stands.
    const pasted = await code();
    await hospital(context);
    await context.route(`${HOSPITAL}pasted.html`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><meta charset="utf-8">${pasted.replaceAll('/embed/', '/yidi/embed/')}`,
      }),
    );
    const other = await context.newPage(); // leaving this one would cut off what its previews still fetch
    await other.goto(`${HOSPITAL}pasted.html`);
    await expect(other.frameLocator('iframe').getByTestId('step-insured')).toContainText('Where');
    await expect
      .poll(() => other.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().height))
      .not.toBe(900);
    onlyFrom(watch.urls, new URL(HOSPITAL).origin, new URL(baseURL!).origin);
  });

  test('a class of the place’s own can be chosen, and speaks English', ONCE, async ({ page }) => {
    await page.getByTestId('choose-region').getByTestId('field-placeSearch').fill('芮城');
    await page.getByTestId('choose-region').getByTestId('found-140830').click();
    await page.getByTestId('institution-class-class_1').check();
    expect(await page.getByTestId('snippet').inputValue()).toContain('institution-class="class_1"');
    await page.getByTestId('generator-language').click();
    await expect(page.getByRole('heading', { level: 1 }).first()).toContainText('Put the calculator');
  });
});
