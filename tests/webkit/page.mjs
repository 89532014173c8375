// Walks through the calculator in WebKitGTK as a person does, by what is on the screen, the way that
// ../browser/walk.mjs goes elsewhere. Here a hand does all of it: what is folded is unfolded by its line, and from the
// result to a question and back it goes by the buttons.
import { setTimeout as pause } from 'node:timers/promises';
import { wholeWay } from '../browser/walk.mjs';

export async function until(what, look) {
  const end = Date.now() + 15_000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`not there: ${what}`);
    await pause(40);
  }
}

/** One calculator on the page that the browser shows. */
export function calculatorIn(browser, selector = 'yidi-calculator') {
  const root = `document.querySelector('${selector}')?.shadowRoot`;
  /** In the page: an element by its test id. */
  const find = `((id) => ${root}?.querySelector('[data-testid="' + id + '"]') ?? null)`;
  const there = (id) => until(`${selector} ${id}`, () => browser.run(find, id));
  const textOf = (id) => browser.run(`(id) => ${find}(id)?.textContent.replace(/\\s+/g, ' ').trim() ?? null`, id);
  const says = (id, words) => until(`${id}: ${words}`, async () => (await textOf(id))?.includes(words));
  const click = async (id) => browser.click(await there(id));

  /** Opens what an element is folded away in, from the outside in. */
  async function unfold(element) {
    const line = `(element) => {
      const closed = [];
      for (let one = element.closest('details'); one; one = one.parentElement.closest('details'))
        if (!one.open) closed.unshift(one.querySelector('summary'));
      return closed[0] ?? null;
    }`;
    for (let summary = await browser.run(line, element); summary; summary = await browser.run(line, element)) {
      await browser.click(summary);
      await until('it unfolds', () => browser.run('(summary) => summary.parentElement.open', summary));
    }
  }

  async function put(field, value) {
    const own = `:is(input, select)[data-testid="field-${field}"]`;
    const input = await until(field, () =>
      browser.run(
        `(own, id) => {
      const input = ${root}.querySelector(own);
      const without = input?.localName === 'select' && !input.querySelector('[value="' + id[1] + '"]');
      return (without ? null : input) ?? ${find}(id.join('-'));
    }`,
        own,
        [field, value],
      ),
    );
    await unfold(input);
    const kind = await browser.run(`(input) => input.localName === 'select' ? 'select' : input.type`, input);
    if (kind === 'radio' || kind === 'checkbox') return browser.click(input);
    if (kind === 'text') return browser.type(input, value);
    return browser.run(
      `(input, value) => {
      input.value = value;
      for (const kind of ['input', 'change']) input.dispatchEvent(new Event(kind, { bubbles: true }));
    }`,
      input,
      value,
    );
  }

  /** The question on the screen; 'result' at the end. */
  const where = () =>
    until('a question', () =>
      browser.run(`() => ${root}
    ?.querySelector('[data-testid^="step-"]:is(form), [data-testid="result"]')
    ?.dataset.testid.replace('step-', '') ?? null`),
    );
  const left = (step) => until(`what follows ${step}`, async () => (await where()) !== step);

  async function leave(step) {
    await click('next');
    await left(step);
  }

  const answered = () => until('the result', () => browser.run(`() => ${find}('part-act') ?? ${find}('errors')`));

  /** The questions that the result lets one answer or change. */
  async function offered() {
    await answered();
    return browser.run(`() => [...${find}('result').querySelectorAll('[data-testid^="edit-"]')]
      .map((button) => button.dataset.testid.slice(5))`);
  }

  /** To one of them, from the result or from another of them. */
  async function open(step) {
    const from = await where();
    if (from !== 'result') await leave(from);
    await answered();
    const button = await there(`edit-${step}`);
    await unfold(button);
    await browser.click(button);
    await until(`the question ${step}`, async () => (await where()) === step);
  }

  /**
   * To the result; `visit` sees each question with its answer given: with it every question that there is, else the
   * path and those that there are answers for.
   */
  async function walk(answers, visit) {
    const answer = async (step, said) => {
      for (const [field, value] of said) await put(field, value);
      await visit?.(step);
    };
    await wholeWay({ where, offered, goTo: open, answer, leave }, answers, 'result', visit !== undefined);
    await there('part-act');
  }

  return {
    root,
    find,
    there,
    textOf,
    says,
    click,
    put,
    where,
    left,
    unfold,
    open,
    walk,
    /** The page on another day: its clock is set, and the element made anew. */
    async openOn(url, day) {
      await browser.goto(url);
      await there('step-insured');
      await browser.run(
        `(day) => {
        const now = new Date(day + 'T10:00:00').getTime(), Real = Date;
        window.Date = class extends Real {
          constructor(...given) { super(...(given.length ? given : [now])); }
          static now() { return now; }
        };
        const anew = Object.assign(document.createElement('yidi-calculator'), { lang: 'zh' });
        document.querySelector('yidi-calculator').replaceWith(anew);
      }`,
        day,
      );
      await there('step-insured');
    },
  };
}
