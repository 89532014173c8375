import { html, nothing } from 'lit';
import { schemeOf } from '../../answers/case.js';
import { moneyOrNull, showMoney } from '../../typed/amount.js';
import { t } from '../../words/text.js';
import { amount, radios, yesNoUnknown } from '../pieces/inputs.js';
import type { Step } from './step.js';

export const account: Step<'account'> = {
  id: 'account',
  title: ({ form }) => (schemeOf(form) === '310' ? t('account.title') : t('account.title_family')),
  hint: ({ form }) => (schemeOf(form) === '310' ? t('account.hint') : t('account.hint_family')),
  asked: () => true,
  render: (view) => html`
    ${radios(view, 'account', null, yesNoUnknown(t('account.yes'), t('account.no')))}
    ${view.form.account === 'yes' ? amount(view, 'balance', t('account.balance'), t('account.balance_hint')) : nothing}`,
  summary: ({ form }) => {
    if (form.account !== 'yes') return form.account === 'no' ? t('account.no') : form.account && t('dont_know');
    const balance = moneyOrNull(form.balance);
    return [t('account.yes'), balance ? showMoney(balance) : ''].filter(Boolean).join(t('list.comma'));
  },
};
