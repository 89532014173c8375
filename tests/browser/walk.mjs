// Walks through the page as a person does: the short path to the answer, one question after another by what is on the
// screen, then from the result every other question that the answers are for. The tests and the screenshots share it.
// Answers are grouped by question; within one they are given in the order in which they stand here.

/** A resident of 芮城 treated in 西安, 50,000 in scope: contract.md's example, told question by question. */
export const RUICHENG = {
  insured: { insuredProvince: '140000', insuredCity: '140800', insuredCounty: '140830' },
  scheme: { scheme: '390' },
  place: { place: 'other_province', placeProvince: '610000', placeCity: '610100' },
  care: { care: '21' },
  reason: { reason: 'living', howLong: 'long' },
  filing: {
    filed: 'yes',
    filedAs: 'long_term_resident',
    filedOn: '2024-02-01',
    filedPlace: 'same',
    proof: 'documents',
  },
  institution: { openStay: 'yes' },
  dates: { stay: 'dates', begin: '2024-03-01', left: 'yes', end: '2024-03-12' },
  bill: { bill: 'known', total: '50000', split: 'all' },
  year: { used: 'none' },
  account: { account: 'no' },
  card: { activated: 'yes', usedAtHome: 'yes', tested: 'yes' },
  more: { age: '62', identity: 'none' },
};

/** The path, and what is asked from the result, in the order in which it is given here. */
const PATH = ['insured', 'scheme', 'place', 'reason'];
const LATER = ['care', 'filing', 'institution', 'dates', 'bill', 'year', 'account', 'card', 'more'];

const LIVES_THERE = ['living', 'working', 'resettled'];
/**
 * What has to be said on the screen to say this: a reason follows from whether it was an emergency and whether one
 * lives there, an injury from a tick, an insured place by its code from the lists.
 */
function onScreen(step, { trauma, ...answers } = {}) {
  if (step !== 'reason') return Object.entries(answers);
  const said = Object.entries(answers).flatMap(([field, value]) => {
    if (field !== 'reason' || value === 'unknown') return [[field, value]];
    if (value === 'emergency') return [['urgent', 'yes']];
    return [
      ['urgent', 'no'],
      ['resident', LIVES_THERE.includes(value) ? 'yes' : 'no'],
      ['reason', value],
    ];
  });
  return trauma && trauma !== 'none' ? [...said, ['injured', 'yes'], ['trauma', trauma]] : said;
}

/** The same person, still in hospital, who never filed. */
export const UNFILED = {
  ...RUICHENG,
  filing: { filed: 'no' },
  dates: { stay: 'dates', begin: '2024-03-01', left: 'no' },
};

/** An employee of 芮城, sent on by the hospital at home. */
export const REFERRED_EMPLOYEE = {
  ...RUICHENG,
  scheme: { scheme: '310', retired: 'no' },
  reason: { reason: 'referred' },
  filing: { filed: 'yes', filedAs: 'referred', filedOn: '2024-02-01', filedPlace: 'same' },
};

/**
 * Fell ill suddenly in 太原, is in hospital and has not filed: 30 working days from the day after admission. In another
 * province it would count as filed.
 */
export const EMERGENCY = {
  ...UNFILED,
  place: { place: 'same_province', inProvinceCity: '140100' },
  institution: { institution: 'class:class_1', openStay: 'yes' },
  reason: { reason: 'emergency' },
  card: { activated: 'yes', usedAtHome: 'yes' }, // that it was tried for other provinces is no matter here
};

/** What folds out most of every question; the total can't be read. */
export const EVERYTHING = {
  ...RUICHENG,
  reason: { reason: 'working', howLong: 'short' },
  care: { care: '14' },
  institution: {},
  dates: { stay: 'dates', begin: '2024-03-01' },
  bill: { bill: 'known', total: 'x', split: 'parts' },
  year: { used: 'some' },
  account: { account: 'yes' },
};

/** The day on which all of it is asked: before the discharge. */
export const TODAY = '2024-03-05T10:00:00+08:00';

/** A list of charges as a hospital's system prints it, with a refund, a bed above its limit and a sum. */
export const BILL_LIST = [
  ['项目名称', '规格', '单价', '数量', '金额', '医保等级', '自付比例', '限价'],
  ['注射用头孢曲松钠', '1g', '35.60', '20', '712.00', '甲类', '', ''],
  ['人血白蛋白', '10g', '378.00', '10', '3,780.00', '乙类', '10%', ''],
  ['CT平扫', '', '280.00', '2', '560.00', '乙类', '20%', ''],
  ['进口补片', '15×15cm', '4200.00', '1', '4200.00', '丙类', '100%', ''],
  ['普通床位费', '', '60.00', '11', '660.00', '甲类', '0', '40.00'],
  ['手术费', '', '20000.00', '1', '20,000.00', '甲类', '', ''],
  ['注射用头孢曲松钠', '1g', '35.60', '-1', '-35.60', '甲类', '', ''],
  ['合计', '', '', '', '29,876.40', '', '', ''],
]
  .map((row) => row.join('\t'))
  .join('\n');

/** At the question of the bill: pastes a list and has it read. */
export async function pasteBill(page, list) {
  await page.getByTestId('bill-lines').check();
  await page.getByTestId('field-itemsPaste').fill(list);
  await page.getByTestId('items-read').click();
}

/** Gives one answer, whatever kind of input asks for it; unfolds what it is in. */
export async function put(page, field, value) {
  const input = page.locator(`:is(input, select)[data-testid="field-${field}"]`);
  const choice = page.getByTestId(`${field}-${value}`);
  const either = input.or(choice);
  await either.first().waitFor({ state: 'attached' });
  await either.first().evaluate((element) => {
    const folded = element.closest('details');
    if (folded) folded.open = true;
  });
  if (await choice.count()) return choice.check();
  const isSelect = await input.evaluate((element) => element.localName === 'select');
  await (isSelect ? input.selectOption(value) : input.fill(value));
}

/** The question on the screen; 'result' at the end. */
export async function where(page) {
  const shown = page.locator('[data-testid^="step-"]:is(form), [data-testid="result"]');
  return (await shown.getAttribute('data-testid')).replace(/^step-/, '');
}

const onePage = '[data-testid^="step-"]:is(form), [data-testid="result"]';

/** The later questions that the result asks or lets one change, once it stands. */
async function offered(page) {
  await page.getByTestId('part-act').or(page.getByTestId('errors')).first().waitFor();
  return page
    .getByTestId('result')
    .evaluate((result) =>
      [...result.querySelectorAll('[data-testid^="edit-"]')].map((button) => button.dataset.testid.slice(5)),
    );
}

/** To one of them from wherever one is, without the result in between. */
async function goTo(page, step) {
  await page.locator(onePage).evaluate((shown, to) => shown.getRootNode().host.goTo(to), step);
  await page.locator(`form[data-testid="step-${step}"]`).waitFor();
}

/** From the result to one question, as a hand does. */
export async function open(page, step) {
  await page.getByTestId('part-act').or(page.getByTestId('errors')).first().waitFor();
  await page.getByTestId('answers').evaluate((answers) => {
    for (let folded = answers; folded; folded = folded.parentElement?.closest('details')) folded.open = true;
  });
  await page.getByTestId(`edit-${step}`).click();
  await page.locator(`form[data-testid="step-${step}"]`).waitFor();
}

async function leave(page, step) {
  await page.getByTestId('next').click();
  await page.locator(`form[data-testid="step-${step}"]`).waitFor({ state: 'detached' });
}

/** Which of the later questions come before `until`: those that there are answers for, or all. */
function laterOnes(answers, from, until, all) {
  const last = until === 'result' ? LATER.length : LATER.indexOf(until);
  return LATER.slice(LATER.indexOf(from) + 1, Math.max(last, 0)).filter(
    (step) => all || Object.keys(answers[step] ?? {}).length > 0,
  );
}

/**
 * The path, then the later questions one after another, then the result: what every hand shares, in whatever browser.
 * `hand` tells where it is and what the result offers, goes to a question, answers it and leaves it.
 */
export async function wholeWay(hand, answers, until, all) {
  const begun = await hand.where();
  let step = begun;
  for (; step !== until && step !== 'result' && (PATH.includes(step) || step === begun); step = await hand.where()) {
    await hand.answer(step, onScreen(step, answers[step]));
    await hand.leave(step);
  }
  if (step === until && (until !== 'result' || begun === 'result')) return;
  const asked = await hand.offered();
  const later = laterOnes(answers, begun, until, all).filter((one) => asked.includes(one));
  for (const one of later) {
    await hand.goTo(one);
    await hand.answer(one, onScreen(one, answers[one]));
  }
  if (asked.includes(until)) await hand.goTo(until);
  else if (later.length) await hand.leave(later[later.length - 1]);
}

/** What is the same however the answers are given. */
const handOn = (page) => ({
  where: () => where(page),
  offered: () => offered(page),
  goTo: (step) => goTo(page, step),
});

/**
 * Answers what is asked until `until` is on the screen; `visit` sees each question with its answer given, and then the
 * result. With a `visit` every later question is looked at, else those that there are answers for.
 */
export async function walk(page, answers, { until = 'result', visit } = {}) {
  const answer = async (step, said) => {
    for (const [field, value] of said) await put(page, field, value);
    await visit?.(step);
  };
  const hand = { ...handOn(page), answer, leave: (step) => leave(page, step) };
  await wholeWay(hand, answers, until, visit !== undefined);
  if (until !== 'result') return;
  await page.getByTestId('part-act').waitFor();
  await visit?.('result');
}

/** The answers to these questions, as the page keeps them. */
function kept(answers, steps) {
  const said = steps.flatMap((step) => [...onScreen(step, answers[step]), ...Object.entries(answers[step] ?? {})]);
  const { injured, ...form } = Object.fromEntries(said); // a reason by its name, and by what it was said with
  if (form.insuredLike) return { ...form, insured: 'described' };
  return form.insuredProvince ? { ...form, insured: 'other' } : form;
}

/** The questions from the one on the screen to the one before `until`. */
function between(from, until) {
  const order = [...PATH, ...LATER, 'result'];
  const begun = from === 'result' ? -1 : order.indexOf(from);
  return order.slice(begun < 0 ? PATH.length : begun, order.indexOf(until));
}

/** Puts answers back as after an update's reload, and goes to a question or to the result. */
async function restore(page, form, to) {
  await page.locator(onePage).evaluate(
    (shown, [more, page]) => {
      const { host } = shown.getRootNode();
      const { state } = host;
      const touched = [...new Set([...state.touched, ...Object.keys(more)])];
      host.restore({ ...state, form: { ...state.form, ...more }, touched, page: 'result' });
      host.goTo(page);
    },
    [form, to],
  );
  if (to !== 'result') return page.locator(`form[data-testid="step-${to}"]`).waitFor();
  await page.getByTestId('part-act').waitFor();
}

/**
 * Comes to the result, or to the question `until`, with the same answers as a walk gives, put back all at once: for
 * what is tested there. That a hand can give them is `walk`'s to show.
 */
export async function arrive(page, answers, { until = 'result' } = {}) {
  await restore(page, kept(answers, between(await where(page), until)), until);
}

/**
 * To every question there is, with its answer given, and to the result: for how they look. `visit` sees each.
 */
export async function tour(page, answers, visit) {
  const look = async (step) => {
    await restore(page, kept(answers, [step]), step);
    await visit(step);
  };
  for (const step of PATH) await look(step);
  await restore(page, {}, 'result');
  const asked = await offered(page);
  for (const step of LATER.filter((one) => asked.includes(one))) await look(step);
  await look('result');
}

/**
 * From the result to what an office said, all of it unfolded: it is fetched first, and what comes later comes folded.
 */
export async function openHeard(page) {
  await page.getByTestId('enter-heard').first().click();
  await page.getByTestId('step-heard').getByTestId('field-ratio').waitFor({ state: 'attached' });
  await unfold(page);
}

/** Unfolds everything that is folded away; of the result also what comes last. */
export async function unfold(page) {
  if (await page.getByTestId('result').count()) await page.getByTestId('part-take').waitFor({ state: 'attached' });
  await page.evaluate(() => {
    const root = document.querySelector('yidi-calculator').shadowRoot;
    for (const folded of root.querySelectorAll('details')) folded.open = true;
  });
}
