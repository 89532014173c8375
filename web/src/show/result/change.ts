// What the person could do that would change the answer: the engine's sentence says what it is worth, a button shows
// the whole answer that would follow (tried.ts has the way back).

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { answersOf } from '../../answers/apply-change.js';
import { t } from '../../words/text.js';
import { Part } from './part.js';
import type { ResultView } from './view.js';
import { section } from './view.js';

function change(result: ResultView): TemplateResult | typeof nothing {
  const { alternatives } = result.answer;
  if (!alternatives.length) return nothing;
  return section(
    'change',
    t('change.title'),
    html`
    <ul class="cards" data-testid="alternatives">
      ${alternatives.map(
        (one) => html`<li class="card fine" data-testid="alternative-${one.id}"><p>${one.text}</p>
        <button type="button" class="secondary" data-testid="try"
          @click=${() => result.try(one.text, answersOf(one))}>${t('change.try')}</button></li>`,
      )}
    </ul>`,
  );
}

/** Fetched with what else is read after the answer itself. */
export class Change extends Part {
  protected override render(): TemplateResult | typeof nothing {
    return change(this.result);
  }
}
