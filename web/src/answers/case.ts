// From the answers to the contract's case. Only what was told goes in: an unanswered question leaves its key out.

import type { Assumption, Case } from '../contract/types.js';
import { moneyOrNull, wholeNumber } from '../typed/amount.js';
import { billOf, linesFrom } from '../typed/lines.js';
import { backHome, injury, supposedReason, whyThere } from './circumstances.js';
import { insuredCode, isAway, placeCode } from './context.js';
import type { Field, Form, Kind } from './fields.js';
import { ALL, counts, FIELDS } from './fields.js';
import type { TypicalBill } from './typical-bill.js';
import { typicalBill } from './typical-bill.js';

/** What had to be supposed so that there is an answer at all; the result says each of them. */
export type Supposed = Extract<Field, 'bill' | 'scheme' | 'place' | 'reason' | 'trauma' | 'care' | 'begin' | 'filedOn'>;

export interface Built {
  case: Case;
  supposed: Supposed[];
}

type Part = Record<string, unknown>;

const compact = (part: Part): Part =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== null && value !== undefined && value !== ''));
const yesNo = (value: string): boolean | null => (value === 'yes' ? true : value === 'no' ? false : null);
const known = (value: string): string | null => (value === '' || value === 'unknown' ? null : value);

/** How an answer of its kind reads in the case. */
const READ: Partial<Record<Kind, (answer: string) => unknown>> = {
  choice: known,
  list: known,
  yes_no: yesNo,
  choices: (answer) => (answer === 'none' ? [] : (known(answer)?.split(',') ?? null)),
  date: (answer) => answer,
  money: moneyOrNull,
  number: wholeNumber,
};

/** What goes into a part of the case as it was answered: "visit" has the answers whose path begins so. */
function told(form: Form, part: string): Part {
  const told: Part = {};
  for (const field of ALL) {
    const { kind, path } = FIELDS[field];
    const [within, key = ''] = path?.split('/') ?? [];
    if (within === part && counts(field, form)) told[key] = READ[kind]?.(form[field]);
  }
  return told;
}

export const schemeOf = (form: Form): string => known(form.scheme) ?? '390';
export const careOf = (form: Form): string => known(form.care) ?? '21';
export const isStay = (form: Form): boolean => careOf(form) === '21';
export const beginOf = (form: Form, today: string): string =>
  form.stay === 'dates' && form.begin ? form.begin : today;

/** 11/12 by the question; for residents the age decides between minor, adult and elderly. */
function personType(form: Form): string | null {
  if (schemeOf(form) === '310') return form.retired === 'yes' ? '12' : form.retired === 'no' ? '11' : null;
  const age = wholeNumber(form.age);
  if (schemeOf(form) !== '390' || age === null) return null;
  return age < 18 ? '14' : age < 60 ? '15' : '16';
}

const insured = (form: Form): Part =>
  compact({
    insu_admdvs: insuredCode(form),
    insutype: schemeOf(form),
    psn_type: personType(form),
    ...told(form, 'insured'),
  });

/** What the national enquiry shows for this kind of care; a hospital it does not show at all has no network. */
type Flag = { field: 'openStay' | 'openVisit' | 'openChronic'; service: 'inpatient' | 'outpatient' | 'chronic' };
export function flagOf(form: Form): Flag {
  switch (careOf(form)) {
    case '21':
      return { field: 'openStay', service: 'inpatient' };
    case '14':
      return { field: 'openChronic', service: 'chronic' };
    default:
      return { field: 'openVisit', service: 'outpatient' };
  }
}

function network(form: Form): Part {
  const { field, service } = flagOf(form);
  if (form[field] === 'none') return { networked: false };
  const open = yesNo(form[field]);
  return open === null ? {} : { services: { [service]: open } };
}

/** "class:x" is one of the region's own classes, "level:3" the hospital's grade. */
function institution(form: Form): Part {
  const [kind, id] = form.institution.split(':');
  if (kind === 'class' && form.place !== 'other_province') return { institution_class: id };
  return kind === 'level' ? { dedc_hosp_lv: id } : {};
}

function visit(form: Form, today: string): Part {
  const reason = isAway(form) ? supposedReason(form) : null;
  return compact({
    mdtrtarea_admvs: placeCode(form),
    med_type: careOf(form),
    ...institution(form),
    ...(isAway(form) ? network(form) : {}),
    begndate: beginOf(form, today),
    emergency: reason && reason === 'emergency',
    referral: reason && reason === 'referred',
    ...told(form, 'visit'),
    trauma: injury(form),
    ...(form.used === 'none' ? { nth_admission: 1 } : {}),
  });
}

function circumstances(form: Form): Part | null {
  const why = whyThere(form);
  return why && compact({ ...why, sent_by: known(why.sent_by ?? ''), register_moved: yesNo(why.register_moved ?? '') });
}

function filedPlace(form: Form): string | null {
  if (form.filedPlace === 'same') return placeCode(form);
  const sameProvince = form.filedCity.slice(0, 2) === form.filedProvince.slice(0, 2);
  return form.filedPlace === 'other' ? (sameProvince && form.filedCity) || form.filedProvince || null : null;
}

function filing(form: Form, today: string): Part | null {
  if (!isAway(form)) return backHome(form) ? { filed_on: beginOf(form, today), proof: backHome(form) } : null;
  return compact({
    ...told(form, 'filing'),
    ...(form.filed === 'yes' ? { filed_on: form.filedOn || beginOf(form, today), filed_admdvs: filedPlace(form) } : {}),
  });
}

/** All of it is what the insurance pays of. */
const NOTHING_OUTSIDE = { fulamt_ownpay_amt: '0.00', overlmt_selfpay: '0.00', preselfpay_amt: '0.00' };

function lines({ items }: Form): Part | null {
  const bill = billOf(linesFrom(items));
  return bill.items.length ? { items: bill.items } : null;
}

/** What a stay like this one costs on average; of visits nothing is stated. */
export function typicalBillOf(form: Form): TypicalBill | null {
  const [kind, level] = form.institution.split(':');
  return isStay(form) ? typicalBill(schemeOf(form), kind === 'level' ? (level ?? null) : null) : null;
}
/** The same where the person has taken it for the bill that is still to come. */
export const billSupposed = (form: Form): TypicalBill | null => (form.bill === 'typical' ? typicalBillOf(form) : null);

function costs(form: Form): Part | null {
  if (form.bill === 'lines') return lines(form);
  if (form.bill === 'typical') return compact({ medfee_sumamt: billSupposed(form)?.yuan });
  const all = compact(told(form, 'costs'));
  if (!all.medfee_sumamt) return null;
  return form.split === 'all' ? { ...all, ...NOTHING_OUTSIDE } : all;
}

const NOTHING_THIS_YEAR = Object.fromEntries(
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

function year(form: Form): Part | null {
  if (form.used === 'none') return NOTHING_THIS_YEAR;
  if (form.used !== 'some') return null;
  const visits = form.care === '14' ? 'opsp_hifp_pay' : 'otp_hifp_pay';
  const extra = schemeOf(form) === '310' ? 'hifob_pay' : 'hifmi_pay';
  return compact({
    ...told(form, 'year'),
    [visits]: isStay(form) ? null : moneyOrNull(form.yearVisits),
    [extra]: moneyOrNull(form.yearExtra),
  });
}

function account(form: Form): Part | null {
  if (!known(form.account)) return null;
  if (form.account === 'yes') return compact({ ...told(form, 'account'), use: true });
  // Residents have no account of their own, so there is nothing on it either.
  return compact({ balc: schemeOf(form) === '310' ? null : '0.00', use: false });
}

function supposed(form: Form): Supposed[] {
  const out: Supposed[] = [];
  if (billSupposed(form)) out.push('bill');
  if (!known(form.scheme)) out.push('scheme');
  if (form.placeOpen) out.push('place');
  if (isAway(form) && !known(form.reason)) out.push('reason');
  if (form.trauma === 'unknown') out.push('trauma');
  if (!known(form.care)) out.push('care');
  if (form.stay !== 'dates' || !form.begin) out.push('begin');
  if (isAway(form) && form.filed === 'yes' && !form.filedOn) out.push('filedOn');
  return out;
}

export function buildCase(form: Form, today: string, assume: Assumption[] = []): Built {
  const parts: Part = {
    insured: insured(form),
    visit: visit(form, today),
    circumstances: circumstances(form),
    filing: filing(form, today),
    costs: costs(form),
    year: year(form),
    account: account(form),
    card: compact(told(form, 'card')),
    asked_on: today,
    assume: assume.length ? assume : null,
  };
  const filled = Object.entries(parts).filter(
    ([, part]) => part !== null && (typeof part !== 'object' || Object.keys(part as Part).length > 0),
  );
  return { case: Object.fromEntries(filled) as unknown as Case, supposed: supposed(form) };
}
