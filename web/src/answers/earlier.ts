// A settlement sheet of this year, copied by hand: what it implies of the rules, for this visit. It is one more origin
// of told rules (heard.ts), kept with them under keys of its own, and says less the less it is like this visit: a rule
// that it only suggests is told as "about", which serves the estimate and decides nothing. The program does the same
// (core/kit/earlier_sheet.cpp); the page has no kit, whose weight a phone should not carry for it.

import type { Assumption, Case, Year } from '../contract/types.js';
import { fen, fromFen, moneyOrNull, readRatio } from '../typed/amount.js';
import type { Heard } from './heard.js';
import { isOfSheet, told } from './heard.js';

/** What is copied, in the order of the printed sheet. */
export const AMOUNTS = ['total', 'in_scope', 'deductible', 'fund', 'extra'] as const;
type Amount = (typeof AMOUNTS)[number];
export type Copied = Amount | 'day' | 'ratio' | 'like' | 'only';
export const keyOf = (copied: Copied): string => `sheet_${copied}`;

/** Level, place and filing of that visit beside this one's. */
export const LIKE = ['same', 'filing', 'other'] as const;

/** As it was copied, in fen and in millionths; null where nothing, or nothing that can be read, was. */
interface Sheet extends Record<Amount, number | null> {
  day: string;
  ratio: number | null;
  like: string;
  only: boolean;
}

/** Why a figure can't be as it was copied, with the amount that it is measured by. */
export interface Contradiction {
  why: 'later' | 'other_year' | 'above_total' | 'above_in_scope' | 'above_rest' | 'above_ratio' | 'own_ratio';
  amount?: string;
}
/** Why what is read is only about as much, or is not read at all. */
export type Doubt = 'like_unknown' | 'filing' | 'other' | 'not_first' | 'bands' | 'larger';

export interface Implied {
  rules: Assumption[];
  year: Year | null;
  wrong: Partial<Record<Copied, Contradiction>>;
  doubts: Doubt[];
}

const WHOLE = 1_000_000;
const PERCENT = WHOLE / 100;

function sheetOf(heard: Heard): Sheet {
  const typed = (copied: Copied): string => heard[keyOf(copied)] ?? '';
  const amounts = Object.fromEntries(
    AMOUNTS.map((one) => {
      const money = moneyOrNull(typed(one));
      return [one, money === null ? null : fen(money)];
    }),
  ) as Record<Amount, number | null>;
  const ratio = readRatio(typed('ratio'));
  return {
    ...amounts,
    day: typed('day'),
    ratio: ratio === null ? null : Math.round(Number.parseFloat(ratio) * PERCENT),
    like: typed('like'),
    only: typed('only') === 'yes',
  };
}

/** A share of an amount, rounded half up; exact, as neither product leaves the whole numbers of JavaScript. */
const shareOf = (amount: number, ratio: number): number =>
  Math.floor(amount / WHOLE) * ratio + Math.round(((amount % WHOLE) * ratio) / WHOLE);
/** The same to the fen, whichever part was rounded. */
const isSame = (one: number, other: number): boolean => Math.abs(one - other) <= 1;

/** A ratio as it is written: 83.25%. */
const percent = (ratio: number): string => `${Number((ratio / PERCENT).toFixed(2))}%`;

function contradictions(sheet: Sheet, begin: string): Implied['wrong'] {
  const { day, total, in_scope: inScope, deductible, fund, extra, ratio } = sheet;
  const wrong: Implied['wrong'] = {};
  const atMost = (copied: Copied, most: number | null, amount: number | null, why: Contradiction['why']): void => {
    if (amount !== null && most !== null && amount > most) wrong[copied] = { why, amount: fromFen(Math.max(most, 0)) };
  };
  if (day && day > begin) wrong.day = { why: 'later' };
  else if (day && day.slice(0, 4) !== begin.slice(0, 4)) wrong.day = { why: 'other_year' };
  atMost('in_scope', total, inScope, 'above_total');
  atMost('deductible', inScope ?? total, deductible, 'above_in_scope');
  const rest = inScope === null || wrong.deductible ? (inScope ?? total) : inScope - (deductible ?? 0);
  atMost('fund', rest, fund, 'above_rest');
  const all = total ?? inScope;
  atMost('extra', all === null ? null : all - (fund ?? 0), extra, 'above_rest');
  if (ratio !== null && fund !== null && inScope !== null && deductible !== null && !wrong.fund && !wrong.deductible) {
    const most = shareOf(inScope - deductible, ratio);
    const isOwn = isSame(shareOf(inScope - deductible, WHOLE - ratio), fund);
    if (fund > most + 1) wrong.ratio = { why: isOwn ? 'own_ratio' : 'above_ratio', amount: fromFen(most) };
  }
  return wrong;
}

/** What of the costs the patient bears first, away from home. */
interface First {
  share: number;
  position: 'before_deductible' | 'after_deductible' | null;
}
const NOTHING_FIRST: First = { share: 0, position: null };
/** No notice takes more of it. */
const MOST_FIRST = 30;

/** A whole percentage of the costs that goes first, where only that explains what the fund paid. */
function goesFirst({ in_scope: inScope, deductible, fund }: Figures, ratio: number): First | null {
  for (let share = PERCENT; share <= MOST_FIRST * PERCENT; share += PERCENT) {
    const after = inScope - deductible;
    if (isSame(shareOf(after - shareOf(inScope, share), ratio), fund)) return { share, position: 'before_deductible' };
    if (isSame(shareOf(after - shareOf(after, share), ratio), fund)) return { share, position: 'after_deductible' };
  }
  return null;
}

type Figures = Record<'in_scope' | 'deductible' | 'fund', number>;
interface Ratio {
  ratio: number;
  first: First;
  /** The fund paid by several bands, or by something else that one ratio does not explain. */
  banded: boolean;
  /** The figures bear it out. */
  proven: boolean;
}

/** A ratio that a rule may have, and no chance result: a tenth of a percent is much beside a large amount's fen. */
const isPlain = (ratio: number, base: number): boolean =>
  ratio % (base >= 500_000 ? PERCENT / 10 : PERCENT) === 0 && base >= 50_000;

/** The ratio by which the fund paid: printed and borne out, or worked out of the amounts; else the printed one. */
function ratioOf(sheet: Sheet, wrong: Implied['wrong']): Ratio | null {
  const { in_scope: inScope, deductible, fund } = sheet;
  const printed = wrong.ratio ? null : sheet.ratio;
  const alone = printed === null ? null : { ratio: printed, first: NOTHING_FIRST, banded: false, proven: false };
  const unsure = wrong.in_scope || wrong.deductible || wrong.fund || wrong.ratio;
  if (inScope === null || deductible === null || fund === null || unsure) return alone;
  const figures = { in_scope: inScope, deductible, fund };
  const base = inScope - deductible;
  if (base <= 0 || fund === 0) return alone;
  if (printed && isSame(shareOf(base, printed), fund))
    return { ratio: printed, first: NOTHING_FIRST, banded: false, proven: true };
  const first = printed && goesFirst(figures, printed);
  if (printed && first) return { ratio: printed, first, banded: false, proven: true };
  const step = base >= 500_000 ? PERCENT / 10 : PERCENT;
  const near = Math.round((fund * PERCENT * 100) / base / step) * step;
  if (!printed && isPlain(near, base) && isSame(shareOf(base, near), fund))
    return { ratio: near, first: NOTHING_FIRST, banded: false, proven: true };
  return { ratio: Math.round((fund / base) * 10_000) * 100, first: NOTHING_FIRST, banded: true, proven: false };
}

const GRADE = 'earlier_sheet';
const rule = (parameter: string, value: string, about = false): Assumption => ({
  parameter,
  value,
  grade: GRADE,
  ...(about && { about }),
});

function rulesOfRatio({ ratio, first }: Ratio, about: boolean): Assumption[] {
  return [
    rule('ratio', percent(ratio), about),
    rule('scope_own_share', percent(first.share)),
    ...(first.position ? [rule('scope_own_share_position', first.position)] : []),
  ];
}

/** All that this year had before this visit, where that sheet is all of it. */
function yearOf({ in_scope: inScope, deductible, fund, extra }: Sheet, scheme: string): Year {
  const own = inScope === null || fund === null || extra === null ? null : inScope - fund - extra;
  const used: Record<string, number | null> = {
    act_pay_dedc: deductible,
    hifp_pay: fund,
    otp_hifp_pay: 0,
    opsp_hifp_pay: 0,
    inscp_scp_amt: inScope,
    psn_inscp_amt: own,
    [scheme === '310' ? 'hifob_pay' : 'hifmi_pay']: extra,
  };
  return Object.fromEntries(
    Object.entries(used).flatMap(([key, amount]) => (amount === null ? [] : [[key, fromFen(amount)]])),
  );
}

/** What was copied counts as a sheet once one figure of it was. */
export const hasSheet = (heard: Heard): boolean =>
  [...AMOUNTS, 'ratio' as const].some((one) => (heard[keyOf(one)] ?? '').trim() !== '');

/** `visit`: this one, as far as it was told. */
export function impliedBy(heard: Heard, { visit, costs, insured }: Case): Implied {
  const sheet = sheetOf(heard);
  const wrong = contradictions(sheet, visit.begndate);
  const doubts: Doubt[] = [];
  const rules: Assumption[] = [];
  const isLike = sheet.like === 'same';
  if (wrong.day) return { rules, year: null, wrong, doubts };
  const year = sheet.only && !Object.keys(wrong).length ? yearOf(sheet, insured.insutype) : null;
  if (sheet.like === 'other') return { rules, year, wrong, doubts: ['other'] };
  if (sheet.like === 'filing') doubts.push('filing');
  else if (!isLike) doubts.push('like_unknown');

  const { deductible, in_scope: inScope } = sheet;
  // What was charged is the deductible where the bill was larger; of nothing at a later stay nobody knows why.
  const isCharged = inScope === null || (deductible ?? 0) < inScope;
  if (deductible !== null && !wrong.deductible && isCharged && (deductible > 0 || sheet.only)) {
    rules.push(rule('deductible', fromFen(deductible), !isLike || !sheet.only));
    if (!sheet.only) doubts.push('not_first');
  }
  const ratio = sheet.like === 'filing' ? null : ratioOf(sheet, wrong);
  if (ratio) {
    const cost = costs?.medfee_sumamt ? fen(costs.medfee_sumamt) : costs?.items ? Number.POSITIVE_INFINITY : 0;
    const isLarger = inScope !== null && cost > inScope;
    rules.push(...rulesOfRatio(ratio, !isLike || !ratio.proven || isLarger));
    if (ratio.banded) doubts.push('bands');
    else if (isLarger) doubts.push('larger');
  }
  return { rules, year, wrong, doubts };
}

/** The rules of each group come together or not at all: the ratio is what the fund paid of what its own share left. */
const groupOf = (parameter: string): string => (parameter === 'deductible' ? parameter : 'ratio');
const OF_RATIO = ['ratio', 'ratio_change', 'scope_own_share', 'scope_own_share_position'];

/**
 * Those that fill a gap: what documents state, and what an office said, goes before. `missing` is what an answer
 * without the sheet lacks.
 */
export function filling(rules: Assumption[], missing: readonly string[], said: readonly Assumption[]): Assumption[] {
  const isSaid = (parameter: string): boolean => said.some((one) => one.parameter === parameter);
  const lacks = (group: string): boolean =>
    group === 'ratio' ? !isSaid('ratio') && OF_RATIO.some((one) => missing.includes(one)) : missing.includes(group);
  return rules.filter(({ parameter }) => lacks(groupOf(parameter)) && !isSaid(parameter));
}

/** Those of a case that were read from the sheet. */
export const readFrom = ({ assume }: Case): Assumption[] => (assume ?? []).filter(({ grade }) => grade === GRADE);

/** As it was copied, for whoever looks it over: all but what was left empty. */
export const copied = (heard: Heard): [Copied, string][] =>
  Object.entries(heard)
    .filter(([key, typed]) => isOfSheet(key) && typed !== '' && typed !== 'unknown')
    .map(([key, typed]) => [key.slice('sheet_'.length) as Copied, typed]);

/** Of which parameters something was told, by an office or by a sheet. */
export const toldOf = (heard: Heard, one: Case | null): string[] => [
  ...told(heard).map(([parameter]) => parameter),
  ...(one ? readFrom(one).map(({ parameter }) => parameter) : []),
];
