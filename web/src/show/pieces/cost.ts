// One amount of the answer for the first screen: decided by the rules, estimated, or only kept under a most. The three
// are never mixed: each says what it is. Whole yuan; an estimate is rounded to what it is worth.

import type { Answer, Estimate, MoneyField, Range } from '../../contract/types.js';
import { fen, fromFen } from '../../typed/amount.js';
import { t } from '../../words/text.js';
import { rangeOf } from './range.js';

export type CostKind = 'exact' | 'estimate' | 'most' | 'least' | 'unknown';
export interface Cost {
  kind: CostKind;
  range: Range | null;
}
type Settled = Pick<Answer, 'settlement' | 'estimate'>;

/** Which kind it is, in a word and a sign: at a glance, and without colours too. */
export const kindWords = (kind: CostKind): string => t(`kind.${kind}`);
const SIGNS: Record<CostKind, string> = { exact: '✓', estimate: '≈', most: '≤', least: '≥', unknown: '?' };
export const kindSign = (kind: CostKind): string => SIGNS[kind];

export const UNKNOWN: Cost = { kind: 'unknown', range: null };
export const isOne = ([low, high]: Range): boolean => fen(low) === fen(high);
export const isNothing = (range: Range | null): boolean => range !== null && isOne(range) && fen(range[0]) === 0;

/** From nothing to all of it: true of every bill, so that it tells nothing of this one. */
export const saysNothing = ([low, high]: Range, total: Range | null): boolean =>
  fen(low) === 0 && fen(high) > 0 && (total === null || fen(high) >= fen(total[1]));

/** Both ends of an estimated field. */
export function estimated({ sheet, range }: Estimate, key: MoneyField): Range | null {
  const one = sheet[key];
  return range[key] ?? (one != null ? [one, one] : null);
}

export function costOf({ settlement, estimate }: Settled, key: MoneyField): Cost {
  const range = rangeOf(settlement, key);
  if (range && isOne(range)) return { kind: 'exact', range };
  const usual = estimate ? estimated(estimate, key) : null;
  const total = rangeOf(settlement, 'medfee_sumamt');
  const most = range && total && fen(range[1]) < fen(total[1]) ? ({ kind: 'most', range } as const) : UNKNOWN;
  if (!usual) return most;
  // what is usual may be all that nobody can contest: then that is said, which is surer
  if (range && isOne(usual) && fen(usual[0]) === fen(range[1])) return most;
  if (range && isOne(usual) && fen(usual[0]) === fen(range[0]) && fen(range[0]) > 0) return { kind: 'least', range };
  return { kind: 'estimate', range: usual };
}

const grouped = (whole: number): string => String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
export const yuan = (whole: number): string => t('cost.yuan', { n: grouped(whole) });
/** In whole yuan. */
export const wholeYuan = (money: string): string => yuan(Math.round(fen(money) / 100));

/** To hundreds above 10,000 yuan, to tens below. */
const unitOf = (money: string): number => (fen(money) >= 1_000_000 ? 100 : 10);
const worth = (money: string, unit: number, round: (value: number) => number): number =>
  round(fen(money) / 100 / unit) * unit;

/** Ends that lie closer than this share of them are one number to whoever has to have it ready. */
const CLOSE = 0.06;

/** The two ends of one amount are worth the same. */
function about([low, high]: Range): string {
  const middle = fromFen(Math.round((fen(low) + fen(high)) / 2));
  const unit = unitOf(high);
  if (fen(high) - fen(low) <= fen(middle) * CLOSE) return yuan(worth(middle, unitOf(middle), Math.round));
  const [from, to] = [worth(low, unit, Math.round), worth(high, unit, Math.round)];
  return from === to ? yuan(from) : t('cost.between', { low: grouped(from), high: grouped(to) });
}

/** Without the word that says which kind it is. */
export function figureOf({ kind, range }: Cost): string {
  if (!range || kind === 'unknown') return t('cost.unknown');
  if (kind === 'estimate') return about(range);
  return wholeYuan(range[kind === 'least' ? 0 : 1]);
}

export function showCost(cost: Cost): string {
  const amount = figureOf(cost);
  if (cost.kind === 'estimate') return t('cost.about', { amount });
  if (cost.kind === 'least') return t('cost.least', { amount });
  return cost.kind === 'most' ? t('cost.most', { amount }) : amount;
}

/** What to have at hand for it: never less than it may come to. */
export function enoughFor(cost: Cost): string {
  const { kind, range } = cost;
  if (kind !== 'estimate' || !range) return showCost(cost);
  return t('cost.about', { amount: yuan(worth(range[1], unitOf(range[1]), Math.ceil)) });
}
