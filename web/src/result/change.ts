// What the person could do that would change the answer; the engine's sentence says what it is worth.
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { t } from '../text.js';
import { section } from './view.js';
import type { ResultView } from './view.js';

export function change({ answer }: ResultView): TemplateResult | typeof nothing {
  if (!answer.alternatives.length) return nothing;
  return section('change', t('change.title'), html`
    <ul class="cards" data-testid="alternatives">
      ${answer.alternatives.map((one) => html`<li class="card fine">${one.text}</li>`)}
    </ul>`);
}
