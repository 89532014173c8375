import { schemeOf } from '../../answers/case.js';
import { counts } from '../../answers/fields.js';
import { moneyOrNull } from '../../typed/amount.js';
import { t } from '../../words/text.js';
import { showMoney } from '../pieces/yuan.js';
import { askAll, inWords } from './ask.js';
import type { Step } from './step.js';

export const account: Step<'account'> = {
  id: 'account',
  title: ({ form }) => (schemeOf(form) === '310' ? t('account.title') : t('account.title_family')),
  hint: ({ form }) => (schemeOf(form) === '310' ? t('account.hint') : t('account.hint_family')),
  asked: () => true,
  render: (view) => askAll(view, 'account'),
  summary: ({ form }) => {
    const balance = counts('balance', form) ? moneyOrNull(form.balance) : null;
    return inWords(form, 'account', balance ? showMoney(balance) : '');
  },
};
