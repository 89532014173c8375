// Provinces and prefecture cities with their six-digit codes (GB/T 2260), loaded when first needed.
import type { Lang } from './types.js';

export interface City { code: string; name: string }
export interface Province { code: string; name: string; en: string; cities: City[] }
export interface Divisions { asOf: string; standard: string; provinces: Province[] }

type Row = [string, string, string, [string, string][]];

export async function loadDivisions(): Promise<Divisions> {
  const data = (await import('./data/divisions.json')).default;
  const provinces = (data.provinces as unknown as Row[]).map(([code, name, en, cities]) => ({
    code: code + '0000', name, en,
    cities: cities.map(([rest, city]) => ({ code: (code + rest).padEnd(6, '0'), name: city })),
  }));
  return { asOf: data.as_of, standard: data.standard, provinces };
}

export const provinceOf = (all: Divisions | null, code: string): Province | undefined =>
  all?.provinces.find((province) => province.code === code.slice(0, 2) + '0000');

export const cityOf = (all: Divisions | null, code: string): City | undefined =>
  provinceOf(all, code)?.cities.find((city) => city.code === code || city.code === code.slice(0, 4) + '00');

export const provinceName = (province: Province, lang: Lang): string => (lang === 'en' ? province.en : province.name);
