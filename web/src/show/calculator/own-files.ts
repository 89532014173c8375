// "My own policy file": from this device, checked as the command line checks it, used while this page is open.

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { PolicyFile, Refused } from '../../engine/listed.js';
import { listed } from '../../engine/listed.js';
import { lang, t } from '../../words/text.js';

export { listed };

/** As much as the engine reads. */
const LARGEST = 4_000_000;

export interface Shelf {
  files: readonly PolicyFile[];
  refused: readonly Refused[];
  use(files: PolicyFile[]): void;
}

/** Read as UTF-8, with or without a byte order mark. */
const read = async (file: File): Promise<PolicyFile> => ({
  name: file.name,
  text: file.size > LARGEST ? '[]' : await file.text(),
});

async function chosen(event: Event, { files, use }: Shelf): Promise<void> {
  const input = event.target as HTMLInputElement;
  const added = await Promise.all([...(input.files ?? [])].map(read));
  input.value = ''; // the same file, mended, can be chosen again
  use([...files.filter(({ name }) => !added.some((one) => one.name === name)), ...added]);
}

const refusal = ({ name, errors }: Refused): TemplateResult => html`
  <div class="card todo" data-testid="file-faults"><p><strong>${name}</strong>${t('list.colon')}${t('files.faults', {
    n: errors.length,
  })}</p>
    <ul>${errors.slice(0, 50).map(
      ({ code, path, message }) => html`<li>${message} <code>${code}
    ${path}</code></li>`,
    )}</ul></div>`;

export const choose = (shelf: Shelf): TemplateResult => html`
  <p class="hint" id="files-hint">${t('files.hint')}</p>
  <div class="field"><label for="f-policy-file">${t('files.choose')}</label>
    <input id="f-policy-file" data-testid="policy-file" type="file" accept=".json,application/json" multiple
      aria-describedby="files-hint"
      @change=${(event: Event) => chosen(event, shelf)}></div>
  <div role="alert">${shelf.refused.map(refusal)}</div>`;

/** Wherever a file's rules may be used. */
export const inUse = ({ files, use }: Shelf): TemplateResult | typeof nothing =>
  files.length
    ? html`
  <div class="note" role="status" data-testid="own-files"><p><strong>${t('files.in_use')}</strong></p>
    <ul>${files.map(({ name, text }) => {
      const { name: place, checked_on: day } = listed(name, text);
      return html`<li>${place[lang()] || place.zh}${t('list.colon')}${name}${
        day ? html` <small>${t('files.checked', { day })}</small>` : nothing
      }</li>`;
    })}</ul>
    <button type="button" class="secondary" data-testid="remove-files"
      @click=${() => use([])}>${t('files.remove')}</button></div>`
    : nothing;
