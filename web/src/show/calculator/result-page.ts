// The answer, in the order in which it is needed: what to do and what it costs on the first screen, the way to a better
// one, what else could be done; then, folded, all that it rests on and what can be done with it.

import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { part } from '../../loading/part.js';
import { t } from '../../words/text.js';
import { icon } from '../pieces/icon.js';
import { howTo } from '../result/act.js';
import { sentencesOf } from '../result/advice.js';
import { answers } from '../result/answers.js';
import { first, readAloud } from '../result/first.js';
import { heard } from '../result/heard.js';
import { money } from '../result/money.js';
import { route } from '../result/route.js';
import { tried } from '../result/tried.js';
import type { ResultView } from '../result/view.js';
import { goToPart } from '../result/view.js';
import { why } from '../result/why.js';

/** The answer in one breath, for the live region. */
export const summaryOf = (result: ResultView): string =>
  t('result.summary', { text: sentencesOf(result).map(ended).join(' ') });
const ended = (line: string): string => (/[。？！.?!”]$/.test(line) ? line : line + t('list.stop'));

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
    await new Promise(requestAnimationFrame); // drawn by then
    goToPart(button, 'take');
  } catch {
    if (button.nextElementSibling) button.nextElementSibling.textContent = failed;
  }
}

const toTake = (): TemplateResult => html`
  <p class="to-take"><button type="button" class="link" data-testid="to-take"
    @click=${goToTake}>${icon('take')}${t('result.take')}</button>
    <span role="status"></span></p>`;

/** All that the first screen rests on, and what else could be done. */
const rest = (result: ResultView): TemplateResult => html`
  <div class="sharper">
    <yidi-refine .result=${result}></yidi-refine>
    <yidi-unknown .result=${result}></yidi-unknown>
    ${heard(result)}
    <yidi-change .result=${result}></yidi-change>
  </div>
  <div class="folds">
    ${howTo(result)} ${route(result)} ${money(result)} ${why(result)}
    <yidi-compare .result=${result}></yidi-compare>
    <yidi-sources .result=${result}></yidi-sources>
    ${answers(result)}
  </div>`;

/** In the elderly view the rest comes once it is asked for. */
export function resultView(result: ResultView, isElderly: boolean): TemplateResult {
  fetchLater().catch(() => {}); // whoever presses its button is told
  return html`
    ${tried(result)} ${first(result)} ${toTake()}
    ${
      isElderly
        ? html`${readAloud(result)}<details class="part fold" data-testid="rest"><summary>${t('result.more')}</summary>
            ${rest(result)}</details>`
        : rest(result)
    }
    <yidi-take class="folds" .result=${result}></yidi-take>`;
}
