// The types of the module `yidi`: medical insurance away from home (异地就医) worked out in the caller's own process.
// Names are the field's own; what each means, and which values a code takes, is in the project's README and schemas.
//
//   const yidi = await load({ policies: [nation, ruicheng], calendar });
//   const answer = yidi.assess({ insured: {…}, visit: {…} }, { lang: 'zh' });
//   if (answer.ok) answer.settlement.sheet.hifp_pay;   // "26675.00", or null: then bounds.hifp_pay holds the two ends
//   else answer.errors;                                 // every fault, each with code, JSON Pointer and message
//
// Nothing is fetched but the engine itself, nothing is kept, nothing is sent.

/** Yuan with two decimals, "1500.00"; "1500" is accepted. Never a number. */
export type Money = string;
/** "55%", "0.2%". Never a number. */
export type Ratio = string;
/** ISO, "2024-03-05". */
export type IsoDate = string;
/** Six digits, "140830"; "100000" is the nation. */
export type Admdvs = string;
export type Lang = 'zh' | 'en';
export type YesNo = 'yes' | 'no';
export type Grade = 'official' | 'reported' | 'interpreted';
/** Of what a person put in: heard of an office, or read from a settlement sheet of this year. */
export type GradeOfOwn = 'assumed' | 'earlier_sheet';

export type Insutype = '310' | '340' | '350' | '360' | '380' | '390' | '391';
/** Two digits; the standard's four-digit codes refine them. */
export type PsnType = PsnClass | `${PsnClass}${number}`;
type PsnClass = '11' | '12' | '13' | '14' | '15' | '16';
/** 12 and 19 go by the rules of 11, every 2x by those of a stay; of 5x (childbirth) the amounts stay open where the
 * region does not name it. */
type KindOfCare =
  | '11'
  | '12'
  | '13'
  | '14'
  | '19'
  | '21'
  | '22'
  | '23'
  | '24'
  | '25'
  | '26'
  | '27'
  | '28'
  | '29'
  | '41'
  | '51'
  | '52'
  | '53'
  | '54'
  | '55'
  | '56'
  | '57'
  | '58'
  | '59';
/** Each may be refined by two more digits. */
export type MedType = KindOfCare | `${KindOfCare}${number}` | `99${number}`;
/** The standard's code: 1-4 and 11 are level 3, 5-7 and 12 level 2, 8-10 and 13 level 1, 14 has none. */
export type HospLv =
  | '1'
  | '2'
  | '3'
  | '4'
  | '5'
  | '6'
  | '7'
  | '8'
  | '9'
  | '01'
  | '02'
  | '03'
  | '04'
  | '05'
  | '06'
  | '07'
  | '08'
  | '09'
  | '10'
  | '11'
  | '12'
  | '13'
  | '14';
export type Identity =
  | 'destitute'
  | 'orphan'
  | 'subsistence'
  | 'returned_poverty'
  | 'marginal'
  | 'expenditure_poverty'
  | 'civil_servant'
  | 'enterprise_supplement';
export type Category =
  | 'resettled_retiree'
  | 'long_term_resident'
  | 'stationed_worker'
  | 'referred'
  | 'emergency'
  | 'other_temporary';
export type Disease =
  | 'none'
  | 'hypertension'
  | 'diabetes'
  | 'cancer_outpatient'
  | 'dialysis'
  | 'transplant_rejection'
  | 'copd'
  | 'rheumatoid_arthritis'
  | 'coronary_heart'
  | 'viral_hepatitis'
  | 'ankylosing_spondylitis'
  | 'other';

// ---- What goes in. Absent or null means unknown; the answer then says what knowing it would change. -----------------

export interface Case {
  insured: Insured;
  visit: Visit;
  circumstances?: Circumstances | null;
  filing?: Filing | null;
  costs?: CostSums | CostItems | null;
  year?: Year | null;
  account?: Account | null;
  card?: Card | null;
  /** Today, for deadlines; where absent, `visit.begndate`. */
  asked_on?: IsoDate | null;
  /** What the person learned of the office or read from a sheet: used, and marked as such wherever it shows. */
  assume?: Assumption[] | null;
  /** The settlement is taken back: every amount with the other sign. */
  reverse?: boolean | null;
}

export interface Insured {
  insu_admdvs: Admdvs;
  insutype: Insutype;
  psn_type?: PsnType | null;
  age?: number | null;
  /** One of the policy's own groups of people. */
  person_group?: string | null;
  /** Without a break. */
  insured_years?: number | null;
  /** Years in which the person was not insured. */
  missed_years?: number | null;
  /** Years up to the last in a row in which no fund was used. */
  unclaimed_years?: number | null;
  /** An empty list says "none of these"; absent says unknown. */
  identity?: Identity[] | null;
}

export interface Visit {
  mdtrtarea_admvs: Admdvs;
  med_type: MedType;
  begndate: IsoDate;
  enddate?: IsoDate | null;
  hosp_lv?: HospLv | null;
  /** The level itself, 9 for none; goes before `hosp_lv`. */
  dedc_hosp_lv?: '1' | '2' | '3' | '9' | null;
  /** One of the policy's own classes, see `Region.classes`. */
  institution_class?: string | null;
  institution?: string | null;
  networked?: boolean | null;
  /** Whether the insurance has designated the institution; it has where nothing is said. */
  designated?: boolean | null;
  emergency?: boolean | null;
  referral?: boolean | null;
  /** What the national enquiry says is open at this institution; goes before `networked`. */
  services?: Services | null;
  /** The chronic disease has been recognised by the insured region. */
  recognised?: boolean | null;
  disease?: Disease | null;
  nth_admission?: number | null;
  /** From the last discharge to this admission; 366 for a year or more, or no stay before. */
  days_since_discharge?: number | null;
  /**
   * From another hospital within the same illness: to a higher one, sent down; `continued`: the same stay after a
   * settlement in its midst.
   */
  transfer?: 'none' | 'up' | 'down' | 'continued' | null;
  /** Deductible paid for this illness before the transfer. */
  transfer_act_pay_dedc?: Money | null;
  trauma?: 'none' | 'no_third_party' | 'third_party' | 'work_injury' | null;
  /** With `third_party`: whether it pays what it has to bear; false also where it cannot be found. */
  third_party_pays?: boolean | null;
  /** What the law lets no fund pay, where `trauma` does not say it. */
  other_payer?:
    | 'none'
    | 'third_party'
    | 'third_party_unpaid'
    | 'work_injury'
    | 'public_health'
    | 'abroad'
    | 'waiting_period'
    | null;
}

export interface Filing {
  category?: Category | null;
  /** Absent: no filing is on record. */
  filed_on?: IsoDate | null;
  filed_admdvs?: Admdvs | null;
  proof?: 'documents' | 'commitment' | null;
  /** The last day, where the filing itself names one. */
  valid_until?: IsoDate | null;
  /** This institution is among those named when filing. */
  institution_chosen?: boolean | null;
  /** How often the named institutions were changed this year. */
  changes_used?: number | null;
  /** Somebody else files. */
  by_proxy?: boolean | null;
}

/** The three flags of the national enquiry; pharmacies and emergencies go with outpatient. */
export interface Services {
  inpatient?: boolean | null;
  outpatient?: boolean | null;
  chronic?: boolean | null;
}

/** From these follows the category to file in, where `filing.category` is not given. */
export interface Circumstances {
  /**
   * resettled: moved there for good; living, working: there for long; treatment: came for it; trip: business, travel,
   * family.
   */
  why?: 'resettled' | 'living' | 'working' | 'treatment' | 'trip' | null;
  /** How long the person has been there, or means to stay. */
  months?: number | null;
  sent_by?: 'employer' | 'hospital' | 'nobody' | null;
  /** The household register moved there. */
  register_moved?: boolean | null;
}

export interface CostSums {
  medfee_sumamt?: Money | null;
  fulamt_ownpay_amt?: Money | null;
  overlmt_selfpay?: Money | null;
  preselfpay_amt?: Money | null;
  items?: null;
}

export interface CostItems {
  items: CostItem[];
  /** Where given, it must be the sum of the items. */
  medfee_sumamt?: Money | null;
  fulamt_ownpay_amt?: never;
  overlmt_selfpay?: never;
  preselfpay_amt?: never;
}

interface CostItemBase {
  name?: string | null;
  /** 01 class A, 02 class B, 03 own cost. */
  chrgitm_lv?: '01' | '02' | '03' | null;
  selfpay_prop?: Ratio | null;
  pric_uplmt_amt?: Money | null;
  /** A bed fee, to which the region's daily limit applies; `cnt` counts the days (else amount and price tell them). */
  bed?: boolean | null;
  /** Its use is limited; where `use_allowed` is not told it may be within that use or not. */
  lmt_used_flag?: boolean | null;
  /** Of something whose use is limited: used within that use. */
  use_allowed?: boolean | null;
}
/** A line is an amount, or a price and a count (text, up to four decimals). */
export type CostItem = CostItemBase &
  ({ amount: Money; pric?: Money | null; cnt?: string | null } | { amount?: null; pric: Money; cnt: string });

/** What this person already used this year. */
export interface Year {
  /** Deductible; where stays and outpatient visits have their own, that of this visit's kind. */
  act_pay_dedc?: Money | null;
  /** The same at this institution, or in this quarter or month, as the rule has it. */
  period_act_pay_dedc?: Money | null;
  hifp_pay?: Money | null;
  /** Of that, for outpatient visits other than chronic ones. */
  otp_hifp_pay?: Money | null;
  /** Of that, for chronic outpatient visits. */
  opsp_hifp_pay?: Money | null;
  /** Of that, for this visit's disease, with those that share its limit. */
  disease_hifp_pay?: Money | null;
  /** Of hifp_pay, for the care that a limit of the day, the month or the quarter is for. */
  day_hifp_pay?: Money | null;
  month_hifp_pay?: Money | null;
  quarter_hifp_pay?: Money | null;
  /** In scope; of this visit's kind where the two are counted apart. */
  inscp_scp_amt?: Money | null;
  /** The person's own in scope; where a fund above counts other costs, the sum it has counted. Left aside where several
   * funds count different costs over the year: each then has its own sum. */
  psn_inscp_amt?: Money | null;
  /** What the large-amount fund has counted so far, what earlier funds paid taken off; so the others below. */
  hifob_counted_amt?: Money | null;
  hifmi_counted_amt?: Money | null;
  cvlserv_counted_amt?: Money | null;
  hifes_counted_amt?: Money | null;
  maf_counted_amt?: Money | null;
  further_maf_counted_amt?: Money | null;
  /** In scope, above the basic fund's cap. */
  over_cap_amt?: Money | null;
  hifmi_pay?: Money | null;
  hifob_pay?: Money | null;
  cvlserv_pay?: Money | null;
  hifes_pay?: Money | null;
  maf_pay?: Money | null;
  /** Further medical aid alone, which the sheet adds to maf_pay. */
  further_maf_pay?: Money | null;
}

export interface Account {
  balc?: Money | null;
  /** Of a relative's account that may be used. */
  shared_balc?: Money | null;
  use?: boolean | null;
}

export interface Card {
  activated?: boolean | null;
  used_at_home?: boolean | null;
  tested_out_of_province?: boolean | null;
}

export interface Assumption {
  /** A parameter of the policies, for example "critical_threshold". */
  parameter: string;
  /** "1500.00", "55%", "yes", "6"; of costs that count "deductible over_cap", or "none". */
  value: string;
  /** How the value is meant, where a parameter takes several: "10%" as points, "90%" as factor. */
  kind?: 'yuan' | 'ratio' | 'points' | 'factor' | 'months' | 'working_days' | 'number' | 'choice' | 'counts' | null;
  /** Heard of an office (also where absent), or read from an earlier settlement sheet. */
  grade?: GradeOfOwn | null;
  /** Only about as much: for the estimate. Of an amount or a ratio. */
  about?: boolean | null;
}

// ---- What comes out -------------------------------------------------------------------------------------------------

export type Answer = Assessment | Refusal;

export interface Refusal {
  ok: false;
  errors: InputError[];
}

export type ErrorCode =
  | 'json_syntax'
  | 'unknown_key'
  | 'duplicate_key'
  | 'missing_key'
  | 'wrong_type'
  | 'bad_money'
  | 'bad_ratio'
  | 'bad_count'
  | 'bad_date'
  | 'bad_code'
  | 'bad_value'
  | 'out_of_range'
  | 'duplicate_id'
  | 'contradiction'
  | 'too_large';
/** With those that only a policy or a calendar can provoke; these are open: a new check may add one. */
export type PolicyErrorCode =
  | ErrorCode
  | 'bad_text'
  | 'bad_cite'
  | 'duplicate_condition'
  | 'overlap'
  | 'reversed_bounds'
  | 'unsound_policy'
  | 'unknown_parent'
  | (string & {});

export interface InputError<Code = ErrorCode> {
  code: Code;
  /** JSON Pointer, "" for the whole text. */
  path: string;
  message: string;
  /** Of `json_syntax`: where reading stopped, both from 1. */
  line?: number;
  column?: number;
}

export interface Assessment {
  ok: true;
  policy: PolicyInForce;
  filing: FilingAdvice;
  route: Route;
  settlement: Settlement;
  estimate: Estimate | null;
  steps: Step[];
  /** Unknown inputs, the one that narrows the answer most first. */
  questions: Question[];
  /** What the person could do, and what the funds would then pay more. */
  alternatives: Alternative[];
  notices: Notice[];
  referral_hospitals: Item[];
  offices: Item[];
  /** Every source cited in this answer. */
  sources: Source[];
}

export interface PolicyInForce {
  admdvs: Admdvs;
  name: string;
  /** Nearest first, ending with the nation. */
  chain: Admdvs[];
  /** The lowest of any rule used; `assumed`, `earlier_sheet`: a number of the case's `assume` was. */
  grade: Grade | GradeOfOwn;
  checked_on: IsoDate;
  /** The day whose rules were applied. */
  rules_of: IsoDate;
}

export interface Named {
  id: string;
  name: string;
}

/** A paper, a channel, a step, a hospital, an office. Where `any_of` is a list, one of them serves. */
export interface Item extends Named {
  kind?: string;
  contact: string | null;
  any_of: Item[] | null;
}

export type FilingStatus = 'valid' | 'missing' | 'expired' | 'wrong_place' | 'not_needed';

export interface FilingAdvice {
  required: 'required' | 'not_required' | 'deemed' | 'undetermined';
  category: Category | null;
  status: FilingStatus | 'undetermined';
  /** The filing on record on the first and the last day of the stay. */
  at_admission: FilingStatus | null;
  at_discharge: FilingStatus | null;
  /** Whether the insured region takes filings in this category at all. */
  may_file: YesNo | 'undetermined';
  valid_until: IsoDate | null;
  /** From when a valid filing may be changed or cancelled. */
  changeable_from: IsoDate | null;
  changeable_from_bounds: [IsoDate, IsoDate] | null;
  /** The last day on which filing still helps. */
  act_by: IsoDate | null;
  /** The first and last day it may be, where a year's holidays are not announced. */
  act_by_bounds: [IsoDate, IsoDate] | null;
  /** Where the limit is counted in working days: how many are left, today not counted. */
  working_days_left: number | null;
  act_by_rule: string | null;
  act_by_passed: boolean;
  /** Whether a commitment letter may stand in for the proof. */
  commitment: 'accepted' | 'not_accepted' | 'undetermined';
  materials: Item[];
  /** Papers of the person who files for another; empty unless the case says `by_proxy`. */
  proxy_materials: Item[];
  /** How many institutions one names when filing; null where the region does not ask for it. */
  institutions: ChosenInstitutions | null;
  channels: Item[];
  procedure: Item[];
  text: string;
  cite: string[];
}

/** Each number as its lowest and highest; null where no rule says. */
export interface ChosenInstitutions {
  number: [number, number] | null;
  changes_a_year: [number, number] | null;
  valid_months: [number, number] | null;
}

export interface Route {
  direct: 'yes' | 'no' | 'conditional' | 'undetermined';
  conditions: Condition[];
  /** Papers to bring to the hospital. */
  materials: Item[];
  /** What to ask about before. */
  prior_review: Item[];
  /** Paying in full and claiming at home. */
  manual: { materials: Item[] };
  /** How long the agencies take among themselves. */
  handling_times: Item[];
  text: string;
  cite: string[];
}

export interface Condition extends Named {
  met: 'yes' | 'no' | 'unknown';
}

/** The sheet's money fields, in its order. */
export type MoneyField =
  | 'medfee_sumamt'
  | 'fulamt_ownpay_amt'
  | 'overlmt_selfpay'
  | 'preselfpay_amt'
  | 'inscp_scp_amt'
  | 'dedc_std'
  | 'crt_dedc'
  | 'act_pay_dedc'
  | 'hifp_pay'
  | 'cvlserv_pay'
  | 'hifes_pay'
  | 'hifmi_pay'
  | 'hifob_pay'
  | 'maf_pay'
  | 'oth_pay'
  | 'hosp_part_amt'
  | 'fund_pay_sumamt'
  | 'psn_part_amt'
  | 'acct_pay'
  | 'psn_cash_pay'
  | 'balc';
export type SheetField = MoneyField | 'pool_prop_selfpay';

/** Null: not determined by what is known. */
export type Sheet = Record<MoneyField, Money | null> & { pool_prop_selfpay: Ratio | null };
/** [lowest, highest] of fields that are null; absent where nothing at all is known. */
export type Ends = { [field in SheetField]?: [string, string] };

export interface Settlement {
  /** True when no field of the sheet is null. */
  exact: boolean;
  sheet: Sheet;
  bounds: Ends;
  missing: Missing[];
}

/** What is usual, where the amounts are bounds and it narrows them; it never enters them. */
export interface Estimate {
  sheet: Sheet;
  range: Ends;
  suppositions: Supposition[];
  /** What the person pays more for each 1,000 yuan outside the catalogue, where nobody said what lies there. */
  per_1000_outside: [Money, Money] | null;
  text: string;
}

/** Something supposed: a parameter that no rule states, or an input that nobody told. */
export interface Supposition {
  parameter?: string;
  input?: string;
  /** Two ends, the second null where nothing limits it; null of a fund that is left out. */
  value: string | [string, string | null] | null;
  /** `typical`: a cited national figure. */
  grade: 'earlier_sheet' | 'typical' | 'usual';
  cite: string | null;
  /** The field of the case that takes its place: "assume.ratio", "year.hifp_pay". */
  replaced_by: string;
  text: string;
}

export interface Missing {
  parameter: string;
  name: string;
  affects: SheetField[];
  /** Whom to ask. */
  ask: string | null;
}

export type StepId =
  | 'scope'
  | 'own_share'
  | 'deductible'
  | 'ratio'
  | 'ratio_raised'
  | 'ratio_change'
  | 'basic_fund'
  | 'basic_cap'
  | 'pay_limit'
  | 'outpatient_cap'
  | 'large'
  | 'critical'
  | 'civil'
  | 'enterprise'
  | 'aid'
  | 'further_aid'
  | 'hospital'
  | 'account'
  | 'cash';

export interface Step {
  id: StepId;
  /** Null: not determined; `bounds` then holds its ends where they are known. */
  amount: string | null;
  bounds: [string, string] | null;
  /** "140830/deductible/resident-other-province"; null where arithmetic alone decides. */
  rule: string | null;
  cite: string | null;
  /** `assumed`, `earlier_sheet`: from the case's `assume`. */
  grade: Grade | GradeOfOwn | null;
  /** Our reading, where the source is ambiguous. */
  reading: string | null;
  text: string;
}

export interface Question {
  /** "insured.age". */
  field: string;
  why: string;
  /** How far the answer's ends lie apart for not knowing it. */
  spread: Money | null;
}

export interface Alternative {
  id:
    | 'file_before_discharge'
    | 'file_emergency'
    | 'get_referral'
    | 'other_class'
    | 'choose_institution'
    | 'bring_proof';
  /** The parts of the case that would be different, as a merge patch. */
  change: { [part: string]: unknown };
  fund_gain: [Money, Money];
  /** What the person then pays in all; null of a stay over the turn of the year that may be settled either way. */
  psn_part_amt: [Money, Money] | null;
  /** The same by what is usual, where there is an estimate. */
  estimate: { psn_part_amt: [Money, Money]; psn_cash_pay: [Money, Money] } | null;
  text: string;
}

export interface Notice {
  id: string;
  text: string;
  cite: string;
}

export interface Source {
  id: string;
  title: string;
  issuer: string | null;
  number: string | null;
  date: IsoDate | null;
  /** The day the document speaks of. */
  as_of: IsoDate | null;
  grade: Grade;
  admdvs: Admdvs;
}

export interface BothNames {
  zh: string;
  en: string;
}

export interface Region {
  admdvs: Admdvs;
  name: BothNames;
  /** Where no division code names the region: what it is like. */
  description: BothNames | null;
  /** The level at which the money is pooled. */
  pool: 'county' | 'city' | 'province' | 'nation';
  parent: Admdvs | null;
  checked_on: IsoDate;
  classes: { id: string; name: BothNames }[];
}

// ---- The module -----------------------------------------------------------------------------------------------------

/** A policy or calendar file: its text (or UTF-8 bytes), or what that text parses to. */
export type Document = string | Uint8Array | object;

export type Loaded = { ok: true; admdvs?: Admdvs } | { ok: false; errors: InputError<PolicyErrorCode>[] };

export interface LoadOptions {
  /** Where the engine's bytes are; by default `yidi.wasm` beside the module. */
  wasmUrl?: string | URL;
  /** The engine's bytes themselves, instead of a fetch. */
  wasmBinary?: ArrayBuffer | Uint8Array;
  /** What the answers can be in: ['zh'] by default, under Node both. Each is a file of 15 KB beside the module. */
  languages?: Lang[];
  /** The words of a language themselves (yidi.zh.txt, yidi.en.txt), instead of a fetch. */
  words?: { zh?: string | Uint8Array; en?: string | Uint8Array };
  policies?: Document[];
  calendar?: Document;
}

export interface AnswerOptions {
  /** The language of names, texts and messages; Chinese by default. */
  lang?: Lang;
}

/** Starts an engine. Rejects with a PolicyError for a policy or calendar that is not sound. */
export function load(options?: LoadOptions): Promise<Yidi>;

/** A policy or calendar given to `load` has faults; `errors` lists all of them. */
export class PolicyError extends Error {
  constructor(errors: InputError<PolicyErrorCode>[]);
  readonly errors: InputError<PolicyErrorCode>[];
}

/**
 * An engine with its policies. Every input gets an answer; a `lang` that is wrong or not loaded, or text that is no
 * text, throws.
 */
export class Yidi {
  protected constructor();
  /**
   * Adds a policy, or replaces the one of the same region. Faults are told in the first language loaded, unless another
   * is named.
   */
  loadPolicy(policy: Document, options?: AnswerOptions): Loaded;
  loadCalendar(calendar: Document, options?: AnswerOptions): Loaded;
  /** Makes a language ready that `load` was not asked for; its words are fetched where they are not given. */
  loadLanguage(lang: Lang, words?: string | Uint8Array): Promise<void>;
  /**
   * Adds words to those of a language: a page may hold back the last lines of its file, from `wrong.` on, which tell
   * what is wrong with an input, until there is something to tell. Till then such a message is the name of the fault
   * alone.
   */
  addWords(lang: Lang, words: string | Uint8Array): void;
  assess(caseObject: Case, options?: AnswerOptions): Answer;
  /** The same, JSON text in and out: the bytes the command line prints. */
  assessText(text: string | Uint8Array, options?: AnswerOptions): string;
  regions(): Region[];
}
