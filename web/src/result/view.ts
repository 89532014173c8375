// What the parts of the result share.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { showMoney } from '../amount.js';
import type { Supposed } from '../case.js';
import type { View } from '../fields.js';
import type { Form } from '../form.js';
import { kindOf, questionOf } from '../heard.js';
import type { Kept } from '../session.js';
import type { StepId } from '../steps/index.js';
import { lang, t } from '../text.js';
import type { Answer, Range, SettlementAnswer, SheetField } from '../types.js';

export interface ResultView {
  answer: Answer;
  view: View;
  supposed: Supposed[];
  ticked: ReadonlySet<string>;
  tick(id: string): void;
  edit(step: StepId): void;
  /** Forgets what was heard of this office. */
  forget(): void;
  /** Works with other answers, which the text tells of; `undo` takes them back. */
  try(text: string, answers: Partial<Form>): void;
  tried: string;
  undo(): void;
  /** What the engine would say, were some answers different. */
  settle(answers: Partial<Form>): Answer | null;
  holidays(): Promise<string>;
  /** All that was typed and ticked. */
  kept: Kept;
  /** A file was chosen, to be opened instead. */
  reopen(file: File): void;
  /** Where a link to this page would lead; empty where none can be opened again. */
  address: string;
}

/** [lowest, highest] of a sheet's field; null where nothing is known. */
export function rangeOf(settlement: SettlementAnswer, key: SheetField): Range | null {
  const value = settlement.sheet[key];
  return value != null ? [value, value] : (settlement.bounds[key] ?? null);
}

export function showRange(range: Range | null): string {
  if (!range) return t('money.not_known');
  const [low, high] = range;
  return low === high ? showMoney(low) : t('money.range', { low: showMoney(low), high: showMoney(high) });
}

/** The same for the eye: a number is never broken over two lines. */
export function rangeView(range: Range | null): TemplateResult {
  if (!range) return html`${t('money.not_known')}`;
  const [low, high] = range;
  const number = (money: string): TemplateResult => html`<span class="number">${showMoney(money)}</span>`;
  return low === high ? number(low) : html`${number(low)} <span class="to">${t('money.to')}</span> ${number(high)}`;
}

/** "2024-03-05" → 2024年3月5日, 5 March 2024. */
export const longDay = (
  day: string,
  how: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', day: 'numeric' },
): string => new Date(day).toLocaleDateString(lang() === 'en' ? 'en-GB' : 'zh-CN', { ...how, timeZone: 'UTC' });

/** Telephone numbers inside a text become links that dial. */
export function withPhones(text: string): (string | TemplateResult)[] {
  return text
    .split(/(\d{3,4}-\d{7,8}|\b1\d{4}\b)/)
    .map((part, index) => (index % 2 ? html`<a class="tel" href="tel:${part.replace('-', '')}">${part}</a>` : part));
}

/** To the page for what an office said, where anything of it could be used. */
export const enterHeard = ({ answer, edit }: ResultView): TemplateResult | typeof nothing =>
  answer.settlement.missing.some(({ parameter }) => kindOf(questionOf(parameter)))
    ? html`<button type="button" class="secondary" data-testid="enter-heard" @click=${() => edit('heard')}>${t('money.heard')}</button>`
    : nothing;

export const section = (id: string, title: string, body: unknown): TemplateResult => html`
  <section class="part" aria-labelledby="part-${id}" data-testid="part-${id}">
    <h3 id="part-${id}">${title}</h3>${body}
  </section>`;
