// The calculator itself, in this page, with the policy that is being written in its memory: what a patient would see.
// The frame is of this origin, so its element is simply handed the text; nothing travels and nothing is kept.

import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { insuredAt } from '../answers/choose-place.js';
import type { Form } from '../answers/fields.js';
import { isDescribed } from '../contract/regions.js';
import type { Lang } from '../contract/types.js';
import { w } from './text.js';

/** What the calculator's element offers a page around it. */
interface Calculator extends HTMLElement {
  state: { form: Form; page: string; heard: Record<string, string> };
  restore(state: Calculator['state']): void;
  usePolicies(files: readonly { name: string; text: string }[]): Promise<unknown>;
}

const calculatorIn = (frame: HTMLIFrameElement): Calculator | null =>
  frame.contentDocument?.querySelector<Calculator>('yidi-calculator') ?? null;
const at = (code: string): Partial<Form> =>
  isDescribed(code) ? { insured: 'described', insuredLike: code } : insuredAt(code);

const given = new WeakMap<Calculator, string>();

/** Hands the policy over, once for each version of it; what was answered in the calculator stays. */
export function give(frame: HTMLIFrameElement, text: string): void {
  const calculator = calculatorIn(frame);
  if (!calculator?.usePolicies || given.get(calculator) === text) return; // still loading, or known
  given.set(calculator, text);
  calculator.usePolicies([{ name: 'policy.json', text }]).catch((error: unknown) => console.error(error));
}

/** The region being written is the one that is asked about. */
function begin(frame: HTMLIFrameElement, admdvs: string, text: string): void {
  const calculator = calculatorIn(frame);
  if (calculator) calculator.restore({ ...calculator.state, form: { ...calculator.state.form, ...at(admdvs) } });
  give(frame, text);
}

export const tryPanel = (admdvs: string, text: string, faulty: boolean, lang: Lang): TemplateResult => html`
  <p class="hint">${w('try.about')}</p>
  ${
    faulty
      ? html`<p class="note">${w('try.faulty')}</p>`
      : html`<iframe title=${w('try.title')} data-testid="try" src="./index.html?keep=none&lang=${lang}"
    @load=${(event: Event) => begin(event.target as HTMLIFrameElement, admdvs, text)}></iframe>`
  }`;
