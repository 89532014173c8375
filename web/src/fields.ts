// The few kinds of input every question is made of. Each says its error beside itself and is tied to it by aria.
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { readAmount, showMoney, wholeNumber } from './amount.js';
import type { Context } from './context.js';
import { provinceName, provinceOf } from './divisions.js';
import type { Field, Form } from './form.js';
import { lang, t } from './text.js';
import type { TextId } from './locales/zh.js';

export interface View {
  form: Form;
  ctx: Context;
  set(field: Field, value: string): void;
  /** What the engine said about this field's last value. */
  error(field: Field): { message: string; path: string } | null;
}

export interface Option { value: string; label: string; hint?: string; tag?: string }

const idOf = (field: Field): string => `f-${field}`;
const describedBy = (...ids: (string | false | null | undefined)[]): string | typeof nothing =>
  ids.filter(Boolean).join(' ') || nothing;
const input = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

/** The amount's own problem, in words, or null. */
export function amountProblem(typed: string): string | null {
  if (typed.trim() === '') return null;
  const amount = readAmount(typed);
  return amount.ok ? null : t(`amount.${amount.reason}` as TextId);
}

function problem(id: string, message: string | null, path?: string): TemplateResult | typeof nothing {
  if (!message) return nothing;
  return html`<p class="error" id="${id}-error"><strong>${t('error.word')}</strong> ${message}
    ${path ? html`<code>${path}</code>` : nothing}</p>`;
}

export function radios(view: View, field: Field, label: string | null, options: Option[], hint?: string): TemplateResult {
  const error = view.error(field);
  const id = idOf(field);
  return html`
    <fieldset class="radios" role="radiogroup" id=${id} data-testid="field-${field}"
      aria-labelledby=${label ? `${id}-label` : 'heading'}
      aria-describedby=${describedBy(hint && `${id}-hint`, error && `${id}-error`)}>
      ${label ? html`<legend id="${id}-label">${label}</legend>` : nothing}
      ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
      ${options.map((option) => html`
        <label class="choice">
          <input type="radio" name=${field} value=${option.value} data-testid="${field}-${option.value}"
            .checked=${live(view.form[field] === option.value)} @change=${() => view.set(field, option.value)}>
          <span class="mark" aria-hidden="true"></span>
          <span class="words">${option.label}${option.tag ? html` <span class="tag">${option.tag}</span>` : nothing}
            ${option.hint ? html`<small>${option.hint}</small>` : nothing}</span>
        </label>`)}
      ${problem(id, error?.message ?? null, error?.path)}
    </fieldset>`;
}

export const dontKnow = (): Option => ({ value: 'unknown', label: t('dont_know') });
export const yesNoUnknown = (yes: string, no: string): Option[] =>
  [{ value: 'yes', label: yes }, { value: 'no', label: no }, dontKnow()];

export function amount(view: View, field: Field, label: string, hint?: string): TemplateResult {
  const typed = view.form[field];
  const own = amountProblem(typed);
  const error = own ? { message: own, path: undefined } : view.error(field);
  const read = typed.trim() ? readAmount(typed) : null;
  const id = idOf(field);
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
      <div class="money"><span aria-hidden="true">¥</span>
        <input id=${id} name=${field} data-testid="field-${field}" type="text" inputmode="decimal" autocomplete="off"
          .value=${live(typed)} aria-invalid=${error ? 'true' : 'false'} maxlength="40"
          aria-describedby=${describedBy(hint && `${id}-hint`, error ? `${id}-error` : `${id}-read`)}
          @input=${(event: Event) => view.set(field, input(event))}></div>
      <p class="understood" id="${id}-read" aria-live="polite">${read?.ok
        ? html`${t('amount.understood')} <strong>${showMoney(read.money)}</strong>` : nothing}</p>
      ${problem(id, error?.message ?? null, error?.path)}
    </div>`;
}

/** A whole number's own problem, in words, or null. */
export const numberProblem = (typed: string): string | null =>
  (typed.trim() === '' || wholeNumber(typed) !== null ? null : t('number.not_a_number'));

/** An age or a count. */
export function numberField(view: View, field: Field, label: string, hint?: string): TemplateResult {
  const own = numberProblem(view.form[field]);
  const error = own ? { message: own, path: undefined } : view.error(field);
  const id = idOf(field);
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
      <input class="short" id=${id} name=${field} data-testid="field-${field}" type="text" inputmode="numeric"
        autocomplete="off" maxlength="10" .value=${live(view.form[field])} aria-invalid=${error ? 'true' : 'false'}
        aria-describedby=${describedBy(hint && `${id}-hint`, error && `${id}-error`)}
        @input=${(event: Event) => view.set(field, input(event))}>
      ${problem(id, error?.message ?? null, error?.path)}
    </div>`;
}

export function dateField(view: View, field: Field, label: string, hint?: string): TemplateResult {
  const error = view.error(field);
  const id = idOf(field);
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
      <input class="date" id=${id} name=${field} data-testid="field-${field}" type="date" min="2000-01-01" max="2099-12-31"
        .value=${live(view.form[field])} aria-invalid=${error ? 'true' : 'false'}
        aria-describedby=${describedBy(hint && `${id}-hint`, error && `${id}-error`)}
        @input=${(event: Event) => view.set(field, input(event))}>
      ${problem(id, error?.message ?? null, error?.path)}
    </div>`;
}

export function select(view: View, field: Field, label: string, first: string, options: [string, string][]): TemplateResult {
  const id = idOf(field);
  const error = view.error(field);
  const current = view.form[field];
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      <select id=${id} name=${field} data-testid="field-${field}" aria-invalid=${error ? 'true' : 'false'}
        aria-describedby=${describedBy(error && `${id}-error`)} @change=${(event: Event) => view.set(field, input(event))}>
        <option value="" .selected=${current === ''}>${first}</option>
        ${options.map(([value, name]) => html`<option value=${value} .selected=${current === value}>${name}</option>`)}
      </select>
      ${problem(id, error?.message ?? null, error?.path)}
    </div>`;
}

export function disease(view: View, options: [string, string][]): TemplateResult {
  return select(view, 'disease', t('care.disease'), t('dont_know'), options);
}

/** Province, then city. A province whose filing names it as a whole has no second list. `more` adds to the cities of a
 *  province, `then` follows the cities. */
export function placePicker(view: View, provinceField: Field, cityField: Field,
  { first, without, more, then }: { first: string; without?: string; more?: [string, string][]; then?: unknown }): TemplateResult {
  const all = view.ctx.divisions;
  if (!all) return html`<p class="hint" role="status">${t('loading.places')}</p>`;
  const provinces = all.provinces.filter((province) => province.code.slice(0, 2) !== without);
  const chosen = provinceOf(all, view.form[provinceField] || '-');
  return html`
    ${select(view, provinceField, t('place.province'), first,
      provinces.map((province) => [province.code, provinceName(province, lang())]))}
    ${chosen?.cities.length
      ? select(view, cityField, t('place.city'), t('dont_know'), [...citiesOf(chosen.cities), ...(more ?? [])]) : nothing}
    ${then ?? nothing}
    <p class="hint small">${t('place.list_date', { date: all.asOf })}</p>`;
}

const citiesOf = (cities: { code: string; name: string }[]): [string, string][] =>
  cities.map((city) => [city.code, city.name]);

/** The other cities of one province. */
export function cityPicker(view: View, field: Field, code: string): TemplateResult {
  const province = provinceOf(view.ctx.divisions, code);
  if (!province) return html`<p class="hint" role="status">${t('loading.places')}</p>`;
  const others = province.cities.filter((city) => city.code.slice(0, 4) !== code.slice(0, 4));
  return select(view, field, t('place.city'), t('place.choose'), citiesOf(others));
}

/** Several at once, kept as a comma list; "none" empties the rest. */
export function checkboxes(view: View, field: Field, label: string, options: Option[], none: string): TemplateResult {
  const chosen = new Set(view.form[field].split(',').filter(Boolean));
  const toggle = (value: string, on: boolean): void => {
    if (value === 'none') return view.set(field, on ? 'none' : '');
    chosen.delete('none');
    if (on) chosen.add(value); else chosen.delete(value);
    view.set(field, [...chosen].join(','));
  };
  return html`
    <fieldset class="radios" id=${idOf(field)}>
      <legend>${label}</legend>
      ${[{ value: 'none', label: none } as Option, ...options].map((option) => html`
        <label class="choice">
          <input type="checkbox" name=${field} value=${option.value} data-testid="${field}-${option.value}"
            .checked=${chosen.has(option.value)}
            @change=${(event: Event) => toggle(option.value, (event.target as HTMLInputElement).checked)}>
          <span class="mark box" aria-hidden="true"></span>
          <span class="words">${option.label}${option.hint ? html`<small>${option.hint}</small>` : nothing}</span>
        </label>`)}
    </fieldset>`;
}
