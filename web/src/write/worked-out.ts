// An amount that is worked out of the case: a base, of a deductible a share of the cost, so much more or less for each
// of a number, a floor and a ceiling.

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Desk } from './desk.js';
import { button, select, text } from './inputs.js';
import type { Json } from './model.js';
import { pathOf, put } from './model.js';
import { dimensionName } from './terms.js';
import { w } from './text.js';
import { stateValue } from './value.js';

type Step = { per: string; above?: Json; plus?: string; less?: string; at_most?: string };
export type WorkedOut = { base?: string; share?: string; steps?: Step[]; floor?: string; ceiling?: string };

export const isWorkedOut = (value: Json | undefined): value is WorkedOut =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && ('base' in value || 'share' in value);

const NUMBERS = ['nth_admission', 'insured_years', 'missed_years', 'unclaimed_years', 'days_since_discharge', 'age'];
const ORDER = ['per', 'above', 'plus', 'less', 'at_most'];

/** In a few words: what it starts from. */
export const workedOutText = ({ base, share }: WorkedOut): string =>
  w('value.worked_out', { base: [base, share].filter(Boolean).join('＋') });

export function workedOut(desk: Desk, path: string, value: WorkedOut, hasShare: boolean): TemplateResult {
  const set = (at: string, to: Json | undefined, order?: readonly string[]): void =>
    desk.edit((policy) => put(policy, pathOf(`${path}${at}`), to, order));
  const amount = (at: string, label: string, typed: Json | undefined, kind = 'yuan'): TemplateResult =>
    text(desk, {
      path: `${path}${at}`,
      label,
      value: String(typed ?? ''),
      set: (to) =>
        set(
          at,
          to.trim() ? (stateValue(to, kind, [])?.value ?? '') : undefined,
          at.includes('steps') ? ORDER : undefined,
        ),
    });
  const steps = value.steps ?? [];
  return html`<div class="pair">
    ${amount('/base', w('value.base'), value.base)}
    ${hasShare ? amount('/share', w('value.share'), value.share, 'ratio') : nothing}</div>
    ${steps.map(
      (step, index) => html`<div class="pair">
      ${select(desk, {
        path: `${path}/steps/${index}/per`,
        label: w('value.per'),
        value: step.per,
        options: NUMBERS.map((id) => ({ value: id, label: dimensionName(id, desk.lang) })),
        set: (to) => set(`/steps/${index}/per`, to),
      })}
      ${amount(`/steps/${index}/above`, w('value.above'), step.above, 'number')}
      ${amount(`/steps/${index}/plus`, w('value.plus'), step.plus)}
      ${amount(`/steps/${index}/less`, w('value.less'), step.less)}
      ${amount(`/steps/${index}/at_most`, w('value.at_most'), step.at_most)}
      ${button(
        w('remove'),
        () => set('/steps', steps.length > 1 ? (steps.filter((_, n) => n !== index) as Json) : undefined),
        { kind: 'link', about: w('remove.what', { what: dimensionName(step.per, desk.lang) }) },
      )}</div>`,
    )}
    ${button(w('value.add_step'), () => set('/steps', [...steps, { per: 'nth_admission', plus: '' }] as Json))}
    <div class="pair">
    ${amount('/floor', w('value.floor'), value.floor)}
    ${amount('/ceiling', w('value.ceiling'), value.ceiling)}</div>
    ${button(w('value.as_amount'), () => set('', value.base ?? ''), { kind: 'link' })}`;
}
