import type { TemplateResult } from 'lit';
import { html } from 'lit';

const PHONE = /(\d{3,4}-\d{5,8}|\b1\d{4}\b)/;

/** The first telephone number inside a text. */
export const phoneIn = (text: string): string | null => PHONE.exec(text)?.[0] ?? null;
export const dial = (number: string): string => `tel:${number.replace('-', '')}`;

/** Telephone numbers inside a text become links that dial. */
export function withPhones(text: string): (string | TemplateResult)[] {
  return text
    .split(PHONE)
    .map((part, index) => (index % 2 ? html`<a class="tel" href=${dial(part)}>${part}</a>` : part));
}
