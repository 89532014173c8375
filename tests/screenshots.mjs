// Pictures of every question, of the result and of the page for what an office said, for people to look at: node
// screenshots.mjs [folder] (default ../build/screenshots). Phone, tablet and desktop; light, dark and large text. Not a
// test. ONLY=phone-elderly makes one size and look alone.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import {
  BILL_LIST,
  openHeard,
  pasteBill,
  REFERRED_EMPLOYEE,
  RUICHENG,
  TODAY,
  UNFILED,
  unfold,
  walk,
} from './browser/walk.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = process.argv[2] ?? here('../build/screenshots');
const SIZES = { phone: [390, 844], tablet: [768, 1024], desktop: [1280, 900] };
const LOOKS = ['light', 'dark', 'elderly'];
const STORIES = { filed: RUICHENG, unfiled: UNFILED, employee: REFERRED_EMPLOYEE };
// the result on a phone: what to do now and what it costs
const README = fileURLToPath(new URL('../web/screenshot.png', import.meta.url));

const server = spawn(process.execPath, [here('../web/serve.mjs'), here('../build/web'), '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const [said] = await once(server.stdout, 'data');
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium-headless-shell',
  args: ['--no-sandbox'],
  // dates are written as the browser's own language has it
  env: { ...process.env, LANGUAGE: 'zh_CN', LANG: 'zh_CN.UTF-8' },
});

async function story(name, answers, size, look, everyStep) {
  const [width, height] = SIZES[size];
  const colorScheme = look === 'dark' ? 'dark' : 'light';
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    locale: 'zh-CN',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(TODAY);
  const shot = (what) => page.screenshot({ path: `${folder}/${size}-${look}-${name}-${what}.png`, fullPage: true });
  await page.goto(String(said).trim());
  if (look === 'elderly') await page.getByTestId('elderly').click();
  let n = 0;
  await walk(page, answers, {
    visit: async (step) => {
      n += 1;
      if (everyStep) await shot(`${String(n).padStart(2, '0')}-${step}`);
    },
  });
  await shot('result');
  if (size === 'phone' && look === 'light' && name === 'employee') await forReadme(page);
  await unfold(page);
  await shot('result-unfolded');
  if (everyStep) {
    await openHeard(page);
    await shot('heard');
  }
  if (everyStep) await billLineByLine(page, shot);
  await context.close();
}

/** The same person's bill, pasted; one line of it being corrected. */
async function billLineByLine(page, shot) {
  await page.getByTestId('next').click();
  await page.getByTestId('part-act').waitFor();
  await page.evaluate(() => document.querySelector('yidi-calculator').goTo('bill'));
  await pasteBill(page, BILL_LIST);
  await page.getByTestId('item-edit-1').click();
  await unfold(page);
  await shot('bill-lines');
}

/** From the top to the end of what is read first. */
async function forReadme(page) {
  const first = await page.getByTestId('first').boundingBox();
  const height = Math.ceil(first.y + first.height + 24);
  await page.screenshot({ path: README, fullPage: true, clip: { x: 0, y: 0, width: 390, height } });
}

try {
  await mkdir(folder, { recursive: true });
  for (const size of Object.keys(SIZES))
    for (const look of LOOKS.filter((one) => !process.env.ONLY || process.env.ONLY === `${size}-${one}`))
      for (const [name, answers] of Object.entries(STORIES)) await story(name, answers, size, look, name === 'filed');
  console.log(folder);
} finally {
  await browser.close();
  server.kill();
}
