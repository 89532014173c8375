// Folded under the amounts, for an office's staff: every field of the settlement by its national name.

import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { SheetField } from '../../contract/types.js';
import { t } from '../../words/text.js';
import { saysNothing } from '../pieces/cost.js';
import { fieldName } from '../pieces/field-names.js';
import { rangeOf, rangeView } from '../pieces/range.js';
import { RATIO, ratioOf } from './money.js';
import { Part } from './part.js';

export class AllFields extends Part {
  protected override render(): TemplateResult {
    const { settlement } = this.result.answer;
    const total = rangeOf(settlement, 'medfee_sumamt');
    const amount = (key: SheetField): TemplateResult => {
      const range = rangeOf(settlement, key);
      return rangeView(range && saysNothing(range, total) ? null : range);
    };
    const keys = Object.keys(settlement.sheet) as SheetField[];
    return html`
      <details class="fields"><summary>${t('money.sheet')}</summary>
        <table data-testid="sheet"><caption class="vh">${t('money.sheet')}</caption><tbody>
          ${keys.map(
            (key) => html`<tr><th scope="row">${fieldName(key)} <code>${key}</code></th>
            <td data-testid=${key}>${key === RATIO ? ratioOf(settlement) : amount(key)}</td>
          </tr>`,
          )}
        </tbody></table>
      </details>`;
  }
}
