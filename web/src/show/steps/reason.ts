import { isAway } from '../../answers/context.js';
import { t } from '../../words/text.js';
import { askAll, chosen, inWords } from './ask.js';
import type { Step } from './step.js';

export const reason: Step<'reason'> = {
  id: 'reason',
  title: () => t('reason.title'),
  asked: (form) => isAway(form),
  render: (view) => askAll(view, 'reason'),
  summary: ({ form }) =>
    inWords(
      form,
      'reason',
      chosen(form, 'sentBy'),
      chosen(form, 'months') || chosen(form, 'howLong'),
      chosen(form, 'registerMoved'),
    ),
};
