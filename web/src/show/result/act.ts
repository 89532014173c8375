// How to file, in full: the days that count, the papers, through which door, step by step.

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { couldBeReferred } from '../../answers/circumstances.js';
import type { Channel, FilingAnswer, FilingStatus } from '../../contract/types.js';
import { t } from '../../words/text.js';
import { longDay } from '../pieces/day.js';
import { withPhones } from '../pieces/phones.js';
import { situationOf } from './advice.js';
import { filingHeadline, mayNotFile, needsFiling } from './filing.js';
import { papers } from './papers.js';
import type { ResultView } from './view.js';
import { folded } from './view.js';
import { cites } from './why.js';

const channel = (one: Channel): TemplateResult =>
  html`<li>${withPhones(one.name)}${one.contact ? html` <span>${withPhones(one.contact)}</span>` : nothing}</li>`;

function doors(filing: FilingAnswer): TemplateResult | typeof nothing {
  return filing.channels.length
    ? html`<h4>${t('act.channels')}</h4><ul class="plain">${filing.channels.map(channel)}</ul>`
    : nothing;
}

function procedure(filing: FilingAnswer): TemplateResult | typeof nothing {
  return filing.procedure?.length
    ? html`<h4>${t('act.procedure')}</h4><ol>${filing.procedure.map((one) => html`<li>${one.name}</li>`)}</ol>`
    : nothing;
}

/** What whoever files in the person's name takes along as well. */
const proxy = (result: ResultView): TemplateResult | typeof nothing =>
  result.answer.filing.proxy_materials.length
    ? html`<h4>${t('act.proxy')}</h4>${papers(result, 'proxy', result.answer.filing.proxy_materials)}`
    : nothing;

const howToFile = (result: ResultView): TemplateResult => {
  const { filing } = result.answer;
  return html`
    ${filing.materials.length ? html`<h4>${t('act.papers')}</h4>` : nothing}
    ${papers(result, 'filing', filing.materials)} ${proxy(result)} ${doors(filing)} ${procedure(filing)}`;
};

/** In another place a filing never holds, and where none is needed none ends: these can't change during a stay. */
type Standing = Exclude<FilingStatus, 'wrong_place' | 'not_needed'>;
const standing = (status: FilingStatus): string => t(`act.standing_${status as Standing}`);

/** A filing may hold on one day of the stay and not on another. */
function duringStay({ at_admission: first, at_discharge: last }: FilingAnswer): TemplateResult | typeof nothing {
  return first && last && first !== last
    ? html`<p data-testid="during-stay">${t('act.during_stay', { first: standing(first), last: standing(last) })}</p>`
    : nothing;
}

/** Until when a filing holds, and from when it may be changed; where only two days are known, the later one is safe. */
function validity(filing: FilingAnswer): TemplateResult {
  const change = filing.changeable_from ?? filing.changeable_from_bounds?.[1];
  return html`
    ${filing.valid_until ? html`<p>${t('act.valid_until', { date: longDay(filing.valid_until) })}</p>` : nothing}
    ${duringStay(filing)}
    ${
      change
        ? html`<p data-testid="changeable">${t(filing.changeable_from ? 'act.changeable' : 'act.changeable_by', {
            date: longDay(change),
          })}</p>`
        : nothing
    }`;
}

const count = ([low, high]: [number, number]): string => (low === high ? String(low) : t('money.range', { low, high }));

/** Where the region binds a filing to institutions: how many, how often they may change, how long the choice holds. */
function institutions({ institutions: chosen }: FilingAnswer): TemplateResult | typeof nothing {
  if (!chosen) return nothing;
  const { number, changes_a_year: changes, valid_months: months } = chosen;
  const said = [
    number && t('act.institutions', { n: count(number) }),
    changes && t('act.institution_changes', { n: count(changes) }),
    months && t('act.institution_months', { n: count(months) }),
  ].filter(Boolean);
  return said.length ? html`<p class="note" data-testid="institutions">${said.join('')}</p>` : nothing;
}

/** For those who are referred or still could be. */
function referral({ answer, view }: ResultView): TemplateResult | typeof nothing {
  const groups = answer.referral_hospitals;
  if (!groups.length || !couldBeReferred(view.form)) return nothing;
  return html`<details ?open=${view.form.reason === 'referred' && needsFiling(answer.filing)}>
    <summary>${t('act.referral_hospitals')}</summary>
    <dl class="groups">${groups.map(
      (group) => html`
      <dt>${group.name}</dt><dd>${(group.any_of ?? []).map((one) => one.name).join(t('list.or'))}</dd>`,
    )}</dl></details>`;
}

/** Folded behind the first screen; papers and steps only for those who are to file. */
export function howTo(result: ResultView): TemplateResult | typeof nothing {
  const { filing } = result.answer;
  if (filing.required === 'not_required' && filing.status === 'not_needed' && !filing.cite.length) return nothing;
  const isLate = situationOf(result) === 'late';
  const files = needsFiling(filing) && !mayNotFile(filing) && !isLate;
  const body = html`
    ${isLate ? nothing : html`<p>${filingHeadline(filing)}</p>`}
    <yidi-dates .result=${result}></yidi-dates>
    ${validity(filing)} ${institutions(filing)}
    ${howToFile(result)} ${referral(result)} ${cites(result.answer, filing.cite)}`;
  return folded('file', t(files ? 'act.how_to_file' : 'act.filing'), html`<div class="card">${body}</div>`);
}
