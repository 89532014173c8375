import { html, nothing } from 'lit';
import { LONG_TERM, reasonOf } from '../case.js';
import { isAway, placeCode, placeName } from '../context.js';
import { dateField, dontKnow, placePicker, radios } from '../fields.js';
import type { View } from '../fields.js';
import { t } from '../text.js';
import type { Step } from './step.js';

const proof = (view: View) => (LONG_TERM.includes(reasonOf(view.form) ?? '') ? radios(view, 'proof', t('filing.proof'), [
  { value: 'documents', label: t('filing.documents') },
  { value: 'commitment', label: t('filing.commitment') },
  dontKnow(),
]) : nothing);

const details = (view: View) => html`
  ${dateField(view, 'filedOn', t('filing.when'), t('filing.when_hint'))}
  ${radios(view, 'filedPlace', t('filing.where'), [
    { value: 'same', label: t('filing.same', { name: placeName(view.ctx, placeCode(view.form)) }) },
    { value: 'other', label: t('filing.elsewhere') },
    dontKnow(),
  ])}
  ${view.form.filedPlace === 'other' ? placePicker(view, 'filedProvince', 'filedCity', { first: t('dont_know') }) : nothing}
  ${proof(view)}`;

export const filing: Step<'filing'> = {
  id: 'filing',
  title: () => t('filing.title'),
  hint: () => t('filing.hint'),
  asked: (form) => isAway(form),
  render: (view) => html`
    ${radios(view, 'filed', null, [
      { value: 'yes', label: t('filing.yes') }, { value: 'no', label: t('filing.no') }, dontKnow(),
    ])}
    ${view.form.filed === 'yes' ? details(view) : nothing}`,
  summary: ({ form }) => {
    if (form.filed === 'yes') return [t('filing.yes'), form.filedOn].filter(Boolean).join(t('list.comma'));
    return form.filed === 'no' ? t('filing.no') : form.filed && t('dont_know');
  },
};
