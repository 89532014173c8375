// What a file or a link held comes back: at once where nothing is typed yet, else only when the person says so.
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Session } from './session.js';
import { t } from './text.js';

/** Looks like a button, is a file field: so it works with keys, a finger and a screen reader alike. */
export const reopenFile = (open: (file: File | undefined) => void): TemplateResult => html`
  <p class="reopen"><label><span>${t('reopen.file')}</span>
    <input type="file" accept=".json,application/json" data-testid="reopen-file" @change=${(event: Event) => {
      const input = event.target as HTMLInputElement;
      open(input.files?.[0]);
      input.value = ''; // the same file may be chosen again
    }}></label></p>`;

export function offered(session: Session): TemplateResult | typeof nothing {
  const { offered: held } = session;
  if (!held) return nothing;
  return 'problem' in held
    ? html`<div class="card todo" role="alert" data-testid="reopen-problem"><p>${t(held.problem)}</p>
        <button type="button" class="secondary" @click=${() => session.declineOffer()}>${t('reopen.close')}</button></div>`
    : html`<div class="card todo" role="alert" data-testid="reopen-ask"><p>${t('reopen.ask')}</p>
        <div class="buttons">
          <button type="button" class="primary" data-testid="reopen-yes" @click=${() => session.acceptOffer()}>${t('reopen.yes')}</button>
          <button type="button" class="secondary" data-testid="reopen-no" @click=${() => session.declineOffer()}>${t('reopen.no')}</button>
        </div></div>`;
}
