// Every answer there is, a row each: all that the page needs to know of it but its words. The form, the case, the
// links, the way from the engine's paths back to a question, and the inputs of a question follow from these rows.
//
// The words stand in the catalogues under the field's name: field.trauma and field.trauma_hint ask, field.trauma.none
// and field.trauma.none_hint are a choice. A field without a text of its own stands under its question's title.
import type { StepId } from './questions.js';

/**
 * How it is answered, which is also how it is read and checked:
 * - `choice` and `list`: one of its choices or "I don't know", all in sight or unfolded; `yes_no`: a choice between
 *   these two;
 * - `choices`: several at once, with commas between; `tick`: so, or nothing said;
 * - `place`: the code of one, from lists; `date`: a day, "2024-03-01";
 * - `money` and `number`: as typed;
 * - `search`: a place's name while it is looked for; `lines`: rows of text.
 */
export type Kind =
  | 'choice'
  | 'list'
  | 'yes_no'
  | 'choices'
  | 'tick'
  | 'place'
  | 'date'
  | 'money'
  | 'number'
  | 'search'
  | 'lines';

/** Each of these fields has the value, or one of the values. */
type Condition<F extends string> = { readonly [Other in F]?: string | readonly string[] };

export interface Facts<F extends string = string> {
  question: StepId;
  kind: Kind;
  /** What a link may hold: never what could tell of an illness or of hardship; amounts where the person says so. */
  link: 'open' | 'with_amounts' | 'never';
  /** Its place in the case, where it goes as its kind is read. */
  path?: string;
  /**
   * Places in the case that follow from it in other ways (case.ts). What the engine says of them is about this field.
   */
  about?: readonly string[];
  choices?: readonly string[];
  /** Whose names its choices bear, where they have names beyond this question: category.emergency. */
  names?: 'category' | 'disease' | 'flag' | 'identity';
  /** When it is asked and counts, or any of several cases; it always does where nothing is said. */
  when?: Condition<F> | readonly Condition<F>[];
}

const fields = <F extends string>(all: Record<F, Facts<NoInfer<F>>>): Readonly<Record<F, Facts<F>>> => all;

const AWAY = ['same_city', 'same_province', 'other_province'];
/** Who has not told is taken to be in hospital. */
const STAY = ['', 'unknown', '21'];
const VISIT = ['11', '14', '13', '41'];
/** Reasons of those who live there. */
export const LIVES_THERE = ['living', 'working', 'resettled'];
const LONG_TERM = ['resettled_retiree', 'long_term_resident', 'stationed_worker'];
const CATEGORIES = [...LONG_TERM, 'referred', 'emergency', 'other_temporary'];
const ILLNESSES = [
  'hypertension',
  'diabetes',
  'cancer_outpatient',
  'dialysis',
  'transplant_rejection',
  'copd',
  'rheumatoid_arthritis',
  'coronary_heart',
  'viral_hepatitis',
  'ankylosing_spondylitis',
  'other',
];
/** Reasons of those who went there. */
export const WENT_THERE = ['referred', 'other_temporary', 'trip'];
const REASONS = ['emergency', ...LIVES_THERE, ...WENT_THERE];
const AID = ['destitute', 'orphan', 'subsistence', 'returned_poverty', 'marginal', 'expenditure_poverty'];
const FLAGS = ['yes', 'no', 'none'];

const FILED = { place: AWAY, filed: 'yes' };
const FILED_ELSEWHERE = { ...FILED, filedPlace: 'other' };
const IN_PARTS = { bill: 'known', split: 'parts' };
const USED = { used: 'some' };

export const FIELDS = fields({
  /** For whom one asks: the words follow it, and nothing else does. */
  who: { question: 'insured', kind: 'choice', link: 'open', choices: ['me', 'family'] },
  insured: { question: 'insured', kind: 'choice', link: 'open', about: ['insured/insu_admdvs'] },
  insuredSearch: { question: 'insured', kind: 'search', link: 'never' },
  insuredProvince: { question: 'insured', kind: 'place', link: 'open' },
  insuredCity: { question: 'insured', kind: 'place', link: 'open' },
  insuredCounty: { question: 'insured', kind: 'place', link: 'open' },
  insuredLike: { question: 'insured', kind: 'choice', link: 'open' },

  scheme: { question: 'scheme', kind: 'choice', link: 'open', about: ['insured/insutype'], choices: ['390', '310'] },
  retired: { question: 'scheme', kind: 'yes_no', link: 'open', about: ['insured/psn_type'], when: { scheme: '310' } },

  place: { question: 'place', kind: 'choice', link: 'open', about: ['visit/mdtrtarea_admvs'] },
  placeOpen: { question: 'place', kind: 'tick', link: 'never' },
  placeSearch: { question: 'place', kind: 'search', link: 'never' },
  placeProvince: { question: 'place', kind: 'place', link: 'open' },
  placeCity: { question: 'place', kind: 'place', link: 'open' },
  placeCounty: { question: 'place', kind: 'place', link: 'open' },
  inProvinceCity: { question: 'place', kind: 'place', link: 'open' },
  homePlace: { question: 'place', kind: 'place', link: 'open' },

  care: {
    question: 'care',
    kind: 'choice',
    link: 'open',
    about: ['visit/med_type'],
    choices: ['21', '11', '14', '13', '41'],
  },
  disease: {
    question: 'care',
    kind: 'list',
    link: 'never',
    path: 'visit/disease',
    choices: ILLNESSES,
    names: 'disease',
    when: { care: '14' },
  },
  recognised: { question: 'care', kind: 'yes_no', link: 'never', path: 'visit/recognised', when: { care: '14' } },

  /**
   * First this, then whether one lives there; together they leave few reasons to choose from, and none that overlap.
   */
  urgent: { question: 'reason', kind: 'yes_no', link: 'open', when: { place: AWAY } },
  resident: { question: 'reason', kind: 'yes_no', link: 'open', when: { place: AWAY } },
  reason: {
    question: 'reason',
    kind: 'choice',
    link: 'open',
    about: ['visit/emergency', 'visit/referral', 'circumstances'],
    choices: REASONS,
    when: { place: AWAY },
  },
  sentBy: {
    question: 'reason',
    kind: 'choice',
    link: 'open',
    about: ['circumstances/sent_by'],
    choices: ['employer', 'nobody'],
    when: { place: AWAY, reason: 'working' },
  },
  howLong: {
    question: 'reason',
    kind: 'choice',
    link: 'open',
    choices: ['long', 'short'],
    when: { place: AWAY, reason: ['living', 'working'] },
  },
  months: {
    question: 'reason',
    kind: 'list',
    link: 'open',
    about: ['circumstances/months'],
    choices: ['0', '1', '2', '3', '4', '5'],
    when: { place: AWAY, reason: ['living', 'working'], howLong: 'short' },
  },
  registerMoved: {
    question: 'reason',
    kind: 'yes_no',
    link: 'open',
    about: ['circumstances/register_moved'],
    when: { place: AWAY, reason: 'resettled' },
  },
  backHome: {
    question: 'reason',
    kind: 'choice',
    link: 'open',
    choices: ['no', 'documents', 'commitment'],
    when: { place: ['', 'home'] },
  },
  /** Nothing said is no injury: nobody forgets one. */
  trauma: {
    question: 'reason',
    kind: 'choice',
    link: 'never',
    path: 'visit/trauma',
    choices: ['no_third_party', 'third_party', 'work_injury'],
  },
  thirdPartyPays: {
    question: 'reason',
    kind: 'yes_no',
    link: 'never',
    path: 'visit/third_party_pays',
    when: { trauma: 'third_party' },
  },

  filed: { question: 'filing', kind: 'yes_no', link: 'open', about: ['filing'], when: { place: AWAY } },
  filedAs: {
    question: 'filing',
    kind: 'list',
    link: 'open',
    path: 'filing/category',
    choices: CATEGORIES,
    names: 'category',
    when: FILED,
  },
  filedOn: { question: 'filing', kind: 'date', link: 'open', about: ['filing/filed_on'], when: FILED },
  filedUntil: { question: 'filing', kind: 'date', link: 'open', path: 'filing/valid_until', when: FILED },
  filedPlace: {
    question: 'filing',
    kind: 'choice',
    link: 'open',
    about: ['filing/filed_admdvs'],
    choices: ['same', 'other'],
    when: FILED,
  },
  filedProvince: { question: 'filing', kind: 'place', link: 'open', when: FILED_ELSEWHERE },
  filedCity: { question: 'filing', kind: 'place', link: 'open', when: FILED_ELSEWHERE },
  proof: {
    question: 'filing',
    kind: 'choice',
    link: 'open',
    path: 'filing/proof',
    choices: ['documents', 'commitment'],
    when: [
      { ...FILED, filedAs: LONG_TERM },
      { ...FILED, filedAs: '', reason: LIVES_THERE },
    ],
  },
  chosen: { question: 'filing', kind: 'yes_no', link: 'open', path: 'filing/institution_chosen', when: FILED },
  changesUsed: { question: 'filing', kind: 'number', link: 'open', path: 'filing/changes_used', when: FILED },
  byProxy: {
    question: 'filing',
    kind: 'yes_no',
    link: 'open',
    path: 'filing/by_proxy',
    when: { place: AWAY, filed: 'no' },
  },

  institution: {
    question: 'institution',
    kind: 'choice',
    link: 'open',
    about: ['visit/hosp_lv', 'visit/dedc_hosp_lv', 'visit/institution_class', 'visit/institution'],
  },
  openStay: {
    question: 'institution',
    kind: 'choice',
    link: 'open',
    about: ['visit/networked', 'visit/services'],
    choices: FLAGS,
    names: 'flag',
  },
  openVisit: {
    question: 'institution',
    kind: 'choice',
    link: 'open',
    about: ['visit/services/outpatient'],
    choices: FLAGS,
    names: 'flag',
  },
  openChronic: {
    question: 'institution',
    kind: 'choice',
    link: 'open',
    about: ['visit/services/chronic'],
    choices: FLAGS,
    names: 'flag',
  },
  /** A hospital with a network is designated. */
  designated: {
    question: 'institution',
    kind: 'yes_no',
    link: 'open',
    path: 'visit/designated',
    when: [
      { place: AWAY, care: STAY, openStay: 'none' },
      { place: AWAY, care: ['11', '13', '41'], openVisit: 'none' },
      { place: AWAY, care: '14', openChronic: 'none' },
    ],
  },

  stay: { question: 'dates', kind: 'choice', link: 'open', choices: ['dates', 'later'] },
  begin: { question: 'dates', kind: 'date', link: 'open', about: ['visit/begndate'], when: { stay: 'dates' } },
  left: {
    question: 'dates',
    kind: 'choice',
    link: 'open',
    choices: ['no', 'yes'],
    when: { stay: 'dates', care: STAY },
  },
  end: { question: 'dates', kind: 'date', link: 'open', path: 'visit/enddate', when: { stay: 'dates', left: 'yes' } },

  bill: { question: 'bill', kind: 'choice', link: 'open', about: ['costs'], choices: ['known', 'lines', 'typical'] },
  total: {
    question: 'bill',
    kind: 'money',
    link: 'with_amounts',
    path: 'costs/medfee_sumamt',
    when: { bill: 'known' },
  },
  split: { question: 'bill', kind: 'choice', link: 'open', choices: ['all', 'parts'], when: { bill: 'known' } },
  ownpay: { question: 'bill', kind: 'money', link: 'with_amounts', path: 'costs/fulamt_ownpay_amt', when: IN_PARTS },
  overlimit: { question: 'bill', kind: 'money', link: 'with_amounts', path: 'costs/overlmt_selfpay', when: IN_PARTS },
  preself: { question: 'bill', kind: 'money', link: 'with_amounts', path: 'costs/preselfpay_amt', when: IN_PARTS },
  items: { question: 'bill', kind: 'lines', link: 'never', about: ['costs/items'], when: { bill: 'lines' } },
  itemsPaste: { question: 'bill', kind: 'lines', link: 'never' },
  itemsRaw: { question: 'bill', kind: 'lines', link: 'never' },
  itemsLeft: { question: 'bill', kind: 'lines', link: 'never' },

  used: { question: 'year', kind: 'choice', link: 'open', about: ['year'], choices: ['none', 'some'] },
  nth: { question: 'year', kind: 'number', link: 'open', path: 'visit/nth_admission', when: { ...USED, care: STAY } },
  yearDeductible: { question: 'year', kind: 'money', link: 'with_amounts', path: 'year/act_pay_dedc', when: USED },
  yearFund: { question: 'year', kind: 'money', link: 'with_amounts', path: 'year/hifp_pay', when: USED },
  yearVisits: {
    question: 'year',
    kind: 'money',
    link: 'with_amounts',
    about: ['year/otp_hifp_pay', 'year/opsp_hifp_pay'],
    when: { ...USED, care: VISIT },
  },
  yearDisease: {
    question: 'year',
    kind: 'money',
    link: 'with_amounts',
    path: 'year/disease_hifp_pay',
    when: { ...USED, care: '14' },
  },
  yearScope: { question: 'year', kind: 'money', link: 'with_amounts', path: 'year/inscp_scp_amt', when: USED },
  yearOwn: { question: 'year', kind: 'money', link: 'with_amounts', path: 'year/psn_inscp_amt', when: USED },
  yearExtra: {
    question: 'year',
    kind: 'money',
    link: 'with_amounts',
    about: ['year/hifmi_pay', 'year/hifob_pay'],
    when: USED,
  },

  account: { question: 'account', kind: 'yes_no', link: 'open', about: ['account', 'account/use'] },
  balance: { question: 'account', kind: 'money', link: 'with_amounts', path: 'account/balc', when: { account: 'yes' } },

  activated: {
    question: 'card',
    kind: 'yes_no',
    link: 'open',
    path: 'card/activated',
    about: ['card'],
    when: { place: AWAY },
  },
  usedAtHome: { question: 'card', kind: 'yes_no', link: 'open', path: 'card/used_at_home', when: { place: AWAY } },
  tested: {
    question: 'card',
    kind: 'yes_no',
    link: 'open',
    path: 'card/tested_out_of_province',
    when: { place: 'other_province' },
  },

  age: { question: 'more', kind: 'number', link: 'open', path: 'insured/age' },
  identity: {
    question: 'more',
    kind: 'choices',
    link: 'never',
    path: 'insured/identity',
    choices: [...AID, 'civil_servant', 'enterprise_supplement'],
    names: 'identity',
  },
  /** What the law lets no fund pay. Nothing said is nothing such: who has it knows. */
  unpaid: {
    question: 'more',
    kind: 'choice',
    link: 'never',
    path: 'visit/other_payer',
    choices: ['public_health', 'abroad', 'waiting_period'],
  },
});

export type Field = keyof typeof FIELDS;
export const ALL = Object.keys(FIELDS) as Field[];

/**
 * What the person has answered so far: plain text per field, exactly as typed. Nothing is removed when a question stops
 * applying, so that going back finds everything where it was.
 */
export type Form = Readonly<Record<Field, string>>;

const formOf = (answer: (field: Field) => string): Form =>
  Object.fromEntries(ALL.map((field) => [field, answer(field)])) as Form;

export const EMPTY = formOf(() => '');

/** Those of the answers that are of these fields. */
export const onlyOf = (form: Form, wanted: (field: Field) => boolean): Form =>
  formOf((field) => (wanted(field) ? form[field] : ''));

/** Reads a form handed over through an update's reload; anything odd is dropped. */
export function formFrom(value: unknown): Form | null {
  if (typeof value !== 'object' || value === null) return null;
  const given = value as Record<string, unknown>;
  return formOf((field) => (typeof given[field] === 'string' ? given[field] : ''));
}

export const fieldsOf = (question: StepId): Field[] => ALL.filter((field) => FIELDS[field].question === question);
export const ofKind = (kind: Kind): Field[] => ALL.filter((field) => FIELDS[field].kind === kind);

/** Whether it is asked, and counts, beside these other answers. */
export function counts(field: Field, form: Form): boolean {
  const { when = {} } = FIELDS[field];
  const holds = (condition: Condition<Field>): boolean =>
    (Object.entries(condition) as [Field, string | readonly string[]][]).every(([other, values]) =>
      [values].flat().includes(form[other]),
    );
  return [when].flat().some(holds);
}
