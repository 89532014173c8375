// Where a person is insured and treated, as far as it was told, and how the two places lie to each other.
import { isInside, isUndivided, namesProvince, narrowest, partsOf, within } from '../contract/codes.js';
import { isDescribed } from '../contract/regions.js';
import type { Known } from '../places/known.js';
import { homeArea, policiesFor, poolOf } from '../places/known.js';
import type { Form } from './fields.js';

/** What a question needs to know besides the answers. */
export interface Context extends Known {
  today: string;
  /** The questions that the host of the page has answered. */
  prefilled?: ReadonlySet<string>;
  /** What the last answer would know ("insured.age"), and the conditions that hold here ("card_activated"). */
  wants?: ReadonlySet<string>;
}

/** The insured region's code, as far as it was told: a shortcut, a described one, or county, city, province. */
export function insuredCode(form: Form): string {
  if (form.insured === 'described') return form.insuredLike;
  if (!['', 'other', 'unknown'].includes(form.insured)) return form.insured;
  return narrowest({ province: form.insuredProvince, city: form.insuredCity, county: form.insuredCounty });
}

/** The answers without those given for another insured region: a class of hospital it has not, a place away from it. */
export function counting(form: Form, ctx: Context): Form {
  const code = insuredCode(form);
  const [kind, id] = form.institution.split(':');
  const known = policiesFor(ctx, code).some(({ classes }) => classes.some((one) => one.id === id));
  return {
    ...form,
    institution: kind === 'class' && !known ? '' : form.institution,
    homePlace: isInside(form.homePlace, homeArea(ctx, code)) ? form.homePlace : '',
  };
}

export type Place = 'home' | 'same_city' | 'same_province' | 'other_province';

/** Which places make sense to offer, from what is known of the insured region. */
export function placesFor(form: Form, ctx: Context): Place[] {
  const code = insuredCode(form);
  if (isDescribed(code)) return ['other_province']; // nobody knows which places lie near an unnamed one
  const pool = poolOf(ctx, code);
  if (pool === 'province' || isUndivided(code)) return ['home', 'other_province'];
  if (pool === 'county') return ['home', 'same_city', 'same_province', 'other_province'];
  return ['home', 'same_province', 'other_province'];
}

/** How a place lies to the insured one. Who named the province only may be at home in any of its cities. */
export function relationTo(form: Form, ctx: Context, code: string): Place {
  const home = insuredCode(form);
  if (isDescribed(home) || !within(code, home)) return 'other_province';
  const offered = placesFor(form, ctx);
  if (!offered.includes('same_province')) return 'home';
  const area = homeArea(ctx, home);
  if (!namesProvince(area) && (code === area || isInside(code, area))) return 'home';
  return offered.includes('same_city') && partsOf(code).city === partsOf(home).city ? 'same_city' : 'same_province';
}

// GB/T 2260 lists a city's own districts under xxxx01: with it "another county of the city" needs no guess at which.
const elsewhereInCity = (home: string): string => home.slice(0, 4) + '01';

function inSameCity(form: Form, home: string): string {
  const county = within(form.placeCounty, home, 4);
  return county && county !== home ? county : elsewhereInCity(home);
}

function inSameProvince(form: Form, home: string): string {
  const city = within(form.inProvinceCity, home);
  if (!city || city === partsOf(home).city) return '';
  return narrowest({ ...partsOf(city), county: form.placeCounty });
}

/** The other province as far as it was told: its county, its city, the province alone, or nothing. */
function inOtherProvince(form: Form, home: string): string {
  if (within(form.placeProvince, home)) return '';
  return narrowest({ province: form.placeProvince, city: form.placeCity, county: form.placeCounty });
}

/** The code of the place of treatment as far as it was told; empty where even the province is not. */
export function placeCode(form: Form): string {
  const home = insuredCode(form);
  switch (form.place) {
    case 'home':
      return isDescribed(home) ? '' : within(form.homePlace, home) || home;
    case 'same_city':
      return inSameCity(form, home);
    case 'same_province':
      return inSameProvince(form, home);
    case 'other_province':
      return inOtherProvince(form, home);
    default:
      return '';
  }
}

/** The same where a place was named, not only how it lies to the insured one. */
export const namedPlace = (form: Form): string =>
  form.place === 'same_city' && placeCode(form) === elsewhereInCity(insuredCode(form)) ? '' : placeCode(form);

export const isAway = (form: Form): boolean => form.place !== '' && form.place !== 'home';

/** What is needed before anything can be worked out. */
export const isReady = (form: Form, ctx: Context): boolean =>
  insuredCode(form) !== '' && placesFor(form, ctx).includes(form.place as Place) && placeCode(form) !== '';
