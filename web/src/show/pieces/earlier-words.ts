// A copied settlement sheet in words: what its figures are called, and what was copied.
import type { Copied } from '../../answers/earlier.js';
import { copied, LIKE } from '../../answers/earlier.js';
import type { Heard } from '../../answers/heard.js';
import { moneyOrNull, readRatio } from '../../typed/amount.js';
import { t } from '../../words/text.js';
import type { TextId } from '../../words/zh.js';
import { showMoney } from './yuan.js';

/** Named as the page names the same figure of a sheet of its own. */
const SHEET: Partial<Record<Copied, TextId>> = {
  total: 'sheet.medfee_sumamt',
  in_scope: 'sheet.inscp_scp_amt',
  deductible: 'step.deductible',
  ratio: 'sheet.pool_prop_selfpay',
  fund: 'sheet.hifp_pay',
};
export const copiedName = (one: Copied): string => t(SHEET[one] ?? (`earlier.${one}` as TextId));

function words(one: Copied, typed: string): string {
  if (one === 'day') return typed;
  if (one === 'ratio') return readRatio(typed) ?? typed;
  if (one === 'only') return t(typed === 'yes' ? 'earlier.only.yes' : 'earlier.only.no');
  if (one === 'like') return LIKE.some((like) => like === typed) ? t(`earlier.like.${typed}` as TextId) : typed;
  const money = moneyOrNull(typed);
  return money === null ? typed : showMoney(money);
}

/** Each thing that was copied, with its name. */
export const copiedWords = (heard: Heard): [string, string][] =>
  copied(heard).map(([one, typed]) => [copiedName(one), words(one, typed)]);
