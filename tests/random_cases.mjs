// Random cases, sound or not, from one seed: a failure can be run again.

// mulberry32: small, and the same everywhere.
export function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

let next = random(20240301);
const below = (n) => Math.floor(next() * n);
const oneOf = (...values) => values[below(values.length)];
const often = (chance, make) => (next() < chance ? make() : undefined);
const twoDigits = (number) => String(number).padStart(2, '0');
const money = (most) => `${below(most)}.${twoDigits(below(100))}`;
const day = () => `${oneOf(2022, 2023, 2024, 2025)}-${twoDigits(1 + below(12))}-${twoDigits(1 + below(28))}`;
const flag = () => next() < 0.5;

function costs() {
  if (flag()) {
    return {
      medfee_sumamt: money(400_000),
      fulamt_ownpay_amt: often(0.6, () => money(3000)),
      overlmt_selfpay: often(0.6, () => money(1000)),
      preselfpay_amt: often(0.6, () => money(5000)),
    };
  }
  return {
    items: Array.from({ length: 1 + below(6) }, () => ({
      name: oneOf('床位费', '阿莫西林', 'CT'),
      chrgitm_lv: oneOf('01', '02', '03'),
      selfpay_prop: often(0.5, () => `${below(40)}%`),
      ...(flag()
        ? { amount: money(9000) }
        : { pric: money(900), cnt: String(1 + below(9)), pric_uplmt_amt: often(0.3, () => money(900)) }),
    })),
  };
}

function soundCase() {
  const begndate = day();
  return {
    insured: {
      insu_admdvs: oneOf('140830', '140830', '140830', '110000', '410100', '419900', '990001', '360100'),
      insutype: oneOf('310', '390'),
      psn_type: often(0.5, () => oneOf('11', '12', '15')),
      age: often(0.5, () => below(100)),
      identity: often(0.5, () => oneOf([], ['subsistence'], ['destitute', 'civil_servant'])),
    },
    visit: {
      mdtrtarea_admvs: oneOf('140830', '140802', '140100', '610100', '110000'),
      med_type: oneOf('21', '21', '21', '11', '14', '41'),
      begndate,
      hosp_lv: often(0.6, () => oneOf('1', '2', '3', '9')),
      institution_class: often(0.6, () => oneOf('class_1', 'class_2', 'class_3', 'municipal')),
      networked: often(0.5, flag),
      designated: often(0.2, flag),
      emergency: often(0.5, flag),
      referral: often(0.5, flag),
      nth_admission: often(0.3, () => 1 + below(4)),
      trauma: often(0.3, () => oneOf('none', 'no_third_party', 'third_party', 'work_injury')),
      third_party_pays: often(0.3, flag),
      recognised: often(0.3, flag),
      services: often(0.3, () => ({
        inpatient: often(0.6, flag),
        outpatient: often(0.6, flag),
        chronic: often(0.6, flag),
      })),
    },
    circumstances: often(0.3, () => ({
      why: often(0.8, () => oneOf('resettled', 'living', 'working', 'treatment', 'trip')),
      months: often(0.6, () => below(14)),
      sent_by: often(0.5, () => oneOf('employer', 'hospital', 'nobody')),
      register_moved: often(0.5, flag),
    })),
    filing: often(0.7, () => ({
      category: often(0.9, () =>
        oneOf(
          'resettled_retiree',
          'long_term_resident',
          'stationed_worker',
          'referred',
          'emergency',
          'other_temporary',
        ),
      ),
      filed_on: often(0.7, () => oneOf(begndate, day())),
      filed_admdvs: often(0.7, () => oneOf('610100', '140100')),
      proof: often(0.5, () => oneOf('documents', 'commitment')),
      valid_until: often(0.2, () => '2025-12-31'),
      institution_chosen: often(0.3, flag),
      changes_used: often(0.3, () => below(4)),
      by_proxy: often(0.3, flag),
    })),
    costs: often(0.9, costs),
    year: often(0.5, () => ({
      act_pay_dedc: often(0.7, () => money(2000)),
      hifp_pay: often(0.7, () => money(90_000)),
      otp_hifp_pay: often(0.3, () => money(2000)),
      inscp_scp_amt: often(0.5, () => money(90_000)),
    })),
    account: often(0.5, () => ({ balc: money(4000), use: flag() })),
    card: often(0.4, () => ({ activated: flag(), used_at_home: flag(), tested_out_of_province: flag() })),
    asked_on: often(0.5, day),
    assume: often(0.2, () => [{ parameter: 'critical_threshold', value: money(20_000) }]),
  };
}

// Faults one may type; many of them at once in some.
const faults = [
  (one) => {
    one.costs = { medfee_sumamt: 12.5 };
  },
  (one) => {
    one.costs = { medfee_sumamt: '100.00', fulamt_ownpay_amt: '200.00' };
  },
  (one) => {
    one.visit.begndate = '2024-02-30';
  },
  (one) => {
    one.visit.enddate = '2001-01-01';
  },
  (one) => {
    one.insured.insutype = '390 "\u0007\ud800';
  },
  (one) => {
    one.insured.age = -1;
  },
  (one) => {
    delete one.visit.med_type;
  },
  (one) => {
    one.未知 = { '/~': null };
  },
  (one) => {
    one.visit = [];
  },
];

function caseText() {
  const one = soundCase();
  if (next() < 0.15) for (let n = 1 + below(3); n > 0; --n) oneOf(...faults)(one);
  const text = JSON.stringify(one);
  return next() < 0.03 ? text.slice(0, below(text.length)) || '{' : text;
}

// The texts of `count` cases; about one in six has faults, a few are cut short.
export function caseTexts(count, seed) {
  next = random(seed);
  return Array.from({ length: count }, caseText);
}

export function soundCases(count, seed) {
  next = random(seed);
  return Array.from({ length: count }, soundCase);
}
