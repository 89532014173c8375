// axe in WebKitGTK: every question and the unfolded result, in the usual and the large view, light and dark.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { beforeEach, test } from 'node:test';
import { EMERGENCY, EVERYTHING, UNFILED } from '../browser/walk.mjs';
import { browser, page, server } from './opened.mjs';

const AXE = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/**
 * Every rule in light colours, contrast alone in dark ones (../browser/axe.ts); in this order each turns but one
 * switch.
 */
const LOOKS = [
  ['standard', 'light'],
  ['standard', 'dark', ['color-contrast']],
  ['elderly', 'dark', ['color-contrast']],
  ['elderly', 'light'],
];

/**
 * In the page: turns its own switches, waits until nothing moves and looks. Of what moves within something folded
 * WebKit never says that it has finished, only that it no longer runs.
 */
const look = `async (view, theme, rules) => {
  const calculator = document.querySelector('yidi-calculator'), root = calculator.shadowRoot;
  const colours = root.getElementById('theme');
  if (calculator.view !== view) root.querySelector('[data-testid="elderly"]').click();
  if (colours.value !== theme) {
    colours.value = theme;
    colours.dispatchEvent(new Event('change'));
  }
  await calculator.updateComplete;
  while (root.getAnimations().some(({ playState }) => playState === 'running'))
    await new Promise(requestAnimationFrame);
  const shown = root.querySelector('.root').classList;
  const large = shown.contains('elderly'), dark = shown.contains('dark');
  if (large !== (view === 'elderly') || dark !== (theme === 'dark')) return ['it does not look so'];
  const { violations } = await axe.run(document, { resultTypes: ['violations'], ...(rules && { runOnly: rules }) });
  return violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', '));
}`;

async function clean(what) {
  const found = [];
  for (const [view, theme, rules = null] of LOOKS)
    for (const one of await browser.run(look, view, theme, rules)) found.push(`${what}, ${view}, ${theme}: ${one}`);
  assert.deepEqual(found, []);
}

beforeEach(async () => {
  for (const url of [`${server.url}?keep=none`, server.url]) {
    // what the test before typed is let go
    await browser.goto(url);
    await page.there('step-insured');
  }
  await browser.run(`() => { ${AXE}; }`);
  await browser.run(`() => { document.querySelector('yidi-calculator').date = '2024-03-05'; }`);
});

test('every question, folded out as far as it goes', async () => {
  const seen = [];
  await page.walk(EVERYTHING, async (step) => {
    seen.push(step);
    await clean(step);
    if (step === 'bill') await page.put('total', '50000');
  });
  const all = Object.keys(EVERYTHING).filter((step) => step !== 'card'); // where a rule asks for it: below
  assert.deepEqual(seen.sort(), all.sort()); // each once
});

test('the card, which 芮城 asks for within the province', async () => {
  const { insured, scheme, place } = EMERGENCY;
  await page.walk({ insured, scheme, place });
  await page.open('card');
  for (const field of ['activated', 'usedAtHome']) await page.there(`${field}-yes`);
  await clean('card');
});

test('the whole result', async () => {
  await page.walk(UNFILED);
  await browser.run(`() => { for (const folded of ${page.root}.querySelectorAll('details')) folded.open = true; }`);
  await clean('result');
});
