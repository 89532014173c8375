import { html, nothing } from 'lit';
import { homeArea, insuredCode, isOneCity, placeCode, placeName, placesFor } from '../context.js';
import type { Place } from '../context.js';
import { cityPicker, placePicker, radios } from '../fields.js';
import type { View } from '../fields.js';
import { isDescribed } from '../regions.js';
import { t } from '../text.js';
import type { Step } from './step.js';

/** Of those who named their province only, home is a city nobody has named. */
function home(view: View, code: string): string {
  const area = homeArea(view.ctx, code);
  const name = placeName(view.ctx, area);
  return t(code.endsWith('0000') && !isOneCity(code) ? 'place.home_city' : 'place.home', { name });
}

function label(view: View, place: Place): string {
  const code = insuredCode(view.form);
  const province = placeName(view.ctx, code.slice(0, 2) + '0000');
  switch (place) {
    case 'home': return home(view, code);
    case 'same_city': return t('place.same_city', { name: placeName(view.ctx, code.slice(0, 4) + '00') });
    case 'same_province': return t('place.same_province', { name: province });
    case 'other_province':
      return isDescribed(code) ? t('place.away') : t('place.other_province', { name: province });
  }
}

export const place: Step<'place'> = {
  id: 'place',
  title: () => t('place.title'),
  hint: () => t('place.hint'),
  asked: () => true,
  render: (view) => html`
    ${isDescribed(insuredCode(view.form)) ? html`<p class="note">${t('place.described')}</p>` : nothing}
    ${radios(view, 'place', null, placesFor(view.form, view.ctx).map((value) => ({ value, label: label(view, value) })))}
    ${view.form.place === 'same_province' ? cityPicker(view, 'inProvinceCity', insuredCode(view.form)) : nothing}
    ${view.form.place === 'other_province'
      ? placePicker(view, 'placeProvince', 'placeCity', { first: t('place.choose'), without: insuredCode(view.form).slice(0, 2) }) : nothing}
    <details><summary>${t('place.undecided')}</summary><p>${t('place.undecided_help')}</p></details>`,
  summary: (view) => {
    const chosen = view.form.place as Place | '';
    if (!chosen) return '';
    const code = placeCode(view.form);
    return chosen === 'home' || chosen === 'same_city' || !code ? label(view, chosen) : placeName(view.ctx, code);
  },
  // Rules differ from place to place: none is made up for someone who has not decided.
  stop: ({ form, ctx }) => {
    if (!placesFor(form, ctx).includes(form.place as Place)) return { field: 'place', message: t('place.needed') };
    if (placeCode(form)) return null;
    return form.place === 'same_province' ? { field: 'inProvinceCity', message: t('place.needed_city') }
      : { field: 'placeProvince', message: t('place.needed_province') };
  },
};
