import { isAway } from '../../answers/context.js';
import { counts, fieldsOf } from '../../answers/fields.js';
import { t } from '../../words/text.js';
import { askAll } from './ask.js';
import type { Step } from './step.js';

export const card: Step<'card'> = {
  id: 'card',
  title: () => t('card.title'),
  hint: () => t('card.hint'),
  asked: (form) => isAway(form),
  render: (view) => askAll(view, 'card'),
  summary: ({ form }) => {
    const all = fieldsOf('card').flatMap((field) => (counts(field, form) ? form[field] : []));
    if (all.every((one) => one === '')) return '';
    if (all.every((one) => one === 'yes')) return t('card.all_done');
    return all.includes('no') ? t('card.some_missing') : t('dont_know');
  },
};
