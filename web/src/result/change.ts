// What the person could do that would change the answer, with what it is worth.
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { fen, showMoney } from '../amount.js';
import { t } from '../text.js';
import type { Range } from '../types.js';
import { section } from './view.js';
import type { ResultView } from './view.js';

function gain(range: Range | null): TemplateResult | typeof nothing {
  if (!range) return nothing;
  const [low, high] = range;
  if (fen(low) < 0 || fen(high) <= 0) return nothing; // not surely a gain: the text says how it stands
  const text = low === high ? t('change.gain', { amount: showMoney(low) })
    : t('change.gain_range', { low: showMoney(low), high: showMoney(high) });
  return html`<strong class="gain">${text}</strong>`;
}

export function change({ answer }: ResultView): TemplateResult | typeof nothing {
  if (!answer.alternatives.length) return nothing;
  return section('change', t('change.title'), html`
    <ul class="cards" data-testid="alternatives">
      ${answer.alternatives.map((one) => html`<li class="card"><p>${one.text}</p>${gain(one.fund_gain)}</li>`)}
    </ul>`);
}
