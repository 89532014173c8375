// The answer, in the order in which it is needed: what to do, how much, why, what would change it, what is not known;
// then what can be done with it.

import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { Answer } from '../../contract/types.js';
import { part } from '../../loading/part.js';
import { t } from '../../words/text.js';
import { act } from '../result/act.js';
import { answers, supposed } from '../result/answers.js';
import { filingHeadline } from '../result/filing.js';
import { heard } from '../result/heard.js';
import { glance, money, moneySentence } from '../result/money.js';
import { tried } from '../result/tried.js';
import type { ResultView } from '../result/view.js';
import { why } from '../result/why.js';

/** The answer in one breath, for the live region. */
export const summaryOf = (answer: Answer): string =>
  t('result.summary', { filing: filingHeadline(answer.filing), money: moneySentence(answer.settlement) });

const later = part(() => import('./later.js'));

const painted = (): Promise<void> =>
  new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
  });

/**
 * The time line, what would change the answer, what is not known, the documents and what is taken along: fetched once
 * the answer is on the screen, which never waits for them.
 */
const fetchLater = (): Promise<unknown> => painted().then(() => later.load());

async function goToTake(event: Event): Promise<void> {
  const button = event.currentTarget as HTMLElement;
  const failed = t('result.take_failed'); // before another element speaks
  try {
    await fetchLater();
    const heading = (button.getRootNode() as ShadowRoot).querySelector<HTMLElement>('#part-take');
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  } catch {
    if (button.nextElementSibling) button.nextElementSibling.textContent = failed;
  }
}

const toTake = (): TemplateResult => html`
  <p class="to-take"><button type="button" class="link" data-testid="to-take"
    @click=${goToTake}>${t('result.take')}</button>
    <span role="status"></span></p>`;

export function resultView(result: ResultView): TemplateResult {
  fetchLater().catch(() => {}); // whoever presses its button is told
  return html`
    ${tried(result)} ${glance(result)} ${answers(result)} ${supposed(result)} ${toTake()}
    ${act(result)} ${money(result)}
    <yidi-refine .result=${result}></yidi-refine>
    ${heard(result)} ${why(result)}
    <yidi-change .result=${result}></yidi-change>
    <yidi-compare .result=${result}></yidi-compare>
    <yidi-unknown .result=${result}></yidi-unknown>
    <yidi-sources .result=${result}></yidi-sources>
    <yidi-take .result=${result}></yidi-take>`;
}
