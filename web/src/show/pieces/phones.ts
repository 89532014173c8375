import type { TemplateResult } from 'lit';
import { html } from 'lit';

/** Telephone numbers inside a text become links that dial. */
export function withPhones(text: string): (string | TemplateResult)[] {
  return text
    .split(/(\d{3,4}-\d{7,8}|\b1\d{4}\b)/)
    .map((part, index) => (index % 2 ? html`<a class="tel" href="tel:${part.replace('-', '')}">${part}</a>` : part));
}
