// Finds places by what a person types: a name, the first letters of its pinyin, or its code.

import { partsOf, prefixOf } from '../contract/codes.js';
import { isDescribed, NATION } from '../contract/regions.js';
import type { Region } from '../contract/types.js';
import letters from './data/letters.json';
import type { City, Division, Divisions, Province } from './divisions.js';
import type { Known } from './known.js';
import { reading } from './pinyin.js';

interface Entry {
  code: string;
  names: string[];
  letters: string[];
  english: string[];
  /** What is around it, widest first: names and letters. */
  wider: { names: string[]; letters: string[] };
}

export interface Findings {
  codes: string[];
  total: number;
}

/** The first letters of a name's pinyin, as people there read it. */
export const initials = reading(letters.letters, letters.otherwise);

const SHOWN = 8;
const CORPS = '660000';

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·・、,.'’()-]/g, '');

/** What a name is called in short: 山西, 广西, 运城, 芮城. */
const KINDS = /(?:(?:壮族|回族|维吾尔)?自治区|省|市|地区|盟|县|区|旗)$/;
const short = (name: string): string => {
  const left = name.replace(KINDS, '');
  return left.length > 1 ? left : name;
};

function entry({ code, name }: Division, ...around: Division[]): Entry {
  const brief = short(name),
    read = initials(name);
  const wider = { names: around.map((one) => one.name), letters: around.map((one) => initials(one.name)) };
  return { code, wider, names: [name, brief], letters: [read, read.slice(0, brief.length)], english: [] };
}

function ofProvince(province: Province): Entry[] {
  const ofCity = (city: City): Entry[] => [
    entry(city, province),
    ...city.counties.map((county) => entry(county, province, city)),
  ];
  return [
    { ...entry(province), english: [plain(province.en)] },
    ...province.cities.flatMap(ofCity),
    ...province.counties.map((county) => entry(county, province)),
  ];
}

/** Those insured with a province itself, whom no list of places knows. */
const isUnit = (code: string): boolean => code.endsWith('9900');
function ofUnit({ admdvs, name }: Region, { names, letters }: Entry): Entry {
  return {
    code: admdvs,
    wider: { names: [], letters: [] },
    letters: [`${letters[1]}sz`, `${letters[1]}sbj`],
    names: [plain(name.zh), `${names[1]}省直`, `${names[1]}省本级`, '省直', '省本级'],
    english: [plain(name.en)],
  };
}

function entriesOf(all: Divisions, regions: Region[]): Entry[] {
  const places = all.provinces.flatMap(ofProvince);
  const byCode = new Map(places.map((place) => [place.code, place]));
  for (const region of regions.filter(({ admdvs }) => admdvs !== NATION && !isDescribed(admdvs))) {
    byCode.get(region.admdvs)?.english.push(plain(region.name.en));
    const province = byCode.get(partsOf(region.admdvs).province);
    if (province && isUnit(region.admdvs)) places.push(ofUnit(region, province));
  }
  const corps = byCode.get(CORPS);
  corps?.names.push('兵团', '新疆兵团');
  corps?.letters.push('xjbt');
  return places;
}

let last: { all: Divisions; regions: Region[]; entries: Entry[] } | null = null;
function entriesFor(all: Divisions, regions: Region[]): Entry[] {
  if (last?.all !== all || last.regions !== regions) last = { all, regions, entries: entriesOf(all, regions) };
  return last.entries;
}

/** The beginning of a text, or its beginning with its last letter: 恩施州 for 恩施土家族苗族自治州. */
const begins = (text: string, typed: string): boolean =>
  text.startsWith(typed) || (typed.length > 2 && text.startsWith(typed.slice(0, -1)) && text.endsWith(typed.slice(-1)));

/** Beginnings of what is around it, one after another, then of its own: 北京朝阳, 山西运城芮城, bjcy. */
function follows(typed: string, wider: string[], own: string[]): boolean {
  if (typed && own.some((name) => begins(name, typed))) return true;
  return wider.some((name, at) => {
    for (let length = 2; length <= name.length && typed.startsWith(name.slice(0, length)); length++)
      if (follows(typed.slice(length), wider.slice(at + 1), own)) return true;
    return false;
  });
}

/** From what fits best to what fits least. */
const FITS: ((one: Entry, typed: string) => boolean)[] = [
  ({ code }, typed) => code === typed || prefixOf(code) === typed,
  ({ names }, typed) => names.includes(typed),
  ({ code, names }, typed) => code.startsWith(typed) || names.some((name) => begins(name, typed)),
  ({ letters }, typed) => letters.includes(typed),
  ({ letters }, typed) => letters.some((some) => begins(some, typed)),
  ({ names, english }, typed) =>
    names.some((name) => name.includes(typed)) || (typed.length > 2 && english.some((name) => name.startsWith(typed))),
  ({ names, wider }, typed) => follows(typed, wider.names, names),
  ({ letters, wider }, typed) => typed.length > 3 && follows(typed, wider.letters, letters),
];

/** Funds have codes of their own (140899, 660800) inside a city's or a province's: that is then the place. */
const around = (entries: Entry[], typed: string): Entry[] =>
  /^\d{6}$/.test(typed)
    ? [`${typed.slice(0, 4)}00`, `${typed.slice(0, 2)}0000`]
        .flatMap((code) => entries.filter((one) => one.code === code))
        .slice(0, 1)
    : [];

function level({ code }: Entry): number {
  const { city, county } = partsOf(code);
  return county ? 2 : city ? 1 : 0;
}

/**
 * The places that fit, the best first, wider before narrower, then by code; with `units`, those insured with a province
 * itself too.
 */
export function findPlaces(known: Known, text: string, units: boolean): Findings {
  const typed = plain(text);
  if (!typed || !known.divisions) return { codes: [], total: 0 };
  const entries = entriesFor(known.divisions, known.regions).filter(({ code }) => units || !isUnit(code));
  const ranked = entries.flatMap((one) => {
    const fits = FITS.findIndex((fit) => fit(one, typed));
    return fits < 0 ? [] : [{ one, fits }];
  });
  ranked.sort((a, b) => a.fits - b.fits || level(a.one) - level(b.one) || Number(a.one.code) - Number(b.one.code));
  const found = ranked.length ? ranked.map(({ one }) => one) : around(entries, typed);
  return { codes: found.slice(0, SHOWN).map(({ code }) => code), total: found.length };
}
