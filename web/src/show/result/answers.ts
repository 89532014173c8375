// What the person answered, each with a way to change it; and what had to be supposed.

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { placeCode } from '../../answers/context.js';
import { FIELDS } from '../../answers/fields.js';
import { placeName } from '../../places/known.js';
import { t } from '../../words/text.js';
import type { TextId } from '../../words/zh.js';
import { askedSteps } from '../steps/index.js';
import type { ResultView } from './view.js';

export function supposed(result: ResultView): TemplateResult | typeof nothing {
  if (!result.supposed.length) return nothing;
  const { form, ctx } = result.view;
  const place = placeName(ctx, placeCode(form));
  return html`<div class="note" data-testid="supposed"><p>${t('supposed.lead')}</p><ul>
    ${result.supposed.map(
      (one) => html`<li>${t(`supposed.${one}` as TextId, { today: ctx.today, place })}
      <button type="button" class="link"
        @click=${() => result.edit(FIELDS[one].question)}>${t('change_answer')}</button></li>`,
    )}
  </ul></div>`;
}

export function answers(result: ResultView): TemplateResult {
  const { view } = result;
  return html`
    <details class="answers" data-testid="answers"><summary>${t('answers.title')}</summary>
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
