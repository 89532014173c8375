import { nothing } from 'lit';
import { isAway, placeCode } from '../../answers/context.js';
import type { Field } from '../../answers/fields.js';
import { placeName } from '../../places/known.js';
import type { View } from '../../session/view.js';
import { t } from '../../words/text.js';
import type { Option } from '../pieces/inputs.js';
import { placePicker, radios } from '../pieces/inputs.js';
import { ask, askAll, inWords, optionOf } from './ask.js';
import type { Step } from './step.js';

function filedPlace(view: View) {
  const here = t('field.filedPlace.same', { name: placeName(view.ctx, placeCode(view.form)) });
  const options: Option[] = [
    { value: 'same', label: here },
    ...['other', 'unknown'].map((value) => optionOf('filedPlace', value)),
  ];
  return radios(view, 'filedPlace', t('field.filedPlace'), options);
}

/** Few regions ask for it: whoever is insured elsewhere never sees it, and only an answer can say where. */
const ofInstitutions = (field: Field) => (view: View) =>
  view.assessed?.filing.institutions ? ask(view, field) : nothing;

export const filing: Step<'filing'> = {
  id: 'filing',
  title: () => t('filing.title'),
  hint: () => t('filing.hint'),
  asked: (form) => isAway(form),
  render: (view) =>
    askAll(view, 'filing', {
      filedPlace,
      filedProvince: () => placePicker(view, 'filedProvince', 'filedCity', { first: t('dont_know') }),
      chosen: ofInstitutions('chosen'),
      changesUsed: ofInstitutions('changesUsed'),
    }),
  summary: ({ form }) => inWords(form, 'filed', form.filed === 'yes' ? form.filedOn : ''),
};
