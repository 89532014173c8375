import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { billSupposed, typicalBillOf } from '../../answers/case.js';
import type { Form } from '../../answers/fields.js';
import { counts, FIELDS } from '../../answers/fields.js';
import type { Stop, View } from '../../session/view.js';
import { fromFen, moneyOrNull } from '../../typed/amount.js';
import { billOf, linesFrom } from '../../typed/lines.js';
import { t } from '../../words/text.js';
import { itemsTable } from '../bill/load.js';
import { wholeYuan } from '../pieces/cost.js';
import { typicalInWords } from '../pieces/typical-bill.js';
import { showMoney } from '../pieces/yuan.js';
import { ask, askAll } from './ask.js';
import type { Step } from './step.js';

function lines(view: View): TemplateResult {
  if (itemsTable.now) return html`<yidi-items .view=${view}></yidi-items>`;
  view.fetch(itemsTable);
  return html`<p class="hint" role="status">${t('loading.engine')}</p>`;
}

/** What a stay costs on average is offered where it is known, and says at once what it comes to. */
function kinds(view: View): TemplateResult {
  const known = typicalBillOf(view.form);
  const taken = billSupposed(view.form);
  const choices = FIELDS.bill.choices?.filter((one) => known || one !== 'typical');
  return html`${ask(view, 'bill', { choices })}
    ${taken ? html`<p class="note" data-testid="typical-bill">${typicalInWords(taken)}</p>` : nothing}`;
}

const ownpay = (view: View) => html`<p class="hint">${t('bill.parts_hint')}</p> ${ask(view, 'ownpay')}`;

/** What was pasted and not yet read, or can't be read, keeps a person here: else it would silently not count. */
function unread({ items, itemsPaste }: Form): Stop | null {
  if (itemsPaste.trim()) return { field: 'itemsPaste', message: t('items.unread') };
  const { bad } = billOf(linesFrom(items));
  return bad.length ? { field: 'items', message: t('items.mend', { n: bad.length }) } : null;
}

function linesInWords({ items }: Form): string {
  const { items: counted, total } = billOf(linesFrom(items));
  return counted.length
    ? t('items.summary', { n: counted.length, sum: showMoney(fromFen(total)) })
    : t('field.bill.lines');
}

export const bill: Step<'bill'> = {
  id: 'bill',
  title: () => t('bill.title'),
  hint: () => t('bill.hint'),
  asked: () => true,
  render: (view) => askAll(view, 'bill', { bill: kinds, ownpay, items: lines }),
  stop: ({ form }) => (form.bill === 'lines' ? unread(form) : null),
  summary: ({ form }) => {
    const typical = billSupposed(form);
    if (typical) return t('bill.typical', { amount: wholeYuan(typical.yuan) });
    if (form.bill === 'lines') return linesInWords(form);
    const total = counts('total', form) ? moneyOrNull(form.total) : null;
    return total ? showMoney(total) : form.bill && t('dont_know');
  },
};
