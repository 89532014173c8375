import { t } from '../../words/text.js';
import { askAll, chosen, inWords } from './ask.js';
import type { Step } from './step.js';

export const care: Step<'care'> = {
  id: 'care',
  title: () => t('care.title'),
  asked: () => true,
  render: (view) => askAll(view, 'care'),
  summary: ({ form }) => inWords(form, 'care', chosen(form, 'disease')),
};
