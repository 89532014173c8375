/// <reference types="vitest/globals" />
import { answersOf } from '../../web/src/answers/apply-change.js';
import { buildCase } from '../../web/src/answers/case.js';
import { isResident, isUrgent, whenResident, whenUrgent } from '../../web/src/answers/circumstances.js';
import type { Context } from '../../web/src/answers/context.js';
import { counting, isReady, placeCode, placesFor } from '../../web/src/answers/context.js';
import type { Form } from '../../web/src/answers/fields.js';
import { EMPTY, formFrom } from '../../web/src/answers/fields.js';
import { questionAt } from '../../web/src/answers/paths.js';
import { askedSteps } from '../../web/src/show/steps/index.js';

const TODAY = '2024-03-05';
const form = (answers: Partial<Form>): Form => ({ ...EMPTY, ...answers });
const built = (answers: Partial<Form>) => buildCase(form(answers), TODAY);
const context: Context = {
  regions: [
    {
      admdvs: '140830',
      name: { zh: '芮城县', en: 'Ruicheng' },
      pool: 'county',
      parent: '100000',
      checked_on: '',
      rules: 'full',
      classes: [{ id: 'class_1', name: { zh: '一类', en: 'Class 1' } }],
    },
  ],
  divisions: null,
  lang: 'zh',
  today: TODAY,
};
const NOTHING = Object.fromEntries(
  [
    'act_pay_dedc',
    'hifp_pay',
    'otp_hifp_pay',
    'opsp_hifp_pay',
    'inscp_scp_amt',
    'psn_inscp_amt',
    'hifmi_pay',
    'hifob_pay',
    'cvlserv_pay',
    'hifes_pay',
    'maf_pay',
  ].map((key) => [key, '0.00']),
);
const AWAY: Partial<Form> = {
  insured: '140830',
  scheme: '390',
  place: 'other_province',
  placeProvince: '610000',
  placeCity: '610100',
  care: '21',
  stay: 'dates',
  begin: '2024-03-01',
};

describe('from answers to the case', () => {
  test('only what was told goes in', () => {
    expect(built({ ...AWAY, reason: 'emergency' })).toEqual({
      supposed: [],
      case: {
        insured: { insu_admdvs: '140830', insutype: '390' },
        visit: {
          mdtrtarea_admvs: '610100',
          med_type: '21',
          begndate: '2024-03-01',
          emergency: true,
          referral: false,
          trauma: 'none',
        },
        asked_on: TODAY,
      },
    });
  });

  test("the contract's first example", () => {
    const { case: all } = built({
      ...AWAY,
      reason: 'living',
      howLong: 'long',
      filed: 'yes',
      filedAs: 'long_term_resident',
      filedOn: '2024-02-01',
      filedPlace: 'same',
      proof: 'documents',
      openStay: 'yes',
      left: 'yes',
      end: '2024-03-12',
      bill: 'known',
      total: '5万',
      split: 'all',
      used: 'none',
      account: 'no',
      activated: 'yes',
      usedAtHome: 'yes',
      tested: 'yes',
      age: '62',
      identity: 'none',
      trauma: 'none',
    });
    expect(all).toEqual({
      insured: { insu_admdvs: '140830', insutype: '390', psn_type: '16', age: 62, identity: [] },
      visit: {
        mdtrtarea_admvs: '610100',
        med_type: '21',
        services: { inpatient: true },
        begndate: '2024-03-01',
        enddate: '2024-03-12',
        emergency: false,
        referral: false,
        nth_admission: 1,
        trauma: 'none',
      },
      circumstances: { why: 'living', months: 6 },
      filing: { category: 'long_term_resident', filed_on: '2024-02-01', filed_admdvs: '610100', proof: 'documents' },
      costs: { medfee_sumamt: '50000.00', fulamt_ownpay_amt: '0.00', overlmt_selfpay: '0.00', preselfpay_amt: '0.00' },
      year: NOTHING,
      account: { balc: '0.00', use: false },
      card: { activated: true, used_at_home: true, tested_out_of_province: true },
      asked_on: TODAY,
    });
  });

  test('what is not said is supposed, and named', () => {
    const { case: all, supposed } = built({
      insured: '140830',
      place: 'other_province',
      placeProvince: '610000',
      scheme: 'unknown',
      filed: 'yes',
    });
    expect(supposed).toEqual(['scheme', 'reason', 'care', 'begin', 'filedOn']);
    expect(all.insured.insutype).toBe('390');
    expect(all.visit.begndate).toBe(TODAY);
  });

  test('what one does not know of oneself is left out; nothing of it is said', () => {
    const { insured } = built({ ...AWAY, identity: 'unknown', age: '' }).case;
    expect(insured).toEqual({ insu_admdvs: '140830', insutype: '390' });
    expect(built({ ...AWAY, identity: 'none' }).case.insured.identity).toEqual([]);
    // What the law lets no fund pay, where somebody says that there is such a thing.
    expect(built({ ...AWAY, unpaid: 'abroad' }).case.visit.other_payer).toBe('abroad');
    for (const unpaid of ['', 'unknown']) expect('other_payer' in built({ ...AWAY, unpaid }).case.visit).toBe(false);
    expect(built({ ...AWAY, stay: 'dates', left: 'unknown', end: '2024-03-09' }).case.visit).not.toHaveProperty(
      'enddate',
    );
  });

  test('a place not settled on is sent as it was told, and named as supposed', () => {
    const { case: all, supposed } = built({ ...AWAY, reason: 'trip', placeOpen: 'yes' });
    expect(all.visit.mdtrtarea_admvs).toBe('610100');
    expect(supposed).toEqual(['place']);
  });

  test('a place of treatment is never made up', () => {
    expect(built({ insured: '140830', place: 'other_province' }).case.visit).not.toHaveProperty('mdtrtarea_admvs');
  });

  test('at home nothing of the journey is sent, though it is kept in the form', () => {
    const { case: all } = built({
      ...AWAY,
      place: 'home',
      reason: 'referred',
      filed: 'yes',
      filedOn: '2024-01-01',
      openStay: 'no',
      activated: 'no',
    });
    expect(all.visit.mdtrtarea_admvs).toBe('140830');
    expect(all).not.toHaveProperty('circumstances');
    expect(all).not.toHaveProperty('filing');
    expect(all).not.toHaveProperty('card');
    expect(all.visit).not.toHaveProperty('referral');
    expect(all.visit).not.toHaveProperty('services');
  });

  test('an unreadable amount is not sent', () => {
    expect(built({ ...AWAY, bill: 'known', total: 'viel', split: 'all' }).case).not.toHaveProperty('costs');
  });

  test("a region's class counts only in the province", () => {
    expect(built({ ...AWAY, institution: 'class:class_1' }).case.visit).not.toHaveProperty('institution_class');
    expect(built({ ...AWAY, place: 'same_city', institution: 'class:class_1' }).case.visit.institution_class).toBe(
      'class_1',
    );
    expect(built({ ...AWAY, institution: 'level:3' }).case.visit.dedc_hosp_lv).toBe('3');
  });
});

describe('why a person is there', () => {
  test.each<[Partial<Form>, object | undefined, boolean, boolean]>([
    [{ reason: 'referred' }, { why: 'treatment', sent_by: 'hospital' }, false, true],
    [{ reason: 'emergency' }, undefined, true, false], // those who live there have emergencies too
    [{ reason: 'living' }, { why: 'living' }, false, false],
    [{ reason: 'living', howLong: 'long', months: '3' }, { why: 'living', months: 6 }, false, false],
    [{ reason: 'living', howLong: 'short' }, { why: 'living' }, false, false],
    [{ reason: 'living', howLong: 'short', months: '0' }, { why: 'living', months: 0 }, false, false],
    [{ reason: 'living', howLong: 'unknown', months: '3' }, { why: 'living' }, false, false],
    [
      { reason: 'working', sentBy: 'employer', howLong: 'long' },
      { why: 'working', months: 6, sent_by: 'employer' },
      false,
      false,
    ],
    [
      { reason: 'working', sentBy: 'nobody', howLong: 'short', months: '5' },
      { why: 'working', months: 5, sent_by: 'nobody' },
      false,
      false,
    ],
    [{ reason: 'working', sentBy: 'unknown' }, { why: 'working' }, false, false],
    [{ reason: 'resettled', registerMoved: 'yes' }, { why: 'resettled', register_moved: true }, false, false],
    [{ reason: 'resettled', registerMoved: 'no' }, { why: 'resettled', register_moved: false }, false, false],
    [{ reason: 'resettled', registerMoved: 'unknown' }, { why: 'resettled' }, false, false],
    [{ reason: 'other_temporary' }, { why: 'treatment', sent_by: 'nobody' }, false, false],
    [{ reason: 'trip' }, { why: 'trip' }, false, false],
  ])('%o', (answers, circumstances, emergency, referral) => {
    const { case: all } = built({ ...AWAY, ...answers });
    expect(all.circumstances).toEqual(circumstances);
    expect(all.visit).toMatchObject({ emergency, referral });
    expect(all).not.toHaveProperty('filing'); // the category is the engine's to find
  });

  test.each(['', 'unknown'])('where it is not said (%o) the least is supposed, and named', (reason) => {
    const { case: all, supposed } = built({ ...AWAY, reason, howLong: 'long' });
    expect(all.circumstances).toEqual({ why: 'treatment', sent_by: 'nobody' });
    expect(all.visit).toMatchObject({ emergency: false, referral: false });
    expect(supposed).toEqual(['reason']);
  });

  test('first whether it was an emergency, then whether one lives there: what no longer fits is let go', () => {
    const said = (answers: Partial<Form>) => [isUrgent(form(answers)), isResident(form(answers))];
    expect(said({})).toEqual(['', '']);
    expect(said({ reason: 'emergency' })).toEqual(['yes', '']);
    expect(said({ reason: 'working' })).toEqual(['no', 'yes']);
    expect(said({ reason: 'trip', urgent: 'yes', resident: 'yes' })).toEqual(['no', 'no']); // chosen elsewhere
    expect(said({ urgent: 'unknown', resident: 'unknown' })).toEqual(['unknown', 'unknown']);
    expect(whenUrgent('yes', form({ reason: 'trip' })).reason).toBe('emergency');
    expect(whenUrgent('no', form({ reason: 'emergency' })).reason).toBe('');
    expect(whenUrgent('no', form({ reason: 'trip' })).reason).toBe('trip');
    expect(whenResident('yes', form({ reason: 'trip' })).reason).toBe('living'); // which is all that is needed
    expect(whenResident('yes', form({ reason: 'resettled' })).reason).toBe('resettled');
    expect(whenResident('no', form({ reason: 'living' })).reason).toBe('');
    expect(whenResident('no', form({ reason: 'referred' })).reason).toBe('referred');
    expect(whenResident('unknown', form({ reason: 'referred' })).reason).toBe('');
  });

  test('an injury that nobody spoke of is none, away and at home; one not explained is left open', () => {
    expect(built(AWAY).case.visit.trauma).toBe('none');
    expect(built({ ...AWAY, place: 'home' }).case.visit.trauma).toBe('none');
    expect(built({ ...AWAY, reason: 'emergency' }).case.visit.trauma).toBe('none');
    const open = built({ ...AWAY, trauma: 'unknown' });
    expect(open.case.visit.trauma).toBe('no_third_party');
    expect(open.supposed).toContain('trauma'); // and said
    expect(built(AWAY).supposed).not.toContain('trauma');
    expect(built({ ...AWAY, trauma: 'work_injury' }).case.visit.trauma).toBe('work_injury');
  });

  test('what another reason asked for stays in the form and is not sent', () => {
    const { case: all } = built({
      ...AWAY,
      reason: 'trip',
      howLong: 'short',
      months: '3',
      sentBy: 'employer',
      registerMoved: 'yes',
    });
    expect(all.circumstances).toEqual({ why: 'trip' });
  });
});

describe('the filing', () => {
  const filed: Partial<Form> = { ...AWAY, filed: 'yes', filedOn: '2024-02-01' };
  test('a category is what was filed, whatever the reason; forgotten, it is left to the reason', () => {
    expect(built({ ...filed, reason: 'trip', filedAs: 'stationed_worker' }).case.filing).toEqual({
      category: 'stationed_worker',
      filed_on: '2024-02-01',
    });
    expect(built({ ...filed, reason: 'living' }).case.filing).toEqual({ filed_on: '2024-02-01' });
  });
  test('its own last day, the chosen institutions and their changes', () => {
    expect(built({ ...filed, filedUntil: '2024-05-01', chosen: 'no', changesUsed: '2次' }).case.filing).toEqual({
      filed_on: '2024-02-01',
      valid_until: '2024-05-01',
      institution_chosen: false,
      changes_used: 2,
    });
  });
  test('proof is of living or working there: by the category filed, else by the reason', () => {
    const proof = (answers: Partial<Form>) => built({ ...filed, proof: 'commitment', ...answers }).case.filing?.proof;
    expect(proof({ reason: 'living' })).toBe('commitment');
    expect(proof({ reason: 'trip', filedAs: 'resettled_retiree' })).toBe('commitment');
    expect(proof({ reason: 'living', filedAs: 'other_temporary' })).toBeUndefined();
    expect(proof({ reason: 'referred' })).toBeUndefined();
  });
  test('filed elsewhere and back home', () => {
    const home: Partial<Form> = { ...AWAY, place: 'home', backHome: 'commitment' };
    expect(built(home).case).toMatchObject({
      circumstances: { why: 'living', months: 6 },
      filing: { filed_on: '2024-03-01', proof: 'commitment' },
    });
    expect(built({ ...home, backHome: 'no' }).case).not.toHaveProperty('filing');
    expect(built({ ...home, ...AWAY }).case).not.toHaveProperty('filing');
  });
  test('somebody else files: only for a filing still to be made', () => {
    expect(built({ ...AWAY, filed: 'no', byProxy: 'yes', filedAs: 'referred' }).case.filing).toEqual({
      by_proxy: true,
    });
    expect(built({ ...AWAY, filed: 'no', byProxy: 'no' }).case.filing).toEqual({ by_proxy: false });
    expect(built({ ...filed, byProxy: 'yes' }).case.filing).not.toHaveProperty('by_proxy');
    expect(built({ ...AWAY, filed: 'unknown', byProxy: 'yes' }).case).not.toHaveProperty('filing');
  });
});

describe('the kind of care', () => {
  test.each([
    ['21', 'openStay', { inpatient: true }],
    ['11', 'openVisit', { outpatient: true }],
    ['13', 'openVisit', { outpatient: true }],
    ['41', 'openVisit', { outpatient: true }],
    ['14', 'openChronic', { chronic: true }],
  ] as const)('%s has a flag of its own: %s', (care, field, services) => {
    expect(
      built({ ...AWAY, care, openStay: 'no', openVisit: 'no', openChronic: 'no', [field]: 'yes' }).case.visit.services,
    ).toEqual(services);
  });
  test('a hospital without a network, and a flag nobody knows', () => {
    const { visit } = built({ ...AWAY, openStay: 'none' }).case;
    expect(visit.networked).toBe(false);
    expect(visit).not.toHaveProperty('services');
    expect(built({ ...AWAY, openStay: 'unknown' }).case.visit).not.toHaveProperty('services');
  });
  test('whether it is designated matters where it has no network', () => {
    expect(built({ ...AWAY, openStay: 'none', designated: 'no' }).case.visit.designated).toBe(false);
    expect(built({ ...AWAY, openStay: 'yes', designated: 'no' }).case.visit).not.toHaveProperty('designated');
    const pharmacy = { ...AWAY, care: '41', openStay: 'none', openVisit: 'yes', designated: 'no' } as const;
    expect(built(pharmacy).case.visit).not.toHaveProperty('designated');
    expect(built({ ...pharmacy, openVisit: 'none' }).case.visit.designated).toBe(false);
  });
  test('whether the other side pays belongs to an injury they are liable for', () => {
    const pays = { ...AWAY, thirdPartyPays: 'no' } as const;
    expect(built({ ...pays, trauma: 'third_party' }).case.visit.third_party_pays).toBe(false);
    expect(built({ ...pays, trauma: 'no_third_party' }).case.visit).not.toHaveProperty('third_party_pays');
    expect(questionAt('visit.third_party_pays')).toEqual(['reason', 'thirdPartyPays']);
  });
  test('recognition belongs to chronic care', () => {
    expect(built({ ...AWAY, care: '14', recognised: 'no' }).case.visit.recognised).toBe(false);
    expect(built({ ...AWAY, care: '21', recognised: 'no' }).case.visit).not.toHaveProperty('recognised');
  });
  test('what was paid for visits this year belongs to visits, the n-th stay to stays', () => {
    const used: Partial<Form> = {
      ...AWAY,
      scheme: '310',
      used: 'some',
      nth: '2',
      yearFund: '900',
      yearVisits: '500',
      yearOwn: '1千',
      yearExtra: '',
    };
    expect(built({ ...used, care: '11' }).case.year).toEqual({
      hifp_pay: '900.00',
      otp_hifp_pay: '500.00',
      psn_inscp_amt: '1000.00',
    });
    expect(built({ ...used, care: '11' }).case.visit).not.toHaveProperty('nth_admission');
    expect(built(used).case.year).toEqual({ hifp_pay: '900.00', psn_inscp_amt: '1000.00' });
    expect(built(used).case.visit.nth_admission).toBe(2);
    expect(built({ ...used, yearScope: '3000' }).case.year).toMatchObject({ inscp_scp_amt: '3000.00' });
    expect(built({ ...used, used: 'none' }).case.year).toEqual(NOTHING);
  });
  test('only employees have an account whose balance could be unknown', () => {
    expect(built({ ...AWAY, scheme: '310', account: 'no' }).case.account).toEqual({ use: false });
    expect(built({ ...AWAY, account: 'yes', balance: '300' }).case.account).toEqual({ balc: '300.00', use: true });
  });
});

describe('an alternative as answers', () => {
  const patched = (change: Record<string, unknown>) =>
    built({ ...AWAY, reason: 'other_temporary', filed: 'no', ...answersOf({ change }) }).case;
  test('a filing', () => {
    const filing = { category: 'long_term_resident', filed_on: '2024-03-05', filed_admdvs: '610100' };
    expect(patched({ filing }).filing).toEqual(filing);
  });
  test('a referral', () => {
    const filing = { category: 'referred', filed_on: '2024-03-05', filed_admdvs: '610100' };
    const { filing: filed, visit } = patched({ visit: { referral: true }, filing });
    expect(filed).toEqual(filing);
    expect(visit.referral).toBe(true);
  });
  test('the hospital chosen, the papers brought, another class', () => {
    expect(answersOf({ change: { filing: { institution_chosen: true, proof: 'documents' } } })).toEqual({
      chosen: 'yes',
      proof: 'documents',
      backHome: 'documents',
    });
    expect(answersOf({ change: { visit: { institution_class: 'class_3' } } })).toEqual({
      institution: 'class:class_3',
    });
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
    expect(placesFor(form({ insured: 'other', insuredProvince: '110000' }), context)).toEqual([
      'home',
      'other_province',
    ]);
  });
});

describe('questions', () => {
  test('at home neither filing nor card is asked', () => {
    const ids = askedSteps(form({ insured: '140830', place: 'home' }), context).map((step) => step.id);
    expect(ids).toEqual([
      'insured',
      'scheme',
      'place',
      'reason',
      'care',
      'institution',
      'dates',
      'bill',
      'year',
      'account',
      'more',
    ]);
  });
  test('of the card only what a rule asks for here, and what was answered', () => {
    const asked = (answers: Partial<Form>, ...wants: string[]) =>
      askedSteps(form({ insured: '140830', place: 'other_province', ...answers }), {
        ...context,
        wants: new Set(wants),
      })
        .map(({ id }) => id)
        .includes('card');
    expect(asked({})).toBe(false);
    expect(asked({}, 'networked', 'card_used_at_home')).toBe(true);
    expect(asked({ tested: 'no' })).toBe(true);
    expect(asked({ place: 'same_city' }, 'card_tested_out_of_province')).toBe(false);
  });
  test("an error's path leads to its question", () => {
    expect(questionAt('/costs/medfee_sumamt')).toEqual(['bill', 'total']);
    expect(questionAt('/insured/identity/0')).toEqual(['more', 'identity']);
    expect(questionAt('insured.age')).toEqual(['more', 'age']);
    expect(questionAt('circumstances.why')).toEqual(['reason', 'reason']);
    expect(questionAt('/circumstances/months')).toEqual(['reason', 'months']);
    expect(questionAt('circumstances.sent_by')).toEqual(['reason', 'sentBy']);
    expect(questionAt('circumstances.register_moved')).toEqual(['reason', 'registerMoved']);
    expect(questionAt('filing.category')).toEqual(['filing', 'filedAs']);
    expect(questionAt('/filing/valid_until')).toEqual(['filing', 'filedUntil']);
    expect(questionAt('filing.institution_chosen')).toEqual(['filing', 'chosen']);
    expect(questionAt('/filing/changes_used')).toEqual(['filing', 'changesUsed']);
    expect(questionAt('visit.recognised')).toEqual(['care', 'recognised']);
    expect(questionAt('/visit/services/chronic')).toEqual(['institution', 'openChronic']);
    expect(questionAt('year.otp_hifp_pay')).toEqual(['year', 'yearVisits']);
    expect(questionAt('year.disease_hifp_pay')).toEqual(['year', 'yearDisease']);
    expect(questionAt('year.psn_inscp_amt')).toEqual(['year', 'yearOwn']);
    expect(questionAt('/nothing')).toBeNull();
  });
  test('a form from outside is taken field by field', () => {
    expect(formFrom({ total: '5万', extra: 1, age: 62 })).toEqual(form({ total: '5万' }));
    expect(formFrom(null)).toBeNull();
  });
});
