import { html, nothing } from 'lit';
import { insuredCode, placeName } from '../context.js';
import { placePicker, radios } from '../fields.js';
import { t } from '../text.js';
import type { Step } from './step.js';

export const insured: Step<'insured'> = {
  id: 'insured',
  title: () => t('insured.title'),
  hint: () => t('insured.hint'),
  asked: () => true,
  render: (view) => html`
    ${radios(view, 'insured', null, [
      ...view.ctx.regions.filter((region) => region.pool !== 'nation').map((region) => ({
        value: region.admdvs, label: region.name[view.ctx.lang], tag: t('insured.full_rules'),
      })),
      { value: 'other', label: t('insured.other'), hint: t('insured.other_hint') },
      { value: 'unknown', label: t('dont_know') },
    ])}
    ${view.form.insured === 'unknown' ? html`<div class="note" role="status">${t('insured.how_to_find')}</div>` : nothing}
    ${view.form.insured === 'other' || view.form.insured === 'unknown'
      ? placePicker(view, 'insuredProvince', 'insuredCity', { first: t('place.choose') }) : nothing}`,
  summary: (view) => (insuredCode(view.form) ? placeName(view.ctx, insuredCode(view.form)) : ''),
  stop: (view) => (insuredCode(view.form) ? null
    : { field: view.form.insured ? 'insuredProvince' : 'insured', message: t('insured.needed') }),
};
