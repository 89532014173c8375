import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { insuredAt } from '../../answers/choose-place.js';
import { insuredCode } from '../../answers/context.js';
import { isUndivided, within } from '../../contract/codes.js';
import { inside, isDescribed, provincialOf } from '../../contract/regions.js';
import type { Region } from '../../contract/types.js';
import type { Division } from '../../places/divisions.js';
import { placeName, policiesFor } from '../../places/known.js';
import type { View } from '../../session/view.js';
import { t } from '../../words/text.js';
import { countyPicker, placePicker, radios } from '../pieces/inputs.js';
import { placeSearch } from '../pieces/place-search.js';
import type { Step } from './step.js';

const SHORTCUTS = 5; // regions with full rules at the top; the rest are found by name, or by province and city

const optionsOf = (view: View, regions: Region[]): { value: string; label: string }[] =>
  regions.map((region) => ({ value: region.admdvs, label: (region.description ?? region.name)[view.ctx.lang] }));
const pairsOf = (view: View, regions: Region[]): [string, string][] =>
  optionsOf(view, regions).map(({ value, label }) => [value, label]);

/** Province and city are what is asked where nothing else was chosen. */
const way = ({ form }: View): string => form.insured || 'other';

function county(view: View): TemplateResult | typeof nothing {
  const { insuredProvince, insuredCity } = view.form;
  const code = isUndivided(insuredProvince) ? insuredProvince : within(insuredCity, insuredProvince);
  const own = (one: Division): boolean => view.ctx.regions.some(({ admdvs }) => admdvs === one.code);
  return countyPicker(view, 'insuredCounty', code, {
    label: (one) => (own(one) ? t('insured.county_own_rules', { name: one.name }) : one.name),
  });
}

const picker = (view: View): TemplateResult =>
  placePicker(view, 'insuredProvince', 'insuredCity', {
    first: t('place.choose'),
    more: pairsOf(view, provincialOf(view.ctx.regions, view.form.insuredProvince)),
    last: county(view),
  });

const search = (view: View): TemplateResult =>
  placeSearch({
    view,
    field: 'insuredSearch',
    code: isDescribed(insuredCode(view.form)) ? '' : insuredCode(view.form),
    insured: true,
    choose: (code) => view.answer(insuredAt(code)),
  });

function choice(view: View): TemplateResult {
  const { regions } = view.ctx;
  const described = regions.filter((region) => isDescribed(region.admdvs));
  return radios({ ...view, form: { ...view.form, insured: way(view) } }, 'insured', null, [
    ...optionsOf(view, regions.filter((region) => region.rules === 'full').slice(0, SHORTCUTS)).map((option) => ({
      ...option,
      tag: t('insured.full_rules'),
    })),
    { value: 'other', label: t('insured.other'), hint: t('insured.other_hint') },
    { value: 'unknown', label: t('dont_know') },
    ...(described.length
      ? [{ value: 'described', label: t('insured.described'), hint: t('insured.described_hint') }]
      : []),
  ]);
}

function details(view: View): TemplateResult | typeof nothing {
  switch (way(view)) {
    case 'other':
      return picker(view);
    case 'unknown':
      return html`<div class="note" role="status">${t('insured.how_to_find')}</div>${picker(view)}`;
    case 'described':
      return radios(
        view,
        'insuredLike',
        t('insured.like'),
        optionsOf(
          view,
          view.ctx.regions.filter((region) => isDescribed(region.admdvs)),
        ),
      );
    default:
      return nothing;
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
    return (
      t('insured.loaded_nation', { name: placeName(ctx, code) }) +
      (finer.length ? ` ${t('insured.loaded_inside', { names: names(finer) })}` : '')
    );
  }
  return t(own.some((region) => region.rules === 'full') ? 'insured.loaded_full' : 'insured.loaded_some', {
    of: names(own),
  });
}

export const insured: Step<'insured'> = {
  id: 'insured',
  title: () => t('insured.title'),
  hint: () => t('insured.hint'),
  asked: () => true,
  render: (view) => html`
    ${search(view)}
    ${choice(view)}
    ${details(view)}
    <p class=${loaded(view) ? 'note' : ''} role="status" data-testid="loaded">${loaded(view)}</p>`,
  summary: (view) => (insuredCode(view.form) ? placeName(view.ctx, insuredCode(view.form)) : ''),
  stop: (view) => {
    if (insuredCode(view.form)) return null;
    if (view.form.insured === 'described') return { field: 'insuredLike', message: t('insured.needed_like') };
    const typed = view.form.insuredSearch.trim();
    return typed
      ? { field: 'insuredSearch', message: t('search.unchosen', { typed }) }
      : { field: 'insuredProvince', message: t('insured.needed') };
  },
};
