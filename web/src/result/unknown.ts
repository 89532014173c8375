// What is not known and whom to ask. A number heard on the telephone can be put in and is marked as the person's own.
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { moneyOrNull, readRatio, showMoney } from '../amount.js';
import { questionAt } from '../paths.js';
import { maybe, t } from '../text.js';
import type { TextId } from '../locales/zh.js';
import type { Assumption } from '../types.js';
import { badge } from './why.js';
import { section, withPhones } from './view.js';
import type { ResultView } from './view.js';

type Kind = 'yuan' | 'percent' | 'yes_no';

const YUAN = /^(deductible|basic_cap)$|_(threshold|cap)$/;
const PERCENT = /^(class_b_share|scope_own_share|nth_deductible_factor|ratio|ratio_plus|own_share_factor|ratio_change)$|_bands$/;

/** How a missing parameter can be entered as one value; null where it is not one number. */
export function kindOf(parameter: string): Kind | null {
  if (YUAN.test(parameter)) return 'yuan';
  if (PERCENT.test(parameter)) return 'percent';
  return /_applies$/.test(parameter) ? 'yes_no' : null;
}

/** What was typed, as the contract's value; null while it can't be used. */
export function heardValue(parameter: string, typed: string): string | null {
  switch (kindOf(parameter)) {
    case 'yuan': return moneyOrNull(typed);
    case 'percent': return readRatio(typed);
    case 'yes_no': return typed === 'yes' || typed === 'no' ? typed : null;
    default: return null;
  }
}

/** What an office says holds for its own region and scheme: numbers are kept under both, and come back with them. */
export const officeOf = (insured: string, scheme: string): string => `${insured} ${scheme} `;

/** The numbers heard from one office, by parameter. */
export function heardFrom(office: string, heard: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(heard).filter(([key]) => key.startsWith(office))
    .map(([key, typed]) => [key.slice(office.length), typed]));
}

export function assumptions(heard: Readonly<Record<string, string>>): Assumption[] {
  return Object.entries(heard).flatMap(([parameter, typed]) => {
    const value = heardValue(parameter, typed);
    return value === null ? [] : [{ parameter, value }];
  });
}

/** A parameter in words; those of a layer above the basic fund are put together from the layer and its part. */
function named(parameter: string): string {
  const [layer = '', part = ''] = parameter.split('_');
  const partName = maybe(`part.${part}`);
  const layerName = maybe(`step.${layer}`);
  if (partName && layerName) return t('parameter.in_layer', { layer: layerName, part: partName });
  return maybe(`parameter.${parameter}`) ?? parameter;
}

function entry(result: ResultView, parameter: string): TemplateResult | typeof nothing {
  const kind = kindOf(parameter);
  if (!kind) return nothing;
  const typed = result.heard[parameter] ?? '';
  const value = heardValue(parameter, typed);
  const id = `heard-${parameter}`;
  const shown = value && kind === 'yuan' ? showMoney(value) : value;
  const listen = (event: Event): void => result.hear(parameter, (event.target as HTMLInputElement).value);
  if (kind === 'yes_no')
    return html`<div class="field"><label for=${id}>${t('unknown.enter')}</label>
      <select id=${id} data-testid=${id} @change=${listen}>
        <option value="" .selected=${!typed}>${t('dont_know')}</option>
        <option value="yes" .selected=${typed === 'yes'}>${t('unknown.applies')}</option>
        <option value="no" .selected=${typed === 'no'}>${t('unknown.applies_not')}</option></select></div>`;
  return html`
    <div class="field"><label for=${id}>${t(`unknown.enter_${kind}` as TextId)}</label>
      <input class="short" id=${id} data-testid=${id} type="text" inputmode="decimal" autocomplete="off" maxlength="30"
        .value=${typed} aria-invalid=${typed && !value ? 'true' : 'false'} aria-describedby="${id}-read" @change=${listen}>
      <p class="understood" id="${id}-read" aria-live="polite">${value ? html`${shown} ${badge('assumed')}`
        : typed ? t('unknown.not_read') : nothing}</p></div>`;
}

const row = (result: ResultView, parameter: string): TemplateResult => html`
  <li data-testid="missing-${parameter}"><p><strong>${named(parameter)}</strong></p>${entry(result, parameter)}</li>`;

/** One card for each office to ask, with everything it should be asked. */
function asking(result: ResultView, ask: string | null, parameters: string[]): TemplateResult {
  const enterable = parameters.filter((parameter) => kindOf(parameter));
  const others = parameters.filter((parameter) => !kindOf(parameter));
  const office = ask ? result.answer.offices.find((one) => one.contact === ask) : undefined;
  return html`
    <div class="card asking">
      <p>${ask ? html`${t('unknown.ask')} ${withPhones(ask)}` : t('unknown.ask_office')}
        ${office ? html`<small>${office.name}</small>` : nothing}</p>
      <ul>${enterable.map((parameter) => row(result, parameter))}</ul>
      ${others.length ? html`<p data-testid="missing-others">${t('unknown.also', { names: others.map(named).join(t('list.or')) })}</p>` : nothing}
    </div>`;
}

/** Entered numbers no longer come back as missing, but stay in sight and changeable, in the place where they were. */
function missing(result: ResultView): TemplateResult[] {
  const groups = new Map<string | null, string[]>();
  const add = (ask: string | null, parameter: string): void => {
    groups.set(ask, [...(groups.get(ask) ?? []), parameter]);
  };
  for (const one of result.answer.settlement.missing) add(one.ask, one.parameter);
  const still = new Set(result.answer.settlement.missing.map((one) => one.parameter));
  const first = result.answer.settlement.missing[0]?.ask ?? null;
  for (const [parameter, typed] of Object.entries(result.heard)) if (typed && !still.has(parameter)) add(first, parameter);
  return [...groups].map(([ask, parameters]) => asking(result, ask, parameters.sort()));
}

const isRange = (spread: string): boolean => /^\d+\.\d{2}$/.test(spread);

function questions(result: ResultView): TemplateResult | typeof nothing {
  // "Not filed" has no place in the case but the missing date: it was answered all the same.
  const all = result.answer.questions.filter(({ field }) => !(field === 'filing.filed_on' && result.view.form.filed === 'no'));
  if (!all.length) return nothing;
  return html`<h4>${t('unknown.questions')}</h4><ul class="card rows" data-testid="questions">${all.map((one) => {
    const place = questionAt(one.field);
    const spread = one.spread && isRange(one.spread) && Number(one.spread) > 0 ? t('unknown.spread', { amount: showMoney(one.spread) }) : '';
    return html`<li><span>${one.why}${t('list.stop')}${spread}</span>
      ${place ? html`<button type="button" class="link" @click=${() => result.edit(place[0])}>${t('unknown.answer')}</button>` : nothing}</li>`;
  })}</ul>`;
}

/** Those that no card has named already. */
function offices({ answer }: ResultView): TemplateResult | typeof nothing {
  const named = new Set(answer.settlement.missing.map((one) => one.ask));
  const all = answer.offices.filter((one) => !one.contact || !named.has(one.contact));
  return all.length ? html`<h4>${t('unknown.offices')}</h4><ul class="plain">${all.map((office) => html`
    <li>${office.name} ${office.contact ? withPhones(office.contact) : nothing}</li>`)}</ul>` : nothing;
}

export function unknown(result: ResultView): TemplateResult | typeof nothing {
  const { settlement, questions: asked, offices: places } = result.answer;
  const anything = settlement.missing.length || asked.length || places.length || Object.values(result.heard).some(Boolean);
  if (!anything) return nothing;
  const unknowns = missing(result);
  return section('unknown', t('unknown.title'), html`
    ${unknowns.length ? html`<p>${t('unknown.lead')}</p>${unknowns}` : nothing}
    ${questions(result)} ${offices(result)}`);
}
