import { html, nothing } from 'lit';
import { maybe, t } from '../../words/text.js';
import type { TextId } from '../../words/zh.js';
import { disease, dontKnow, radios, yesNoUnknown } from '../pieces/inputs.js';
import type { Step } from './step.js';

const KINDS = ['21', '11', '14', '13', '41'];
const DISEASES = [
  'hypertension',
  'diabetes',
  'cancer_outpatient',
  'dialysis',
  'transplant_rejection',
  'copd',
  'rheumatoid_arthritis',
  'coronary_heart',
  'viral_hepatitis',
  'ankylosing_spondylitis',
  'other',
];

export const care: Step<'care'> = {
  id: 'care',
  title: () => t('care.title'),
  asked: () => true,
  render: (view) => html`
    ${radios(view, 'care', null, [
      ...KINDS.map((value) => ({
        value,
        label: t(`care.${value}` as TextId),
        hint: maybe(`care.${value}_hint`) ?? undefined,
      })),
      dontKnow(),
    ])}
    ${
      view.form.care === '14'
        ? html`${disease(
            view,
            DISEASES.map((id) => [id, t(`disease.${id}` as TextId)]),
          )}
        ${radios(
          view,
          'recognised',
          t('care.recognised'),
          yesNoUnknown(t('care.recognised_yes'), t('care.recognised_no')),
          t('care.recognised_hint'),
        )}`
        : nothing
    }`,
  summary: ({ form }) => {
    if (!form.care) return '';
    if (form.care === 'unknown') return t('dont_know');
    const illness = form.care === '14' && form.disease ? t(`disease.${form.disease}` as TextId) : '';
    return [t(`care.${form.care}` as TextId), illness].filter(Boolean).join(t('list.comma'));
  },
};
