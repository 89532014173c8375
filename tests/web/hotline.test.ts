/// <reference types="vitest/globals" />
// The hotline reaches every place that can be chosen, and is the one that the nation's policy names.
import { readFileSync } from 'node:fs';
import { loadDivisions } from '../../web/src/places/divisions.js';
import { areaCodeOf, HOTLINE, hotlineOf } from '../../web/src/places/hotline.js';
import { templates as en } from '../../web/src/words/en.js';
import { templates as zh } from '../../web/src/words/zh.js';

const read = (name: string): string => readFileSync(new URL(`../../policies/${name}`, import.meta.url), 'utf8');

test.each([
  ['230100', '0451-12393', 'tel:045112393'],
  ['110000', '010-12393', 'tel:01012393'], // a province that is one city
  ['110105', '010-12393', 'tel:01012393'],
  ['140830', '0359-12393', 'tel:035912393'], // a county by its city
  ['140899', '0359-12393', 'tel:035912393'], // a fund's own code in a city
  ['410200', '0371-12393', 'tel:037112393'], // shares the code of 郑州
  ['419001', '0391-12393', 'tel:039112393'], // run by the province
  ['419900', '0371-12393', 'tel:037112393'], // insured with the province itself: its capital
  ['460000', '0898-12393', 'tel:089812393'], // one code for the whole island
  ['469005', '0898-12393', 'tel:089812393'],
])('%s is reached by %s', (code, number, tel) => expect(hotlineOf(code)).toEqual({ number, tel, whole: true }));

test.each(['340000', '660000', '660800', '990001', ''])('of %s no area code is known', (code) =>
  expect(hotlineOf(code)).toEqual({ number: HOTLINE, tel: `tel:${HOTLINE}`, whole: false }),
);

test('every city has an area code, and no code is of no place', async () => {
  const { provinces } = await loadDivisions();
  const cities = provinces.flatMap((province) => (province.cities.length ? province.cities : [province]));
  const lacking = cities.filter(({ code }) => !areaCodeOf(code));
  expect(lacking.map(({ name }) => name)).toEqual(['新星市', '白杨市', '新疆生产建设兵团']);
  const { area_codes: codes } = JSON.parse(read('hotline/area-codes.json')) as { area_codes: Record<string, string> };
  for (const [place, area] of Object.entries(codes)) {
    expect(area).toMatch(/^0(?:10|2[0-9]|[3-9]\d{2})$/);
    expect(cities.some(({ code }) => code.startsWith(place))).toBe(true);
  }
});

test("the nation's policy names the same number and hours", () => {
  const { tables } = JSON.parse(read('nation/policy.json'));
  const [row] = tables.offices;
  const [{ contact, name }] = row.list;
  expect(contact).toBe(HOTLINE);
  const hours = (text: string): string[] => text.match(/\d+:\d\d/g) ?? [];
  expect(hours(zh['hotline.hours'])).toEqual(['9:00', '12:00', '13:00', '17:00']);
  for (const text of [en['hotline.hours'], name.zh, name.en]) expect(hours(text)).toEqual(hours(zh['hotline.hours']));
  for (const hour of hours(name.zh)) expect(read('hotline/sources.md')).toContain(hour);
});
