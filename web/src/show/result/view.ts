// What the parts of the result share.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Supposed } from '../../answers/case.js';
import type { Form } from '../../answers/fields.js';
import { kindOf, questionOf } from '../../answers/heard.js';
import type { Kept } from '../../answers/kept.js';
import type { StepId } from '../../answers/questions.js';
import type { Answer, Case } from '../../contract/types.js';
import type { View } from '../../session/view.js';
import { t } from '../../words/text.js';

export interface ResultView {
  answer: Answer;
  /** What the engine was asked. */
  case: Case;
  view: View;
  supposed: Supposed[];
  ticked: ReadonlySet<string>;
  tick(id: string): void;
  edit(step: StepId): void;
  /** What an office said, typed beside the answer. */
  hear(parameter: string, typed: string): void;
  /** One thing told here, which changes the answer where it stands. */
  tell(answers: Partial<Form>): void;
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

/** To the page for what an office said, where anything of it could be used. */
export const enterHeard = ({ answer, edit }: ResultView): TemplateResult | typeof nothing =>
  answer.settlement.missing.some(({ parameter }) => kindOf(questionOf(parameter)))
    ? html`<button type="button" class="secondary" data-testid="enter-heard"
      @click=${() => edit('heard')}>${t('money.heard')}</button>`
    : nothing;

/** What is read by those who want it: folded, with its title in sight. */
export const folded = (id: string, title: string, body: unknown, isOpen = false): TemplateResult => html`
  <details class="part fold" data-testid="part-${id}" ?open=${isOpen}>
    <summary><h3 id="part-${id}" tabindex="-1">${title}</h3></summary>${body}
  </details>`;

/** Unfolds a part and goes there. */
export function goToPart(from: EventTarget | null, id: string): void {
  const heading = ((from as HTMLElement).getRootNode() as ShadowRoot).querySelector<HTMLElement>(`#part-${id}`);
  for (let part = heading?.closest('details'); part; part = part.parentElement?.closest('details')) part.open = true;
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
}

export const section = (id: string, title: string, body: unknown): TemplateResult => html`
  <section class="part" aria-labelledby="part-${id}" data-testid="part-${id}">
    <h3 id="part-${id}">${title}</h3>${body}
  </section>`;
