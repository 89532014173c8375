/// <reference types="vitest/globals" />
// The list of places as it is shipped: whole, and read as the people there read it.
import { readFileSync } from 'node:fs';
import others from '../../web/src/places/data/other-names.json';
import type { Division } from '../../web/src/places/divisions.js';
import { countyOf, loadCounties, loadDivisions } from '../../web/src/places/divisions.js';
import { initials, syllables } from '../../web/src/places/find-place.js';

const readings = (name: string): [string, string][] =>
  Object.entries(
    JSON.parse(readFileSync(new URL(`../../web/scripts/${name}`, import.meta.url), 'utf8')) as Record<string, string>,
  );
const reads = (name: string, reading: string): boolean => `${syllables(name).join(' ')} `.startsWith(`${reading} `);

const divisions = await loadCounties(await loadDivisions());
const { provinces } = divisions;
const cities = provinces.flatMap((province) => province.cities);
const counties = [...provinces, ...cities].flatMap((wider) => wider.counties);
const all: Division[] = [...provinces, ...cities, ...counties];

test('every division of GB/T 2260, and 兵团', () => {
  expect([provinces.length, cities.length, counties.length]).toEqual([32, 365, 2818]);
  expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
  for (const { code, name } of all) {
    expect(code).toMatch(/^\d{6}$/);
    expect(name).toMatch(/^\p{Script=Han}{2,}$/u);
    expect(syllables(name)).toHaveLength(name.length);
    expect(initials(name)).toMatch(new RegExp(`^[a-z]{${name.length}}$`));
  }
  for (const county of counties) expect(countyOf(divisions, county.code)).toEqual(county);
});

// 长子 and 长子县: the reading holds for every name that begins with it.
const named = (place: string): Division[] => all.filter(({ name }) => name.startsWith(place));

test.each(readings('pinyin-overrides.json'))('%s is read %s, which a dictionary does not know', (place, reading) => {
  expect(named(place)).not.toEqual([]);
  for (const { name } of named(place)) expect(reads(name, reading), name).toBe(true);
});

test('hard names are read well', () => {
  for (const [place, reading] of readings('pinyin-checked.json')) {
    expect(named(place), place).not.toEqual([]);
    expect(
      named(place).filter(({ name }) => !reads(name, reading)),
      place,
    ).toEqual([]);
  }
});

test('other names are of places that there are', () => {
  const known = new Set(all.map(({ code }) => code));
  for (const [code, names] of Object.entries(others)) {
    expect(known.has(code), code).toBe(true);
    for (const name of names.split(' ')) expect(name).toMatch(/^(?:\p{Script=Han}+|[A-Z][A-Za-z]+)$/u);
  }
  expect(Object.keys(others)).toEqual(Object.keys(others).sort());
});
