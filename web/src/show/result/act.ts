// First what to do now: file or not, as what, until when, with which papers, through which door.

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { couldBeReferred } from '../../answers/circumstances.js';
import type { Channel, FilingAnswer, FilingStatus } from '../../contract/types.js';
import { maybe, t } from '../../words/text.js';
import { longDay } from '../pieces/day.js';
import { withPhones } from '../pieces/phones.js';
import { daysBetween, filingHeadline, lastDayOf, mayNotFile, needsFiling } from './filing.js';
import { papers } from './papers.js';
import { route } from './route.js';
import type { ResultView } from './view.js';
import { section } from './view.js';
import { cites } from './why.js';

const tone = (filing: FilingAnswer): string =>
  needsFiling(filing) ? 'todo' : filing.required === 'undetermined' ? 'unsure' : 'fine';

function deadline(filing: FilingAnswer, today: string): TemplateResult | typeof nothing {
  if (!needsFiling(filing) || mayNotFile(filing)) return nothing;
  const day = lastDayOf(filing);
  if (!day)
    // the rule says "before discharge", and that day is not known yet
    return filing.act_by_rule ? html`<p class="deadline"><strong>${t('act.before_discharge')}</strong></p>` : nothing;
  const days = daysBetween(today, day);
  const working = filing.working_days_left;
  const ahead = () => (working === null ? t('act.days_left', { days }) : t('act.working_days_left', { days, working }));
  const left = days < 0 ? t('act.overdue') : days === 0 ? t('act.last_day') : ahead();
  return html`<p class="deadline"><strong>${t('act.until', { date: longDay(day) })}</strong> <span>${left}</span></p>`;
}

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

function howToFile(result: ResultView): TemplateResult | typeof nothing {
  const { filing } = result.answer;
  if (!filing.materials.length && !filing.channels.length && !filing.procedure?.length) return nothing;
  const body = html`
    ${filing.materials.length ? html`<h4>${t('act.papers')}</h4>` : nothing}
    ${papers(result, 'filing', filing.materials)} ${proxy(result)} ${doors(filing)} ${procedure(filing)}`;
  return needsFiling(filing) && !mayNotFile(filing)
    ? body
    : html`<details><summary>${t('act.how_to_file')}</summary>${body}</details>`;
}

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

export function act(result: ResultView): TemplateResult {
  const { filing } = result.answer;
  const category = filing.category ? maybe(`category.${filing.category}`) : null;
  return section(
    'act',
    t('act.title'),
    html`
    <div class="card ${tone(filing)}" data-testid="filing">
      <p class="headline">${filingHeadline(filing)}</p>
      ${category && filing.required !== 'not_required' ? html`<p>${t('act.as', { category })}</p>` : nothing}
      ${deadline(filing, result.view.ctx.today)} ${validity(filing)} ${institutions(filing)}
      <yidi-dates .result=${result}></yidi-dates>
      ${howToFile(result)} ${referral(result)} ${cites(result.answer, filing.cite)}
    </div>
    ${route(result)}`,
  );
}
