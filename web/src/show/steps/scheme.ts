import type { View } from '../../session/view.js';
import { ask, askAll, chosen, inWords, sideBySide, wordsFor } from './ask.js';
import type { Step } from './step.js';

const retired = (view: View) => sideBySide(ask(view, 'retired'));

export const scheme: Step<'scheme'> = {
  id: 'scheme',
  title: ({ form }) => wordsFor(form, 'scheme.title'),
  asked: () => true,
  render: (view) => askAll(view, 'scheme', { retired }),
  summary: ({ form }) => inWords(form, 'scheme', chosen(form, 'retired')),
};
