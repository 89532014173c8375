import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { treatedAt } from '../../answers/choose-place.js';
import type { Place } from '../../answers/context.js';
import { counting, insuredCode, namedPlace, placeCode, placesFor } from '../../answers/context.js';
import { isUndivided, namesProvince } from '../../contract/codes.js';
import { isDescribed } from '../../contract/regions.js';
import { homeArea, placeName } from '../../places/known.js';
import type { View } from '../../session/view.js';
import { t } from '../../words/text.js';
import { cityPicker, countyPicker, placePicker, radios } from '../pieces/inputs.js';
import { placeSearch } from '../pieces/place-search.js';
import { ask, wordsFor } from './ask.js';
import type { Step } from './step.js';

/** Of those who named their province only, home is a city nobody has named. */
function home(view: View, code: string): string {
  const area = homeArea(view.ctx, code);
  const name = placeName(view.ctx, area);
  return t(namesProvince(code) && !isUndivided(code) ? 'place.home_city' : 'place.home', { name });
}

function label(view: View, place: Place): string {
  const code = insuredCode(view.form);
  const province = placeName(view.ctx, code.slice(0, 2) + '0000');
  switch (place) {
    case 'home':
      return home(view, code);
    case 'same_city':
      return t('place.same_city', { name: placeName(view.ctx, code.slice(0, 4) + '00') });
    case 'same_province':
      return t('place.same_province', { name: province });
    case 'other_province':
      return isDescribed(code) ? t('place.away') : t('place.other_province', { name: province });
  }
}

/** The place as far as it was named, leaving out what the insured region contradicts. */
const named = ({ form, ctx }: View): string => namedPlace(counting(form, ctx));

const search = (view: View): TemplateResult =>
  placeSearch({
    view,
    field: 'placeSearch',
    code: named(view),
    insured: false,
    choose: (code) => view.answer(treatedAt(view.form, view.ctx, code)),
  });

/** At home a county is asked of nobody; one that was found is shown. */
const atHome = (view: View) =>
  named(view) === insuredCode(view.form) ? nothing : countyPicker(view, 'homePlace', named(view));

function details(view: View): TemplateResult | typeof nothing {
  const code = insuredCode(view.form);
  switch (view.form.place as Place | '') {
    case 'home':
      return atHome(view);
    case 'same_city':
      return countyPicker(view, 'placeCounty', code, { without: code });
    case 'same_province':
      return html`${cityPicker(view, 'inProvinceCity', code)}
      ${placeCode(view.form) ? countyPicker(view, 'placeCounty', placeCode(view.form)) : nothing}`;
    case 'other_province':
      return placePicker(view, 'placeProvince', 'placeCity', {
        first: t('place.choose'),
        without: code.slice(0, 2),
        county: 'placeCounty',
      });
    default:
      return nothing;
  }
}

export const place: Step<'place'> = {
  id: 'place',
  title: ({ form }) => wordsFor(form, 'place.title'),
  hint: ({ form }) => wordsFor(form, 'place.hint'),
  asked: () => true,
  render: (view) => html`
    ${isDescribed(insuredCode(view.form)) ? html`<p class="note">${t('place.described')}</p>` : nothing}
    ${search(view)}
    <details class="aside" data-testid="place-lists"><summary>${t('place.lists')}</summary>
      ${radios(
        view,
        'place',
        null,
        placesFor(view.form, view.ctx).map((value) => ({ value, label: label(view, value) })),
      )}
      ${details(view)}
    </details>
    ${ask(view, 'placeOpen')}`,
  summary: (view) => {
    const chosen = view.form.place as Place | '';
    if (!chosen) return '';
    const code = named(view);
    return !code || (chosen === 'home' && code === insuredCode(view.form))
      ? label(view, chosen)
      : placeName(view.ctx, code);
  },
  // Rules differ from place to place: none is made up for someone who has not decided.
  stop: ({ form, ctx }) => {
    const told = placesFor(form, ctx).includes(form.place as Place);
    if (told && placeCode(form)) return null;
    const typed = form.placeSearch.trim();
    if (typed) return { field: 'placeSearch', message: t('search.unchosen', { typed }) };
    if (!told) return { field: 'placeSearch', message: t('place.needed') };
    return form.place === 'same_province'
      ? { field: 'inProvinceCity', message: t('place.needed_city') }
      : { field: 'placeProvince', message: t('place.needed_province') };
  },
};
