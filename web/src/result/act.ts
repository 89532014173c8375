// First what to do now: file or not, as what, until when, with which papers, through which door; then how it is paid.
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { maybe, t } from '../text.js';
import type { TextId } from '../locales/zh.js';
import type { Channel, Condition, FilingAnswer, Met } from '../types.js';
import { papers } from './papers.js';
import { cites } from './why.js';
import { section, withPhones } from './view.js';
import type { ResultView } from './view.js';

const MARKS: Record<Met, string> = { yes: '✓', no: '✗', unknown: '?' };
const URGENCY: Met[] = ['no', 'unknown', 'yes'];

/** The decision in one sentence. */
export function filingHeadline(filing: FilingAnswer): string {
  const status = filing.required === 'required' && filing.status ? `act.required_${filing.status}` : '';
  return (status && maybe(status)) || t(`act.${filing.required}` as TextId);
}

export const needsFiling = (filing: FilingAnswer): boolean =>
  filing.required === 'required' && filing.status !== 'valid' && filing.status !== 'not_needed';

const tone = (filing: FilingAnswer): string =>
  needsFiling(filing) ? 'todo' : filing.required === 'undetermined' ? 'unsure' : 'fine';

function daysUntil(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function deadline(filing: FilingAnswer, today: string): TemplateResult | typeof nothing {
  if (!needsFiling(filing)) return nothing;
  const day = filing.act_by ?? filing.act_by_bounds?.[0]; // between two days the earlier one is safe
  if (!day) // the rule says "before discharge", and that day is not known yet
    return filing.act_by_rule ? html`<p class="deadline"><strong>${t('act.before_discharge')}</strong></p>` : nothing;
  const days = daysUntil(today, day);
  const working = filing.working_days_left;
  const ahead = () => (working === null ? t('act.days_left', { days }) : t('act.working_days_left', { days, working }));
  const left = days < 0 ? t('act.overdue') : days === 0 ? t('act.last_day') : ahead();
  return html`<p class="deadline"><strong>${t('act.until', { date: day })}</strong> <span>${left}</span></p>`;
}

const channel = (one: Channel): TemplateResult =>
  html`<li>${withPhones(one.name)}${one.contact ? html` <span>${withPhones(one.contact)}</span>` : nothing}</li>`;

function doors(filing: FilingAnswer): TemplateResult | typeof nothing {
  return filing.channels.length
    ? html`<h4>${t('act.channels')}</h4><ul class="plain">${filing.channels.map(channel)}</ul>` : nothing;
}

function procedure(filing: FilingAnswer): TemplateResult | typeof nothing {
  return filing.procedure?.length
    ? html`<h4>${t('act.procedure')}</h4><ol>${filing.procedure.map((one) => html`<li>${one.name}</li>`)}</ol>` : nothing;
}

function howToFile(result: ResultView): TemplateResult | typeof nothing {
  const { filing } = result.answer;
  if (!filing.materials.length && !filing.channels.length && !filing.procedure?.length) return nothing;
  const body = html`
    ${filing.materials.length ? html`<h4>${t('act.papers')}</h4>` : nothing}
    ${papers(result, 'filing', filing.materials)} ${doors(filing)} ${procedure(filing)}`;
  return needsFiling(filing) ? body : html`<details><summary>${t('act.how_to_file')}</summary>${body}</details>`;
}

function validity(filing: FilingAnswer): TemplateResult | typeof nothing {
  return filing.valid_until ? html`<p>${t('act.valid_until', { date: filing.valid_until })}</p>` : nothing;
}

function conditions(all: Condition[]): TemplateResult | typeof nothing {
  if (!all.length) return nothing;
  const urgentFirst = [...all].sort((a, b) => URGENCY.indexOf(a.met) - URGENCY.indexOf(b.met));
  const list = html`<ul class="conditions">
    ${urgentFirst.map(({ id, name, met }) => html`
      <li class=${met}><span class="sign" aria-hidden="true">${MARKS[met]}</span>
        <span>${name ?? id}</span> <em>${t(`met.${met}` as TextId)}</em></li>`)}</ul>`;
  // Nothing left to do is nothing that has to be read.
  return all.every(({ met }) => met === 'yes') ? html`<details><summary>${t('route.all_met')}</summary>${list}</details>` : list;
}

function direct({ answer }: ResultView): TemplateResult {
  const { route } = answer;
  return html`
    <h4>${t('route.title')}</h4>
    <p class="verdict ${route.direct}"><strong>${t(`route.${route.direct}` as TextId)}</strong></p>
    ${conditions(route.conditions)}`;
}

function manual(result: ResultView): TemplateResult | typeof nothing {
  const { route } = result.answer;
  const items = route.manual.materials;
  if (!items.length) return nothing;
  return html`<details ?open=${route.direct === 'no'}><summary>${t('route.manual')}</summary>
    <p>${t('route.manual_hint')}</p>${papers(result, 'manual', items)}</details>`;
}

/** For those who are referred or still could be: not for those who live there, nor in an emergency. */
function referral({ answer, view }: ResultView): TemplateResult | typeof nothing {
  const groups = answer.referral_hospitals;
  if (!groups.length || ['long_term', 'emergency'].includes(view.form.reason)) return nothing;
  return html`<details ?open=${view.form.reason === 'referred' && needsFiling(answer.filing)}>
    <summary>${t('act.referral_hospitals')}</summary>
    <dl class="groups">${groups.map((group) => html`
      <dt>${group.name}</dt><dd>${(group.any_of ?? []).map((one) => one.name).join(t('list.or'))}</dd>`)}</dl></details>`;
}

export function act(result: ResultView): TemplateResult {
  const { filing } = result.answer;
  const category = filing.category ? maybe(`category.${filing.category}`) : null;
  return section('act', t('act.title'), html`
    <div class="card ${tone(filing)}" data-testid="filing">
      <p class="headline">${filingHeadline(filing)}</p>
      ${category && filing.required !== 'not_required' ? html`<p>${t('act.as', { category })}</p>` : nothing}
      ${deadline(filing, result.view.ctx.today)} ${validity(filing)}
      ${howToFile(result)} ${referral(result)} ${cites(result.answer, filing.cite)}
    </div>
    <div class="card" data-testid="route">${direct(result)} ${manual(result)} ${cites(result.answer, result.answer.route.cite)}</div>`);
}
