// A number of the settlement that may be known only between two ends, in words.

import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { Range, SettlementAnswer, SheetField } from '../../contract/types.js';
import { t } from '../../words/text.js';
import { showMoney } from './yuan.js';

/** [lowest, highest] of a sheet's field; null where nothing is known. */
export function rangeOf(settlement: SettlementAnswer, key: SheetField): Range | null {
  const value = settlement.sheet[key];
  return value != null ? [value, value] : (settlement.bounds[key] ?? null);
}

export function showRange(range: Range | null): string {
  if (!range) return t('money.not_known');
  const [low, high] = range;
  return low === high ? showMoney(low) : t('money.range', { low: showMoney(low), high: showMoney(high) });
}

/** The same for the eye: a number is never broken over two lines. */
export function rangeView(range: Range | null): TemplateResult {
  if (!range) return html`${t('money.not_known')}`;
  const [low, high] = range;
  const number = (money: string): TemplateResult => html`<span class="number">${showMoney(money)}</span>`;
  return low === high ? number(low) : html`${number(low)} <span class="to">${t('money.to')}</span> ${number(high)}`;
}
