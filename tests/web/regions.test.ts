/// <reference types="vitest/globals" />

import { vocabularyOf } from '../../web/scripts/vocabulary.mjs';
import { insuredCode, placeCode, placesFor } from '../../web/src/answers/context.js';
import type { Form } from '../../web/src/answers/fields.js';
import { chainOf, inside, provincialOf } from '../../web/src/contract/regions.js';
import type { Region } from '../../web/src/contract/types.js';
import { OF_FILING, rulesOf } from '../../web/src/engine/rules.js';
import { homeArea } from '../../web/src/places/known.js';
import { loaded } from '../../web/src/show/steps/insured.js';
import { context, form, regions } from './context.js';

const codes = (all: Region[]): string[] => all.map((one) => one.admdvs);

describe('policies by code', () => {
  test.each([
    ['530902', ['530902', '530900', '100000']],
    ['530900', ['530900', '100000']],
    ['530981', ['530900', '100000']], // a county without an office of its own
    ['430100', ['430000', '100000']],
    ['410200', ['100000']], // not the province's own insured
    ['419900', ['419900', '100000']],
    ['500101', ['500000', '100000']],
    ['990002', ['990002', '100000']],
    ['140800', ['140000', '100000']], // the city above 芮城
    ['', ['100000']],
  ])('%s', (code, chain) => expect(codes(chainOf(regions, code))).toEqual(chain));

  test('places with rules inside a province or a city, and the province itself', () => {
    expect(codes(provincialOf(regions, '410000'))).toEqual(['419900']);
    expect(provincialOf(regions, '430000')).toEqual([]);
    expect(codes(inside(regions, '410000'))).toEqual(['410100', '411400', '419900']);
    expect(codes(inside(regions, '530000'))).toEqual(['530900']);
    expect(codes(inside(regions, '140000'))).toEqual(['140830']);
    expect(inside(regions, '140100')).toEqual([]);
    expect(inside(regions, '')).toEqual([]);
  });

  const row = { when: { med_type: { not: '11' } } };
  const stay = { deductible: [row], ratio: [row], basic_cap: [row] };
  const other = { when: { insutype: { not: ['310'] } } };
  test.each<[string, Parameters<typeof rulesOf>, string]>([
    ['nothing but how to file', [{ tables: { filing_required: [row], offices: [row] } }], 'filing'],
    ['nothing at all', [{ tables: {} }], 'filing'],
    ['deductible, ratio and cap of a stay', [{ tables: stay }], 'full'],
    ['one scheme only', [{ tables: { ...stay, ratio: [other] } }], 'some'],
    ['no cap', [{ tables: { ...stay, basic_cap: [] } }], 'some'],
    ['the cap by the policy above', [{ tables: { ...stay, basic_cap: [] } }, { tables: { basic_cap: [row] } }], 'full'],
    ['a ratio that has ended', [{ checked_on: '2026-11-21', tables: { ratio: [{ until: '2026-01-01' }] } }], 'filing'],
    ['a ratio that will end', [{ checked_on: '2026-11-21', tables: { ratio: [{ until: '2027-01-01' }] } }], 'some'],
  ])('%s', (_, policies, rules) => expect(rulesOf(...policies)).toBe(rules));

  test('of the regions that are here', () => {
    const of = (rules: string): string[] => codes(regions.filter((one) => one.rules === rules));
    expect(of('full')).toContain('140830');
    expect(of('filing')).toContain('140000'); // 山西: how to file and nothing of money
    expect(of('some')).toContain('530921'); // an office's own number, below a city with some of the money
  });

  test('what is about filing is what the vocabulary lists under filing and lists', () => {
    const ids = vocabularyOf()
      .parameters.filter(({ stage }: { stage: string }) => ['filing', 'lists'].includes(stage))
      .map(({ id }: { id: string }) => id);
    expect([...OF_FILING].sort()).toEqual(ids.sort());
  });
});

describe('where the person is insured', () => {
  test.each<[Partial<Form>, string]>([
    [{}, ''],
    [{ insuredProvince: '430000' }, '430000'],
    [{ insured: 'other', insuredProvince: '140000', insuredCity: '140800' }, '140800'],
    [{ insured: 'unknown', insuredProvince: '140000', insuredCity: '140800', insuredCounty: '140830' }, '140830'],
    [{ insuredProvince: '140000', insuredCity: '140100', insuredCounty: '140830' }, '140100'], // the city was changed
    [{ insuredProvince: '610000', insuredCity: '140800', insuredCounty: '140830' }, '610000'], // the province was
    [{ insuredProvince: '410000', insuredCity: '419900' }, '419900'],
    [{ insured: '140830', insuredProvince: '430000' }, '140830'],
    [{ insured: 'described', insuredLike: '990001', insuredProvince: '430000' }, '990001'],
    [{ insured: 'described', insuredProvince: '430000' }, ''],
  ])('%o is %s', (answers, code) => expect(insuredCode(form(answers))).toBe(code));

  test.each<[Partial<Form>, string]>([
    [{}, ''],
    [{ insured: '140830' }, 'full'],
    [{ insuredProvince: '530000', insuredCity: '530900', insuredCounty: '530921' }, 'some'],
    [{ insuredProvince: '430000', insuredCity: '430100' }, 'some'],
    [{ insuredProvince: '140000', insuredCity: '140100' }, 'filing'],
    [{ insuredProvince: '530000' }, 'inside'],
    [{ insuredProvince: '130000' }, 'nation'],
  ])('%o: what there is for it is said', (answers, much) => {
    const said = loaded({ form: form(answers), ctx: context, set: () => {}, error: () => null });
    // keys here, words in the browser
    expect(
      said
        .split(' ')
        .filter((key) => key !== 'insured.checked')
        .pop(),
    ).toBe(much && `insured.loaded_${much}`);
    expect(said.includes('insured.checked')).toBe(Boolean(much));
  });
});

describe('places of treatment', () => {
  const places = (code: string) => placesFor(form({ insured: code }), context);
  test.each([
    ['140830', ['home', 'same_city', 'same_province', 'other_province']], // a county with a fund of its own
    ['140100', ['home', 'same_province', 'other_province']],
    ['530900', ['home', 'same_province', 'other_province']],
    ['530902', ['home', 'same_province', 'other_province']], // shares the city's fund
    ['430000', ['home', 'same_province', 'other_province']],
    ['429004', ['home', 'same_province', 'other_province']], // run by the province: no city around it
    ['419900', ['home', 'other_province']],
    ['500000', ['home', 'other_province']],
    ['990001', ['other_province']],
    ['990002', ['other_province']],
  ])('insured in %s', (code, expected) => expect(places(code)).toEqual(expected));

  test.each([
    ['140830', '140830'],
    ['530902', '530900'],
    ['530900', '530900'],
    ['419900', '410000'],
    ['430000', '430000'],
    ['429004', '429004'],
  ])('home of %s is %s', (code, area) => expect(homeArea(context, code)).toBe(area));

  test('a described region is no place to be treated in', () => {
    expect(placeCode(form({ insured: '990001', place: 'home' }))).toBe('');
    expect(placeCode(form({ insured: '990001', place: 'other_province', placeProvince: '440000' }))).toBe('440000');
  });
});
