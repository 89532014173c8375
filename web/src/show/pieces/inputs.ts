// The few kinds of input every question is made of. Each says its error beside itself and is tied to it by aria.

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Field, Form } from '../../answers/fields.js';
import { ofKind } from '../../answers/fields.js';
import { partsOf } from '../../contract/codes.js';
import type { Division } from '../../places/divisions.js';
import { countiesIn, provinceName, provinceOf } from '../../places/divisions.js';
import type { Fault, Stop, View } from '../../session/view.js';
import { inWan, readAmount, wholeNumber } from '../../typed/amount.js';
import { lang, t } from '../../words/text.js';
import type { TextId } from '../../words/zh.js';
import { showMoney } from './yuan.js';

/** What an input shows and changes: the answers of a session (View), or what else is typed into such fields. */
export interface Answers {
  form: Readonly<Record<string, string>>;
  set(field: string, value: string): void;
  /** What the engine said about this field's last value. */
  error(field: string): Fault | null;
}

export interface Option {
  value: string;
  label: string;
  hint?: string;
  tag?: string;
}

const idOf = (field: string): string => `f-${field}`;
export const describedBy = (...ids: (string | false | null | undefined)[]): string | typeof nothing =>
  ids.filter(Boolean).join(' ') || nothing;
const input = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

/** The amount's own problem, in words, or null. */
export function amountProblem(typed: string): string | null {
  if (typed.trim() === '') return null;
  const amount = readAmount(typed);
  return amount.ok ? null : t(`amount.${amount.reason}` as TextId);
}

/** What was understood, so that nothing is taken for something else unseen; in 万 too, as it is said in Chinese. */
export function understood(typed: string): TemplateResult | typeof nothing {
  const read = typed.trim() ? readAmount(typed) : null;
  if (!read?.ok) return nothing;
  const wan = lang() === 'zh' ? inWan(read.money) : '';
  return html`${t('amount.understood')}
    <strong>${showMoney(read.money)}</strong>${wan ? t('amount.in_wan', { n: wan }) : nothing}`;
}

export function problem(id: string, message: string | null, path?: string): TemplateResult | typeof nothing {
  if (!message) return nothing;
  return html`<p class="error" id="${id}-error"><strong>${t('error.word')}</strong> ${message}
    ${path ? html`<code>${path}</code>` : nothing}</p>`;
}

export function radios(
  view: Answers,
  field: string,
  label: string | null,
  options: Option[],
  hint?: string,
): TemplateResult {
  const error = view.error(field);
  const id = idOf(field);
  return html`
    <fieldset class="radios" role="radiogroup" id=${id} data-testid="field-${field}"
      aria-labelledby=${label ? `${id}-label` : 'heading'}
      aria-describedby=${describedBy(hint && `${id}-hint`, error && `${id}-error`)}>
      ${label ? html`<legend id="${id}-label">${label}</legend>` : nothing}
      ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
      ${options.map(
        (option) => html`
        <label class="choice">
          <input type="radio" name=${field} value=${option.value} data-testid="${field}-${option.value}"
            .checked=${live(view.form[field] === option.value)} @change=${() => view.set(field, option.value)}>
          <span class="mark" aria-hidden="true"></span>
          <span class="words">${option.label}${option.tag ? html` <span class="tag">${option.tag}</span>` : nothing}
            ${option.hint ? html`<small>${option.hint}</small>` : nothing}</span>
        </label>`,
      )}
      ${problem(id, error?.message ?? null, error?.path)}
    </fieldset>`;
}

export const dontKnow = (): Option => ({ value: 'unknown', label: t('dont_know') });
export const yesNoUnknown = (yes: string, no: string): Option[] => [
  { value: 'yes', label: yes },
  { value: 'no', label: no },
  dontKnow(),
];

export function amount(view: Answers, field: string, label: string, hint?: string): TemplateResult {
  const typed = view.form[field] ?? '';
  const own = amountProblem(typed);
  const error = own ? { message: own, path: undefined } : view.error(field);
  const id = idOf(field);
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
      <div class="money">${lang() === 'en' ? html`<span aria-hidden="true">¥</span>` : nothing}
        <input id=${id} name=${field} data-testid="field-${field}" type="text" inputmode="decimal" autocomplete="off"
          .value=${live(typed)} aria-invalid=${error ? 'true' : 'false'} maxlength="40"
          aria-describedby=${describedBy(hint && `${id}-hint`, error ? `${id}-error` : `${id}-read`)}
          @input=${(event: Event) => view.set(field, input(event))}></div>
      <p class="understood" id="${id}-read" aria-live="polite">${understood(typed)}</p>
      ${problem(id, error?.message ?? null, error?.path)}
    </div>`;
}

/** A whole number's own problem, in words, or null. */
export const numberProblem = (typed: string): string | null =>
  typed.trim() === '' || wholeNumber(typed) !== null ? null : t('number.not_a_number');

/** The first of these fields that holds what can't be read. */
export function unreadable(form: Form, inSight: (field: Field) => boolean): Stop | null {
  const problems: [readonly Field[], (typed: string) => string | null][] = [
    [ofKind('money'), amountProblem],
    [ofKind('number'), numberProblem],
  ];
  for (const [fields, problemOf] of problems)
    for (const field of fields.filter(inSight)) {
      const message = problemOf(form[field]);
      if (message) return { field, message };
    }
  return null;
}

/** An age or a count. */
export function numberField(view: Answers, field: string, label: string, hint?: string): TemplateResult {
  const own = numberProblem(view.form[field] ?? '');
  const error = own ? { message: own, path: undefined } : view.error(field);
  const id = idOf(field);
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
      <input class="short" id=${id} name=${field} data-testid="field-${field}" type="text" inputmode="numeric"
        autocomplete="off" maxlength="10" .value=${live(view.form[field] ?? '')}
        aria-invalid=${error ? 'true' : 'false'}
        aria-describedby=${describedBy(hint && `${id}-hint`, error && `${id}-error`)}
        @input=${(event: Event) => view.set(field, input(event))}>
      ${problem(id, error?.message ?? null, error?.path)}
    </div>`;
}

/** With `today`, which is one tap away. */
export function dateField(view: Answers, field: string, label: string, hint?: string, today?: string): TemplateResult {
  const error = view.error(field);
  const id = idOf(field);
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
      <input class="date" id=${id} name=${field} data-testid="field-${field}" type="date" min="2000-01-01"
        max="2099-12-31"
        .value=${live(view.form[field] ?? '')} aria-invalid=${error ? 'true' : 'false'}
        aria-describedby=${describedBy(hint && `${id}-hint`, error && `${id}-error`)}
        @input=${(event: Event) => view.set(field, input(event))}>
      ${
        today
          ? html`<button type="button" class="secondary" data-testid="today-${field}" aria-pressed=${String(
              view.form[field] === today,
            )} aria-label="${t('today')}${t('list.colon')}${label}"
        @click=${() => view.set(field, today)}>${t('today')}</button>`
          : nothing
      }
      ${problem(id, error?.message ?? null, error?.path)}
    </div>`;
}

export function select(
  view: Answers,
  field: string,
  label: string,
  first: string,
  options: [string, string][],
): TemplateResult {
  const id = idOf(field);
  const error = view.error(field);
  const current = view.form[field] ?? '';
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      <select id=${id} name=${field} data-testid="field-${field}" aria-invalid=${error ? 'true' : 'false'}
        aria-describedby=${describedBy(error && `${id}-error`)}
        @change=${(event: Event) => view.set(field, input(event))}>
        <option value="" .selected=${current === ''}>${first}</option>
        ${options.map(([value, name]) => html`<option value=${value} .selected=${current === value}>${name}</option>`)}
      </select>
      ${problem(id, error?.message ?? null, error?.path)}
    </div>`;
}

const named = (places: { code: string; name: string }[]): [string, string][] =>
  places.map(({ code, name }) => [code, name]);

/**
 * Province, then city, then county where there is a field for it. A province filed for as a whole has no cities. `more`
 * adds to the cities of a province, `last` follows.
 */
export function placePicker(
  view: View,
  provinceField: Field,
  cityField: Field,
  {
    first,
    without,
    more,
    county,
    last,
  }: { first: string; without?: string; more?: [string, string][]; county?: Field; last?: unknown },
): TemplateResult {
  const all = view.ctx.divisions;
  if (!all) return html`<p class="hint" role="status">${t('loading.places')}</p>`;
  const provinces = all.provinces.filter((province) => province.code.slice(0, 2) !== without);
  const chosen = provinceOf(all, view.form[provinceField] || '-');
  const within = chosen?.cities.length ? view.form[cityField] : view.form[provinceField];
  return html`
    ${select(
      view,
      provinceField,
      t('place.province'),
      first,
      provinces.map((province) => [province.code, provinceName(province, lang())]),
    )}
    ${
      chosen?.cities.length
        ? select(view, cityField, t('place.city'), t('dont_know'), [...named(chosen.cities), ...(more ?? [])])
        : nothing
    }
    ${county && chosen?.code.slice(0, 2) === within.slice(0, 2) ? countyPicker(view, county, within) : nothing}
    ${last ?? nothing}
    <p class="hint small">${t('place.list_date', { date: all.asOf })}</p>`;
}

/** The other cities of one province. */
export function cityPicker(view: View, field: Field, code: string): TemplateResult {
  const province = provinceOf(view.ctx.divisions, code);
  if (!province) return html`<p class="hint" role="status">${t('loading.places')}</p>`;
  const others = province.cities.filter((city) => city.code !== partsOf(code).city);
  return select(view, field, t('place.city'), t('place.choose'), named(others));
}

/** The counties of a city, or of a province that is one city; nothing before they are loaded. */
export function countyPicker(
  view: View,
  field: Field,
  code: string,
  { without = '', label = ({ name }: Division): string => name } = {},
): TemplateResult | typeof nothing {
  const counties = countiesIn(view.ctx.divisions, code).filter((county) => county.code !== without);
  return counties.length
    ? select(
        view,
        field,
        t('place.county'),
        t('dont_know'),
        counties.map((county) => [county.code, label(county)]),
      )
    : nothing;
}

/** One thing that is so or not. */
export const checkbox = (view: Answers, field: string, label: string, hint: string): TemplateResult => html`
  <label class="choice quiet">
    <input type="checkbox" name=${field} data-testid="${field}-yes" .checked=${live(view.form[field] !== '')}
      @change=${(event: Event) => view.set(field, (event.target as HTMLInputElement).checked ? 'yes' : '')}>
    <span class="mark box" aria-hidden="true"></span><span class="words">${label}<small>${hint}</small></span>
  </label>`;

/** Several at once, kept as a comma list; "none" and "don't know" empty the rest. */
const isAlone = (value: string): boolean => value === 'none' || value === 'unknown';

export function checkboxes(
  view: Answers,
  field: string,
  label: string,
  options: Option[],
  none: string,
): TemplateResult {
  const chosen = new Set(view.form[field]?.split(',').filter(Boolean));
  const toggle = (value: string, on: boolean): void => {
    if (isAlone(value)) {
      view.set(field, on ? value : '');
      return;
    }
    for (const one of chosen) if (isAlone(one)) chosen.delete(one);
    if (on) chosen.add(value);
    else chosen.delete(value);
    view.set(field, [...chosen].join(','));
  };
  return html`
    <fieldset class="radios" id=${idOf(field)}>
      <legend>${label}</legend>
      ${[{ value: 'none', label: none } as Option, ...options, dontKnow()].map(
        (option) => html`
        <label class="choice">
          <input type="checkbox" name=${field} value=${option.value} data-testid="${field}-${option.value}"
            .checked=${chosen.has(option.value)}
            @change=${(event: Event) => toggle(option.value, (event.target as HTMLInputElement).checked)}>
          <span class="mark box" aria-hidden="true"></span>
          <span class="words">${option.label}${option.hint ? html`<small>${option.hint}</small>` : nothing}</span>
        </label>`,
      )}
    </fieldset>`;
}
