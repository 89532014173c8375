// How soon the first answer stands: node first_answer.mjs [runs] (default 15). Desktop Chromium, a fresh profile each
// run, the built page over http on this machine. The answers are carried over a reload, as an update does it, so that
// the page goes from its navigation straight to a result: engine, policies, first assessment, first picture. Prints the
// medians and the best of the runs in ms; on a busy machine the best says more. "tap" is another walk: from a tap on
// the last question's button to what it costs on the screen, with the processor slowed down six times, as on an old
// telephone.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const runs = Number(process.argv[2] ?? 15);
const FORM = {
  insured: '140830',
  scheme: '390',
  place: 'other_province',
  placeProvince: '610000',
  placeCity: '610100',
  care: '21',
  reason: 'living',
  howLong: 'long',
  filed: 'yes',
  filedAs: 'long_term_resident',
  filedOn: '2024-02-01',
  filedPlace: 'same',
  openStay: 'yes',
  stay: 'dates',
  begin: '2024-03-01',
  bill: 'known',
  total: '50000',
  split: 'all',
  used: 'none',
  account: 'no',
};

/** In the page: when what it costs first stood in the document, against the moments of the navigation. */
const watchForAnswer = () => {
  const found = () => document.querySelector('yidi-calculator')?.shadowRoot?.querySelector('[data-testid="cost-main"]');
  globalThis.answered = new Promise((resolve) => {
    const look = () => (found() ? resolve(performance.now()) : setTimeout(look, 0));
    look();
  });
};

async function measure(browser, url) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'zh-CN',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByTestId('step-insured').waitFor();
  await page.evaluate(
    (form) => history.replaceState({ page: 'result', carried: { form, page: 'result', heard: {} } }, ''),
    FORM,
  );
  await page.addInitScript(watchForAnswer);
  await page.reload();
  const times = await page.evaluate(async () => {
    const answer = await globalThis.answered;
    const [navigation] = performance.getEntriesByType('navigation');
    return {
      answer,
      load: navigation.loadEventEnd || navigation.loadEventStart,
      'answer after load': answer - navigation.loadEventEnd,
    };
  });
  await context.close();
  return times;
}

/**
 * At the last question of the path, all others answered; the tap and the first frame that shows the answer are timed in
 * the page.
 */
async function tapped(browser, url) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'zh-CN',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByTestId('step-insured').waitFor();
  await page.evaluate(
    (form) => history.replaceState({ page: 'reason', carried: { form, page: 'reason', heard: {} } }, ''),
    FORM,
  );
  await page.reload();
  await page.getByTestId('step-reason').waitFor();
  await page.waitForLoadState('networkidle');
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  const time = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const { shadowRoot } = document.querySelector('yidi-calculator');
        const started = performance.now();
        const look = () =>
          shadowRoot.querySelector('[data-testid="cost-main"]')
            ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)))
            : requestAnimationFrame(look);
        look();
        shadowRoot.querySelector('[data-testid="next"]').click();
      }),
  );
  await context.close();
  return time;
}

const best = (numbers) => Math.min(...numbers);
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const server = spawn(process.execPath, [here('../web/serve.mjs'), here('../build/web'), '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium-headless-shell', args: ['--no-sandbox'] });
try {
  const url = String((await once(server.stdout, 'data'))[0]).trim();
  const all = [];
  for (let run = 0; run < runs; run++) all.push(await measure(browser, url));
  const taps = [];
  for (let run = 0; run < runs; run++) taps.push(await tapped(browser, url));
  for (const name of [...Object.keys(all[0]), 'tap']) {
    const times = name === 'tap' ? taps : all.map((one) => one[name]);
    const [middle, least] = [median(times), best(times)].map((time) => time.toFixed(0).padStart(4));
    console.log(`${name.padEnd(20)} median ${middle} ms   best ${least} ms`);
  }
} finally {
  await browser.close();
  server.kill();
}
