// From a place that was found to the answers that say it: the same as picking it from the lists.
import { partsOf } from '../contract/codes.js';
import { homeArea } from '../places/known.js';
import type { Context } from './context.js';
import { insuredCode, relationTo } from './context.js';
import type { Form } from './fields.js';

export function insuredAt(code: string): Partial<Form> {
  const { province, city, county } = partsOf(code);
  return { insured: 'other', insuredSearch: '', insuredProvince: province, insuredCity: city, insuredCounty: county };
}

export function treatedAt(form: Form, ctx: Context, code: string): Partial<Form> {
  const place = relationTo(form, ctx, code);
  const { province, city, county } = partsOf(code);
  const said = { place, placeSearch: '' };
  switch (place) {
    case 'home': {
      const home = insuredCode(form);
      return { ...said, homePlace: code === home || code === homeArea(ctx, home) ? '' : code };
    }
    case 'same_city':
      return { ...said, placeCounty: county };
    case 'same_province':
      return { ...said, inProvinceCity: city, placeCounty: county };
    case 'other_province':
      return { ...said, placeProvince: province, placeCity: city, placeCounty: county };
  }
}
