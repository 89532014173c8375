// The few kinds of input of the form. Each stands under a label, and what the check found about it is tied to it by
// aria.

import type { ElementPart, TemplateResult } from 'lit';
import { html, noChange, nothing } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { live } from 'lit/directives/live.js';
import type { Finding } from './check.js';
import type { Desk } from './desk.js';
import { w } from './text.js';

export const idOf = (path: string): string => `at${path.replace(/[^A-Za-z0-9]+/g, '-')}`;
export const typedIn = (event: Event): string =>
  (event.target as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement).value;

export function said(id: string, findings: readonly Finding[]): TemplateResult | typeof nothing {
  if (!findings.length) return nothing;
  return html`<div class="findings" id="${id}-said">${findings.map(
    ({ severity, message, advice }) => html`
    <p class=${severity === 'error' ? 'error' : 'advice'}><strong>${w(`check.${severity}`)}</strong>
    ${message}${advice ? html` <span>${advice}</span>` : nothing}</p>`,
  )}</div>`;
}

type Box = HTMLInputElement | HTMLTextAreaElement;

/** From the first letter until the field is left: what stands there then is not yet the document's. */
const beingTyped = new WeakSet<Box>();

/** The document's value in a field, but never over something that is just being typed. */
class Settled extends Directive {
  render(_value: string): symbol {
    return noChange;
  }
  override update({ element }: ElementPart, [value]: [string]): symbol {
    const box = element as Box;
    if (!beingTyped.has(box) && box.value !== value) box.value = value;
    return noChange;
  }
}
const settled = directive(Settled);

const typing = (event: Event): void => {
  beingTyped.add(event.target as Box);
};
/**
 * Not every browser calls it a change when something else than keys wrote into the field: dictation, a helper, a paste.
 */
const left =
  (set: (typed: string) => void) =>
  (event: Event): void => {
    if (beingTyped.delete(event.target as Box)) set(typedIn(event));
  };

interface Common {
  path: string;
  label: string;
  hint?: string /** Short: in a grid's cell the line and column already name it. */;
  bare?: boolean;
}
interface Typed extends Common {
  value: string;
  set(typed: string): void;
  kind?: 'text' | 'date';
  long?: boolean;
  list?: string;
  disabled?: boolean;
  placeholder?: string;
}

/** What is found at the very field; where `path` is shown by no other field, inside it too. */
function frame(
  desk: Desk,
  { path, label, hint, bare }: Common,
  control: (about: { id: string; describedBy: string | typeof nothing; invalid: 'true' | 'false' }) => TemplateResult,
): TemplateResult {
  const id = idOf(path);
  const findings = desk.findings(path);
  const describedBy = [hint && `${id}-hint`, findings.length && `${id}-said`].filter(Boolean).join(' ') || nothing;
  return html`<div class=${bare ? 'field bare' : 'field'} data-path=${path}>
    <label for=${id} class=${bare ? 'vh' : ''}>${label}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    ${control({ id, describedBy, invalid: findings.some(({ severity }) => severity === 'error') ? 'true' : 'false' })}
    ${said(id, findings)}</div>`;
}

export const text = (desk: Desk, field: Typed): TemplateResult =>
  frame(desk, field, ({ id, describedBy, invalid }) =>
    field.long
      ? html`<textarea id=${id} rows="3" aria-describedby=${describedBy} aria-invalid=${invalid} ${settled(field.value)}
      @input=${typing} @change=${left(field.set)} @blur=${left(field.set)}></textarea>`
      : html`<input id=${id} type=${field.kind ?? 'text'} autocomplete="off" spellcheck="false"
        aria-describedby=${describedBy} aria-invalid=${invalid}
      list=${field.list ?? nothing} placeholder=${field.placeholder ?? nothing} ?disabled=${field.disabled}
      ${settled(field.value)}
      @input=${typing} @change=${left(field.set)} @blur=${left(field.set)}>`,
  );

export interface Option {
  value: string;
  label: string;
}
interface Chosen extends Common {
  value: string;
  options: readonly Option[];
  set(value: string): void;
  disabled?: boolean;
}

/** A value that none of the options has is shown as it is, and stays. */
export function select(desk: Desk, field: Chosen): TemplateResult {
  const options = field.options.some(({ value }) => value === field.value)
    ? field.options
    : [...field.options, { value: field.value, label: field.value }];
  return frame(
    desk,
    field,
    ({
      id,
      describedBy,
      invalid,
    }) => html`<select id=${id} aria-describedby=${describedBy} aria-invalid=${invalid} ?disabled=${field.disabled}
    @change=${(event: Event) => field.set(typedIn(event))}>
    ${options.map(
      ({ value, label }) => html`<option value=${value} .selected=${live(value === field.value)}>${label}</option>`,
    )}</select>`,
  );
}

export const button = (
  label: string,
  act: () => void,
  more: { kind?: string; test?: string; about?: string; disabled?: boolean } = {},
): TemplateResult =>
  html`<button type="button" class=${more.kind ?? 'secondary'} data-testid=${more.test ?? nothing}
    aria-label=${more.about ?? nothing}
    ?disabled=${more.disabled ?? false} @click=${act}>${label}</button>`;

/** A box to tick among several of a group. */
export const tick = (label: string, checked: boolean, set: (checked: boolean) => void): TemplateResult =>
  html`<label class="tick"><input type="checkbox" .checked=${live(checked)}
    @change=${(event: Event) => set((event.target as HTMLInputElement).checked)}> <span>${label}</span></label>`;
