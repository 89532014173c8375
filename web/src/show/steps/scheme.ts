import { html, nothing } from 'lit';
import { t } from '../../words/text.js';
import { dontKnow, radios, yesNoUnknown } from '../pieces/inputs.js';
import type { Step } from './step.js';

export const scheme: Step<'scheme'> = {
  id: 'scheme',
  title: () => t('scheme.title'),
  asked: () => true,
  render: (view) => html`
    ${radios(view, 'scheme', null, [
      { value: '390', label: t('scheme.390'), hint: t('scheme.390_hint') },
      { value: '310', label: t('scheme.310'), hint: t('scheme.310_hint') },
      { ...dontKnow(), hint: t('scheme.unknown_hint') },
    ])}
    ${view.form.scheme === '310' ? radios(view, 'retired', t('scheme.retired'), yesNoUnknown(t('scheme.retired_yes'), t('scheme.retired_no'))) : nothing}`,
  summary: ({ form }) => {
    if (form.scheme === '390') return t('scheme.390');
    if (form.scheme !== '310') return form.scheme && t('dont_know');
    const retired =
      form.retired === 'yes' ? t('scheme.retired_yes') : form.retired === 'no' ? t('scheme.retired_no') : '';
    return [t('scheme.310'), retired].filter(Boolean).join(t('list.comma'));
  },
};
