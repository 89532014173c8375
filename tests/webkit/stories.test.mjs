// The page in WebKitGTK: the people whose stories the source documents tell of, and the offline copy with the server
// stopped. What each must be told follows from the documents (policies/facts.md), as in ../browser/stories.spec.ts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAQING, HUANG } from '../browser/people.mjs';
import { RUICHENG } from '../browser/walk.mjs';
import { browser, page, server } from './opened.mjs';
import { until } from './page.mjs';

const stay = (begin) => ({
  care: { care: '21' },
  dates: { stay: 'dates', begin, left: 'no' },
  bill: { bill: 'known', total: '50000', split: 'all' },
});

test('S2 a stay of 黄姨 in a level 3 hospital', async () => {
  await page.openOn(server.url, '2022-06-20');
  await page.walk({ ...HUANG, ...stay('2022-06-10'), institution: { institution: 'level:3', openStay: 'yes' } });
  await page.says('filing', '备案有效');
  await page.says('dedc_std', '720.00元');
  await page.says('pool_prop_selfpay', '90%');
  await page.says('step-basic_fund', '44,352.00元'); // (50,000 − 720) × 90%
  await page.says('acct_pay', '0.00元');
});

test('S6 file before discharge; with the ratio heard on the telephone; what filing changes, and back', async () => {
  await page.openOn(server.url, '2024-03-05');
  await page.walk(DAQING);
  await page.says('filing', '请在出院结账前备案');
  await page.put('ratio', '85'); // beside the question that was asked
  await page.says('step-ratio_change', '0% 到 85%');
  const tryIt = () =>
    browser.run(`() => ${page.find}('alternative-file_before_discharge').querySelector('[data-testid="try"]')`);
  await page.unfold(await tryIt());
  await browser.click(await tryIt());
  await page.says('tried', '42,500.00 元'); // at most: 50,000 × 85%
  await page.says('filing', '备案有效');
  await page.says('step-ratio_change', '还是 85%');
  await browser.click(await browser.run(`() => ${page.find}('tried').querySelector('button')`));
  await page.says('filing', '请在出院结账前备案');
  // said by the office: on the page for all that it may say, what was told stands already
  await page.click('enter-heard');
  await page.put('deductible', '1000');
  await page.click('next');
  await page.says('heard', '1,000');
});

const filed = (filedAs, filedOn) => ({ filed: 'yes', filedAs, filedOn, filedPlace: 'same' });
for (const [name, reason, filing, fund] of [
  [
    'a migrant worker who filed',
    { reason: 'working', sentBy: 'nobody', howLong: 'long' },
    filed('stationed_worker', '2024-02-01'),
    '26,675.00元',
  ],
  ["on one's own", { reason: 'other_temporary' }, { filed: 'no' }, '16,975.00元'],
])
  test(`S7 of 芮城, operated on in 西安: ${name}`, async () => {
    await page.openOn(server.url, '2024-03-25');
    await page.walk({ ...RUICHENG, reason, filing });
    await page.says('inscp_scp_amt', '50,000.00元');
    await page.says('dedc_std', '1,500.00元');
    await page.says('hifp_pay', fund);
  });

test('with the server stopped the page opens and settles', async () => {
  await browser.goto(server.url);
  await until('the offline copy', () =>
    browser.run(`() => document.querySelector('#offline').textContent.includes('没有网络也能用')`),
  );
  assert.equal(await browser.run(`() => document.getElementById('update').hidden`), true); // a first visit is no update
  await server.stop();
  await assert.rejects(fetch(server.url)); // it is gone
  await browser.reload();
  await page.there('step-insured');
  await page.walk(RUICHENG);
  await page.says('funds', '26,675.00元');
});
