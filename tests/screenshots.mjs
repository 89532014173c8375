// Pictures of every question, of the result and of the page for what an office said, for people to look at: node
// screenshots.mjs [folder] (default ../build/screenshots). Phone, tablet and desktop, light and dark. Not a test.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { REFERRED_EMPLOYEE, RUICHENG, TODAY, UNFILED, unfold, walk } from './browser/walk.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = process.argv[2] ?? here('../build/screenshots');
const SIZES = { phone: [390, 844], tablet: [768, 1024], desktop: [1280, 900] };
const STORIES = { filed: RUICHENG, unfiled: UNFILED, employee: REFERRED_EMPLOYEE };
const README = fileURLToPath(new URL('../web/screenshot.png', import.meta.url)); // the result on a phone, down to the table


const server = spawn(process.execPath, [here('../web/serve.mjs'), here('../build/web'), '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
const [said] = await once(server.stdout, 'data');
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox'],
  env: { ...process.env, LANGUAGE: 'zh_CN', LANG: 'zh_CN.UTF-8' }, // dates are written as the browser's own language has it
});

async function story(name, answers, size, colorScheme, everyStep) {
  const [width, height] = SIZES[size];
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale: 'zh-CN', serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.clock.setFixedTime(TODAY);
  const shot = (what) => page.screenshot({ path: `${folder}/${size}-${colorScheme}-${name}-${what}.png`, fullPage: true });
  await page.goto(String(said).trim());
  let n = 0;
  await walk(page, answers, { visit: async (step) => { n += 1; if (everyStep) await shot(`${String(n).padStart(2, '0')}-${step}`); } });
  await shot('result');
  if (size === 'phone' && colorScheme === 'light' && name === 'employee') await forReadme(page);
  await unfold(page);
  await shot('result-unfolded');
  if (everyStep) {
    await page.getByTestId('enter-heard').first().click();
    await unfold(page);
    await shot('heard');
  }
  await context.close();
}

/** From the top to the end of the picture of the money. */
async function forReadme(page) {
  const table = await page.getByTestId('payers').boundingBox();
  const height = Math.ceil(table.y + table.height + 24);
  await page.screenshot({ path: README, fullPage: true, clip: { x: 0, y: 0, width: 390, height } });
}

try {
  await mkdir(folder, { recursive: true });
  for (const size of Object.keys(SIZES))
    for (const colorScheme of ['light', 'dark'])
      for (const [name, answers] of Object.entries(STORIES))
        await story(name, answers, size, colorScheme, name === 'filed');
  console.log(folder);
} finally {
  await browser.close();
  server.kill();
}
