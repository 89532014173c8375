import { html, nothing } from 'lit';
import { isAway } from '../../answers/context.js';
import { t } from '../../words/text.js';
import { radios, yesNoUnknown } from '../pieces/inputs.js';
import type { Step } from './step.js';

export const card: Step<'card'> = {
  id: 'card',
  title: () => t('card.title'),
  hint: () => t('card.hint'),
  asked: (form) => isAway(form),
  render: (view) => html`
    ${radios(view, 'activated', t('card.activated'), yesNoUnknown(t('card.activated_yes'), t('card.activated_no')))}
    ${radios(view, 'usedAtHome', t('card.used_at_home'), yesNoUnknown(t('card.used_yes'), t('card.used_no')))}
    ${
      view.form.place === 'other_province'
        ? radios(view, 'tested', t('card.tested'), yesNoUnknown(t('card.tested_yes'), t('card.tested_no')))
        : nothing
    }`,
  summary: ({ form }) => {
    const all = [form.activated, form.usedAtHome, form.place === 'other_province' ? form.tested : 'yes'];
    if (all.every((one) => one === '')) return '';
    return all.every((one) => one === 'yes')
      ? t('card.all_done')
      : all.includes('no')
        ? t('card.some_missing')
        : t('dont_know');
  },
};
