// What a question needs to know besides the answers: which regions are loaded, the list of places, today.
import type { Divisions } from './divisions.js';
import { cityOf, provinceName, provinceOf } from './divisions.js';
import type { Form } from './form.js';
import { NATION, chainOf, isDescribed } from './regions.js';
import type { Lang, Region } from './types.js';

export interface Context {
  regions: Region[];
  divisions: Divisions | null;
  lang: Lang;
  today: string;
}

const ONE_CITY = ['11', '12', '31', '50'];
export const isOneCity = (code: string): boolean => ONE_CITY.includes(code.slice(0, 2));

// A choice made before a wider one was changed stays in the form but no longer counts where it contradicts it.
const within = (code: string, wider: string, digits = 2): string =>
  (code.slice(0, digits) === wider.slice(0, digits) ? code : '');

/** The insured region's code, as far as it was told: a shortcut, a described one, or county, city, province. */
export function insuredCode(form: Form): string {
  if (form.insured === 'described') return form.insuredLike;
  if (!['', 'other', 'unknown'].includes(form.insured)) return form.insured;
  const city = within(form.insuredCity, form.insuredProvince);
  return (city && within(form.insuredCounty, city, 4)) || city || form.insuredProvince;
}

/** The policies of a place itself, the nearest first; empty where only the nation's holds. */
export const policiesFor = (ctx: Context, code: string): Region[] =>
  chainOf(ctx.regions, code).filter((region) => region.admdvs !== NATION);

export const regionOf = (ctx: Context, code: string): Region | undefined => policiesFor(ctx, code)[0];

/** The answers without a class of hospital that the insured region does not have: it was chosen for another one. */
export function counting(form: Form, ctx: Context): Form {
  const [kind, id] = form.institution.split(':');
  const known = policiesFor(ctx, insuredCode(form)).some(({ classes }) => classes.some((one) => one.id === id));
  return kind === 'class' && !known ? { ...form, institution: '' } : form;
}

export function placeName(ctx: Context, code: string): string {
  const region = ctx.regions.find((one) => one.admdvs === code);
  if (region) return region.name[ctx.lang];
  const province = provinceOf(ctx.divisions, code);
  const city = code.endsWith('0000') ? undefined : cityOf(ctx.divisions, code);
  if (city) return city.name;
  return province ? provinceName(province, ctx.lang) : code;
}

/** Who shares one fund; without a policy, counties by their codes. Those run by the province itself have no city. */
function poolOf(ctx: Context, code: string): Region['pool'] {
  const byCode = code.endsWith('00') || code.slice(2, 4) === '90' ? 'city' : 'county';
  return regionOf(ctx, code)?.pool ?? byCode;
}

/** The place within which the insured person is at home: the city of a county that shares its fund. */
export function homeArea(ctx: Context, code: string): string {
  const pool = poolOf(ctx, code);
  if (pool === 'province') return code.slice(0, 2) + '0000';
  return pool === 'city' && code.slice(2, 4) !== '90' ? code.slice(0, 4) + '00' : code;
}

export type Place = 'home' | 'same_city' | 'same_province' | 'other_province';

/** Which places make sense to offer, from what is known of the insured region. */
export function placesFor(form: Form, ctx: Context): Place[] {
  const code = insuredCode(form);
  if (isDescribed(code)) return ['other_province']; // nobody knows which places lie near an unnamed one
  const pool = poolOf(ctx, code);
  if (pool === 'province' || isOneCity(code)) return ['home', 'other_province'];
  if (pool === 'county') return ['home', 'same_city', 'same_province', 'other_province'];
  return ['home', 'same_province', 'other_province'];
}

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
    case 'home': return isDescribed(home) ? '' : home;
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
