/// <reference types="vitest/globals" />
import { buildCase } from '../../web/src/answers/case.js';
import type { Form } from '../../web/src/answers/fields.js';
import type { Answer } from '../../web/src/contract/types.js';
import { differenceOf } from '../../web/src/show/compare/difference.js';
import { variantsOf } from '../../web/src/show/compare/variants.js';
import { context, form } from './context.js';

const TODAY = context.today;
const AWAY: Partial<Form> = {
  insured: '140830',
  scheme: '390',
  place: 'other_province',
  placeProvince: '610000',
  placeCity: '610100',
  care: '21',
  reason: 'living',
  howLong: 'long',
  filed: 'no',
  stay: 'dates',
  begin: '2024-03-01',
};
const ruicheng = {
  ...context,
  regions: context.regions.map((one) =>
    one.admdvs === '140830'
      ? { ...one, classes: ['class_1', 'class_2'].map((id) => ({ id, name: { zh: id, en: id } })) }
      : one,
  ),
};
type Said = Partial<Omit<Answer, 'filing'>> & { filing?: object };
const answer = (said: Said = {}): Answer =>
  ({
    alternatives: [],
    ...said,
    filing: { required: 'required', status: 'missing', category: 'long_term_resident', ...said.filing },
  }) as unknown as Answer;
const variants = (answers: Partial<Form> = AWAY, said: Said = {}, ctx = ruicheng) =>
  variantsOf(form(answers), ctx, answer(said));
const ids = (...all: Parameters<typeof variants>) => variants(...all).map(({ id }) => id);
const caseOf = (id: string, answers: Partial<Form> = AWAY, said: Said = {}) =>
  buildCase(form({ ...answers, ...variants(answers, said).find((one) => one.id === id)?.answers }), TODAY).case;

describe('what can be compared', () => {
  test('away and not filed: filed, referred, at home, an emergency', () => {
    expect(ids()).toEqual(['now', 'filed', 'referred', 'home', 'emergency']);
  });
  test('who has filed is shown what not having filed would mean', () => {
    expect(ids({ ...AWAY, filed: 'yes' }, { filing: { status: 'valid' } })).toEqual([
      'now',
      'not_filed',
      'referred',
      'home',
      'emergency',
    ]);
  });
  test('what the person is already is no other situation', () => {
    expect(ids({ ...AWAY, reason: 'referred' })).not.toContain('referred');
    expect(ids({ ...AWAY, reason: 'emergency' })).not.toContain('emergency');
  });
  test("at home only other hospitals, of the region's own kinds or of the three levels", () => {
    expect(ids({ ...AWAY, place: 'home', institution: 'class:class_1' })).toEqual(['now', 'class:class_2']);
    expect(ids({ ...AWAY, insured: '110000', place: 'home', institution: 'level:3' })).toEqual([
      'now',
      'level:2',
      'level:1',
    ]);
  });
  test("in another province the region's own kinds mean nothing", () => {
    expect(ids({ ...AWAY, place: 'same_province' })).toContain('class:class_1');
    expect(ids().filter((id) => id.startsWith('class'))).toEqual([]);
  });
  test('nobody is referred to a pharmacy, nor rushed to a planned visit', () => {
    expect(ids({ ...AWAY, care: '41' })).toEqual(['now', 'filed', 'home']);
    expect(ids({ ...AWAY, care: '11' })).not.toContain('emergency');
    expect(ids({ ...AWAY, care: '13' })).toContain('emergency');
  });
  test('a region that needs no filing is not compared with filing', () => {
    expect(ids(AWAY, { filing: { required: 'not_required' } })).not.toContain('filed');
  });
});

describe('the case of each', () => {
  test('filed as the engine offers it, from the day it says', () => {
    const alternatives = [
      {
        id: 'file_before_discharge',
        change: { filing: { category: 'long_term_resident', filed_on: TODAY, filed_admdvs: '610100' } },
        fund_gain: ['0.00', '0.00'],
        text: '',
      },
    ] as Answer['alternatives'];
    expect(caseOf('filed', AWAY, { alternatives }).filing).toEqual({
      category: 'long_term_resident',
      filed_on: TODAY,
      filed_admdvs: '610100',
    });
  });
  test('too late to file: as if filed when admitted', () => {
    expect(caseOf('filed').filing).toEqual({
      category: 'long_term_resident',
      filed_on: '2024-03-01',
      filed_admdvs: '610100',
    });
  });
  test('a stay that is still ahead is filed for today', () => {
    expect(caseOf('referred', { ...AWAY, begin: '2024-04-01' }).filing).toMatchObject({
      category: 'referred',
      filed_on: TODAY,
    });
  });
  test('referred and emergency say so in the visit as well', () => {
    expect(caseOf('referred').visit).toMatchObject({ referral: true, emergency: false });
    expect(caseOf('emergency').visit).toMatchObject({ referral: false, emergency: true });
  });
  test('not filed leaves no filing; at home is at home', () => {
    expect(caseOf('not_filed', { ...AWAY, filed: 'yes', filedOn: '2024-02-01' }).filing ?? null).toBeNull();
    expect(caseOf('home').visit.mdtrtarea_admvs).toBe('140830');
  });
  test('only the one thing is different', () => {
    expect(caseOf('not_filed').insured).toEqual(caseOf('now').insured);
    expect(caseOf('now')).toEqual(buildCase(form(AWAY), TODAY).case);
  });
});

describe('how much more or less', () => {
  type Settled = Parameters<typeof differenceOf>[0];
  const pays = (low: string, high = low, usual?: [string, string]): Settled =>
    ({
      settlement: {
        sheet: { medfee_sumamt: '50000.00', psn_part_amt: low === high ? low : null },
        bounds: low === high ? {} : { psn_part_amt: [low, high] },
      },
      estimate: usual ? { sheet: { psn_part_amt: usual[0] }, range: { psn_part_amt: usual } } : null,
    }) as unknown as Settled;
  const open = (low: string, high: string): Settled => pays('0.00', '50000.00', [low, high]);
  test('exact where both are', () => {
    const exact = (way: string, amount: string) => ({ way, amount, kind: 'exact' });
    expect(differenceOf(pays('33025.00'), pays('23325.00'))).toEqual(exact('less', '9700.00'));
    expect(differenceOf(pays('0.10'), pays('0.30'))).toEqual(exact('more', '0.20'));
    expect(differenceOf(pays('1.00'), pays('1.00'))).toEqual(exact('same', '0.00'));
  });
  test('by what is usual, in the middle of its ends', () => {
    const less = { way: 'less', amount: '3000.00', kind: 'estimate' };
    expect(differenceOf(open('16000.00', '18000.00'), open('13000.00', '15000.00'))).toEqual(less);
    expect(differenceOf(pays('17000.00'), open('13000.00', '15000.00'))).toEqual(less);
  });
  test('else by what is paid at most', () => {
    expect(differenceOf(pays('0.00', '33025.00'), pays('0.00', '23325.00'))).toEqual({
      way: 'less',
      amount: '9700.00',
      kind: 'most',
    });
  });
  test('of what nobody knows, nothing: not even that it is the same', () => {
    expect(differenceOf(pays('0.00', '33025.00'), pays('0.00', '33025.00'))).toBeNull();
    expect(differenceOf(pays('0.00', '50000.00'), pays('0.00', '50000.00'))).toBeNull();
    expect(differenceOf(pays('0.00', '50000.00'), pays('1.00'))).toBeNull();
  });
});
