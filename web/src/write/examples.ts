// Settlements to look at while writing: a few usual cases, and one's own, whose numbers were worked out by hand.
import type { Answer, Case } from 'yidi';
import type { CaseFile, Entry, Expected } from './case-file.js';
import { changeBetween, expectationsOf } from './case-file.js';
import type { Policy } from './model.js';
import { at, pathOf } from './model.js';
import { likewise, onLine, parseJson } from './print.js';

export const USUAL = [
  'employee_home',
  'employee_filed',
  'employee_unfiled',
  'resident_home',
  'resident_filed',
  'resident_unfiled',
] as const;
export type UsualCase = (typeof USUAL)[number];
export type Own = Entry;

/** A place in another province, whichever the region is in. */
const elsewhere = (admdvs: string): string => (admdvs.startsWith('11') ? '310000' : '110000');

export interface Setting {
  amount: string;
  day: string;
  level: '1' | '2' | '3' | '9';
  institution: string;
}

const daysBefore = (day: string, days: number): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
};

/** A stay of a week ending on the day, nothing used before this year, all of the bill in scope. */
export function usualCase(
  id: UsualCase,
  { admdvs }: Pick<Policy, 'admdvs'>,
  { amount, day, level, institution }: Setting,
): Case {
  const employee = id.startsWith('employee');
  const away = !id.endsWith('home');
  const filed = id.endsWith('filed') && !id.endsWith('unfiled');
  const place = away ? elsewhere(admdvs) : admdvs;
  return {
    insured: {
      insu_admdvs: admdvs,
      insutype: employee ? '310' : '390',
      psn_type: employee ? '11' : '15',
      age: 45,
      identity: [],
    },
    visit: {
      mdtrtarea_admvs: place,
      med_type: '21',
      begndate: daysBefore(day, 7),
      enddate: day,
      dedc_hosp_lv: level,
      ...(institution ? { institution_class: institution } : {}),
      networked: true,
      emergency: false,
      referral: false,
      nth_admission: 1,
      trauma: 'none',
    },
    ...(away
      ? {
          filing: filed
            ? { category: 'long_term_resident', filed_on: daysBefore(day, 60), filed_admdvs: place, proof: 'documents' }
            : { category: 'other_temporary' },
        }
      : {}),
    costs: { medfee_sumamt: amount, fulamt_ownpay_amt: '0.00', overlmt_selfpay: '0.00', preselfpay_amt: '0.00' },
    year: {
      act_pay_dedc: '0.00',
      hifp_pay: '0.00',
      inscp_scp_amt: '0.00',
      psn_inscp_amt: '0.00',
      hifmi_pay: '0.00',
      hifob_pay: '0.00',
    },
    account: { balc: '0.00', use: false },
  };
}

export interface Comparison {
  pointer: string;
  expected: Expected;
  got: unknown;
  same: boolean;
}

export const compare = (own: Own, answer: Answer): Comparison[] =>
  expectationsOf(own.expect).map(([pointer, expected]) => {
    const got = at(answer, pathOf(pointer)) ?? null;
    return { pointer, expected, got, same: JSON.stringify(got) === JSON.stringify(expected) };
  });

/** A file of cases without one, to begin with. */
export const NO_CASES: CaseFile = { $schema: '../schema/cases.schema.json', cases: [] };

/** With one more, said as what differs from the base; the first one is the base. */
export function withCase(file: CaseFile, name: string, whole: Case): CaseFile {
  const base = file.base ?? whole;
  const entry = onLine({ name, change: changeBetween(base, whole), expect: {}, why: '' });
  const { $schema, bases, cases, ...others } = file;
  return likewise(file, {
    ...($schema ? { $schema } : {}),
    base,
    ...(bases ? { bases } : {}),
    ...others,
    cases: likewise(cases, [...cases, entry]),
  });
}

/** With the entry changed, or without it. */
export function withEntry(file: CaseFile, index: number, to: Partial<Own> | null): CaseFile {
  const cases = file.cases.flatMap((own, n) => (n !== index ? [own] : to ? [likewise(own, { ...own, ...to })] : []));
  return likewise(file, { ...file, cases: likewise(file.cases, cases) });
}

/** A cases.json; null where the text is none. */
export function readCases(text: string): CaseFile | null {
  try {
    const file = parseJson(text) as Partial<CaseFile>;
    const fits =
      Array.isArray(file.cases) &&
      file.cases.every(
        (one: unknown) => one && typeof one === 'object' && ('case' in one || 'change' in one) && 'expect' in one,
      );
    return fits ? (file as CaseFile) : null;
  } catch {
    return null;
  }
}
