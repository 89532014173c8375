import { html, nothing } from 'lit';
import { schemeOf } from '../case.js';
import { amount, dontKnow, radios, numberField } from '../fields.js';
import type { View } from '../fields.js';
import { t } from '../text.js';
import type { Step } from './step.js';

const some = (view: View) => html`
  <p class="hint">${t('year.some_hint')}</p>
  ${numberField(view, 'nth', t('year.nth'), t('year.nth_hint'))}
  ${amount(view, 'yearDeductible', t('year.deductible'))}
  ${amount(view, 'yearFund', t('year.fund'))}
  ${amount(view, 'yearExtra', schemeOf(view.form) === '310' ? t('year.large') : t('year.critical'))}`;

export const year: Step<'year'> = {
  id: 'year',
  title: () => t('year.title'),
  hint: () => t('year.hint'),
  asked: () => true,
  render: (view) => html`
    ${radios(view, 'used', null, [
      { value: 'none', label: t('year.none') }, { value: 'some', label: t('year.some') }, dontKnow(),
    ])}
    ${view.form.used === 'some' ? some(view) : nothing}`,
  summary: ({ form }) =>
    form.used === 'none' ? t('year.none') : form.used === 'some' ? t('year.some') : form.used && t('dont_know'),
};
