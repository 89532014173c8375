// What the filing's answer comes down to, for every part that tells of it.

import type { FilingAnswer } from '../../contract/types.js';
import { maybe, t } from '../../words/text.js';
import type { TextId } from '../../words/zh.js';

export const needsFiling = (filing: FilingAnswer): boolean =>
  filing.required === 'required' && filing.status !== 'valid' && filing.status !== 'not_needed';

/** The region takes no filing in this category: no paper and no deadline would help. */
export const mayNotFile = (filing: FilingAnswer): boolean => filing.may_file === 'no' && needsFiling(filing);

/** The last day on which filing still helps; between two days the earlier one is safe. */
export const lastDayOf = (filing: FilingAnswer): string | null =>
  needsFiling(filing) && !mayNotFile(filing) ? (filing.act_by ?? filing.act_by_bounds?.[0] ?? null) : null;

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** The decision in one sentence. */
export function filingHeadline(filing: FilingAnswer): string {
  if (mayNotFile(filing)) return t('act.may_not_file');
  // says whether the rules are silent or an answer is missing
  if (filing.required === 'undetermined') return filing.text;
  const status = filing.required === 'required' && filing.status ? `act.required_${filing.status}` : '';
  return (status && maybe(status)) || t(`act.${filing.required}` as TextId);
}
