// Compiled by tsc, never run: what the types must accept, and what they must refuse.

import type { Answer, Case, Region, Yidi } from 'yidi';
import { load, PolicyError } from 'yidi';
import { Kit, loadKit } from 'yidi/kit';

const least: Case = {
  insured: { insu_admdvs: '140830', insutype: '390' },
  visit: { mdtrtarea_admvs: '610100', med_type: '21', begndate: '2024-03-01' },
};

const full: Case = {
  insured: {
    insu_admdvs: '140830',
    insutype: '390',
    psn_type: '15',
    age: 62,
    identity: ['subsistence', 'civil_servant'],
  },
  visit: {
    mdtrtarea_admvs: '610100',
    med_type: '21',
    hosp_lv: '2',
    dedc_hosp_lv: '2',
    institution_class: 'class_1',
    institution: null,
    networked: true,
    begndate: '2024-03-01',
    enddate: '2024-03-12',
    emergency: false,
    referral: false,
    disease: null,
    nth_admission: 1,
    trauma: 'none',
  },
  filing: { category: 'long_term_resident', filed_on: '2024-02-01', filed_admdvs: '610100', proof: 'documents' },
  costs: { medfee_sumamt: '50000.00', fulamt_ownpay_amt: '0.00', overlmt_selfpay: '0.00', preselfpay_amt: '0.00' },
  year: {
    act_pay_dedc: '0.00',
    hifp_pay: '0.00',
    inscp_scp_amt: '0.00',
    psn_inscp_amt: '0.00',
    hifmi_pay: '0.00',
    hifob_pay: '0.00',
  },
  account: { balc: '0.00', use: true },
  card: { activated: true, used_at_home: true, tested_out_of_province: true },
  asked_on: '2024-03-05',
  assume: [{ parameter: 'critical_threshold', value: '10000.00' }],
};

const itemized: Case = {
  ...least,
  costs: {
    items: [{ name: '阿莫西林', pric: '12.50', cnt: '2', chrgitm_lv: '02', selfpay_prop: '10%' }, { amount: '80.00' }],
  },
};

// @ts-expect-error money is text
export const moneyNumber: Case = { ...least, costs: { medfee_sumamt: 50000 } };
// @ts-expect-error a required part is missing
export const noVisit: Case = { insured: least.insured };
// @ts-expect-error the date of admission is missing
export const noDate: Case = { ...least, visit: { mdtrtarea_admvs: '610100', med_type: '21' } };
// @ts-expect-error an unknown key
export const unknownKey: Case = { ...least, hospital: 'x' };
// @ts-expect-error an unknown kind of insurance
export const badCode: Case = { ...least, insured: { insu_admdvs: '140830', insutype: '999' } };
// @ts-expect-error an unknown category of filing
export const badCategory: Case = { ...least, filing: { category: 'tourist' } };
// @ts-expect-error sums or items, not both
export const bothCosts: Case = { ...least, costs: { preselfpay_amt: '1.00', items: [] } };
// @ts-expect-error a line without amount or price
export const emptyLine: Case = { ...least, costs: { items: [{ name: 'x' }] } };
// @ts-expect-error codes are text
export const numericCode: Case = { ...least, insured: { insu_admdvs: 140830, insutype: '390' } };

export async function use(): Promise<string> {
  const yidi: Yidi = await load({
    policies: [{}, '{}', new Uint8Array()],
    calendar: {},
    wasmUrl: new URL('https://example.org/'),
  });
  const answer: Answer = yidi.assess(full, { lang: 'en' });

  // @ts-expect-error a refusal has no settlement: look at `ok` first
  answer.settlement;
  if (!answer.ok) return answer.errors.map(({ code, path, message }) => `${code} ${path} ${message}`).join();

  // @ts-expect-error a field may be undetermined
  const fund: string = answer.settlement.sheet.hifp_pay;
  // @ts-expect-error no such field
  answer.settlement.sheet.hifp;
  const ends: [string, string] | undefined = answer.settlement.bounds.hifp_pay;
  const met: 'yes' | 'no' | 'unknown' | undefined = answer.route.conditions[0]?.met;

  // @ts-expect-error two languages
  yidi.assess(least, { lang: 'fr' });
  // @ts-expect-error text, not an object
  yidi.assessText(itemized);
  const text: string = yidi.assessText(JSON.stringify(itemized));
  const regions: Region[] = yidi.regions();
  // @ts-expect-error load gives a promise
  load().assess(least);

  const loaded = yidi.loadPolicy({});
  // @ts-expect-error only a refused policy has errors
  loaded.errors;
  const failure = new PolicyError(loaded.ok ? [] : loaded.errors);
  return [fund, ends, met, text, regions[0]?.name.zh, failure.errors.length].join();
}

async function kitUses(): Promise<void> {
  const kit: Kit = await loadKit({ policies: ['{}'], languages: ['zh'] });
  const engine: Yidi = kit;
  const { ok, findings, coverage } = kit.check('{}', { lang: 'en', sources: '', cases: '' });
  const line: number | null | undefined = findings[0]?.line;
  const { policy } = kit.skeleton({ admdvs: '371300', zh: '临沂市', today: '2026-11-25' });
  const fund = kit.diff(policy, {}).cases[0]?.before.fund_pay_sumamt;
  if (Array.isArray(fund)) fund[0].length;
  // @ts-expect-error a request without the day
  kit.skeleton({ admdvs: '371300' });
  // @ts-expect-error no such severity
  findings[0]?.severity === 'warning';
  // @ts-expect-error a kit is not made by hand
  new Kit();
  void [engine, ok, line, coverage];
}
void kitUses;
// The element, in a page.
declare const calculator: import('yidi/element').YidiCalculator;
calculator.region = '610100';
calculator.addEventListener('yidi-answer', ({ detail }) => detail.answer?.settlement.sheet.hifp_pay);
// @ts-expect-error what was asked is the element's to say
calculator.case = null;
