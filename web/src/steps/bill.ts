import { html, nothing } from 'lit';
import { moneyOrNull, showMoney } from '../amount.js';
import { amount, radios } from '../fields.js';
import type { View } from '../fields.js';
import { t } from '../text.js';
import type { Step } from './step.js';

const parts = (view: View) => html`
  <p class="hint">${t('bill.parts_hint')}</p>
  ${amount(view, 'ownpay', t('bill.ownpay'), t('bill.ownpay_hint'))}
  ${amount(view, 'overlimit', t('bill.overlimit'), t('bill.overlimit_hint'))}
  ${amount(view, 'preself', t('bill.preself'), t('bill.preself_hint'))}`;

const known = (view: View) => html`
  ${amount(view, 'total', t('bill.total'), t('bill.total_hint'))}
  ${radios(view, 'split', t('bill.split'), [
    { value: 'all', label: t('bill.split_all'), hint: t('bill.split_all_hint') },
    { value: 'parts', label: t('bill.split_parts') },
    { value: 'unknown', label: t('dont_know') },
  ], t('bill.split_hint'))}
  ${view.form.split === 'parts' ? parts(view) : nothing}`;

export const bill: Step<'bill'> = {
  id: 'bill',
  title: () => t('bill.title'),
  hint: () => t('bill.hint'),
  asked: () => true,
  render: (view) => html`
    ${radios(view, 'bill', null, [
      { value: 'known', label: t('bill.known') }, { value: 'unknown', label: t('bill.unknown') },
    ])}
    ${view.form.bill === 'known' ? known(view) : nothing}`,
  summary: ({ form }) => {
    const total = form.bill === 'known' ? moneyOrNull(form.total) : null;
    return total ? showMoney(total) : form.bill && t('dont_know');
  },
};
