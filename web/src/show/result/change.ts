// What the person could do that would change the answer: the engine's sentence says what it is worth, a button shows
// the whole answer that would follow (tried.ts has the way back).

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { answersOf } from '../../answers/apply-change.js';
import type { Alternative, Answer } from '../../contract/types.js';
import { fen } from '../../typed/amount.js';
import { t } from '../../words/text.js';
import { costOf, showCost } from '../pieces/cost.js';
import { costAfter, filingNow, situationOf } from './advice.js';
import { Part } from './part.js';
import type { ResultView } from './view.js';
import { section } from './view.js';

/** What is worth doing, each once; what the first screen asks for already is not said again. */
export function worthDoing(result: ResultView): Alternative[] {
  const { answer } = result;
  const first = situationOf(result) === 'file' ? filingNow(answer) : null;
  const seen = new Set<string>(first ? [JSON.stringify(answersOf(first))] : []);
  return answer.alternatives.filter((one) => {
    const change = JSON.stringify(answersOf(one));
    const gains = fen(one.fund_gain[1]) > 0 || (FREES.includes(one.id) && fen(one.fund_gain[1]) === 0);
    const worse = fen(one.fund_gain[0]) < 0 && !isLess(answer, one);
    if (one === first || seen.has(change) || !gains || worse) return false;
    seen.add(change);
    return true;
  });
}

/** Worth doing though nobody pays more: nothing has to be paid in advance. */
const FREES = ['file_before_discharge', 'file_emergency', 'choose_institution', 'bring_proof'];

/** By what is usual, one pays less after it. */
function isLess({ settlement, estimate }: Answer, one: Alternative): boolean {
  const [now, then] = [costOf({ settlement, estimate }, 'psn_part_amt').range, one.estimate?.psn_part_amt];
  return Boolean(now && then && fen(then[1]) < fen(now[1]));
}

function change(result: ResultView): TemplateResult | typeof nothing {
  const alternatives = worthDoing(result);
  if (!alternatives.length) return nothing;
  return section(
    'change',
    t('change.title'),
    html`
    <ul class="cards" data-testid="alternatives">
      ${alternatives.map(
        (one) => html`<li class="card fine" data-testid="alternative-${one.id}"><p>${one.text}</p>
        ${paid(result, one)}<button type="button" class="secondary" data-testid="try"
          @click=${() => result.try(one.text, answersOf(one))}>${t('change.try')}</button></li>`,
      )}
    </ul>`,
  );
}

/** What one would pay then, as far as it can be told. */
function paid(result: ResultView, one: Alternative): TemplateResult | typeof nothing {
  const cost = costAfter(result, one, 'psn_part_amt');
  return cost.kind === 'unknown' ? nothing : html`<p>${t('change.paid', { cost: showCost(cost) })}</p>`;
}

/** Fetched with what else is read after the answer itself. */
export class Change extends Part {
  protected override render(): TemplateResult | typeof nothing {
    return change(this.result);
  }
}
