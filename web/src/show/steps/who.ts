// For whom one asks: above the first question, whichever that is. The words of the questions follow it.
import type { TemplateResult } from 'lit';
import type { View } from '../../session/view.js';
import { t } from '../../words/text.js';
import { radios } from '../pieces/inputs.js';
import { optionOf, sideBySide } from './ask.js';

export function who(view: View): TemplateResult {
  const shown = { ...view, form: { ...view.form, who: view.form.who || 'me' } };
  const options = ['me', 'family'].map((one) => optionOf('who', one));
  return sideBySide(radios(shown, 'who', t('field.who'), options));
}
