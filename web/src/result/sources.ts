// Last: remarks, the documents behind the answer, and how old all this is.
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { t } from '../text.js';
import type { Source } from '../types.js';
import { badge, citeInWords } from './why.js';
import { section } from './view.js';
import type { ResultView } from './view.js';

const source = (one: Source): TemplateResult => html`
  <li><span lang="zh">${one.title}</span>
    <small>${[one.issuer, one.number, one.date ?? t('sources.undated')].filter(Boolean).join(' · ')}</small> ${badge(one.grade)}</li>`;

/** A document cited by the region and by the nation is one document. */
const distinct = (all: Source[]): Source[] =>
  all.filter((one, index) => all.findIndex((other) => other.title === one.title) === index);

export function sources({ answer }: ResultView): TemplateResult {
  const notices = answer.notices.filter((one, index, all) => all.findIndex((other) => other.text === one.text) === index);
  const all = distinct(answer.sources);
  const titleOf = (cite: string | null): string => (cite ? /《.*》/.exec(citeInWords(cite, answer.sources))?.[0] ?? cite : '');
  /** Said once, after the last of several remarks from one document. */
  const from = (index: number): string => {
    const title = titleOf(notices[index]?.cite ?? null);
    return title === titleOf(notices[index + 1]?.cite ?? null) ? '' : title;
  };
  return section('sources', t('sources.title'), html`
    ${notices.length ? html`<ul class="note notices" data-testid="notices">${notices.map((notice, index) => html`<li>${notice.text}
      ${from(index) ? html`<small>${t('why.from')}<span lang="zh">${from(index)}</span></small>` : nothing}</li>`)}</ul>` : nothing}
    ${all.length ? html`<ul class="plain sources">${all.map(source)}</ul>` : nothing}
    <p class="small">${t('sources.policy', { name: answer.policy.name, date: answer.policy.checked_on })}
      ${answer.policy.grade ? html`${t('sources.lowest')} ${badge(answer.policy.grade)}` : nothing}</p>
    <p class="small">${t('sources.not_a_promise')}</p>`);
}
