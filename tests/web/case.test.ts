/// <reference types="vitest/globals" />
import { buildCase } from '../../web/src/case.js';
import { counting, isReady, placeCode, placesFor } from '../../web/src/context.js';
import type { Context } from '../../web/src/context.js';
import { EMPTY, formFrom } from '../../web/src/form.js';
import type { Form } from '../../web/src/form.js';
import { questionAt } from '../../web/src/paths.js';
import { askedSteps } from '../../web/src/steps/index.js';

const TODAY = '2024-03-05';
const form = (answers: Partial<Form>): Form => ({ ...EMPTY, ...answers });
const built = (answers: Partial<Form>) => buildCase(form(answers), TODAY);
const context: Context = {
  regions: [{ admdvs: '140830', name: { zh: '芮城县', en: 'Ruicheng' }, pool: 'county', parent: '100000', checked_on: '', rules: 'full', classes: [{ id: 'class_1', name: { zh: '一类', en: 'Class 1' } }] }],
  divisions: null, lang: 'zh', today: TODAY,
};
const AWAY: Partial<Form> = { insured: '140830', scheme: '390', place: 'other_province', placeProvince: '610000', placeCity: '610100', care: '21', stay: 'dates', begin: '2024-03-01' };

describe('from answers to the case', () => {
  test('only what was told goes in', () => {
    expect(built(AWAY)).toEqual({
      supposed: [],
      case: {
        insured: { insu_admdvs: '140830', insutype: '390' },
        visit: { mdtrtarea_admvs: '610100', med_type: '21', begndate: '2024-03-01' },
        asked_on: TODAY,
      },
    });
  });

  test('the contract\'s first example', () => {
    const { case: all } = built({
      ...AWAY, reason: 'long_term', longTerm: 'long_term_resident', filed: 'yes', filedOn: '2024-02-01', filedPlace: 'same',
      proof: 'documents', networked: 'yes', left: 'yes', end: '2024-03-12', bill: 'known', total: '5万', split: 'all',
      used: 'none', account: 'no', activated: 'yes', usedAtHome: 'yes', tested: 'yes', age: '62', identity: 'none', trauma: 'none',
    });
    expect(all).toEqual({
      insured: { insu_admdvs: '140830', insutype: '390', psn_type: '16', age: 62, identity: [] },
      visit: {
        mdtrtarea_admvs: '610100', med_type: '21', networked: true, begndate: '2024-03-01', enddate: '2024-03-12',
        emergency: false, referral: false, nth_admission: 1, trauma: 'none',
      },
      filing: { category: 'long_term_resident', filed_on: '2024-02-01', filed_admdvs: '610100', proof: 'documents' },
      costs: { medfee_sumamt: '50000.00', fulamt_ownpay_amt: '0.00', overlmt_selfpay: '0.00', preselfpay_amt: '0.00' },
      year: { act_pay_dedc: '0.00', hifp_pay: '0.00', hifmi_pay: '0.00' },
      account: { use: false },
      card: { activated: true, used_at_home: true, tested_out_of_province: true },
      asked_on: TODAY,
    });
  });

  test('what is not said is supposed, and named', () => {
    const { case: all, supposed } = built({ insured: '140830', place: 'other_province', placeProvince: '610000', scheme: 'unknown', filed: 'yes' });
    expect(supposed).toEqual(['scheme', 'care', 'begin', 'filed_on']);
    expect(all.insured.insutype).toBe('390');
    expect(all.visit.begndate).toBe(TODAY);
  });

  test('a place of treatment is never made up', () => {
    expect(built({ insured: '140830', place: 'other_province' }).case.visit).not.toHaveProperty('mdtrtarea_admvs');
  });

  test('at home nothing of the journey is sent, though it is kept in the form', () => {
    const { case: all } = built({ ...AWAY, place: 'home', reason: 'referred', filed: 'yes', filedOn: '2024-01-01', activated: 'no' });
    expect(all.visit.mdtrtarea_admvs).toBe('140830');
    expect(all).not.toHaveProperty('filing');
    expect(all).not.toHaveProperty('card');
    expect(all.visit).not.toHaveProperty('referral');
  });

  test('an unreadable amount is not sent', () => {
    expect(built({ ...AWAY, bill: 'known', total: 'viel', split: 'all' }).case).not.toHaveProperty('costs');
  });

  test('a region\'s class counts only in the province', () => {
    expect(built({ ...AWAY, institution: 'class:class_1' }).case.visit).not.toHaveProperty('institution_class');
    expect(built({ ...AWAY, place: 'same_city', institution: 'class:class_1' }).case.visit.institution_class).toBe('class_1');
    expect(built({ ...AWAY, institution: 'level:3' }).case.visit.dedc_hosp_lv).toBe('3');
  });
});

describe('places', () => {
  test('codes follow the relation', () => {
    expect(placeCode(form({ insured: '140830', place: 'same_city' }))).toBe('140801');
    expect(placeCode(form({ insured: '140830', place: 'same_province' }))).toBe('');
    expect(placeCode(form({ insured: '140830', place: 'same_province', inProvinceCity: '140100' }))).toBe('140100');
  });
  test('a choice that the new home contradicts no longer counts', () => {
    const moved = form({ ...AWAY, insured: 'other', insuredProvince: '610000', insuredCity: '610100' });
    expect(placeCode(moved)).toBe('');
    expect(isReady(moved, context)).toBe(false);
  });
  test('a class of hospital counts in the region that has it', () => {
    const chosen = form({ insured: '140830', institution: 'class:class_1' });
    expect(counting(chosen, context).institution).toBe('class:class_1');
    expect(counting({ ...chosen, insured: 'other', insuredProvince: '230000' }, context).institution).toBe('');
    expect(counting({ ...chosen, institution: 'level:3' }, context).institution).toBe('level:3');
  });
  test('one-city municipalities have no other city', () => {
    expect(placesFor(form({ insured: 'other', insuredProvince: '110000' }), context)).toEqual(['home', 'other_province']);
  });
});

describe('questions', () => {
  test('at home neither reason nor filing nor card is asked', () => {
    const ids = askedSteps(form({ insured: '140830', place: 'home' }), context).map((step) => step.id);
    expect(ids).toEqual(['insured', 'scheme', 'place', 'care', 'institution', 'dates', 'bill', 'year', 'account', 'more']);
  });
  test('an error\'s path leads to its question', () => {
    expect(questionAt('/costs/medfee_sumamt')).toEqual(['bill', 'total']);
    expect(questionAt('/insured/identity/0')).toEqual(['more', 'identity']);
    expect(questionAt('insured.age')).toEqual(['more', 'age']);
    expect(questionAt('/nothing')).toBeNull();
  });
  test('a form from outside is taken field by field', () => {
    expect(formFrom({ total: '5万', extra: 1, age: 62 })).toEqual(form({ total: '5万' }));
    expect(formFrom(null)).toBeNull();
  });
});
