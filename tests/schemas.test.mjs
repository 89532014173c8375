// The JSON Schemas beside the policies say what the engine does: every file of ours fits its schema, every answer fits
// the answer's, and a case is refused by its schema where the engine refuses its form. That both know the same words:
// vocabulary.test.mjs.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { casesOf } from '../web/src/write/case-file.js';
import { calendar, moduleAt, policies, policiesRoot } from './package.mjs';
import { soundCases } from './random_cases.mjs';

const { load } = await moduleAt('node.js');
const yidi = await load({ policies, calendar });
const read = (name) => JSON.parse(readFileSync(new URL(name, policiesRoot), 'utf8'));
const there = (name) => existsSync(new URL(name, policiesRoot));
const folders = readdirSync(policiesRoot).filter((name) => there(`${name}/policy.json`));

const schemas = Object.fromEntries(
  ['policy', 'case', 'answer', 'cases', 'calendar', 'bills'].map((name) => [name, read(`schema/${name}.schema.json`)]),
);
const ajv = new Ajv({
  strict: true,
  allErrors: true,
  allowUnionTypes: true,
  strictTypes: false,
  strictRequired: false,
  formats: { date: (text) => new Date(text).toJSON()?.startsWith(text) },
});
for (const schema of Object.values(schemas)) ajv.addSchema(schema);

function faultsOf(name, data) {
  const validate = ajv.getSchema(`${name}.schema.json`);
  return validate(data)
    ? []
    : validate.errors.map(
        ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
      );
}
const fits = (name, data, about) => assert.deepEqual(faultsOf(name, data).slice(0, 5), [], about);

test('the calendar fits its schema', () => fits('calendar', read('calendar/holidays.json')));
test('the typical bills fit theirs', () => fits('bills', read('typical/bills.json')));

for (const folder of folders) {
  test(`${folder} fits its schemas`, () => {
    fits('policy', read(`${folder}/policy.json`));
    const cases = read(`${folder}/cases.json`);
    fits('cases', cases);
    for (const { name, case: whole } of casesOf(cases)) fits('case', whole, name);
    if (there(`${folder}/example.json`)) fits('case', read(`${folder}/example.json`));
  });
}

const exampleRoot = new URL('example_policies/', import.meta.url);
const exampleOf = (folder, name) => JSON.parse(readFileSync(new URL(`${folder}/${name}.json`, exampleRoot), 'utf8'));
const exampleFolders = readdirSync(exampleRoot).filter((name) =>
  existsSync(new URL(`${name}/policy.json`, exampleRoot)),
);
const byParent = exampleFolders
  .map((folder) => exampleOf(folder, 'policy'))
  .sort((a, b) => (a.parent ? 1 : 0) - (b.parent ? 1 : 0));
const examples = await load({ policies: byParent, calendar });
const golden = [
  [yidi, folders.flatMap((folder) => casesOf(read(`${folder}/cases.json`)))],
  [examples, exampleFolders.flatMap((folder) => casesOf(exampleOf(folder, 'cases')))],
];

for (const lang of ['zh', 'en']) {
  test(`the answers of all golden cases in ${lang} fit the schema`, () => {
    for (const [engine, cases] of golden)
      for (const { name, case: given } of cases) fits('answer', engine.assess(given, { lang }), name);
  });
}

// What a sum is of, field by field: I1 to I4 of core/contract.md.
const SUMS = {
  medfee_sumamt: ['fulamt_ownpay_amt', 'overlmt_selfpay', 'preselfpay_amt', 'inscp_scp_amt'],
  fund_pay_sumamt: ['hifp_pay', 'cvlserv_pay', 'hifes_pay', 'hifmi_pay', 'hifob_pay', 'maf_pay', 'oth_pay'],
  psn_part_amt: ['acct_pay', 'psn_cash_pay'],
};
const WHOLE = ['fund_pay_sumamt', 'psn_part_amt', 'hosp_part_amt'];
const fen = (money) => Math.round(Number(money) * 100);

test('in every golden case the sums of the sheet hold to the fen', () => {
  let held = 0;
  for (const [engine, cases] of golden)
    for (const { name, case: given } of cases) {
      const { ok, settlement } = engine.assess(given);
      if (!ok) continue;
      const { sheet } = settlement;
      for (const [total, parts] of [...Object.entries(SUMS), ['medfee_sumamt', WHOLE]]) {
        if ([total, ...parts].some((field) => sheet[field] === null)) continue;
        const sum = parts.reduce((all, field) => all + fen(sheet[field]), 0);
        assert.equal(fen(sheet[total]), sum, `${name}: ${total}`);
        ++held;
      }
    }
  assert.ok(held > 3000, `only ${held}`);
});

test('random cases and their answers fit the schemas', () => {
  let sound = 0;
  for (const given of soundCases(500, 7)) {
    const plain = JSON.parse(JSON.stringify(given));
    const answer = yidi.assess(plain);
    fits('answer', answer, JSON.stringify(plain));
    // Parts above the total, or a discharge before the admission, are beyond a schema.
    if (!answer.ok) continue;
    ++sound;
    fits('case', plain, JSON.stringify(plain));
  }
  assert.ok(sound > 250, `only ${sound} sound`);
});

test('a refusal fits the schema', () => {
  for (const text of ['', '{', '[]', '{"insured":1}', '['.repeat(100_000)])
    fits('answer', JSON.parse(yidi.assessText(text)), text.slice(0, 20));
});

// --- The form of a case ----------------------------------------------------------------------------------------------

// A case that says everything once; each row changes one place. `refused`: neither the schema nor the engine takes it.
const whole = () => ({
  ...read('140830-ruicheng/example.json'),
  assume: [{ parameter: 'critical_threshold', value: '10000.00' }],
});
const absent = Symbol('absent');

function changed(path, value) {
  const one = whole();
  const keys = path.split('.');
  const last = keys.pop();
  const at = keys.reduce((object, key) => object[key], one);
  if (value === absent) delete at[last];
  else at[last] = value;
  return one;
}

const items = (...lines) => ({ items: lines });
const table = {
  refused: [
    ['insured', absent],
    ['insured', null],
    ['insured', []],
    ['visit', absent],
    ['more', 1],
    ['insured.insu_admdvs', absent],
    ['insured.insu_admdvs', null],
    ['insured.insu_admdvs', 140830],
    ['insured.insu_admdvs', '14083'],
    ['insured.insu_admdvs', '980001'],
    ['insured.insu_admdvs', '100000'],
    ['insured.insutype', absent],
    ['insured.insutype', '311'],
    ['insured.insutype', 390],
    ['insured.sex', '1'],
    ['insured.psn_type', '17'],
    ['insured.psn_type', '151'],
    ['insured.psn_type', 15],
    ['insured.age', -1],
    ['insured.age', 151],
    ['insured.age', '62'],
    ['insured.age', 62.5],
    ['insured.identity', 'marginal'],
    ['insured.identity', ['rich']],
    ['insured.identity', [null]],
    ['insured.identity', ['none']],
    ['visit.mdtrtarea_admvs', absent],
    ['visit.mdtrtarea_admvs', '61010x'],
    ['visit.mdtrtarea_admdvs', '610100'],
    ['visit.mdtrtarea_admvs', '990001'],
    ['visit.mdtrtarea_admvs', '670100'],
    ['visit.recognised', 'yes'],
    ['visit.services', true],
    ['visit.services', { inpatient: 'yes' }],
    ['visit.services', { pharmacy: true }],
    ['circumstances', 'living'],
    ['circumstances', { why: 'tourist' }],
    ['circumstances', { months: -1 }],
    ['circumstances', { months: 1201 }],
    ['circumstances', { months: '6' }],
    ['circumstances', { sent_by: 'family' }],
    ['circumstances', { register_moved: 'yes' }],
    ['circumstances', { since: '2024-01-01' }],
    ['visit.med_type', absent],
    ['visit.med_type', '99'],
    ['visit.med_type', 'local'],
    ['visit.med_type', '2'],
    ['visit.begndate', absent],
    ['visit.begndate', '2024-3-1'],
    ['visit.begndate', '2024/03/01'],
    ['visit.enddate', 20240312],
    ['visit.hosp_lv', '0'],
    ['visit.hosp_lv', '15'],
    ['visit.hosp_lv', '001'],
    ['visit.hosp_lv', 2],
    ['visit.dedc_hosp_lv', '4'],
    ['visit.institution_class', 1],
    ['visit.institution', 7],
    ['visit.networked', 'yes'],
    ['visit.emergency', 1],
    ['visit.referral', 'no'],
    ['visit.disease', 'flu'],
    ['visit.nth_admission', 0],
    ['visit.nth_admission', 367],
    ['visit.nth_admission', '1'],
    ['visit.trauma', 'bad'],
    ['filing', 'yes'],
    ['filing.category', 'tourist'],
    ['filing.filed_on', '20240201'],
    ['filing.filed_admdvs', '6101'],
    ['filing.proof', 'oath'],
    ['filing.since', '2024-02-01'],
    ['filing.filed_admdvs', '990001'],
    ['filing.valid_until', '2024-9-1'],
    ['filing.institution_chosen', 'yes'],
    ['filing.changes_used', -1],
    ['filing.changes_used', 101],
    ['filing.changes_used', '1'],
    ['filing.by_proxy', 1],
    ['costs', '50000.00'],
    ['costs.medfee_sumamt', 50000],
    ['costs.medfee_sumamt', '50,000.00'],
    ['costs.medfee_sumamt', '1.5'],
    ['costs.medfee_sumamt', '-1.00'],
    ['costs.medfee_sumamt', '01.00'],
    ['costs.medfee_sumamt', '100000000.00'],
    ['costs.total', '1.00'],
    ['costs', items('x')],
    ['costs', items({})],
    ['costs', items({ amount: null })],
    ['costs', items({ pric: '1.00' })],
    ['costs', items({ pric: '1.00', cnt: '0' })],
    ['costs', items({ pric: '1.00', cnt: '0.000' })],
    ['costs', items({ pric: '1.00', cnt: '1.23456' })],
    ['costs', items({ pric: '1.0000001', cnt: '1' })],
    ['costs', items({ pric: '1.00', cnt: '100000.001' })],
    ['costs', items({ pric: '1.00', cnt: '01' })],
    ['costs', items({ pric: '1.00', cnt: 2 })],
    ['costs', items({ amount: '1.00', chrgitm_lv: '04' })],
    ['costs', items({ amount: '1.00', selfpay_prop: '101%' })],
    ['costs', items({ amount: '1.00', selfpay_prop: '05%' })],
    ['costs', items({ amount: '1.00', selfpay_prop: '0.1' })],
    ['costs', items({ amount: '1.00', price: '1.00' })],
    ['costs', { items: [], preselfpay_amt: '0.00' }],
    ['year.hifp_pay', '1'.repeat(9)],
    ['year.otp_hifp_pay', 5],
    ['year.other', '1.00'],
    ['account.balc', 1],
    ['account.use', 'yes'],
    ['card.activated', 'yes'],
    ['card.lost', true],
    ['asked_on', 'today'],
    ['assume', {}],
    ['assume', [{ parameter: 'luck', value: '1' }]],
    ['assume', [{ parameter: 'deductible' }]],
    ['assume', [{ parameter: 'deductible', value: 1 }]],
    ['assume', [{ parameter: 'offices', value: 'x' }]],
    ['assume', [{ parameter: 'deductible', value: '' }]],
    ['assume', [{ parameter: 'notices', value: 'x' }]],
    ['assume', [{ parameter: 'deductible', value: '1.00', kind: 'fen' }]],
    ['assume', [{ parameter: 'ratio', value: '1%', kind: 'bands' }]],
    ['assume', [{ parameter: 'offices', value: 'x', kind: 'list' }]],
    ['assume', [{ parameter: 'deductible', value: '1.00', unit: 'yuan' }]],
  ],
  accepted: [
    ['filing', null],
    ['filing', absent],
    ['costs', null],
    ['year', {}],
    ['account', null],
    ['card', null],
    ['asked_on', null],
    ['assume', []],
    ['insured.psn_type', '1501'],
    ['insured.age', 0],
    ['insured.age', 150],
    ['insured.identity', ['marginal', 'marginal']],
    ['insured.identity', null],
    ['visit.med_type', '9901'],
    ['visit.hosp_lv', '07'],
    ['visit.hosp_lv', '14'],
    ['visit.nth_admission', 366],
    ['visit.disease', 'copd'],
    ['costs.medfee_sumamt', '50000'],
    ['costs.medfee_sumamt', '99999999.99'],
    ['costs.preselfpay_amt', null],
    ['costs', {}],
    ['costs', items()],
    ['costs', items({ amount: '1.00' })],
    ['costs', items({ pric: '1.00', cnt: '0.5' })],
    ['costs', items({ pric: '0.01', cnt: '100000' })],
    [
      'costs',
      items({
        amount: '1.00',
        pric: null,
        cnt: null,
        selfpay_prop: '0.25%',
        pric_uplmt_amt: '0.50',
        name: 'x',
        chrgitm_lv: '02',
      }),
    ],
    ['costs', { ...items({ amount: '1.00' }), medfee_sumamt: '1.00' }],
    ['costs', { items: null, medfee_sumamt: '1.00' }],
    ['costs', items({ amount: '1.00', selfpay_prop: '100%' })],
    ['assume', [{ parameter: 'critical_bands', value: '60%' }]],
    ['insured.insu_admdvs', '990001'],
    ['insured.insu_admdvs', '149900'],
    ['visit.recognised', true],
    ['visit.recognised', null],
    ['visit.services', null],
    ['visit.services', {}],
    ['visit.services', { inpatient: true, outpatient: false, chronic: null }],
    ['circumstances', null],
    ['circumstances', {}],
    ['circumstances', { why: 'living', months: 0, sent_by: 'nobody', register_moved: false }],
    ['circumstances', { why: null, months: 1200, sent_by: null, register_moved: null }],
    ['filing.valid_until', '2024-09-01'],
    ['filing.institution_chosen', true],
    ['filing.changes_used', 100],
    ['filing.by_proxy', null],
    ['year.inscp_scp_amt', '5'],
    ['costs', items({ pric: '1.234567', cnt: '1.2345' })],
    ['assume', [{ parameter: 'ratio_change', value: '90%', kind: 'factor' }]],
    [
      'assume',
      [
        { parameter: 'filing_validity', value: '6', kind: 'months' },
        { parameter: 'critical_counts', value: 'deductible over_cap', kind: null },
      ],
    ],
    [
      'assume',
      [
        { parameter: 'critical_counts', value: 'none' },
        { parameter: 'chosen_institutions', value: '3', kind: 'number' },
      ],
    ],
    [
      'assume',
      [
        { parameter: 'account_usable', value: 'bank_account' },
        { parameter: 'outpatient_cap', value: '1800.00' },
      ],
    ],
  ],
};

for (const [verdict, rows] of Object.entries(table)) {
  test(`${rows.length} forms of a case are ${verdict} by schema and engine alike`, () => {
    for (const [path, value] of rows) {
      const one = changed(path, value);
      const about = `${path}: ${value === absent ? 'absent' : JSON.stringify(value)}`;
      const { ok, errors } = yidi.assess(one, { lang: 'en' });
      assert.equal(ok, verdict === 'accepted', `engine, ${about} ${JSON.stringify(errors)}`);
      assert.equal(
        faultsOf('case', one).length === 0,
        verdict === 'accepted',
        `schema, ${about} ${faultsOf('case', one)}`,
      );
    }
  });
}
