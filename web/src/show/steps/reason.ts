// Why a person is there. First whether it was an emergency, then whether they live there: so few reasons are left, and
// none that overlap. At home nothing of that is asked. An injury is asked for with the reason, and only here.

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { isInjured, isResident, isUrgent, whenResident, whenUrgent } from '../../answers/circumstances.js';
import { isAway, placeCode } from '../../answers/context.js';
import type { Field, Form } from '../../answers/fields.js';
import { LIVES_THERE, WENT_THERE } from '../../answers/fields.js';
import { placeName } from '../../places/known.js';
import type { View } from '../../session/view.js';
import { t } from '../../words/text.js';
import { checkbox } from '../pieces/inputs.js';
import { ask, askAll, chosen, sideBySide, wordsFor } from './ask.js';
import type { Step } from './step.js';

/** A view in which a field shows what follows from others, and changes them with it. */
const derived = (
  view: View,
  field: Field,
  shown: string,
  taken: (value: string, form: Form) => Partial<Form>,
): View => ({
  ...view,
  form: { ...view.form, [field]: shown },
  set: (_, value) => view.answer(taken(value, view.form)),
});

const urgent = (view: View) => sideBySide(ask(derived(view, 'urgent', isUrgent(view.form), whenUrgent), 'urgent'));

const isOpen = ({ form }: View): boolean => ['no', 'unknown'].includes(isUrgent(form));

const resident = (view: View) => {
  if (!isOpen(view)) return nothing;
  const name = placeName(view.ctx, placeCode(view.form));
  const label = wordsFor(view.form, 'field.resident', { name });
  return sideBySide(ask(derived(view, 'resident', isResident(view.form), whenResident), 'resident', { label }));
};

/** Of those who live there as what they do, of all others why they went. */
function reasons(view: View) {
  const lives = isResident(view.form);
  if (!isOpen(view) || !['yes', 'no'].includes(lives)) return nothing;
  return lives === 'yes'
    ? ask(view, 'reason', { label: t('reason.lives'), choices: LIVES_THERE })
    : ask(view, 'reason', { label: t('reason.went'), choices: WENT_THERE });
}

const howLong = (view: View) => sideBySide(ask(view, 'howLong'));

/** One tick; what it was comes after it. */
function injured(view: View): TemplateResult {
  const shown = isInjured(view.form) ? 'yes' : '';
  const tick = {
    ...view,
    form: { injured: shown },
    set: (_: string, value: string) => view.set('trauma', value ? 'unknown' : ''),
  };
  return html`
    ${checkbox(tick, 'injured', wordsFor(view.form, 'reason.injured'), t('reason.injured_hint'))}
    ${shown ? ask(view, 'trauma') : nothing}`;
}

const injuryInWords = (form: Form): string =>
  form.trauma === 'unknown' ? t('reason.injury_open') : chosen(form, 'trauma');

function summary({ form }: View): string {
  const away = isAway(form)
    ? [
        chosen(form, 'reason') || (isResident(form) === 'no' ? t('reason.not_resident') : ''),
        chosen(form, 'sentBy'),
        chosen(form, 'months') || chosen(form, 'howLong'),
        chosen(form, 'registerMoved'),
      ]
    : [chosen(form, 'backHome')];
  const said = [...away, injuryInWords(form)].filter(Boolean).join(t('list.comma'));
  return said || (isUrgent(form) === 'unknown' || form.backHome === 'unknown' ? t('dont_know') : '');
}

export const reason: Step<'reason'> = {
  id: 'reason',
  title: ({ form }) => (isAway(form) ? wordsFor(form, 'reason.title') : wordsFor(form, 'reason.title_home')),
  asked: () => true,
  render: (view) => askAll(view, 'reason', { urgent, resident, reason: reasons, howLong, trauma: injured }),
  summary,
};
