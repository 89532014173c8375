// Who pays which part of the bill, as one bar. What is certain is solid; what is estimated is hatched in the colour
// of whoever is likely to pay it; what is only bounded is one hatched part, so that the bar always fills the bill.
// The numbers stand in a table beside it: the picture is never the only place.

import type { TemplateResult } from 'lit';
import { html, nothing, svg } from 'lit';
import type { Answer, Estimate, MoneyField, Range, SettlementAnswer } from '../../contract/types.js';
import { fen, fromFen } from '../../typed/amount.js';
import { t } from '../../words/text.js';
import { rangeOf } from './range.js';

export type PayerId = 'basic' | 'more_funds' | 'hospital' | 'account' | 'cash' | 'open';
/** `only` is the one field behind "more funds" where all the others surely pay nothing. */
export interface Payer {
  id: PayerId;
  letter: string;
  range: Range | null;
  only?: MoneyField;
}

const MORE_FUNDS: MoneyField[] = ['hifob_pay', 'hifmi_pay', 'cvlserv_pay', 'hifes_pay', 'maf_pay', 'oth_pay'];

/** Sum of fields' ends; null when one of them is not known at all. */
function sum(settlement: SettlementAnswer, keys: MoneyField[]): Range | null {
  let low = 0;
  let high = 0;
  for (const key of keys) {
    const range = rangeOf(settlement, key);
    if (!range) return null;
    low += fen(range[0]);
    high += fen(range[1]);
  }
  return [fromFen(low), fromFen(high)];
}

/** Each fund alone may reach the whole remainder, but not all of them together: the sum of all funds limits them. */
function moreFunds(settlement: SettlementAnswer): Range | null {
  const each = sum(settlement, MORE_FUNDS);
  const all = rangeOf(settlement, 'fund_pay_sumamt');
  const basic = rangeOf(settlement, 'hifp_pay');
  if (!each || !all || !basic) return each;
  return [each[0], fromFen(Math.min(fen(each[1]), fen(all[1]) - fen(basic[0])))];
}

const never = (range: Range | null): boolean => range !== null && fen(range[0]) === 0 && fen(range[1]) === 0;

/** The payers of this bill; those who surely pay nothing are left out, except the basic fund and the person. */
export function payersOf(settlement: SettlementAnswer): Payer[] {
  const possible = MORE_FUNDS.filter((key) => !never(rangeOf(settlement, key)));
  const all: Omit<Payer, 'letter'>[] = [
    { id: 'basic', range: rangeOf(settlement, 'hifp_pay') },
    { id: 'more_funds', range: moreFunds(settlement), only: possible.length === 1 ? possible[0] : undefined },
    { id: 'hospital', range: rangeOf(settlement, 'hosp_part_amt') },
    { id: 'account', range: rangeOf(settlement, 'acct_pay') },
    { id: 'cash', range: rangeOf(settlement, 'psn_cash_pay') },
  ];
  return all
    .filter(({ id, range }) => id === 'basic' || id === 'cash' || !never(range))
    .map((payer, index) => ({ ...payer, letter: 'ABCDE'.charAt(index) }));
}

export interface Piece {
  id: PayerId;
  letter: string;
  start: number;
  width: number;
  /** Likely, and not certain. */
  likely?: boolean;
}
type Settled = Pick<Answer, 'settlement' | 'estimate'>;

interface Part {
  id: PayerId;
  letter: string;
  certain: number;
  /** What the estimate adds to it. */
  likely: number;
}

/** Shares of the bill in percent: each payer's certain and likely part, then what is open between them. */
function pieces(total: number, parts: Part[]): Piece[] {
  if (total <= 0) return [];
  const all: Piece[] = [];
  let start = 0;
  const add = (id: PayerId, letter: string, value: number, likely = false): void => {
    const width = Math.min(100 - start, (value / total) * 100);
    if (width > 0) all.push({ id, letter, start, width, ...(likely && { likely }) });
    start += Math.max(width, 0);
  };
  const open = total - parts.reduce((sum, { certain, likely }) => sum + certain + likely, 0);
  for (const { id, letter, certain, likely } of parts) {
    if (id === 'cash' && open > 0) add('open', '?', open);
    // the likely part of what the person pays lies next to that of the others: all that may still change is together
    if (id === 'cash') add(id, letter, likely, true);
    add(id, letter, certain);
    if (id !== 'cash') add(id, letter, likely, true);
  }
  return all;
}

const low = (range: Range | null): number => (range ? fen(range[0]) : 0);
const totalOf = (settlement: SettlementAnswer): number => fen(rangeOf(settlement, 'medfee_sumamt')?.[1] ?? '0');

/** The estimate's amounts, read as a settlement's. */
export const usually = (settlement: SettlementAnswer, { sheet, range }: Estimate): SettlementAnswer => ({
  ...settlement,
  sheet,
  bounds: range,
});

/** What is likely is drawn up to the lower of its two ends: what lies between them is open. */
export function piecesOf({ settlement, estimate }: Settled): Piece[] {
  const usual = estimate ? payersOf(usually(settlement, estimate)) : null;
  return pieces(
    totalOf(settlement),
    payersOf(settlement).map(({ id, letter, range }) => {
      const certain = low(range);
      const likely = usual?.find((one) => one.id === id)?.range;
      return { id, letter, certain, likely: likely ? Math.max(0, low(likely) - certain) : 0 };
    }),
  );
}

const percent = (value: number): string => `${value.toFixed(3)}%`;

const HEIGHT = 56;
const LIKELY: PayerId[] = ['basic', 'more_funds', 'hospital', 'account', 'cash'];
const rects = (all: Piece[], height: number, open = 'open'): TemplateResult[] =>
  all.map(({ id, start, width, likely }) => {
    const fill = likely ? `likely-${id}` : id === 'open' ? open : id;
    return svg`
  <rect class="seg ${fill}" x=${percent(start)} y="0" width=${percent(width)} height=${height}></rect>`;
  });

/** One of each colour, striped with the paper's. The first screen has them for all pictures; paper has its own. */
const patterns = (prefix: string): TemplateResult[] =>
  LIKELY.map(
    (id) => svg`<pattern id="${prefix}-${id}" width="10" height="10" patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"><rect class="seg-back" width="10" height="10"></rect><rect class="seg ${id} bare"
      width="6" height="10"></rect></pattern>`,
  );

/** What is open. */
const hatch = (id: string): TemplateResult => svg`<pattern id=${id} width="10" height="10"
    patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect class="hatch-back" width="10" height="10"></rect><rect class="hatch-line" width="4" height="10"></rect>
  </pattern>`;

/** Beside numbers that say the same; what is open is hatched with the pattern of the one picture on the page. */
export const smallBar = (settled: Settled): TemplateResult => html`
  <svg class="bar" aria-hidden="true" width="100%" height="20">${rects(piecesOf(settled), 20)}</svg>`;

/** The funds and the person only, beside the figures of the first screen. */
export function sharesOf({ settlement, estimate }: Settled): Piece[] {
  const part = (id: PayerId, key: MoneyField): Part => {
    const certain = low(rangeOf(settlement, key));
    const usual = estimate ? low(rangeOf(usually(settlement, estimate), key)) : certain;
    return { id, letter: '', certain, likely: Math.max(0, usual - certain) };
  };
  const parts = [part('basic', 'fund_pay_sumamt'), part('hospital', 'hosp_part_amt'), part('cash', 'psn_part_amt')];
  return pieces(totalOf(settlement), parts);
}

export function shareBar(settled: Settled): TemplateResult | typeof nothing {
  const all = sharesOf(settled);
  return all.length
    ? html`<svg class="bar" aria-hidden="true" width="100%" height="22" data-testid="share-bar">
        <defs>${hatch('hatch-share')}${patterns('likely')}</defs>${rects(all, 22, 'open-share')}</svg>`
    : nothing;
}

/** Each picture on a page has a pattern of its own, by its id: one inside what is hidden draws nothing elsewhere. */
export function moneyPicture(settled: Settled, pattern = 'hatch'): TemplateResult | typeof nothing {
  const all = piecesOf(settled);
  if (!all.length) return nothing;
  const open = all.some(({ id }) => id === 'open');
  return html`
    <svg class="bar" role="img" width="100%" height=${HEIGHT} aria-label=${t('money.picture')} data-testid="picture">
      <defs>${hatch(pattern)}${pattern === 'hatch' ? nothing : patterns(`likely-${pattern}`)}</defs>
      ${rects(all, HEIGHT)}
      ${all
        .filter(({ width }) => width >= 5)
        .map(
          (piece) => svg`
        <text class="seg-text ${piece.likely ? 'open' : piece.id}" x=${percent(piece.start + piece.width / 2)} y="35"
          text-anchor="middle">${piece.letter}</text>`,
        )}
    </svg>
    ${
      settled.estimate || open
        ? html`<p class="small">${t(settled.estimate ? 'first.hatched' : 'money.hatched')}</p>`
        : nothing
    }`;
}
