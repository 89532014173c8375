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

const bill = (total) => ({ medfee_sumamt: total, fulamt_ownpay_amt: '0.00', overlmt_selfpay: '0.00', preselfpay_amt: '0.00' });
const longTerm = (admdvs, filed_on) => ({ category: 'long_term_resident', filed_on, filed_admdvs: admdvs });
const fen = (text) => Number(text.replace('.', ''));

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

  const outpatient = settle({ insured, visit: { ...visit, med_type: '11' }, filing, account, costs: bill('500.00') });
  assert.equal(outpatient.settlement.sheet.fund_pay_sumamt, '0.00');
  assert.equal(outpatient.settlement.sheet.psn_cash_pay, '500.00');
  assert.ok(outpatient.notices.some(({ text }) => text.includes('银行')), 'the account is paid to a bank account');
});

test('S3 子怡\'s father: insured in 重庆, lives in 广州: inpatient directly, outpatient not at all in 2022-06', () => {
  const one = (med_type) => settle({
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

test('S5 程阿姨\'s husband: insured in 安徽, outpatient at a 广州 hospital with the card', () => {
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
    visit: { mdtrtarea_admvs: '110000', med_type: '21', begndate: '2024-03-01', networked: true, emergency: false, referral: false, trauma: 'none' },
    costs: bill('50000.00'),
    asked_on: '2024-03-05',
  };
  const { filing, route, settlement, alternatives } = settle(one);
  assert.deepEqual([filing.required, filing.status], ['required', 'missing']);
  assert.equal(route.direct, 'conditional');
  assert.ok(route.manual.materials.length > 0, 'papers of the manual claim');
  assert.equal(settlement.sheet.pool_prop_selfpay, null);
  const filed = alternatives.filter(({ id }) => id === 'file_before_discharge');
  assert.ok(filed.length > 0);
  // At most 20 points of 50,000.00: 10,000.00
  for (const { fund_gain: [, most] } of filed) assert.ok(fen(most) <= fen('10000.00'), most);

  const late = settle({ ...one, visit: { ...one.visit, enddate: '2024-03-12' }, asked_on: '2024-03-20' });
  assert.equal(late.route.direct, 'no');
});

test('S7: a 芮城 resident operated on in 西安, four ways', () => {
  const one = (filing, visit = {}) => settle({
    insured: { insu_admdvs: '140830', insutype: '390', psn_type: '15', age: 62, identity: [] },
    visit: { mdtrtarea_admvs: '610100', med_type: '21', begndate: '2024-03-01', emergency: false, referral: false, ...visit },
    filing, costs: bill('50000.00'), year: { hifp_pay: '0.00' },
  }).settlement.sheet.hifp_pay;
  const filed = (category, filed_on) => ({ category, filed_on, filed_admdvs: '610100' });
  // (50,000 − 1,500) × 55%; not referred and not filed 55 − 20 = 35%
  assert.equal(one(filed('stationed_worker', '2024-02-01')), '26675.00');
  assert.equal(one(filed('referred', '2024-02-28'), { referral: true }), '26675.00');
  assert.equal(one(filed('emergency', '2024-03-20'), { emergency: true }), '26675.00');
  assert.equal(one(null), '16975.00');
});
