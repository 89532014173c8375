/// <reference types="vitest/globals" />
// A place that was found says the same as picking it from the lists, and reaches the case as its code.
import { buildCase } from '../../web/src/answers/case.js';
import { insuredAt, treatedAt } from '../../web/src/answers/choose-place.js';
import { counting, insuredCode, isReady, namedPlace, placeCode, placesFor } from '../../web/src/answers/context.js';
import type { Form } from '../../web/src/answers/fields.js';
import { loadDivisions } from '../../web/src/places/divisions.js';
import { homeArea, placeName } from '../../web/src/places/known.js';
import { place } from '../../web/src/show/steps/place.js';
import { context, form, withPlaces } from './context.js';

const ctx = await withPlaces();
const insured = (code: string): Form => form(insuredAt(code));
const treated = (home: string, code: string): Form => {
  const answers = insured(home);
  return { ...answers, ...treatedAt(answers, ctx, code) };
};
const sent = (answers: Form) => buildCase(counting(answers, ctx), ctx.today).case;

describe('insured', () => {
  test.each([
    ['140830', '140000', '140800', '140830'],
    ['130123', '130000', '130100', '130123'], // no rules of its own
    ['140800', '140000', '140800', ''],
    ['140000', '140000', '', ''],
    ['110105', '110000', '', '110105'], // a municipality is one city
    ['500229', '500000', '', '500229'],
    ['429004', '420000', '429004', ''], // run by the province
    ['441900', '440000', '441900', ''], // a city without counties
    ['419900', '410000', '419900', ''], // with the province itself
    ['660000', '660000', '', ''],
  ])('%s is %s %s %s', (code, insuredProvince, insuredCity, insuredCounty) => {
    expect(insuredAt(code)).toEqual({
      insured: 'other',
      insuredSearch: '',
      insuredProvince,
      insuredCity,
      insuredCounty,
    });
    expect(insuredCode(insured(code))).toBe(code);
    expect(sent(insured(code)).insured.insu_admdvs).toBe(code);
  });

  test('a county left behind by another city, province or municipality no longer counts', () => {
    expect(insuredCode({ ...insured('140830'), insuredCity: '140100' })).toBe('140100');
    expect(insuredCode({ ...insured('140830'), insuredProvince: '110000' })).toBe('110000');
    expect(insuredCode({ ...insured('110105'), insuredProvince: '310000' })).toBe('310000');
    expect(
      insuredCode({ ...insured('110105'), insuredProvince: '420000', insuredCity: '429004', insuredCounty: '429005' }),
    ).toBe('429004');
  });

  test.each([
    // nobody knows of a fund of the whole city
    ['130123', '130123', ['home', 'same_city', 'same_province', 'other_province']],
    ['230102', '230100', ['home', 'same_province', 'other_province']], // shares its city's
    ['430121', '430100', ['home', 'same_province', 'other_province']], // by the province's policy
    ['110105', '110000', ['home', 'other_province']],
    ['500229', '500000', ['home', 'other_province']],
    ['660000', '660000', ['home', 'other_province']],
  ])('%s is at home in %s', (code, area, places) => {
    expect(homeArea(ctx, code)).toBe(area);
    expect(placesFor(insured(code), ctx)).toEqual(places);
  });
});

describe('treated', () => {
  test.each([
    // a county fund
    ['140830', '140830', 'home', '140830'],
    ['140830', '140802', 'same_city', '140802'],
    ['140830', '140800', 'same_city', '140801'], // the city: not the county itself
    ['140830', '140105', 'same_province', '140105'],
    ['140830', '140100', 'same_province', '140100'],
    ['140830', '610113', 'other_province', '610113'],
    ['140830', '610000', 'other_province', '610000'],
    ['140830', '110108', 'other_province', '110108'],
    ['140830', '660000', 'other_province', '660000'],
    ['140830', '659001', 'other_province', '659001'],
    // a city fund
    ['530900', '530900', 'home', '530900'],
    ['530900', '530921', 'home', '530921'],
    ['530902', '530921', 'home', '530921'],
    ['530902', '530900', 'home', '530902'],
    ['530902', '530112', 'same_province', '530112'],
    ['140800', '140830', 'home', '140830'],
    // counties run by the province have no city around them
    ['429004', '429004', 'home', '429004'],
    ['429004', '429005', 'same_province', '429005'],
    ['420100', '429005', 'same_province', '429005'],
    // one city, or one fund for the province
    ['110105', '110108', 'home', '110108'],
    ['110000', '110108', 'home', '110108'],
    ['500229', '500229', 'home', '500229'],
    ['419900', '410105', 'home', '410105'],
    ['419900', '410100', 'home', '410100'],
    ['660000', '650100', 'other_province', '650100'],
    // the province alone: in which of its cities is not known
    ['140000', '140802', 'same_province', '140802'],
  ])('%s in %s: %s, %s', (home, code, relation, treatment) => {
    const answers = treated(home, code);
    expect(answers.place).toBe(relation);
    expect(placesFor(answers, ctx)).toContain(relation);
    expect(placeCode(answers)).toBe(treatment);
    expect(sent(answers).visit.mdtrtarea_admvs).toBe(treatment);
    expect(isReady(answers, ctx)).toBe(true);
  });

  test('the own province leaves the city to be asked for', () => {
    const answers = treated('140830', '140000');
    expect(answers.place).toBe('same_province');
    expect(placeCode(answers)).toBe('');
    expect(isReady(answers, ctx)).toBe(false);
  });

  test('of a region without a name only another province is known', () => {
    const answers = form({ insured: 'described', insuredLike: '990001' });
    expect(treatedAt(answers, ctx, '440103')).toMatchObject({
      place: 'other_province',
      placeProvince: '440000',
      placeCity: '440100',
      placeCounty: '440103',
    });
  });

  test('a choice that the new home contradicts no longer counts', () => {
    const moved = (answers: Form, code: string): Form => ({ ...answers, ...insuredAt(code) });
    expect(placeCode(moved(treated('140830', '610113'), '610100'))).toBe('');
    expect(placeCode(moved(treated('140830', '140105'), '140100'))).toBe(''); // it is the home city now
    expect(placeCode(moved(treated('140830', '140802'), '140802'))).toBe('140801');
    // a county fund: home is the county
    expect(sent(moved(treated('140800', '140802'), '140830')).visit.mdtrtarea_admvs).toBe('140830');
    expect(sent(moved(treated('110105', '110108'), '140830')).visit.mdtrtarea_admvs).toBe('140830');
  });

  test('a county chosen after its city was changed counts only in that city', () => {
    const answers = treated('140830', '610113');
    expect(placeCode({ ...answers, placeCity: '610300' })).toBe('610300');
    expect(placeCode({ ...answers, placeProvince: '110000' })).toBe('110000');
  });

  test('"another county" without its name names no place', () => {
    const answers = { ...insured('140830'), place: 'same_city' };
    expect(placeCode(answers)).toBe('140801');
    expect(namedPlace(answers)).toBe('');
  });
});

describe('names', () => {
  test.each([
    ['130123', '石家庄市正定县'],
    ['350102', '福州市鼓楼区'],
    ['110105', '北京市朝阳区'],
    ['140830', '芮城县'],
    ['140801', '运城市'],
    ['429004', '仙桃市'],
    ['660000', '新疆生产建设兵团'],
    ['110000', '北京市'],
  ])('%s: %s', (code, name) => expect(placeName(ctx, code)).toBe(name));
  test('in English', () => {
    expect(placeName({ ...ctx, lang: 'en' }, '110105')).toBe('Beijing 朝阳区');
    expect(placeName({ ...ctx, lang: 'en' }, '130123')).toBe('石家庄市正定县');
  });
  test('by their city before the counties are loaded', async () =>
    expect(placeName({ ...context, divisions: await loadDivisions() }, '130123')).toBe('石家庄市'));
  test('the answer reads as the place that was named', () => {
    const view = (answers: Form) => ({
      form: answers,
      ctx,
      set: () => {},
      answer: () => {},
      needCounties: async () => {},
      error: () => null,
    });
    expect(place.summary(view(treated('140830', '140802')))).toBe('运城市盐湖区');
    expect(place.summary(view(treated('140830', '610113')))).toBe('西安市雁塔区');
    expect(place.summary(view(treated('530902', '530921')))).toBe('凤庆县');
    expect(place.summary(view(treated('140830', '140830')))).toBe('place.home'); // keys here, words in the browser
  });
});
