// The answer in a few lines: what to do now and by when, what is paid with and without it, how much to have at hand,
// whom to call. The screen, the voice, the paper and the text for a chat all say these lines.

import { answersOf } from '../../answers/apply-change.js';
import { billSupposed } from '../../answers/case.js';
import { insuredCode, isAway } from '../../answers/context.js';
import { questionAt } from '../../answers/paths.js';
import type { StepId } from '../../answers/questions.js';
import type { Alternative, Answer, Channel, FilingAnswer } from '../../contract/types.js';
import { hotlineOf, ownOffice } from '../../places/hotline.js';
import { maybe, t } from '../../words/text.js';
import type { Cost } from '../pieces/cost.js';
import { costOf, enoughFor, isNothing, showCost, UNKNOWN, wholeYuan } from '../pieces/cost.js';
import { longDay } from '../pieces/day.js';
import { dial, phoneIn } from '../pieces/phones.js';
import { rangeOf } from '../pieces/range.js';
import { sourceInWords, typicalInWords } from '../pieces/typical-bill.js';
import { daysBetween, lastDayOf, mayNotFile, needsFiling } from './filing.js';
import type { ResultView } from './view.js';

export type Situation =
  | 'covered'
  | 'claim'
  | 'file'
  | 'emergency'
  | 'passed'
  | 'late'
  | 'refused'
  | 'nothing'
  | 'question'
  | 'ask';

export type Tone = 'todo' | 'fine' | 'unsure';
const TONES: Partial<Record<Situation, Tone>> = {
  file: 'todo',
  late: 'todo',
  passed: 'todo',
  covered: 'fine',
  emergency: 'fine',
};
export const toneOf = (situation: Situation): Tone => TONES[situation] ?? 'unsure';

export const isStayOf = ({ case: { visit } }: ResultView): boolean => visit.med_type === '21';

/** Left the hospital, or was seen on a day before today: what had to be done before can't be done any more. */
export function isOver({ case: { visit }, view: { ctx } }: ResultView): boolean {
  const last = visit.enddate ?? (visit.med_type === '21' ? null : visit.begndate);
  return last !== null && last < ctx.today;
}

const paysNothing = ({ settlement, alternatives }: Answer): boolean =>
  isNothing(rangeOf(settlement, 'fund_pay_sumamt')) && alternatives.every(({ fund_gain: [, most] }) => +most <= 0);

const FILING_DEPENDS_ON = /^(circumstances|visit\.(emergency|referral|mdtrtarea)|filing)/;

/** The one question that decides whether to file at all. */
export function openQuestion({ questions, filing }: Answer): StepId | null {
  if (filing.required !== 'undetermined' && filing.status !== 'undetermined') return null;
  for (const { field } of questions) {
    const place = FILING_DEPENDS_ON.test(field) ? questionAt(field) : null;
    if (place) return place[0];
  }
  return null;
}

export function situationOf(result: ResultView): Situation {
  const { answer } = result;
  const { filing, route } = answer;
  if (paysNothing(answer)) return 'nothing';
  if (filing.required === 'deemed') return 'emergency';
  if (mayNotFile(filing)) return 'refused';
  if (filing.required === 'undetermined' || filing.status === 'undetermined')
    return openQuestion(answer) ? 'question' : 'ask';
  if (!needsFiling(filing)) return route.direct === 'no' ? 'claim' : 'covered';
  if (isOver(result) && (filing.act_by_passed || !lastDayOf(filing))) return 'late';
  return filing.act_by_passed ? 'passed' : 'file';
}

/** What a thing done now would lead to, asked of the engine once for each answer. */
const tried = new WeakMap<Alternative, Answer | null>();
export function afterDoing(result: ResultView, one: Alternative): Answer | null {
  if (!tried.has(one)) tried.set(one, result.settle(answersOf(one)));
  return tried.get(one) ?? null;
}

const FILES = ['file_before_discharge', 'file_emergency'];

/** What doing now what is asked for changes. */
export const filingNow = ({ alternatives }: Answer): Alternative | null =>
  alternatives.find(({ id }) => FILES.includes(id)) ?? null;

/** What the picture is of: what follows once it is done, where something is to be done, as the figure above it. */
export function pictured(result: ResultView, situation: Situation): Answer {
  const next = situation === 'file' ? filingNow(result.answer) : null;
  return (next && afterDoing(result, next)) || result.answer;
}

export function costAfter(result: ResultView, one: Alternative, key: 'psn_part_amt' | 'psn_cash_pay'): Cost {
  const after = afterDoing(result, one);
  return after ? costOf(after, key) : UNKNOWN;
}

// ---- the words ----

const categoryOf = ({ category }: FilingAnswer): string => (category && maybe(`category.${category}`)) || '';

function fileBy(result: ResultView): string {
  const { filing } = result.answer;
  const day = lastDayOf(filing);
  const isEmergency = filing.category === 'emergency';
  if (day) return t(isEmergency ? 'first.file_emergency' : 'first.file_by', { date: longDay(day) });
  return t(isStayOf(result) ? 'first.file_before_discharge' : 'first.file_before_visit');
}

export function headlineOf(result: ResultView, situation = situationOf(result)): string {
  const { answer } = result;
  switch (situation) {
    case 'file':
      return fileBy(result);
    case 'emergency':
      return t(isOver(result) ? 'first.emergency_over' : 'first.emergency');
    case 'late':
      return isNothing(rangeOf(answer.settlement, 'fund_pay_sumamt'))
        ? t('first.late_nothing', { name: answer.policy.name })
        : t('first.late');
    case 'covered':
      if (isOver(result)) return t('first.covered_over');
      if (answer.route.direct === 'yes') return t('first.covered');
      return t(isAway(result.view.form) ? 'first.ask_hospital' : 'first.ask_hospital_home');
    default:
      return t(`first.${situation}`);
  }
}

/** How many days are left, counted from today. */
function daysLeft(result: ResultView): string {
  const { filing } = result.answer;
  const day = lastDayOf(filing);
  const days = day ? daysBetween(result.view.ctx.today, day) : -1;
  if (days < 0) return '';
  if (days === 0) return t('act.last_day');
  const working = filing.working_days_left;
  return working === null ? t('act.days_left', { days }) : t('act.working_days_left', { days, working });
}

const STALE = ['expired', 'wrong_place'];

/** The sentences under the headline, in the order in which they are needed. */
export function linesOf(result: ResultView, situation = situationOf(result)): string[] {
  const { filing, route } = result.answer;
  const card = t('first.bring_card');
  const isValid = filing.required === 'required' && filing.status === 'valid';
  switch (situation) {
    case 'file':
      return [
        STALE.includes(filing.status) ? (maybe(`act.required_${filing.status}`) ?? '') : '',
        [daysLeft(result), categoryOf(filing) && t('first.as', { category: categoryOf(filing) })].join('').trim(),
      ];
    case 'emergency':
      return isOver(result) ? [t('first.covered_over_do')] : [t('first.emergency_do')];
    case 'late':
    case 'passed':
      return [t('first.late_ask')];
    case 'covered':
      return [
        isValid ? t('first.valid', { category: categoryOf(filing) }) : t('act.not_required'),
        filing.valid_until ? t('act.valid_until', { date: longDay(filing.valid_until) }) : '',
        isOver(result) ? t('first.covered_over_do') : route.direct === 'yes' ? card : t('first.ask_hospital_do'),
      ];
    case 'claim':
      return [t(isOver(result) ? 'first.claim_over' : 'first.claim_keep')];
    case 'refused':
      return [t('act.may_not_file')];
    case 'nothing':
    case 'ask':
      return [isValid ? t('first.valid', { category: categoryOf(filing) }) : '', t('first.ask_again')];
    case 'question':
      return [];
  }
}

/** The national average in the place of a bill, where it is one: said with every amount that is worked out of it. */
export function basisOf({ view }: ResultView): string {
  const typical = billSupposed(view.form);
  return typical ? typicalInWords(typical) : '';
}
/** The same under a heading that has said so. */
export function basisSource({ view }: ResultView): string {
  const typical = billSupposed(view.form);
  return typical ? sourceInWords(typical) : '';
}
export const totalLabel = (result: ResultView): string =>
  t(basisOf(result) ? 'money.typical_total' : 'sheet.medfee_sumamt');

/** Of which bill the costs are. */
export function costTitle(result: ResultView): string {
  const total = rangeOf(result.answer.settlement, 'medfee_sumamt');
  if (!total) return t('first.cost');
  return t(basisOf(result) ? 'first.cost_of_typical' : 'first.cost_of', { total: wholeYuan(total[1]) });
}

/** Of a bill that nobody has, even what the rules decide is an estimate. */
export const worthOf = (result: ResultView, cost: Cost): Cost =>
  cost.kind === 'exact' && basisOf(result) ? { ...cost, kind: 'estimate' } : cost;

export interface CostLine {
  id: 'main' | 'without' | 'cash';
  label: string;
  said: string;
  cost: Cost;
}

/** How much money to have with one: whoever learns of it at the till learns of it too late. */
function cashLine(result: ResultView, situation: Situation, after: Alternative | null): CostLine | null {
  const { answer } = result;
  const total = rangeOf(answer.settlement, 'medfee_sumamt');
  if (!total || situation === 'nothing') return null;
  const whole = basisOf(result) ? showCost({ kind: 'estimate', range: total }) : wholeYuan(total[1]);
  const line = (said: string): CostLine => ({ id: 'cash', label: t('cash.label'), said, cost: UNKNOWN });
  const funds = worthOf(result, costOf(answer, 'fund_pay_sumamt'));
  const direct = after ? (afterDoing(result, after)?.route.direct ?? 'conditional') : answer.route.direct;
  if (isOver(result) && situation !== 'covered' && situation !== 'emergency')
    return funds.kind === 'unknown' ? null : { ...line(showCost(funds)), label: t('cash.back', { total: whole }) };
  if (isOver(result)) return null;
  if (direct === 'no' && !after) return line(t('cash.advance', { total: whole }));
  const own = worthOf(result, after ? costAfter(result, after, 'psn_cash_pay') : costOf(answer, 'psn_cash_pay'));
  if (own.kind === 'unknown') return line(t('cash.all', { total: whole }));
  const amount = enoughFor(own);
  if (after && direct === 'no') return line(t('cash.advance', { total: whole }));
  if (after) return line(t('cash.filed', { amount, total: whole }));
  return line(direct === 'yes' ? amount : t('cash.conditional', { amount, total: whole }));
}

/** What is paid: with what is to be done, without it, and what to have at hand. Empty without a bill. */
export function costsOf(result: ResultView, situation = situationOf(result)): CostLine[] {
  const { answer } = result;
  if (!rangeOf(answer.settlement, 'medfee_sumamt')) return [];
  const after = situation === 'file' ? filingNow(answer) : null;
  const now = worthOf(result, costOf(answer, 'psn_part_amt'));
  const then = worthOf(result, after ? costAfter(result, after, 'psn_part_amt') : UNKNOWN);
  const cash = cashLine(result, situation, after);
  const line = (id: CostLine['id'], label: string, cost: Cost): CostLine => ({ id, label, said: showCost(cost), cost });
  const isSame = showCost(then) === showCost(now);
  const pair =
    after && !isSame && then.kind !== 'unknown'
      ? [line('main', t('cost.filed'), then), line('without', t('cost.unfiled'), now)]
      : [line('main', t(after && isSame && now.kind !== 'unknown' ? 'cost.either_way' : 'cost.you'), now)];
  return [...pair, ...(cash ? [cash] : [])];
}

/** What rules or documents leave open about it, in a sentence each. */
export function doubtsOf(result: ResultView): string[] {
  const { answer } = result;
  const { estimate } = answer;
  const more = estimate?.per_1000_outside;
  return [
    ...conflict(result),
    ...(more ? [t('first.outside', { amount: showCost({ kind: 'estimate', range: more }) })] : []),
  ];
}

/** 医保发〔2022〕22号: the day it bears, and from which its rules hold. */
const NATIONAL_EMERGENCY_RULE = { of: '2022-06-30', from: '2023-01-01' };

/** An emergency in another province counts as filed by the nation's rule; a region may still have another one. */
function conflict(result: ResultView): string[] {
  const { answer, case: asked } = result;
  const { filing } = answer;
  const elsewhere = asked.insured.insu_admdvs.slice(0, 2) !== asked.visit.mdtrtarea_admvs.slice(0, 2);
  const isNational = (asked.visit.enddate ?? asked.visit.begndate) >= NATIONAL_EMERGENCY_RULE.from;
  if (!asked.visit.emergency || !elsewhere || !isNational || filing.required !== 'required' || !needsFiling(filing))
    return [];
  const source = answer.sources.find(({ admdvs, id }) => filing.cite.some((c) => c.startsWith(`${admdvs} ${id} `)));
  const day = source?.date ?? source?.as_of ?? null;
  const newer = day !== null && day > NATIONAL_EMERGENCY_RULE.of;
  const after = filingNow(answer);
  const [kept, missed] = [after ? costAfter(result, after, 'psn_part_amt') : UNKNOWN, costOf(answer, 'psn_part_amt')];
  const known = kept.kind !== 'unknown' && missed.kind !== 'unknown';
  return [
    t(known ? 'conflict.national_cost' : 'conflict.national', { cost: showCost(kept) }),
    t(known ? 'conflict.local_cost' : 'conflict.local', { name: answer.policy.name, cost: showCost(missed) }),
    t(newer ? 'conflict.local_newer' : 'conflict.national_newer'),
  ];
}

export interface Call {
  name: string;
  number: string;
  tel: string;
  /** The office's own, and not the hotline, which every place answers itself. */
  isOffice: boolean;
}

/** Whom to call about it. */
export function callOf({ answer, view }: ResultView): Call {
  const { settlement, offices, filing } = answer;
  const contacts = [...settlement.missing.map(({ ask }) => ask), ...[...offices, ...filing.channels].map(contactOf)];
  const number = contacts.map((one) => phoneIn(ownOffice(one) ?? '')).find(Boolean);
  if (number) {
    const named = offices.find(({ contact }) => contact?.includes(number));
    return { name: named?.name ?? t('call.office'), number, tel: dial(number), isOffice: true };
  }
  const { number: dialled, tel } = hotlineOf(insuredCode(view.form));
  return { name: t('hotline.name'), number: dialled, tel, isOffice: false };
}

const contactOf = ({ contact }: Channel): string | null => contact;

/** All of it as sentences: said aloud, printed, sent. */
export function sentencesOf(result: ResultView): string[] {
  const situation = situationOf(result);
  const call = callOf(result);
  const lines = linesOf(result, situation).filter(Boolean);
  return [
    headlineOf(result, situation),
    ...lines,
    basisOf(result),
    ...costsOf(result, situation).map(({ label, said }) => `${label}${t('list.colon')}${said}`),
    ...doubtsOf(result),
    `${call.name}${t('list.colon')}${call.number}`,
  ].filter(Boolean);
}
