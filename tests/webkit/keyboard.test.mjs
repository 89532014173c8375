// In WebKitGTK with the keyboard alone: from the first question to the result and into it. The driver presses keys, no
// more.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, page, server } from './opened.mjs';
import { until } from './page.mjs';

const [TAB, ENTER, SPACE, DOWN] = ['\uE004', '\uE007', ' ', '\uE015'];

/** What has the focus: its test id or its id; of what folds something out, whose it is. */
const focused = () =>
  browser.run(`() => {
  const element = ${page.root}?.activeElement;
  if (element?.localName === 'summary') return 'summary ' + element.parentElement.dataset.testid;
  return element?.dataset.testid ?? element?.id ?? '';
}`);

async function onto(what) {
  const passed = [];
  for (let presses = 0; presses < 60; presses++) {
    await browser.press(TAB);
    passed.push(await focused());
    if (passed.at(-1).startsWith(what)) return;
  }
  throw new Error(`Tab does not get to ${what}: ${passed}`);
}

/** Space picks what has the focus, arrows move on among radios. */
async function choose(field, value) {
  const isChosen = async () => browser.run('(input) => input.checked', await page.there(`${field}-${value}`));
  await onto(`${field}-`);
  await browser.press(SPACE);
  for (let moves = 0; moves < 12 && !(await isChosen()); moves++) await browser.press(DOWN);
  assert.ok(await isChosen(), `${field} ${value}`);
}

/** Types the first letters, goes down the list to the place and takes it. */
async function find(field, letters, place) {
  const marked = () =>
    browser.run(`() => ${page.root}.querySelector('[role="option"][aria-selected="true"]')?.textContent.trim() ?? ''`);
  await onto(`field-${field}`);
  await browser.press(...letters);
  await page.says(`said-${field}`, '找到');
  for (let moves = 0; moves < 8 && !(await marked()).startsWith(place); moves++) await browser.press(DOWN);
  await browser.press(ENTER);
  await page.says(`said-${field}`, `已选：${place}`);
}

/** Someone of 芮城 who went to 西安 without a referral and has not filed; what is not told here is left open. */
const path = {
  insured: () => find('insuredSearch', 'rc', '山西省 运城市 芮城县'),
  scheme: () => choose('scheme', '390'),
  place: () => find('placeSearch', 'xa', '陕西省 西安市'),
  async reason() {
    await choose('urgent', 'no');
    await choose('resident', 'no');
    await choose('reason', 'other_temporary');
  },
};
const later = {
  care: () => choose('care', '21'),
  filing: () => choose('filed', 'no'),
  institution: () => choose('openStay', 'unknown'),
  async bill() {
    await choose('bill', 'known');
    await onto('field-total');
    await browser.press(...'50000');
    await choose('split', 'all');
  },
  year: () => choose('used', 'none'),
  more: () => choose('identity', 'none'),
};

/** Tab goes on from there. */
const atHeading = (after) =>
  until(`the focus on the heading after ${after}`, async () => (await focused()) === 'heading');

async function leave(step) {
  await onto('next');
  await browser.press(ENTER);
  await page.left(step);
  await atHeading(step);
}

/** From the result, through what is folded there. */
async function goTo(step) {
  await onto('summary answers');
  const isOpen = () => browser.run(`() => ${page.find}('answers').open`);
  assert.equal(await isOpen(), false);
  await browser.press(SPACE);
  assert.equal(await isOpen(), true);
  await onto(`edit-${step}`); // what was folded away is on the way
  await browser.press(ENTER);
  await until(`the question ${step}`, async () => (await page.where()) === step);
  await atHeading('the result');
}

test('from the first question to the result, and from what is folded there to others and back', async () => {
  await browser.goto(server.url);
  await page.there('step-insured');
  for (const step of Object.keys(path)) {
    assert.equal(await page.where(), step);
    await path[step]();
    await leave(step);
  }
  assert.equal(await page.where(), 'result');
  for (const step of Object.keys(later)) {
    await page.there('part-act');
    await goTo(step);
    await later[step]();
    await leave(step);
    assert.equal(await page.where(), 'result');
  }
  await page.says('funds', '16,975.00元'); // as S7, on one's own
});
