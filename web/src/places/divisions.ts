// Provinces, prefecture cities and counties with their six-digit codes (GB/T 2260).
// Provinces and cities are loaded at the start, the counties when a person first needs them.
import type { Lang } from '../contract/types.js';
import * as lists from './lists.js';

export interface Division {
  code: string;
  name: string;
}
export interface City extends Division {
  counties: Division[];
}
/** Only a province that is one city has counties of its own. */
export interface Province extends Division {
  en: string;
  cities: City[];
  counties: Division[];
}
export interface Divisions {
  asOf: string;
  standard: string;
  provinces: Province[];
  withCounties: boolean;
}

type Row = [code: string, name: string, en: string, cities: string];

/** "02长安区 04桥西区 新华区": without a code it is that before it and one more. */
function listed(prefix: string, text: string): Division[] {
  let rest = '';
  return text
    .split(' ')
    .filter(Boolean)
    .map((one) => {
      const name = one.replace(/^\d+/, '');
      rest = one.slice(0, -name.length) || String(Number(rest) + 1).padStart(rest.length, '0');
      return { code: (prefix + rest).padEnd(6, '0'), name };
    });
}

/** What a county is by its code: district, county, city; told only where it is something else. */
export function inFull({ code, name }: Division): string {
  const number = Number(code.slice(4));
  return /(?:[区县市旗]|群岛|海域|委员会)$/.test(name) ? name : name + (number < 21 ? '区' : number < 81 ? '县' : '市');
}

export async function loadDivisions(): Promise<Divisions> {
  const data = await lists.divisions();
  const provinces = (data.provinces as unknown as Row[]).map(([code, name, en, cities]) => ({
    code: code + '0000',
    name,
    en,
    counties: [],
    cities: listed(code, cities).map((city) => ({ ...city, counties: [] })),
  }));
  return { asOf: data.as_of, standard: data.standard, provinces, withCounties: false };
}

/** The same with every county in its place. */
export async function loadCounties(all: Divisions): Promise<Divisions> {
  const texts: Record<string, string> = (await lists.counties()).counties;
  const inside = (prefix: string): Division[] =>
    Object.entries(texts)
      .flatMap(([key, text]) => (key.startsWith(prefix) ? listed(key, text) : []))
      .map((county) => ({ code: county.code, name: inFull(county) }));
  const provinces = all.provinces.map((province) => ({
    ...province,
    cities: province.cities.map((city) => ({ ...city, counties: inside(city.code.slice(0, 4)) })),
    counties: province.cities.length ? [] : inside(province.code.slice(0, 2)),
  }));
  return { ...all, provinces, withCounties: true };
}

export const provinceOf = (all: Divisions | null, code: string): Province | undefined =>
  all?.provinces.find((province) => province.code === code.slice(0, 2) + '0000');

export const cityOf = (all: Divisions | null, code: string): City | undefined =>
  provinceOf(all, code)?.cities.find((city) => city.code === code || city.code === code.slice(0, 4) + '00');

/** The counties of a city, or of a province that is one city; none before they are loaded. */
export const countiesIn = (all: Divisions | null, code: string): Division[] => {
  const province = provinceOf(all, code);
  return (province?.cities.length ? cityOf(all, code)?.counties : province?.counties) ?? [];
};

export const countyOf = (all: Divisions | null, code: string): Division | undefined =>
  countiesIn(all, code).find((county) => county.code === code);

export const provinceName = (province: Province, lang: Lang): string => (lang === 'en' ? province.en : province.name);
