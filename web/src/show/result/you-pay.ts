// What the person would pay, in a few words, to be told beside a choice: exactly, about, or at most. Nothing where the
// rules do not say.
import type { Answer } from '../../contract/types.js';
import { fen, fromFen, showMoney } from '../../typed/amount.js';
import { t } from '../../words/text.js';

/** Whole yuan: nobody chooses by the fen. */
export const yuan = (money: string): string =>
  showMoney(fromFen(Math.round(fen(money) / 100) * 100)).replace(/\.00$/, '');

/** Beside what is certain an answer may say what usually happens. */
interface Estimated {
  estimate?: { range?: { psn_part_amt?: [string, string] }; sheet?: { psn_part_amt?: string | null } | null } | null;
}

function estimated(answer: Answer): [string, string] | null {
  const { estimate } = answer as Answer & Estimated;
  const one = estimate?.sheet?.psn_part_amt;
  return estimate?.range?.psn_part_amt ?? (one ? [one, one] : null);
}

export function youPay(answer: Answer): string {
  const { sheet, bounds } = answer.settlement;
  const total = sheet.medfee_sumamt;
  if (!total) return '';
  if (sheet.psn_part_amt !== null) return t('refine.pays', { amount: yuan(sheet.psn_part_amt) });
  const about = estimated(answer);
  if (about) {
    const [low, high] = about.map(yuan);
    return t('refine.pays_about', {
      amount: low === high ? `${low}` : t('money.range', { low: `${low}`, high: `${high}` }),
    });
  }
  const most = bounds.psn_part_amt?.[1];
  return most && fen(most) < fen(total) ? t('refine.pays_at_most', { amount: yuan(most) }) : '';
}
