import { html, nothing } from 'lit';
import { LONG_TERM, reasonOf } from '../case.js';
import { isAway } from '../context.js';
import { dontKnow, radios } from '../fields.js';
import { t } from '../text.js';
import type { TextId } from '../locales/zh.js';
import type { Step } from './step.js';

const REASONS = ['referred', 'emergency', 'long_term', 'other_temporary'];

export const reason: Step<'reason'> = {
  id: 'reason',
  title: () => t('reason.title'),
  asked: (form) => isAway(form),
  render: (view) => html`
    ${radios(view, 'reason', null, [
      ...REASONS.map((value) => ({ value, label: t(`reason.${value}` as TextId), hint: t(`reason.${value}_hint` as TextId) })),
      dontKnow(),
    ])}
    ${view.form.reason === 'long_term' ? radios(view, 'longTerm', t('reason.which_long_term'), [
      ...LONG_TERM.map((value) => ({ value, label: t(`category.${value}_plain` as TextId) })), dontKnow(),
    ]) : nothing}`,
  summary: ({ form }) => {
    if (!form.reason) return '';
    const category = reasonOf(form);
    if (category) return t(`category.${category}` as TextId);
    return form.reason === 'long_term' ? t('reason.long_term') : t('dont_know');
  },
};
