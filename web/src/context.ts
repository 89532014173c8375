// What a question needs to know besides the answers: which regions are loaded, the list of places, today.
import type { Divisions } from './divisions.js';
import { cityOf, provinceName, provinceOf } from './divisions.js';
import type { Form } from './form.js';
import type { Lang, Region } from './types.js';

export interface Context {
  regions: Region[];
  divisions: Divisions | null;
  lang: Lang;
  today: string;
}

const ONE_CITY = ['11', '12', '31', '50'];
export const isOneCity = (code: string): boolean => ONE_CITY.includes(code.slice(0, 2));

/** The insured region's code, as far as it was told: a loaded region, else the city, else the province. */
export function insuredCode(form: Form): string {
  if (form.insured !== 'other' && form.insured !== 'unknown') return form.insured;
  const sameProvince = form.insuredCity.slice(0, 2) === form.insuredProvince.slice(0, 2);
  return (sameProvince && form.insuredCity) || form.insuredProvince;
}

export const regionOf = (ctx: Context, code: string): Region | undefined =>
  ctx.regions.find((region) => region.admdvs === code && region.pool !== 'nation');

export function placeName(ctx: Context, code: string): string {
  const region = regionOf(ctx, code);
  if (region) return region.name[ctx.lang];
  const province = provinceOf(ctx.divisions, code);
  const city = code.endsWith('0000') ? undefined : cityOf(ctx.divisions, code);
  if (city) return city.name;
  return province ? provinceName(province, ctx.lang) : code;
}

export type Place = 'home' | 'same_city' | 'same_province' | 'other_province';

/** Which places make sense to offer, from what is known of the insured region. */
export function placesFor(form: Form, ctx: Context): Place[] {
  const code = insuredCode(form);
  const region = regionOf(ctx, code);
  const county = region ? region.pool === 'county' : !code.endsWith('00');
  if (isOneCity(code)) return ['home', 'other_province'];
  if (county) return ['home', 'same_city', 'same_province', 'other_province'];
  return ['home', 'same_province', 'other_province'];
}

// A choice made before the insured region was changed stays in the form but no longer counts where it contradicts it.
const within = (code: string, home: string): string => (code.slice(0, 2) === home.slice(0, 2) ? code : '');

/** The other province as far as it was told: its city, the province alone, or nothing. */
export function otherProvince(form: Form, home: string): string {
  if (form.placeProvince.slice(0, 2) === home.slice(0, 2)) return '';
  return within(form.placeCity, form.placeProvince) || form.placeProvince;
}

// GB/T 2260 lists a city's own districts under xxxx01: with it "another county of the city" needs no guess at which.
const elsewhereInCity = (home: string): string => home.slice(0, 4) + '01';

/** The code of the place of treatment as far as it was told; empty where even the province is not. */
export function placeCode(form: Form): string {
  const home = insuredCode(form);
  switch (form.place) {
    case 'home': return home;
    case 'same_city': return elsewhereInCity(home);
    case 'same_province': return within(form.inProvinceCity, home);
    case 'other_province': return otherProvince(form, home);
    default: return '';
  }
}

export const isAway = (form: Form): boolean => form.place !== '' && form.place !== 'home';

/** What is needed before anything can be worked out. */
export const isReady = (form: Form, ctx: Context): boolean =>
  insuredCode(form) !== '' && placesFor(form, ctx).includes(form.place as Place) && placeCode(form) !== '';
