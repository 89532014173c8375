// Which question an engine's JSON Pointer (or dotted field) belongs to, so that an error or a suggestion leads to it.

import type { Field } from './form.js';
import type { StepId } from './questions.js';

const BY_PATH: Record<string, [StepId, Field]> = {
  'insured/insu_admdvs': ['insured', 'insured'],
  'insured/insutype': ['scheme', 'scheme'],
  'insured/psn_type': ['scheme', 'retired'],
  'insured/age': ['more', 'age'],
  'insured/identity': ['more', 'identity'],
  'visit/mdtrtarea_admvs': ['place', 'place'],
  'visit/med_type': ['care', 'care'],
  'visit/disease': ['care', 'disease'],
  'visit/recognised': ['care', 'recognised'],
  'visit/hosp_lv': ['institution', 'institution'],
  'visit/dedc_hosp_lv': ['institution', 'institution'],
  'visit/institution_class': ['institution', 'institution'],
  'visit/institution': ['institution', 'institution'],
  'visit/networked': ['institution', 'openStay'],
  'visit/services': ['institution', 'openStay'],
  'visit/services/outpatient': ['institution', 'openVisit'],
  'visit/services/chronic': ['institution', 'openChronic'],
  'visit/begndate': ['dates', 'begin'],
  'visit/enddate': ['dates', 'end'],
  'visit/emergency': ['reason', 'reason'],
  'visit/referral': ['reason', 'reason'],
  'visit/nth_admission': ['year', 'nth'],
  'visit/trauma': ['more', 'trauma'],
  circumstances: ['reason', 'reason'],
  'circumstances/months': ['reason', 'months'],
  'circumstances/sent_by': ['reason', 'sentBy'],
  'circumstances/register_moved': ['reason', 'registerMoved'],
  'filing/category': ['filing', 'filedAs'],
  'filing/filed_on': ['filing', 'filedOn'],
  'filing/filed_admdvs': ['filing', 'filedPlace'],
  'filing/proof': ['filing', 'proof'],
  'filing/valid_until': ['filing', 'filedUntil'],
  'filing/by_proxy': ['filing', 'byProxy'],
  'filing/institution_chosen': ['filing', 'chosen'],
  'filing/changes_used': ['filing', 'changesUsed'],
  filing: ['filing', 'filed'],
  'costs/medfee_sumamt': ['bill', 'total'],
  'costs/fulamt_ownpay_amt': ['bill', 'ownpay'],
  'costs/overlmt_selfpay': ['bill', 'overlimit'],
  'costs/preselfpay_amt': ['bill', 'preself'],
  'costs/items': ['bill', 'items'],
  costs: ['bill', 'total'],
  'year/act_pay_dedc': ['year', 'yearDeductible'],
  'year/hifp_pay': ['year', 'yearFund'],
  'year/otp_hifp_pay': ['year', 'yearVisits'],
  'year/opsp_hifp_pay': ['year', 'yearVisits'],
  'year/inscp_scp_amt': ['year', 'yearScope'],
  'year/psn_inscp_amt': ['year', 'yearOwn'],
  'year/hifmi_pay': ['year', 'yearExtra'],
  'year/hifob_pay': ['year', 'yearExtra'],
  year: ['year', 'used'],
  'account/balc': ['account', 'balance'],
  'account/use': ['account', 'account'],
  account: ['account', 'account'],
  'card/activated': ['card', 'activated'],
  'card/used_at_home': ['card', 'usedAtHome'],
  'card/tested_out_of_province': ['card', 'tested'],
  card: ['card', 'activated'],
};

/** "/costs/medfee_sumamt" and "costs.medfee_sumamt" both lead to the bill's total; null when no question asks it. */
export function questionAt(path: string): [StepId, Field] | null {
  const parts = path.replace(/^\//, '').split(/[./]/);
  for (let length = parts.length; length > 0; length--) {
    const found = BY_PATH[parts.slice(0, length).join('/')];
    if (found) return found;
  }
  return null;
}
