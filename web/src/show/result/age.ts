// How old the state of things is that a document tells of: numbers read in it may have changed since.

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Answer, Source } from '../../contract/types.js';
import { lang, t } from '../../words/text.js';
import type { ResultView } from './view.js';

/**
 * "2022-06-16" → 2022年6月, June 2022. Not by `Intl` in Chinese: setting that up takes an old phone a fifth of a second.
 */
export const monthOf = (day: string): string =>
  lang() === 'en'
    ? new Date(day).toLocaleDateString('en', { year: 'numeric', month: 'long', timeZone: 'UTC' })
    : `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月`;

/** Whose rules, in which version, checked when. */
export function rulesInWords({ answer: { policy }, view: { ctx } }: Pick<ResultView, 'answer' | 'view'>): string {
  const { name, checked_on: date } = policy;
  const version = ctx.regions.find(({ admdvs }) => admdvs === policy.admdvs)?.version;
  return version ? t('sources.policy_version', { name, version, date }) : t('sources.policy', { name, date });
}

export const aYearAfter = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

/** More than a year before the day whose rules were applied. */
export const isOld = ({ as_of: day }: Pick<Source, 'as_of'>, { policy }: Pick<Answer, 'policy'>): boolean =>
  day !== null && policy.rules_of > aYearAfter(day);

/** Beside the amounts, where one of them rests on such a document: each month once. */
export function oldGrounds(answer: Answer): TemplateResult | typeof nothing {
  const used = answer.sources.filter(
    (source) =>
      isOld(source, answer) && answer.steps.some(({ cite }) => cite?.startsWith(`${source.admdvs} ${source.id} `)),
  );
  const months = [...new Set(used.map(({ as_of: day }) => monthOf(day ?? '')))];
  return months.length
    ? html`<p class="note" data-testid="old-grounds">${t('money.old', { month: months.join(t('list.or')) })}</p>`
    : nothing;
}
