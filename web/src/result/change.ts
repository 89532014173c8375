// What the person could do that would change the answer: the engine's sentence says what it is worth, a button shows the
// whole answer that would follow, and the way back stays in sight.
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { answersOf } from '../apply-change.js';
import { t } from '../text.js';
import { section } from './view.js';
import type { ResultView } from './view.js';

export function change(result: ResultView): TemplateResult | typeof nothing {
  const { alternatives } = result.answer;
  if (!alternatives.length) return nothing;
  return section('change', t('change.title'), html`
    <ul class="cards" data-testid="alternatives">
      ${alternatives.map((one) => html`<li class="card fine" data-testid="alternative-${one.id}"><p>${one.text}</p>
        <button type="button" class="secondary" data-testid="try" @click=${() => result.try(one.text, answersOf(one))}>${t('change.try')}</button></li>`)}
    </ul>`);
}

export function tried({ tried: text, undo }: ResultView): TemplateResult | typeof nothing {
  return text ? html`
    <div class="note" data-testid="tried"><p>${t('change.tried')}${text}</p>
      <button type="button" class="secondary" @click=${undo}>${t('change.undo')}</button></div>` : nothing;
}
