import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { insuredAt } from '../../answers/choose-place.js';
import { insuredCode } from '../../answers/context.js';
import { isUndivided, within } from '../../contract/codes.js';
import { inside, isDescribed, NATION, provincialOf } from '../../contract/regions.js';
import type { Region } from '../../contract/types.js';
import type { Division } from '../../places/divisions.js';
import { placeName, policiesFor } from '../../places/known.js';
import type { View } from '../../session/view.js';
import { t } from '../../words/text.js';
import { longDay } from '../pieces/day.js';
import { countyPicker, placePicker, radios } from '../pieces/inputs.js';
import { placeSearch } from '../pieces/place-search.js';
import { wordsFor } from './ask.js';
import type { Step } from './step.js';

const optionsOf = (view: View, regions: Region[]): { value: string; label: string }[] =>
  regions.map((region) => ({ value: region.admdvs, label: (region.description ?? region.name)[view.ctx.lang] }));
const pairsOf = (view: View, regions: Region[]): [string, string][] =>
  optionsOf(view, regions).map(({ value, label }) => [value, label]);

function county(view: View): TemplateResult | typeof nothing {
  const { insuredProvince, insuredCity } = view.form;
  const code = isUndivided(insuredProvince) ? insuredProvince : within(insuredCity, insuredProvince);
  const own = (one: Division): boolean => view.ctx.regions.some(({ admdvs }) => admdvs === one.code);
  return countyPicker(view, 'insuredCounty', code, {
    label: (one) => (own(one) ? t('insured.county_own_rules', { name: one.name }) : one.name),
  });
}

/** The lists show what was chosen in another way too, and what is chosen in them counts from then on. */
function listed(view: View): View {
  const { insured } = view.form;
  const before = /^\d{6}$/.test(insured) ? insuredAt(insured) : {};
  return {
    ...view,
    form: { ...view.form, ...before },
    set: (field, value) => view.answer({ ...before, insured: 'other', [field]: value }),
  };
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

const isOfDescribed = ({ form }: View): boolean => form.insured === 'described';

/** Rules of a document that names no place: for those who look after rules, since nobody is insured "somewhere". */
export function described(view: View): TemplateResult | typeof nothing {
  const regions = view.ctx.regions.filter((region) => isDescribed(region.admdvs));
  if (!regions.length) return nothing;
  const shown: View = {
    ...view,
    form: { ...view.form, insuredLike: isOfDescribed(view) ? view.form.insuredLike : 'none' },
    set: (_, value) =>
      view.answer(value === 'none' ? { insured: 'other' } : { insured: 'described', insuredLike: value }),
  };
  return radios(shown, 'insuredLike', t('insured.like'), [
    { value: 'none', label: t('insured.like_none') },
    ...optionsOf(view, regions),
  ]);
}

/** The most that any of a place's policies tells comes first. */
const LEVELS = ['full', 'some', 'filing'] as const;

/** How much of the chosen place's rules there is, and when they were last checked; empty until a place is chosen. */
export function loaded({ form, ctx }: View): string {
  const code = insuredCode(form);
  if (!code) return '';
  const own = policiesFor(ctx, code);
  const names = (all: Region[]): string => all.map((region) => region.name[ctx.lang]).join(t('list.or'));
  const [nearest = ctx.regions.find(({ admdvs }) => admdvs === NATION)] = own;
  const checked = nearest ? ` ${t('insured.checked', { day: longDay(nearest.checked_on) })}` : '';
  const rules = LEVELS.find((level) => own.some((region) => region.rules === level));
  const what = rules
    ? t(`insured.loaded_${rules}`, { of: names(own) })
    : t('insured.loaded_nation', { name: placeName(ctx, code) });
  const finer = nearest?.admdvs === code ? [] : inside(ctx.regions, code);
  return what + checked + (finer.length ? ` ${t('insured.loaded_inside', { names: names(finer) })}` : '');
}

/** One way, and one link for whoever does not know or would rather choose than type. */
export const insured: Step<'insured'> = {
  id: 'insured',
  title: ({ form }) => wordsFor(form, 'insured.title'),
  hint: ({ form }) => wordsFor(form, 'insured.hint'),
  asked: () => true,
  render: (view) => html`
    ${search(view)}
    <p class=${loaded(view) ? 'note' : ''} role="status" data-testid="loaded">${loaded(view)}</p>
    <details class="aside" data-testid="insured-lists"><summary>${t('insured.not_known')}</summary>
      <p class="note">${wordsFor(view.form, 'insured.how_to_find')}</p>
      ${picker(listed(view))}
    </details>`,
  summary: (view) => (insuredCode(view.form) ? placeName(view.ctx, insuredCode(view.form)) : ''),
  stop: (view) => {
    if (insuredCode(view.form)) return null;
    const typed = view.form.insuredSearch.trim();
    return { field: 'insuredSearch', message: typed ? t('search.unchosen', { typed }) : t('insured.needed') };
  },
};
