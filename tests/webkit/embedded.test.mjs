// Twice in a page with a hostile style sheet and a strict policy (../hosts/), in WebKitGTK. The browser asks a proxy
// for every address, so that the hospital's website is at its own, which is plain http, and nothing that is asked for
// is missed.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { RUICHENG } from '../browser/walk.mjs';
import { answerOf, HOSPITAL, STRICT } from '../hosts/site.mjs';
import { openBrowser } from './driver.mjs';
import { calculatorIn, until } from './page.mjs';

const REPORTS = `${HOSPITAL}reports`; // the policy's, from before any script runs
const asked = [],
  reported = [];
let browser, proxy, one, two;

async function answer(request, response) {
  asked.push(request.url);
  if (request.url === REPORTS) {
    let text = '';
    for await (const part of request) text += part;
    reported.push(text);
    return response.writeHead(204).end();
  }
  const { status, headers, body } = await answerOf(request.url, `${STRICT}; report-uri ${REPORTS}`);
  return response.writeHead(status, headers).end(body);
}

before(async () => {
  proxy = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await once(proxy.listen(0, '127.0.0.1'), 'listening');
  browser = await openBrowser({ proxy: `127.0.0.1:${proxy.address().port}` });
  [one, two] = ['#one', '#two'].map((selector) => calculatorIn(browser, selector));
  await browser.goto(`${HOSPITAL}hostile.html`);
  for (const page of [one, two]) await page.there('step-insured');
});
after(async () => {
  await browser?.close();
  proxy?.closeAllConnections();
  proxy?.close();
});

test('the hospital’s styles stop at its edge', async () => {
  const look = await browser.run(
    `(next) => {
    const heading = next.getRootNode().getElementById('heading');
    const { fontSize, fontStyle, color, letterSpacing, wordSpacing, textTransform, textIndent, whiteSpace, direction } =
      getComputedStyle(heading);
    const text = { fontSize, fontStyle, color, letterSpacing, wordSpacing, textTransform, textIndent };
    return { ...text, whiteSpace, direction, high: next.getBoundingClientRect().height };
  }`,
    await one.there('next'),
  );
  const { high, ...text } = look;
  assert.deepEqual(text, {
    fontSize: '26.1px',
    fontStyle: 'normal',
    color: 'rgb(23, 38, 42)',
    letterSpacing: 'normal',
    wordSpacing: '0px',
    textTransform: 'none',
    textIndent: '0px',
    whiteSpace: 'normal',
    direction: 'ltr',
  });
  assert.ok(high >= 44, `${high}`);
});

test('each settles in its own language, whatever is done in the other', async () => {
  // as at a hospital's address
  assert.equal(await browser.run(`() => isSecureContext || 'serviceWorker' in navigator`), false);
  await one.walk({ ...RUICHENG, institution: { openStay: 'yes' } });
  await one.says('funds', '26,675.00元');
  assert.equal(await two.where(), 'insured');
  await two.walk({ ...RUICHENG, filing: { filed: 'no' } });
  await two.says('funds', '¥16,975.00');
  await two.says('part-act', 'What to do now');
  await one.says('funds', '26,675.00元');
  await one.says('part-act', '现在该做什么');
  await one.click('language');
  await one.says('part-act', 'What to do now');
  await two.click('language');
  await two.says('part-act', '现在该做什么');
  await one.says('part-act', 'What to do now');
});

test('the policy was kept, and only the hospital was asked', async () => {
  assert.deepEqual(reported, []);
  for (const url of asked) assert.ok(url.startsWith(HOSPITAL), url);
  assert.ok(
    asked.some((url) => url.endsWith('.wasm')),
    `${asked}`,
  );
  // That there would have been a report:
  await browser.run(
    `() => {
    const style = Object.assign(document.createElement('style'), { textContent: 'p { color: red }' });
    document.body.append(style);
  }`,
  );
  await until('a report', () => reported.length);
  assert.match(reported[0], /style-src/);
});
