// What a file or a link held comes back: at once where nothing is typed yet, else only when the person says so.

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Session } from '../../session/session.js';
import { t } from '../../words/text.js';

export function offered(session: Session): TemplateResult | typeof nothing {
  const { offered: held } = session;
  if (!held) return nothing;
  return 'problem' in held
    ? html`<div class="card todo" role="alert" data-testid="reopen-problem"><p>${t(`reopen.${held.problem}`)}</p>
        <button type="button" class="secondary"
          @click=${() => session.declineOffer()}>${t('reopen.close')}</button></div>`
    : html`<div class="card todo" role="alert" data-testid="reopen-ask"><p>${t('reopen.ask')}</p>
        <div class="buttons">
          <button type="button" class="primary" data-testid="reopen-yes"
            @click=${() => session.acceptOffer()}>${t('reopen.yes')}</button>
          <button type="button" class="secondary" data-testid="reopen-no"
            @click=${() => session.declineOffer()}>${t('reopen.no')}</button>
        </div></div>`;
}
