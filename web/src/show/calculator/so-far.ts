// Beside the question, where there is room: what was answered and what is still to come, each a way to go there.

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Session } from '../../session/session.js';
import { t } from '../../words/text.js';
import type { Step } from '../steps/step.js';

export function soFar(session: Session<Step>): TemplateResult {
  const { view, page } = session;
  return html`<aside class="so-far" aria-labelledby="so-far" data-testid="so-far">
    <h3 id="so-far">${t('so_far')}</h3>
    <ol>${session.asked.map((step) => {
      const said = step.summary(view);
      const here = step.id === page;
      const words = html`<span>${step.title(view)}</span>${said ? html`<strong>${said}</strong>` : nothing}`;
      return html`<li class=${here ? 'here' : said ? 'said' : ''} aria-current=${here ? 'step' : nothing}>
        ${
          !here && session.wasAt(step.id)
            ? html`<button type="button" @click=${() => session.goTo(step.id)}>${words}</button>`
            : words
        }</li>`;
    })}</ol></aside>`;
}
