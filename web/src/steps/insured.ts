import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { insuredCode, placeName, policiesFor } from '../context.js';
import { placePicker, radios, select } from '../fields.js';
import type { View } from '../fields.js';
import { countiesOf, inside, isDescribed, provincialOf } from '../regions.js';
import { t } from '../text.js';
import type { Region } from '../types.js';
import type { Step } from './step.js';

const SHORTCUTS = 5; // regions with full rules at the top; the rest are found by province and city

const optionsOf = (view: View, regions: Region[]): { value: string; label: string }[] =>
  regions.map((region) => ({ value: region.admdvs, label: region.name[view.ctx.lang] }));
const pairsOf = (view: View, regions: Region[]): [string, string][] =>
  optionsOf(view, regions).map(({ value, label }) => [value, label]);

/** Province and city are what is asked where nothing else was chosen. */
const way = ({ form }: View): string => form.insured || 'other';

/** A county matters only where it has rules of its own. */
function county(view: View): TemplateResult | typeof nothing {
  const { insuredProvince, insuredCity } = view.form;
  if (!insuredCity || insuredCity.slice(0, 2) !== insuredProvince.slice(0, 2)) return nothing;
  const counties = countiesOf(view.ctx.regions, insuredCity);
  return counties.length
    ? select(view, 'insuredCounty', t('insured.county'), t('insured.county_other'), pairsOf(view, counties)) : nothing;
}

const picker = (view: View): TemplateResult => placePicker(view, 'insuredProvince', 'insuredCity', {
  first: t('place.choose'), more: pairsOf(view, provincialOf(view.ctx.regions, view.form.insuredProvince)), then: county(view),
});

function choice(view: View): TemplateResult {
  const { regions } = view.ctx;
  const described = regions.filter((region) => isDescribed(region.admdvs));
  return radios({ ...view, form: { ...view.form, insured: way(view) } }, 'insured', null, [
    ...optionsOf(view, regions.filter((region) => region.rules === 'full').slice(0, SHORTCUTS))
      .map((option) => ({ ...option, tag: t('insured.full_rules') })),
    { value: 'other', label: t('insured.other'), hint: t('insured.other_hint') },
    { value: 'unknown', label: t('dont_know') },
    ...(described.length ? [{ value: 'described', label: t('insured.described'), hint: t('insured.described_hint') }] : []),
  ]);
}

function details(view: View): TemplateResult | typeof nothing {
  switch (way(view)) {
    case 'other': return picker(view);
    case 'unknown': return html`<div class="note" role="status">${t('insured.how_to_find')}</div>${picker(view)}`;
    case 'described': return radios(view, 'insuredLike', t('insured.like'),
      optionsOf(view, view.ctx.regions.filter((region) => isDescribed(region.admdvs))));
    default: return nothing;
  }
}

/** How much of the chosen place's rules there is, in a sentence; empty until a place is chosen. */
export function loaded({ form, ctx }: View): string {
  const code = insuredCode(form);
  if (!code) return '';
  const own = policiesFor(ctx, code);
  const names = (all: Region[]): string => all.map((region) => region.name[ctx.lang]).join(t('list.or'));
  if (!own.length) {
    const finer = inside(ctx.regions, code);
    return t('insured.loaded_nation', { name: placeName(ctx, code) })
      + (finer.length ? ` ${t('insured.loaded_inside', { names: names(finer) })}` : '');
  }
  return t(own.some((region) => region.rules === 'full') ? 'insured.loaded_full' : 'insured.loaded_some', { of: names(own) });
}

export const insured: Step<'insured'> = {
  id: 'insured',
  title: () => t('insured.title'),
  hint: () => t('insured.hint'),
  asked: () => true,
  render: (view) => html`
    ${choice(view)}
    ${details(view)}
    <p class=${loaded(view) ? 'note' : ''} role="status" data-testid="loaded">${loaded(view)}</p>`,
  summary: (view) => (insuredCode(view.form) ? placeName(view.ctx, insuredCode(view.form)) : ''),
  stop: (view) => {
    if (insuredCode(view.form)) return null;
    return view.form.insured === 'described' ? { field: 'insuredLike', message: t('insured.needed_like') }
      : { field: 'insuredProvince', message: t('insured.needed') };
  },
};
