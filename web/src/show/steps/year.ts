import { html, nothing } from 'lit';
import { isStay, schemeOf } from '../../answers/case.js';
import type { View } from '../../session/view.js';
import { t } from '../../words/text.js';
import { amount, dontKnow, numberField, radios } from '../pieces/inputs.js';
import type { Step } from './step.js';

/** Seldom needed: only where the region counts it does the answer ask for it. */
const asksScope = ({ form, assessed }: View): boolean =>
  form.yearScope !== '' || Boolean(assessed?.questions.some(({ field }) => field === 'year.inscp_scp_amt'));

const some = (view: View) => html`
  <p class="hint">${t('year.some_hint')}</p>
  ${isStay(view.form) ? numberField(view, 'nth', t('year.nth'), t('year.nth_hint')) : nothing}
  ${amount(view, 'yearDeductible', t('year.deductible'))}
  ${amount(view, 'yearFund', t('year.fund'))}
  ${isStay(view.form) ? nothing : amount(view, 'yearVisits', t('year.visits'))}
  ${asksScope(view) ? amount(view, 'yearScope', t('year.scope')) : nothing}
  ${amount(view, 'yearOwn', t('year.own'), t('year.own_hint'))}
  ${amount(view, 'yearExtra', schemeOf(view.form) === '310' ? t('year.large') : t('year.critical'))}`;

export const year: Step<'year'> = {
  id: 'year',
  title: () => t('year.title'),
  hint: () => t('year.hint'),
  asked: () => true,
  render: (view) => html`
    ${radios(view, 'used', null, [
      { value: 'none', label: t('year.none') },
      { value: 'some', label: t('year.some') },
      dontKnow(),
    ])}
    ${view.form.used === 'some' ? some(view) : nothing}`,
  summary: ({ form }) =>
    form.used === 'none' ? t('year.none') : form.used === 'some' ? t('year.some') : form.used && t('dont_know'),
};
