// What a person of a large city learns about a bill of 60,000 yuan, whatever its rules say: an exact amount, or an
// estimate that spans at most a fifth of the bill and lies within what is sure.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import test from 'node:test';
import { calendar, moduleAt, policies, program } from './package.mjs';

const { load } = await moduleAt('node.js');
const yidi = await load({ policies, calendar });

const cities = {
  北京: '110000',
  上海: '310000',
  广州: '440100',
  深圳: '440300',
  重庆: '500000',
  成都: '510100',
  武汉: '420100',
  苏州: '320500',
  杭州: '330100',
  西安: '610100',
  哈尔滨: '230100',
  郑州: '410100',
  青岛: '370200',
  合肥: '340100',
};
const people = {
  职工退休: { insutype: '310', psn_type: '12', age: 68 },
  居民: { insutype: '390', psn_type: '15', age: 55 },
};
const filings = {
  长期居住已备案: { filing: { category: 'long_term_resident', filed_on: '2026-03-01', proof: 'documents' }, visit: {} },
  转诊已备案: { filing: { category: 'referred', filed_on: '2026-11-10' }, visit: { referral: true, emergency: false } },
  没有备案: { filing: { category: 'other_temporary' }, visit: { referral: false, emergency: false } },
};
const bill = 60_000;
const yuan = (text) => Number(text);
// Of a region with groups of its own nobody here is a student or a child.
const groupOf = (city) =>
  yidi
    .regions()
    .find(({ admdvs }) => admdvs === city)
    ?.groups.find(({ id }) => !/student|child|school/.test(id))?.id ?? null;
const width = ([least, most]) => yuan(most) - yuan(least);

/** One field of a sheet with its two ends. */
const ends = (sheet, bounds, field) => (sheet[field] ? [sheet[field], sheet[field]] : bounds[field]);

for (const [city, insu_admdvs] of Object.entries(cities))
  for (const [person, insured] of Object.entries(people))
    test(`${city}${person}`, () => {
      const mdtrtarea_admvs = city === '上海' ? '110000' : '310000';
      for (const [situation, { filing, visit }] of Object.entries(filings)) {
        const filed_admdvs = filing.filed_on && mdtrtarea_admvs;
        const answer = yidi.assess({
          insured: { insu_admdvs, person_group: groupOf(insu_admdvs), ...insured },
          visit: { mdtrtarea_admvs, med_type: '21', hosp_lv: '2', begndate: '2026-11-20', ...visit },
          filing: { ...filing, filed_admdvs },
          costs: { medfee_sumamt: `${bill}.00` },
          asked_on: '2026-11-25',
        });
        assert.ok(answer.ok, JSON.stringify(answer.errors));
        const { settlement, estimate } = answer;
        const sure = ends(settlement.sheet, settlement.bounds, 'psn_part_amt');
        if (settlement.exact) assert.equal(estimate, null, situation);
        const told = estimate ? ends(estimate.sheet, estimate.range, 'psn_part_amt') : sure;
        assert.ok(width(told) <= bill / 5, `${situation}: ${told}`);
        assert.ok(yuan(sure[0]) <= yuan(told[0]) && yuan(told[1]) <= yuan(sure[1]), `${situation}: ${told} in ${sure}`);
        if (!estimate) continue;
        const [funds, own] = ['fund_pay_sumamt', 'psn_part_amt'].map((field) =>
          ends(estimate.sheet, estimate.range, field),
        );
        assert.equal(Math.round((yuan(funds[0]) + yuan(own[1])) * 100), bill * 100, situation);
        assert.equal(Math.round((yuan(funds[1]) + yuan(own[0])) * 100), bill * 100, situation);
        assert.ok(
          estimate.suppositions.length > 0 &&
            estimate.suppositions.every(({ text, replaced_by }) => text && replaced_by),
        );
        assert.ok(yuan(estimate.per_1000_outside[0]) > 0 && yuan(estimate.per_1000_outside[1]) <= 1000);
      }
    });

test('what the office told makes the estimate one number at once', () => {
  const base = {
    insured: { insu_admdvs: '370200', insutype: '310', psn_type: '12' },
    visit: {
      mdtrtarea_admvs: '110000',
      med_type: '21',
      hosp_lv: '2',
      begndate: '2026-11-20',
      referral: true,
      emergency: false,
    },
    filing: { category: 'referred', filed_on: '2026-11-10', filed_admdvs: '110000' },
    costs: { medfee_sumamt: '60000.00' },
  };
  const assume = [
    { parameter: 'deductible', value: '1000.00' },
    { parameter: 'ratio', value: '85%' },
    { parameter: 'ratio_change', value: '10%' },
  ];
  const { estimate } = yidi.assess({ ...base, assume });
  assert.equal(estimate.sheet.fund_pay_sumamt, '44250.00'); // (60,000 − 1,000) × (85% − 10%)
  assert.equal(estimate.sheet.psn_part_amt, '15750.00');
});

test('what is supposed of inputs is what the estimate was worked out with', () => {
  const told = { identity: [], visit: { nth_admission: 1, transfer: 'none' }, account: { use: false } };
  const parts = { fulamt_ownpay_amt: '0.00', overlmt_selfpay: '0.00', preselfpay_amt: '0.00' };
  const base = {
    insured: { insu_admdvs: '210100', ...people.居民 },
    visit: { mdtrtarea_admvs: '310000', med_type: '21', hosp_lv: '2', begndate: '2026-11-20', referral: true },
    costs: { medfee_sumamt: `${bill}.00` },
  };
  const { estimate } = yidi.assess(base);
  const inputs = estimate.suppositions.filter(({ input }) => input);
  const values = Object.fromEntries(inputs.map(({ input, value }) => [input.replace(/^year\..*/, 'year'), value]));
  assert.deepEqual(values, {
    'insured.identity': 'none',
    'visit.nth_admission': '1',
    'costs.fulamt_ownpay_amt': '0.00',
    'account.use': 'false',
    year: '0.00',
  });
  const { year_fields } = JSON.parse(execFileSync(program, ['vocabulary'], { maxBuffer: 1 << 24 }));
  const year = Object.fromEntries(year_fields.map((field) => [field, '0.00']));
  const filled = yidi.assess({
    insured: { ...base.insured, identity: told.identity },
    visit: { ...base.visit, ...told.visit },
    costs: { ...base.costs, ...parts },
    year,
    account: told.account,
  });
  assert.deepEqual([filled.estimate.sheet, filled.estimate.range], [estimate.sheet, estimate.range]);
  assert.deepEqual(
    filled.estimate.suppositions.filter(({ input }) => input),
    [],
  );
});

test('a dearer bill is not estimated to be paid less', () => {
  const paid = (total) =>
    yidi.assess({
      insured: { insu_admdvs: '360700', insutype: '390' },
      visit: { mdtrtarea_admvs: '110000', med_type: '21', dedc_hosp_lv: '3', begndate: '2026-12-01', referral: true },
      costs: { medfee_sumamt: `${total}.00` },
      asked_on: '2026-12-01',
    }).estimate;
  let [least, most] = [0, 0];
  for (const total of [30_000, 60_000, 90_000, 120_000, 250_000]) {
    const estimate = paid(total);
    const [low, high] = ends(estimate.sheet, estimate.range, 'fund_pay_sumamt').map(yuan);
    assert.ok(low >= least && high >= most, `${total}: ${low} to ${high} after ${least} to ${most}`);
    [least, most] = [low, high];
  }
});

test('the limits that typical gives the deductible and the cap are those of the policies', () => {
  const read = policies.map((text) => JSON.parse(text));
  const typical = read.find(({ admdvs }) => admdvs === 'typical');
  const day = typical.checked_on;
  const holds = ({ from, until }) => from <= day && !(until <= day);
  const admits = (condition, value) => {
    if (condition === undefined) return true;
    return condition.not ? ![condition.not].flat().includes(value) : [condition].flat().includes(value);
  };
  const amounts = (parameter, end) =>
    read
      .filter(({ admdvs }) => admdvs !== 'typical')
      .flatMap(({ tables }) => {
        const table = tables[parameter] ?? [];
        const { rows, when, from } = Array.isArray(table) ? { rows: table } : table;
        return rows.map((row) => ({ from, ...row, when: { ...when, ...row.when } }));
      })
      .filter((row) => holds(row) && admits(row.when.med_type, '21') && row.yuan)
      .map(({ yuan: said }) => Number(typeof said === 'string' ? said : said[end]))
      .filter(Number.isFinite);
  const row = (parameter) => typical.tables[parameter][0].yuan;
  assert.equal(Math.max(...amounts('deductible', 'at_most')), Number(row('deductible').at_most));
  assert.equal(Math.min(...amounts('basic_cap', 'at_least')), Number(row('basic_cap').at_least));
  const bases = read
    .filter(({ admdvs }) => admdvs !== 'typical')
    .flatMap(({ tables }) => tables.basic_cap_basis?.rows ?? tables.basic_cap_basis ?? []);
  assert.deepEqual([...new Set(bases.map(({ choice }) => choice))], [typical.tables.basic_cap_basis[0].choice]);
});
