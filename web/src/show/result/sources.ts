// Last: remarks, the documents behind the answer, and how old all this is.

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { NATION } from '../../contract/regions.js';
import type { Notice, Source } from '../../contract/types.js';
import { t } from '../../words/text.js';
import { aYearAfter, isOld, monthOf, rulesInWords } from './age.js';
import { Part } from './part.js';
import type { ResultView } from './view.js';
import { folded } from './view.js';
import { badge, citeInWords } from './why.js';

/** To the register (scripts/sources-page.mjs), which stands beside the page and beside no other. */
const register = (one: Source, address: string): TemplateResult | typeof nothing =>
  address
    ? html`<a class="small" target="_blank" rel="noopener" data-testid="register"
      href=${new URL(`sources.html#${one.admdvs}-${one.id}`, address).href}>${t('sources.register')}</a>`
    : nothing;

const source = (one: Source, { answer, address }: ResultView): TemplateResult => html`
  <li><span lang="zh">${one.title}</span>
    <small>${[
      one.issuer,
      one.number,
      one.date ?? t('sources.undated'),
      one.as_of && t('sources.as_of', { month: monthOf(one.as_of) }),
    ]
      .filter(Boolean)
      .join(' · ')}</small> ${badge(one.grade)}
    ${
      one.as_of && isOld(one, answer)
        ? html`<p class="old">${t('sources.old', { month: monthOf(one.as_of) })}</p>`
        : nothing
    } ${register(one, address)}</li>`;

/** A document cited by the region and by the nation is one document. */
export const distinct = (all: Source[]): Source[] =>
  all.filter((one, index) => all.findIndex((other) => other.title === one.title) === index);

export const isNational = (notice: Notice): boolean => notice.cite?.startsWith(`${NATION} `) ?? false;

/** Whose rules, in which version, checked when; and whether that is more than a year ago. */
function state(result: ResultView): TemplateResult {
  const { answer, view } = result;
  const { checked_on: date } = answer.policy;
  return html`${rulesInWords(result)}
    ${
      aYearAfter(date) < view.ctx.today
        ? html`<span class="old" data-testid="old-policy">${t('sources.policy_old', { day: date })}</span>`
        : nothing
    }`;
}

function sources(result: ResultView): TemplateResult {
  const { answer } = result;
  const notices = answer.notices.filter(
    (one, index, all) => all.findIndex((other) => other.text === one.text) === index,
  );
  const all = distinct(answer.sources);
  const titleOf = (cite: string | null): string =>
    cite ? (/《.*》/.exec(citeInWords(cite, answer.sources))?.[0] ?? cite) : '';
  const list = (some: Notice[]): TemplateResult => {
    /** Said once, after the last of several remarks from one document. */
    const from = (index: number): string => {
      const title = titleOf(some[index]?.cite ?? null);
      return title === titleOf(some[index + 1]?.cite ?? null) ? '' : title;
    };
    return html`<ul class="note notices" data-testid="notices">${some.map(
      (notice, index) => html`<li>${notice.text}
      ${from(index) ? html`<small>${t('why.from')}<span lang="zh">${from(index)}</span></small>` : nothing}</li>`,
    )}</ul>`;
  };
  // What the region itself remarks comes first; what holds everywhere is folded behind it.
  const local = notices.filter((notice) => !isNational(notice));
  const national = notices.filter(isNational);
  return folded(
    'sources',
    t('sources.title'),
    html`
    ${local.length ? list(local) : nothing}
    ${
      national.length && local.length
        ? html`<details><summary>${t('sources.national', { count: national.length })}</summary>
          ${list(national)}</details>`
        : nothing
    }
    ${national.length && !local.length ? list(national) : nothing}
    ${
      all.length
        ? html`<details><summary>${t('sources.list', { count: all.length })}</summary>
      <ul class="plain sources">${all.map((one) => source(one, result))}</ul></details>`
        : nothing
    }
    <p class="small">${state(result)}
      ${answer.policy.grade ? html`${t('sources.lowest')} ${badge(answer.policy.grade)}` : nothing}</p>
    <p class="small">${t('sources.not_a_promise')}</p>`,
  );
}

/** Fetched with what else is read after the answer itself. */
export class Sources extends Part {
  protected override render(): TemplateResult {
    return sources(this.result);
  }
}
