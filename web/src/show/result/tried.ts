// Above an answer that is only looked at: what was done differently, and the way back.

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { t } from '../../words/text.js';
import type { ResultView } from './view.js';

export function tried({ tried: text, undo }: ResultView): TemplateResult | typeof nothing {
  return text
    ? html`
    <div class="note" data-testid="tried"><p>${t('tried.text')}${text}</p>
      <button type="button" class="secondary" @click=${undo}>${t('tried.undo')}</button></div>`
    : nothing;
}
