// A file saved here is chosen again: on the first page, and beside what is taken along.

import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { t } from '../../words/text.js';

/** Looks like a button, is a file field: so it works with keys, a finger and a screen reader alike. */
export const reopenFile = (open: (file: File | undefined) => void): TemplateResult => html`
  <p class="reopen"><label><span>${t('app.reopen_file')}</span>
    <input type="file" accept=".json,application/json" data-testid="reopen-file" @change=${(event: Event) => {
      const input = event.target as HTMLInputElement;
      open(input.files?.[0]);
      input.value = ''; // the same file may be chosen again
    }}></label></p>`;
