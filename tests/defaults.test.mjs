// No default in silence: of a complete policy each parameter is left out in turn. Either some answer then names it, or
// core/domain.md §7 tells what happens and why. A new parameter is in neither, and fails here.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { calendar, moduleAt, program } from './package.mjs';

const { load } = await moduleAt('yidi.mjs');
const vocabulary = JSON.parse(spawnSync(program, ['vocabulary'], { maxBuffer: 1 << 24 }).stdout.toString());
const parameters = vocabulary.parameters.map(({ id }) => id);

/** The rows of the table: parameter → open, nation, by its own meaning, told. */
const kinds = new Map();
const domain = readFileSync(new URL('../core/domain.md', import.meta.url), 'utf8');
for (const line of domain.slice(domain.indexOf('## 7.')).split('\n')) {
  const [, names = '', kind = '', why = ''] = line.split('|').map((cell) => cell.trim());
  for (const [, id] of names.matchAll(/`([a-z_]+)`/g)) {
    if (!parameters.includes(id)) continue;
    assert.ok(!kinds.has(id), `${id} stands twice`);
    assert.ok(why, `${id}: a reason`);
    kinds.set(id, kind);
  }
}

const FUNDS = ['large', 'critical', 'civil', 'enterprise', 'aid', 'further_aid'];
const AWAY = { place: { not: ['home'] } };
const bands = [{ to: '1000.00', ratio: '60%' }, { ratio: '70%' }];
/** What each parameter says in the complete policy; what is not here says nothing. */
const stated = {
  class_b_share: { ratio: '10%' },
  scope_rounding: { choice: 'per_line' },
  bed_day_limit: { yuan: '50.00' },
  scope_own_share: { ratio: '10%' },
  scope_own_share_position: { choice: 'before_deductible' },
  deductible: { yuan: '500.00' },
  deductible_period: { choice: 'per_admission' },
  nth_deductible_factor: { ratio: '50%' },
  transfer_deductible: { choice: 'full' },
  ratio: { bands },
  band_basis: { choice: 'after_deductible' },
  band_period: { choice: 'per_admission' },
  ratio_change: { points: '5%' },
  basic_cap: { yuan: '3000.00' },
  basic_cap_basis: { choice: 'fund_paid' },
  basic_cap_pool: { choice: 'inpatient' },
  outpatient_cap: { yuan: '300.00', when: { med_type: '11' } },
  ratio_plus: { points: '1%', from: '2024-07-01' }, // so that the day of the rules matters
  rounding: { choice: 'once' },
  rounded_part: { choice: 'fund' },
  benefit: { choice: 'yes' },
  excluded: { choice: 'no' },
  account_usable: { choice: 'yes' },
  account_covers: { choice: 'everything' },
  shared_account: { choice: 'yes' },
  insurance_year_start: { choice: '1' },
  settlement_year: { choice: 'discharge' },
  filing_required: { choice: 'required' },
  filing_latest: { choice: 'before_discharge' },
  filing_place_level: { choice: 'city' },
  filing_validity: { choice: 'no_expiry' },
  long_term_stay: { months: 6 },
};
for (const fund of FUNDS) {
  stated[`${fund}_applies`] = { choice: 'yes' };
  stated[`${fund}_trigger`] = { choice: fund === 'large' ? 'over_cap' : 'personal_cost' };
  stated[`${fund}_threshold`] = { yuan: '100.00' };
  stated[`${fund}_bands`] = { bands };
  stated[`${fund}_band_basis`] = { choice: 'excess' };
  stated[`${fund}_cap`] = { choice: 'none' };
  stated[`${fund}_counts`] = { counts: [] };
}

const policyWithout = (left) =>
  JSON.stringify({
    admdvs: '100000',
    name: { zh: '例', en: 'Example' },
    pool: 'city',
    parent: null,
    checked_on: '2026-12-01',
    sources: [{ id: 's', title: 's', grade: 'reported' }],
    tables: Object.fromEntries(
      Object.entries(stated)
        .filter(([id]) => !left.includes(id))
        .map(([id, { when = {}, ...value }]) => [
          id,
          [{ id: 'a', when: id === 'ratio_change' ? AWAY : when, from: '2020-01-01', ...value, cite: 's 1' }],
        ]),
    ),
  });

const base = {
  insured: { insu_admdvs: '140100', insutype: '310', psn_type: '11', age: 50, identity: [], insured_years: 9 },
  visit: {
    mdtrtarea_admvs: '140200',
    med_type: '21',
    hosp_lv: '3',
    begndate: '2024-03-01',
    enddate: '2024-03-12',
    emergency: false,
    referral: false,
    nth_admission: 2,
    transfer: 'up',
    transfer_act_pay_dedc: '0.00',
    trauma: 'none',
    networked: true,
  },
  filing: { category: 'long_term_resident', filed_on: '2024-03-03', filed_admdvs: '140300', proof: 'documents' },
  costs: {
    items: [
      { amount: '9999.95', chrgitm_lv: '02' },
      { amount: '0.05', chrgitm_lv: '02' },
      { amount: '1000.00', cnt: '10', chrgitm_lv: '01', bed: true },
    ],
  },
  account: { balc: '100.00', use: true, shared_balc: '50.00' },
};
const merged = (one, change) =>
  Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(change)])].map((key) => [
      key,
      change[key] && typeof change[key] === 'object' && !Array.isArray(change[key]) && one[key]
        ? merged(one[key], change[key])
        : key in change
          ? change[key]
          : one[key],
    ]),
  );
const sums = (total) => ({ items: null, medfee_sumamt: total, fulamt_ownpay_amt: '0.00', overlmt_selfpay: '0.00', preselfpay_amt: '0.00' });
const none = { act_pay_dedc: '0.00', hifp_pay: '0.00', inscp_scp_amt: '0.00', psn_inscp_amt: '0.00' };
const cases = [
  base,
  { ...base, year: { ...none, act_pay_dedc: '100.00' } },
  merged(base, { filing: { filed_on: '2024-02-01' }, year: { ...none, hifp_pay: '2000.00', otp_hifp_pay: '500.00', opsp_hifp_pay: '0.00' } }),
  merged(base, { filing: null, circumstances: { why: 'living', months: 3 } }),
  merged(base, { visit: { begndate: '2023-12-20', enddate: '2024-01-10' } }),
  // The month in which the year begins: of a rule of the admission alone.
  merged(base, { visit: { begndate: '2024-06-25', enddate: '2024-07-05' }, assume: [{ parameter: 'settlement_year', value: 'admission' }] }),
  merged(base, { visit: { med_type: '11', nth_admission: null, transfer: null }, year: none, costs: sums('1000.00') }),
  merged(base, { visit: { other_payer: 'public_health' } }),
  merged(base, { visit: { mdtrtarea_admvs: '140100', transfer: 'none' }, year: none, costs: sums('500.10'), filing: null }),
  merged(base, { visit: { mdtrtarea_admvs: '140100', transfer: 'none' }, year: none, costs: sums('20000.00'), filing: null }),
];

/** What the answers of a policy name as missing. */
async function named(policy) {
  const yidi = await load({ policies: [policy], calendar });
  const all = new Set();
  for (const one of cases) {
    const answer = yidi.settle(one);
    assert.ok(answer.ok, JSON.stringify(answer.errors));
    for (const { parameter } of answer.settlement.missing) all.add(parameter);
    if (answer.filing.required === 'undetermined') all.add('filing_required');
  }
  return all;
}

test('every parameter stands in the table of core/domain.md', () => {
  assert.deepEqual(parameters.filter((id) => !kinds.has(id)), []);
});

test('a complete policy lacks nothing', async () => {
  assert.deepEqual([...(await named(policyWithout([])))], []);
});

for (const id of parameters) {
  const kind = kinds.get(id);
  if (kind === 'told') continue;
  test(`${id}: ${kind}`, async () => {
    const left = id === 'benefit' ? ['benefit', 'ratio'] : [id]; // a stated ratio says that there is one
    const all = await named(policyWithout(left));
    if (kind === 'by its own meaning') assert.ok(!all.has(id), `${id} is open: say so in the table`);
    else assert.ok(all.has(id), `${id} is left out and nobody says so: ${[...all].join(' ')}`);
  });
}
