// A list of papers that can be ticked off while packing.

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Paper } from '../../contract/types.js';
import { t } from '../../words/text.js';
import type { ResultView } from './view.js';

function paper(result: ResultView, list: string, one: Paper): TemplateResult {
  const id = `${list}/${one.id}`;
  return html`
    <li>
      <label class="choice paper">
        <input type="checkbox" .checked=${result.ticked.has(id)} @change=${() => result.tick(id)}>
        <span class="mark box" aria-hidden="true"></span>
        <span class="words">${one.name}
          ${
            one.any_of?.length
              ? html`<small>${t('papers.any_of')}${one.any_of.map((other) => other.name).join(t('list.or'))}</small>`
              : nothing
          }</span>
      </label>
    </li>`;
}

export function papers(result: ResultView, list: string, items: Paper[]): TemplateResult | typeof nothing {
  if (!items.length) return nothing;
  return html`<ul class="papers" data-testid="papers-${list}">${items.map((one) => paper(result, list, one))}</ul>`;
}
