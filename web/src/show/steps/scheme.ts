import { askAll, chosen, inWords, wordsFor } from './ask.js';
import type { Step } from './step.js';

export const scheme: Step<'scheme'> = {
  id: 'scheme',
  title: ({ form }) => wordsFor(form, 'scheme.title'),
  asked: () => true,
  render: (view) => askAll(view, 'scheme'),
  summary: ({ form }) => inWords(form, 'scheme', chosen(form, 'retired')),
};
