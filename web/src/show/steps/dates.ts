import { nothing } from 'lit';
import { isStay } from '../../answers/case.js';
import type { View } from '../../session/view.js';
import { t } from '../../words/text.js';
import { ask, askAll, inWords } from './ask.js';
import type { Step } from './step.js';

const begin = (view: View) => ask(view, 'begin', isStay(view.form) ? {} : { label: t('dates.day') });
const end = (view: View) => (isStay(view.form) ? ask(view, 'end') : nothing);

export const dates: Step<'dates'> = {
  id: 'dates',
  title: ({ form }) => (isStay(form) ? t('dates.title') : t('dates.title_visit')),
  asked: () => true,
  render: (view) => askAll(view, 'dates', { begin, end }),
  summary: ({ form }) =>
    form.stay === 'dates'
      ? [form.begin, form.left === 'yes' ? form.end : ''].filter(Boolean).join(' – ')
      : inWords(form, 'stay'),
  stop: ({ form }) =>
    form.stay === 'dates' && form.left === 'yes' && form.begin && form.end && form.end < form.begin
      ? { field: 'end', message: t('dates.order') }
      : null,
};
