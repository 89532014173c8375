// The page in WebKitGTK: the people whose stories the source documents tell of, and the offline copy with the server stopped.
// What each must be told follows from the documents (policies/facts.md), as in ../browser/stories.spec.ts.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DAQING, HUANG } from '../browser/people.mjs';
import { RUICHENG } from '../browser/walk.mjs';
import { openBrowser } from './driver.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
let browser, server, url;

async function serve(port = '0') {
  server = spawn(process.execPath, [here('../../web/serve.mjs'), here('../../build/web'), port], { stdio: ['ignore', 'pipe', 'inherit'] });
  url = String((await once(server.stdout, 'data'))[0]).trim();
}
async function stopServer() {
  if (server.signalCode) return;
  server.kill('SIGKILL');
  await once(server, 'exit');
}

before(async () => {
  await serve();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await stopServer();
});

async function until(what, look) {
  const end = Date.now() + 15_000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`not there: ${what}`);
    await pause(40);
  }
}

/** In the page: an element by its test id. */
const find = `(id) => document.querySelector('yidi-calculator')?.shadowRoot?.querySelector('[data-testid="' + id + '"]') ?? null`;
const seen = (id) => browser.run(find, id);
const there = (id) => until(id, () => seen(id));
const textOf = (id) => browser.run(`(id) => (${find})(id)?.textContent.replace(/\\s+/g, ' ').trim() ?? null`, id);
const says = async (id, words) => until(`${id}: ${words}`, async () => (await textOf(id))?.includes(words));

/** The page on another day: its clock is set, and the element made anew. */
async function open(day) {
  await browser.goto(url);
  await there('step-insured');
  await browser.run(`(day) => {
    const now = new Date(day + 'T10:00:00').getTime(), Real = Date;
    window.Date = class extends Real { constructor(...given) { super(...(given.length ? given : [now])); } static now() { return now; } };
    document.querySelector('yidi-calculator').replaceWith(Object.assign(document.createElement('yidi-calculator'), { lang: 'zh' }));
  }`, day);
  await there('step-insured');
}

async function put(field, value) {
  const own = `:is(input, select)[data-testid="field-${field}"]`;
  const input = await until(field, () => browser.run(`(own, id) => {
    const root = document.querySelector('yidi-calculator').shadowRoot, input = root.querySelector(own);
    return (input?.localName === 'select' && !input.querySelector('[value="' + id[1] + '"]') ? null : input) ?? (${find})(id.join('-'));
  }`, own, [field, value]));
  const kind = await browser.run(`(input) => input.localName === 'select' ? 'select' : input.type`, input);
  if (kind === 'radio' || kind === 'checkbox') return browser.click(input);
  if (kind === 'text') return browser.type(input, value);
  return browser.run(`(input, value) => {
    input.value = value;
    for (const kind of ['input', 'change']) input.dispatchEvent(new Event(kind, { bubbles: true }));
  }`, input, value);
}

const where = () => until('a question', () => browser.run(`() => document.querySelector('yidi-calculator')?.shadowRoot
  ?.querySelector('[data-testid^="step-"]:is(form), [data-testid="result"]')?.dataset.testid.replace('step-', '') ?? null`));

async function walk(answers) {
  for (let step = await where(); step !== 'result'; step = await where()) {
    for (const [field, value] of Object.entries(answers[step] ?? {})) await put(field, value);
    await browser.click(await there('next'));
    await until(`what follows ${step}`, async () => (await where()) !== step);
  }
  await there('part-act');
}

const stay = (begin) => ({ care: { care: '21' }, dates: { stay: 'dates', begin, left: 'no' }, bill: { bill: 'known', total: '50000', split: 'all' } });

test('S2 a stay of 黄姨 in a level 3 hospital', async () => {
  await open('2022-06-20');
  await walk({ ...HUANG, ...stay('2022-06-10'), institution: { institution: 'level:3', openStay: 'yes' } });
  await says('filing', '备案有效');
  await says('dedc_std', '¥720.00');
  await says('pool_prop_selfpay', '90%');
  await says('step-basic_fund', '¥44,352.00'); // (50,000 − 720) × 90%
  await says('acct_pay', '¥0.00');
});

test('S6 file before discharge; with the ratio heard on the telephone; what filing would change, and back', async () => {
  await open('2024-03-05');
  await walk(DAQING);
  await says('filing', '最晚在出院结账之前办好');
  await says('alternative-file_before_discharge', '0.00 到 10,000.00 元');
  await browser.click(await there('enter-heard'));
  await browser.type(await there('field-ratio'), '85');
  await browser.click(await there('next'));
  await says('step-ratio_change', '65% 到 85%');
  await browser.click(await browser.run(`() => (${find})('alternative-file_before_discharge').querySelector('[data-testid="try"]')`));
  await says('filing', '备案有效');
  await browser.click(await browser.run(`() => (${find})('tried').querySelector('button')`));
  await says('filing', '现在还没有备案');
});

const filed = (filedAs, filedOn) => ({ filed: 'yes', filedAs, filedOn, filedPlace: 'same' });
for (const [name, reason, filing, fund] of [
  ['a migrant worker who filed', { reason: 'working', sentBy: 'nobody', howLong: 'long' }, filed('stationed_worker', '2024-02-01'), '¥26,675.00'],
  ['on one\'s own', { reason: 'other_temporary' }, { filed: 'no' }, '¥16,975.00'],
])
  test(`S7 of 芮城, operated on in 西安: ${name}`, async () => {
    await open('2024-03-25');
    await walk({ ...RUICHENG, reason, filing });
    await says('inscp_scp_amt', '¥50,000.00');
    await says('dedc_std', '¥1,500.00');
    await says('hifp_pay', fund);
  });

test('with the server stopped the page opens and settles', async () => {
  await browser.goto(url);
  await until('the offline copy', () => browser.run(`() => document.querySelector('#offline').textContent.includes('没有网络也能用')`));
  await stopServer();
  await assert.rejects(fetch(url)); // it is gone
  await browser.reload();
  await there('step-insured');
  await walk(RUICHENG);
  await says('funds', '¥26,675.00');
});
