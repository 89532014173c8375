// What is known of places: which of them have policies, what they are called, who shares one fund.
import { hasNoCity, isUndivided, namesProvince } from '../contract/codes.js';
import { ownChain } from '../contract/regions.js';
import type { Lang, Region } from '../contract/types.js';
import type { Divisions } from './divisions.js';
import { cityOf, countyOf, provinceName, provinceOf } from './divisions.js';

export interface Known {
  regions: Region[];
  divisions: Divisions | null;
  lang: Lang;
}

/** The policies of a place itself, the nearest first; empty where only the nation's holds. */
export const policiesFor = (known: Known, code: string): Region[] => ownChain(known.regions, code);

export const regionOf = (known: Known, code: string): Region | undefined => policiesFor(known, code)[0];

/** A place by its name; a county after its city's, because many share one. */
export function placeName(known: Known, code: string): string {
  const region = known.regions.find((one) => one.admdvs === code);
  if (region) return region.name[known.lang];
  const province = provinceOf(known.divisions, code);
  if (!province) return code;
  const city = namesProvince(code) ? undefined : cityOf(known.divisions, code);
  const wider = city?.name ?? provinceName(province, known.lang);
  const county = countyOf(known.divisions, code)?.name;
  return county ? `${wider}${city || known.lang === 'zh' ? '' : ' '}${county}` : wider;
}

/** Who shares one fund; without a policy, counties by their codes. Those run by the province itself have no city. */
export function poolOf(known: Known, code: string): Region['pool'] {
  const byCode = code.endsWith('00') || hasNoCity(code) ? 'city' : 'county';
  return regionOf(known, code)?.pool ?? byCode;
}

/** The place within which the insured person is at home: the city of a county that shares its fund. */
export function homeArea(known: Known, code: string): string {
  const pool = poolOf(known, code);
  if (pool === 'province' || isUndivided(code)) return code.slice(0, 2) + '0000';
  return pool === 'city' && !hasNoCity(code) ? code.slice(0, 4) + '00' : code;
}

/** A place with all that is around it: 山西省, 运城市, 芮城县. */
export function pathOf(known: Known, code: string): string[] {
  const province = provinceOf(known.divisions, code);
  if (!province) return [];
  const unit = known.regions.find(({ admdvs }) => admdvs === code && hasNoCity(code))?.name[known.lang];
  const own = unit ?? (code === province.code ? undefined : cityOf(known.divisions, code)?.name);
  return [
    provinceName(province, known.lang),
    own?.replace(province.name, ''),
    countyOf(known.divisions, code)?.name,
  ].filter((name): name is string => Boolean(name));
}
