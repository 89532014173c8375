// Finds places by what a person types: a name, in full, in short or as it was once called; its pinyin, whole or the
// first letters; what it is called in English; or its code.

import { partsOf, prefixOf } from '../contract/codes.js';
import { isDescribed, NATION } from '../contract/regions.js';
import type { Region } from '../contract/types.js';
import others from './data/other-names.json';
import { calledBefore, codesBefore } from './former.js';
import told from './data/pinyin.json';
import type { City, Division, Divisions, Province } from './divisions.js';
import type { Known } from './known.js';
import { reading } from './pinyin.js';

interface Entry {
  code: string;
  /** What it had before, or what is part of it today. */
  formerCodes: string[];
  names: string[];
  letters: string[];
  /** Whole, with and without what it is: ruichengxian, ruicheng; and what it is called in English. */
  pinyin: string[];
  english: string[];
  /** What is around it, widest first: names, letters and whole pinyin. */
  wider: { names: string[]; letters: string[]; pinyin: string[] };
}

export interface Findings {
  codes: string[];
  total: number;
}

/** The syllables of a name's pinyin, as people there read it. */
export const syllables = reading(told);
export const initials = (name: string): string =>
  syllables(name)
    .map((one) => one[0])
    .join('');

const SHOWN = 8;
const CORPS = '660000';

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·・、,.'’()-]/g, '')
    .replace(/ü/g, 'v')
    .replace(/^([a-z]{3,}?)(?:city|province|county|district|prefecture)$/, '$1');

/** What a name is called in short: 山西, 广西, 运城, 芮城. */
const KINDS = /(?:(?:壮族|回族|维吾尔)?自治区|省|市|地区|盟|县|区|旗)$/;
const short = (name: string): string => {
  const left = name.replace(KINDS, '');
  return left.length > 1 ? left : name;
};

function entry({ code, name }: Division, ...around: Division[]): Entry {
  const brief = short(name),
    read = initials(name);
  const wider = {
    names: around.map((one) => one.name),
    letters: around.map((one) => initials(one.name)),
    pinyin: around.map((one) => whole(short(one.name))),
  };
  return {
    code,
    formerCodes: codesBefore(code),
    wider,
    names: [name, brief, ...calledBefore(code), ...namesBesides(code, partsOf(code).city && !partsOf(code).county ? brief : '')],
    letters: [read, read.slice(0, brief.length)],
    pinyin: [...spelled(name), ...spelled(brief), ...englishBesides(code)],
    english: [],
  };
}

const whole = (name: string): string => syllables(name).join('');
/** ü is typed as v, or without its dots. */
const spelled = (name: string): string[] => [...new Set([whole(name), whole(name).replace(/v/g, 'u')])];

/** As it is called besides: abbreviations, former names, what it is called in English. */
const besides = (code: string): string[] => (others as Record<string, string>)[code]?.split(' ') ?? [];
const isLatin = (name: string): boolean => /^[a-z]+$/i.test(name);
const englishBesides = (code: string): string[] => besides(code).filter(isLatin).map(plain);
/** 哈市 is 哈尔滨, as every city is called there whose name is long. */
const namesBesides = (code: string, city: string): string[] => [
  ...besides(code).filter((name) => !isLatin(name)),
  ...(city.length > 2 ? [`${city[0]}市`] : []),
];

const withEnglish = (one: Entry, name: string): Entry => ({ ...one, pinyin: [...one.pinyin, name] });

function ofProvince(province: Province): Entry[] {
  const ofCity = (city: City): Entry[] => [
    entry(city, province),
    ...city.counties.map((county) => entry(county, province, city)),
  ];
  return [
    withEnglish(entry(province), plain(province.en)),
    ...province.cities.flatMap(ofCity),
    ...province.counties.map((county) => entry(county, province)),
  ];
}

/** Those insured with a province itself, whom no list of places knows. */
const isUnit = (code: string): boolean => code.endsWith('9900');
function ofUnit({ admdvs, name }: Region, { names, letters }: Entry): Entry {
  return {
    code: admdvs,
    formerCodes: [],
    wider: { names: [], letters: [], pinyin: [] },
    letters: [`${letters[1]}sz`, `${letters[1]}sbj`],
    pinyin: spelled(`${names[1]}省直`),
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
  byCode.get(CORPS)?.letters.push('xjbt');
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

/** The same in whole pinyin, which has no beginnings in between: beijingchaoyang, shanxiyunchengruicheng. */
function followsWhole(typed: string, wider: string[], own: string[]): boolean {
  if (typed.length > 1 && own.some((name) => name.startsWith(typed))) return true;
  return wider.some(
    (name, at) =>
      name !== '' && typed.startsWith(name) && followsWhole(typed.slice(name.length), wider.slice(at + 1), own),
  );
}

/** From what fits best to what fits least. */
const FITS: ((one: Entry, typed: string) => boolean)[] = [
  ({ code, formerCodes }, typed) => code === typed || prefixOf(code) === typed || formerCodes.includes(typed),
  ({ names }, typed) => names.includes(typed),
  ({ code, names }, typed) => code.startsWith(typed) || names.some((name) => begins(name, typed)),
  ({ letters }, typed) => letters.includes(typed),
  ({ pinyin }, typed) => pinyin.includes(typed),
  ({ letters }, typed) => letters.some((some) => begins(some, typed)),
  ({ pinyin }, typed) => typed.length > 1 && pinyin.some((some) => some.startsWith(typed)),
  ({ names, english }, typed) =>
    names.some((name) => name.includes(typed)) || (typed.length > 2 && english.some((name) => name.startsWith(typed))),
  ({ names, wider }, typed) => follows(typed, wider.names, names),
  ({ letters, wider }, typed) => typed.length > 3 && follows(typed, wider.letters, letters),
  ({ pinyin, wider }, typed) => typed.length > 5 && followsWhole(typed, wider.pinyin, pinyin),
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
  const rankedBy = (words: string) =>
    entries.flatMap((one) => {
      const fits = FITS.findIndex((fit) => fit(one, words));
      return fits < 0 ? [] : [{ one, fits }];
    });
  // A county that has become a district, or a city: 章丘市 is 章丘区 today.
  let ranked = rankedBy(typed);
  if (!ranked.length && short(typed) !== typed) ranked = rankedBy(short(typed));
  ranked.sort((a, b) => a.fits - b.fits || level(a.one) - level(b.one) || Number(a.one.code) - Number(b.one.code));
  const found = ranked.length ? ranked.map(({ one }) => one) : around(entries, typed);
  return { codes: found.slice(0, SHOWN).map(({ code }) => code), total: found.length };
}
