// What a person of a large city learns about a bill of 60,000 yuan, whatever its rules say: an exact amount, or an
// estimate that spans at most a fifth of the bill and lies within what is sure.
import assert from 'node:assert/strict';
import test from 'node:test';
import { calendar, moduleAt, policies } from './package.mjs';

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
