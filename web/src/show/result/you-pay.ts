// What the person would pay, in a few words, to be told beside a choice: exactly, about, or at most. Nothing where the
// rules do not say.
import type { Answer } from '../../contract/types.js';
import { fen, fromFen, showMoney } from '../../typed/amount.js';
import { t } from '../../words/text.js';

/** Whole yuan: nobody chooses by the fen. */
export const yuan = (money: string): string =>
  showMoney(fromFen(Math.round(fen(money) / 100) * 100)).replace(/\.00$/, '');

const usual = (amount: string | null): [string, string] | null => (amount === null ? null : [amount, amount]);

export function youPay(answer: Answer): string {
  const { sheet, bounds } = answer.settlement;
  const total = sheet.medfee_sumamt;
  if (!total) return '';
  if (sheet.psn_part_amt !== null) return t('refine.pays', { amount: yuan(sheet.psn_part_amt) });
  const about = answer.estimate && (answer.estimate.range.psn_part_amt ?? usual(answer.estimate.sheet.psn_part_amt));
  if (about) {
    const [low, high] = about.map(yuan);
    return t('refine.pays_about', {
      amount: low === high ? `${low}` : t('money.range', { low: `${low}`, high: `${high}` }),
    });
  }
  const most = bounds.psn_part_amt?.[1];
  return most && fen(most) < fen(total) ? t('refine.pays_at_most', { amount: yuan(most) }) : '';
}
