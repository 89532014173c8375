// The people the source documents tell of, end to end through the command line: what each must be told follows from the
// documents (policies/facts.md, section E), not from a run.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import test from 'node:test';

const root = new URL('../', import.meta.url).pathname;

function settle(one) {
  const args = ['settle', '--policies', `${root}policies`, '-'];
  return JSON.parse(execFileSync(`${root}build/native/yidi`, args, { input: JSON.stringify(one), encoding: 'utf8' }));
}

const bill = (total) => ({
  medfee_sumamt: total,
  fulamt_ownpay_amt: '0.00',
  overlmt_selfpay: '0.00',
  preselfpay_amt: '0.00',
});
const longTerm = (admdvs, filed_on) => ({ category: 'long_term_resident', filed_on, filed_admdvs: admdvs });

test('S1 吴老太太: insured in 南昌, minds a grandchild in 郑州, the family files before admission', () => {
  const { filing, route, settlement } = settle({
    insured: { insu_admdvs: '360100', insutype: '390' },
    visit: { mdtrtarea_admvs: '410100', med_type: '21', begndate: '2019-06-01', networked: true },
    filing: longTerm('410100', '2019-05-30'),
    costs: bill('50000.00'),
  });
  assert.deepEqual([filing.required, filing.category, filing.status], ['required', 'long_term_resident', 'valid']);
  assert.equal(route.direct, 'yes');
  assert.equal(settlement.sheet.hifp_pay, null);
  assert.deepEqual(settlement.bounds.fund_pay_sumamt, ['0.00', '50000.00']);
  const missing = settlement.missing.map(({ parameter }) => parameter);
  for (const parameter of ['deductible', 'ratio', 'basic_cap']) assert.ok(missing.includes(parameter), parameter);
});

test('S2 黄姨: 哈尔滨 职工 retired, filed in 广州: a hospital stay, and an outpatient visit', () => {
  const insured = { insu_admdvs: '230100', insutype: '310', psn_type: '12', age: 69, identity: [] };
  const visit = { mdtrtarea_admvs: '440100', hosp_lv: '2', begndate: '2022-06-10', networked: true };
  const filing = longTerm('440100', '2022-03-01');
  const account = { balc: '1000.00', use: true };
  const stay = settle({ insured, visit: { ...visit, med_type: '21' }, filing, account, costs: bill('50000.00') });
  assert.equal(stay.settlement.sheet.dedc_std, '720.00');
  assert.equal(stay.settlement.sheet.pool_prop_selfpay, '90%');
  assert.equal(stay.settlement.sheet.acct_pay, '0.00');
  assert.match(stay.steps.find(({ id }) => id === 'account').text, /银行卡/, 'the account is paid to a bank account');

  const outpatient = settle({ insured, visit: { ...visit, med_type: '11' }, filing, account, costs: bill('500.00') });
  assert.equal(outpatient.settlement.sheet.fund_pay_sumamt, '0.00');
  assert.equal(outpatient.settlement.sheet.psn_cash_pay, '500.00');
  assert.ok(
    outpatient.notices.some(({ text }) => text.includes('银行')),
    'name a bank account when filing',
  );

  // Her filing is for six months: the day named in it is the last.
  const until = (begndate) =>
    settle({ insured, visit: { ...visit, med_type: '21', begndate }, filing: { ...filing, valid_until: '2022-09-01' } })
      .filing;
  assert.deepEqual([until('2022-09-01').status, until('2022-09-02').status], ['valid', 'expired']);
  // Before she filed, the six months alone said as what to file.
  const circumstances = { why: 'living', months: 6, sent_by: 'nobody' };
  const told = { ...visit, med_type: '21', emergency: false, referral: false };
  assert.equal(settle({ insured, visit: told, circumstances }).filing.category, 'long_term_resident');
});

test("S3 子怡's father: insured in 重庆, lives in 广州: inpatient directly, outpatient not at all in 2022-06", () => {
  const one = (med_type) =>
    settle({
      insured: { insu_admdvs: '500000', insutype: '390', identity: [] },
      visit: { mdtrtarea_admvs: '440100', med_type, begndate: '2022-06-10', networked: true, trauma: 'none' },
      filing: longTerm('440100', '2022-05-01'),
      costs: bill('800.00'),
    });
  assert.equal(one('21').route.direct, 'yes');
  assert.ok(one('21').filing.channels.length > 0);
  assert.equal(one('11').settlement.sheet.fund_pay_sumamt, '0.00');
});

test('S4 陈姨: 商丘 retired 职工, filed in 广州: no outpatient reimbursement in 2022-06 though filed', () => {
  const { filing, settlement } = settle({
    insured: { insu_admdvs: '411400', insutype: '310', psn_type: '12', identity: [] },
    visit: { mdtrtarea_admvs: '440100', med_type: '11', begndate: '2022-06-10', networked: true },
    filing: longTerm('440100', '2022-03-01'),
    costs: bill('300.00'),
  });
  assert.equal(filing.status, 'valid');
  assert.equal(settlement.sheet.fund_pay_sumamt, '0.00');
});

test("S5 程阿姨's husband: insured in 安徽, outpatient at a 广州 hospital with the card", () => {
  const { route, settlement } = settle({
    insured: { insu_admdvs: '340100', insutype: '390' },
    visit: { mdtrtarea_admvs: '440100', med_type: '11', begndate: '2022-06-16', networked: true, trauma: 'none' },
    filing: longTerm('440100', '2022-06-01'),
    costs: bill('1200.00'),
  });
  assert.equal(route.direct, 'yes');
  assert.equal(settlement.sheet.fund_pay_sumamt, null);
  assert.deepEqual(settlement.bounds.fund_pay_sumamt, ['0.00', '1200.00']);
});

test('S6: retired from 大庆, never filed, now in a 北京 hospital', () => {
  const one = {
    insured: { insu_admdvs: '230600', insutype: '310', psn_type: '12' },
    visit: {
      mdtrtarea_admvs: '110000',
      med_type: '21',
      begndate: '2024-03-01',
      networked: true,
      emergency: false,
      referral: false,
      trauma: 'none',
    },
    costs: bill('50000.00'),
    asked_on: '2024-03-05',
  };
  const { filing, route, settlement, alternatives } = settle(one);
  assert.deepEqual([filing.required, filing.status], ['required', 'missing']);
  assert.equal(route.direct, 'conditional');
  assert.ok(route.manual.materials.length > 0, 'papers of the manual claim');
  assert.equal(settlement.sheet.pool_prop_selfpay, null);
  const filed = alternatives.filter(({ id }) => id === 'file_before_discharge');
  // How far the ratio of somebody unfiled is lowered is the region's to say: filing brings nothing, or much. Who is
  // filed as there for long is lowered by nothing, else by at most 20 points (医保发〔2022〕22号 二（五）、（六）).
  assert.deepEqual(
    filed.map(({ change, fund_gain }) => [change.filing.category, ...fund_gain]),
    [
      ['other_temporary', '0.00', '40000.00'],
      ['long_term_resident', '0.00', '50000.00'],
    ],
  );

  const late = settle({ ...one, visit: { ...one.visit, enddate: '2024-03-12' }, asked_on: '2024-03-20' });
  assert.equal(late.route.direct, 'no');
});

test('S7: a 芮城 resident operated on in 西安, four ways', () => {
  const one = (filing, visit = {}) =>
    settle({
      insured: { insu_admdvs: '140830', insutype: '390', psn_type: '15', age: 62, identity: [] },
      visit: {
        mdtrtarea_admvs: '610100',
        med_type: '21',
        begndate: '2024-03-01',
        emergency: false,
        referral: false,
        ...visit,
      },
      filing,
      costs: bill('50000.00'),
      year: { hifp_pay: '0.00' },
    }).settlement.sheet.hifp_pay;
  const filed = (category, filed_on) => ({ category, filed_on, filed_admdvs: '610100' });
  // (50,000 − 1,500) × 55%; not referred and not filed 55 − 20 = 35%
  assert.equal(one(filed('stationed_worker', '2024-02-01')), '26675.00');
  assert.equal(one(filed('referred', '2024-02-28'), { referral: true }), '26675.00');
  assert.equal(one(filed('emergency', '2024-03-20'), { emergency: true }), '26675.00');
  assert.equal(one(null), '16975.00');
});

test('T1: three hospitals named when filing, two changes a year; T5: one to three for a year; N5: none', () => {
  const filing = (insu_admdvs, begndate) =>
    settle({
      insured: { insu_admdvs, insutype: '310', psn_type: '12' },
      visit: { mdtrtarea_admvs: '110000', med_type: '21', begndate, networked: true, trauma: 'none' },
      filing: { category: 'long_term_resident' },
    }).filing;
  const { number, changes_a_year } = filing('990001', '2019-05-20').institutions;
  assert.deepEqual(
    [number, changes_a_year],
    [
      [3, 3],
      [2, 2],
    ],
  );
  assert.deepEqual(filing('320500', '2019-06-10').institutions, {
    number: [1, 3],
    changes_a_year: null,
    valid_months: [12, 12],
  });
  for (const [region, day] of [
    ['320500', '2019-05-31'],
    ['320500', '2021-01-01'],
    ['140830', '2021-06-01'],
    ['530900', '2022-06-01'],
    ['990001', '2024-03-01'],
  ])
    assert.equal(filing(region, day).institutions, null, `${region} ${day}`);
});

test('T4: how long the agencies took among themselves until 2022, told as such', () => {
  const route = (begndate) =>
    settle({
      insured: { insu_admdvs: '320500', insutype: '390' },
      visit: { mdtrtarea_admvs: '440100', med_type: '21', begndate, networked: true },
      filing: longTerm('440100', '2022-02-01'),
    }).route;
  assert.deepEqual(route('2024-03-01').handling_times, []);
  const until2022 = route('2022-03-01');
  assert.match(until2022.handling_times[0].name, /24小时.*您不用办/);
  assert.match(until2022.handling_times[1].name, /2个工作日.*您不用办/);
});

test('a number from a report says of when the report is', () => {
  const { sources, settlement } = settle({
    insured: { insu_admdvs: '410100', insutype: '310', psn_type: '11', identity: [] },
    visit: { mdtrtarea_admvs: '410100', med_type: '11', begndate: '2024-07-01', networked: true },
    costs: bill('5000.00'),
    year: { act_pay_dedc: '0.00', hifp_pay: '20000.00', otp_hifp_pay: '0.00' },
    assume: [
      { parameter: 'deductible', value: '0.00' },
      { parameter: 'ratio', value: '50%' },
    ],
  });
  // 5,000 × 50% = 2,500, of which the fund pays at most 1,800 a year for outpatient visits, whatever it paid for stays.
  assert.equal(settlement.sheet.hifp_pay, '1800.00');
  assert.equal(sources.find(({ id }) => id === 'report2022').as_of, '2022-06-30');
});

test('the policies chosen by description say what they are like', () => {
  const { regions } = JSON.parse(
    execFileSync(`${root}build/native/yidi`, ['regions', '--policies', `${root}policies`], { encoding: 'utf8' }),
  );
  for (const { admdvs, description } of regions)
    assert.equal(Boolean(description?.zh && description.en), admdvs.startsWith('99'), admdvs);
});
