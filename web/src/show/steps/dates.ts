import { html, nothing } from 'lit';
import { careOf } from '../../answers/case.js';
import type { View } from '../../session/view.js';
import { t } from '../../words/text.js';
import { dateField, dontKnow, radios } from '../pieces/inputs.js';
import type { Step } from './step.js';

const inpatient = (view: View): boolean => careOf(view.form) === '21';

const bothDates = (view: View) => html`
  ${dateField(view, 'begin', inpatient(view) ? t('dates.begin') : t('dates.day'))}
  ${
    inpatient(view)
      ? radios(view, 'left', t('dates.left'), [
          { value: 'no', label: t('dates.not_left') },
          { value: 'yes', label: t('dates.has_left') },
          dontKnow(),
        ])
      : nothing
  }
  ${inpatient(view) && view.form.left === 'yes' ? dateField(view, 'end', t('dates.end')) : nothing}`;

export const dates: Step<'dates'> = {
  id: 'dates',
  title: (view) => (inpatient(view) ? t('dates.title') : t('dates.title_visit')),
  asked: () => true,
  render: (view) => html`
    ${radios(view, 'stay', null, [
      { value: 'dates', label: t('dates.known') },
      { value: 'later', label: t('dates.later'), hint: t('dates.later_hint') },
      { value: 'unknown', label: t('dont_know') },
    ])}
    ${view.form.stay === 'dates' ? bothDates(view) : nothing}`,
  summary: ({ form }) => {
    if (form.stay !== 'dates') return form.stay === 'later' ? t('dates.later') : form.stay && t('dont_know');
    return [form.begin, form.left === 'yes' ? form.end : ''].filter(Boolean).join(' – ');
  },
  stop: ({ form }) =>
    form.stay === 'dates' && form.left === 'yes' && form.begin && form.end && form.end < form.begin
      ? { field: 'end', message: t('dates.order') }
      : null,
};
