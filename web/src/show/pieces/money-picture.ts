// Who pays which part of the bill, as one bar. What is certain is solid; what is only bounded is one hatched part, so
// that the bar always fills the bill. The numbers stand in a table beside it: the picture is never the only place.

import type { TemplateResult } from 'lit';
import { html, nothing, svg } from 'lit';
import type { MoneyField, Range, SettlementAnswer } from '../../contract/types.js';
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

interface Piece {
  id: PayerId;
  letter: string;
  start: number;
  width: number;
}

/** Shares of the bill in percent: each payer's certain part, then what is open between them. */
export function piecesOf(settlement: SettlementAnswer): Piece[] {
  const total = fen(rangeOf(settlement, 'medfee_sumamt')?.[1] ?? '0');
  if (total <= 0) return [];
  const pieces: Piece[] = [];
  let start = 0;
  const add = (id: PayerId, letter: string, value: number): void => {
    const width = Math.min(100 - start, (value / total) * 100);
    if (width > 0) pieces.push({ id, letter, start, width });
    start += Math.max(width, 0);
  };
  const payers = payersOf(settlement).map(({ id, letter, range }) => ({
    id,
    letter,
    certain: range ? fen(range[0]) : 0,
  }));
  const open = total - payers.reduce((all, { certain }) => all + certain, 0);
  for (const { id, letter, certain } of payers) {
    if (id === 'cash' && open > 0) add('open', '?', open);
    add(id, letter, certain);
  }
  return pieces;
}

const percent = (value: number): string => `${value.toFixed(3)}%`;

const HEIGHT = 56;
const rects = (pieces: Piece[], height: number): TemplateResult[] =>
  pieces.map(
    (piece) => svg`
  <rect class="seg ${piece.id}" x=${percent(piece.start)} y="0" width=${percent(piece.width)} height=${height}></rect>`,
  );

/** Beside numbers that say the same; what is open is hatched with the pattern of the one picture on the page. */
export const smallBar = (settlement: SettlementAnswer): TemplateResult => html`
  <svg class="bar" aria-hidden="true" width="100%" height="20">${rects(piecesOf(settlement), 20)}</svg>`;

/** Each picture on a page has a pattern of its own, by its id: one inside what is hidden draws nothing elsewhere. */
export function moneyPicture(settlement: SettlementAnswer, pattern = 'hatch'): TemplateResult | typeof nothing {
  const pieces = piecesOf(settlement);
  if (!pieces.length) return nothing;
  const open = pieces.some(({ id }) => id === 'open');
  return html`
    <svg class="bar" role="img" width="100%" height=${HEIGHT} aria-label=${t('money.picture')} data-testid="picture">
      <defs><pattern id=${pattern} width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="hatch-back" width="10" height="10"></rect><rect class="hatch-line" width="4" height="10"></rect>
      </pattern></defs>
      ${rects(pieces, HEIGHT)}
      ${pieces
        .filter(({ width }) => width >= 5)
        .map(
          (piece) => svg`
        <text class="seg-text ${piece.id}" x=${percent(piece.start + piece.width / 2)} y="35"
          text-anchor="middle">${piece.letter}</text>`,
        )}
    </svg>
    ${open ? html`<p class="small">${t('money.hatched')}</p>` : nothing}`;
}
