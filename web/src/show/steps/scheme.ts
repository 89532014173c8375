import { t } from '../../words/text.js';
import { askAll, chosen, inWords } from './ask.js';
import type { Step } from './step.js';

export const scheme: Step<'scheme'> = {
  id: 'scheme',
  title: () => t('scheme.title'),
  asked: () => true,
  render: (view) => askAll(view, 'scheme'),
  summary: ({ form }) => inWords(form, 'scheme', chosen(form, 'retired')),
};
