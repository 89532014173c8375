// Amounts to the fen, as each language writes them: 50,000.00元, ¥50,000.00.
import { grouped } from '../../typed/amount.js';
import { t } from '../../words/text.js';

export const showMoney = (money: string): string =>
  (money.startsWith('-') ? '-' : '') + t('cost.yuan', { n: grouped(money) });
