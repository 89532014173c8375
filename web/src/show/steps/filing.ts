import { html, nothing } from 'lit';
import { provesStay } from '../../answers/circumstances.js';
import { isAway, placeCode } from '../../answers/context.js';
import { placeName } from '../../places/known.js';
import type { View } from '../../session/view.js';
import { t } from '../../words/text.js';
import type { TextId } from '../../words/zh.js';
import { dateField, dontKnow, numberField, placePicker, radios, select, yesNoUnknown } from '../pieces/inputs.js';
import type { Step } from './step.js';

const CATEGORIES = [
  'resettled_retiree',
  'long_term_resident',
  'stationed_worker',
  'referred',
  'emergency',
  'other_temporary',
];

const proof = (view: View) =>
  provesStay(view.form)
    ? radios(view, 'proof', t('filing.proof'), [
        { value: 'documents', label: t('filing.documents') },
        { value: 'commitment', label: t('filing.commitment') },
        dontKnow(),
      ])
    : nothing;

/** Few regions ask for it: whoever is insured elsewhere never sees it, and only an answer can say where. */
const institutions = (view: View) =>
  view.assessed?.filing.institutions
    ? html`
  ${radios(view, 'chosen', t('filing.chosen'), yesNoUnknown(t('filing.chosen_yes'), t('filing.chosen_no')))}
  ${numberField(view, 'changesUsed', t('filing.changes'), t('filing.changes_hint'))}`
    : nothing;

const details = (view: View) => html`
  ${select(
    view,
    'filedAs',
    t('filing.as'),
    t('filing.as_forgotten'),
    CATEGORIES.map((id) => [id, t(`category.${id}` as TextId)]),
  )}
  ${dateField(view, 'filedOn', t('filing.when'), t('filing.when_hint'))}
  ${dateField(view, 'filedUntil', t('filing.until'), t('filing.until_hint'))}
  ${radios(view, 'filedPlace', t('filing.where'), [
    { value: 'same', label: t('filing.same', { name: placeName(view.ctx, placeCode(view.form)) }) },
    { value: 'other', label: t('filing.elsewhere') },
    dontKnow(),
  ])}
  ${view.form.filedPlace === 'other' ? placePicker(view, 'filedProvince', 'filedCity', { first: t('dont_know') }) : nothing}
  ${proof(view)} ${institutions(view)}`;

const byProxy = (view: View) =>
  radios(view, 'byProxy', t('filing.by_proxy'), [
    { value: 'yes', label: t('filing.by_proxy_yes') },
    { value: 'no', label: t('filing.by_proxy_no') },
    dontKnow(),
  ]);

export const filing: Step<'filing'> = {
  id: 'filing',
  title: () => t('filing.title'),
  hint: () => t('filing.hint'),
  asked: (form) => isAway(form),
  render: (view) => html`
    ${radios(view, 'filed', null, [
      { value: 'yes', label: t('filing.yes') },
      { value: 'no', label: t('filing.no') },
      dontKnow(),
    ])}
    ${view.form.filed === 'yes' ? details(view) : view.form.filed === 'no' ? byProxy(view) : nothing}`,
  summary: ({ form }) => {
    if (form.filed === 'yes') return [t('filing.yes'), form.filedOn].filter(Boolean).join(t('list.comma'));
    return form.filed === 'no' ? t('filing.no') : form.filed && t('dont_know');
  },
};
