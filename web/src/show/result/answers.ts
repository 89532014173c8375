// What the person answered, each with a way to change it.

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { t } from '../../words/text.js';
import { askedSteps } from '../steps/index.js';
import type { ResultView } from './view.js';

export function answers(result: ResultView): TemplateResult {
  const { view } = result;
  return html`
    <details class="part fold answers" data-testid="answers"><summary><h3>${t('answers.title')}</h3></summary>
      <dl>${askedSteps(view.form, view.ctx).map(
        (step) => html`
        <div><dt>${step.title(view)}</dt><dd><span>${step.summary(view) || t('answers.none')}
          ${
            view.ctx.prefilled?.has(step.id)
              ? html`<small data-testid="prefilled-${step.id}">${t('answers.prefilled')}</small>`
              : nothing
          }</span>
          <button type="button" class="link" data-testid="edit-${step.id}"
            aria-label="${t('change_answer')}${t('list.colon')}${step.title(view)}"
            @click=${() => result.edit(step.id)}>${t('change_answer')}</button></dd></div>`,
      )}</dl>
    </details>`;
}
