import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Form } from '../../answers/form.js';
import type { Stop, View } from '../../session/view.js';
import { fromFen, moneyOrNull, showMoney } from '../../typed/amount.js';
import { billOf, linesFrom } from '../../typed/lines.js';
import { t } from '../../words/text.js';
import { itemsTable } from '../bill/load.js';
import { amount, radios } from '../pieces/inputs.js';
import type { Step } from './step.js';

const parts = (view: View) => html`
  <p class="hint">${t('bill.parts_hint')}</p>
  ${amount(view, 'ownpay', t('bill.ownpay'), t('bill.ownpay_hint'))}
  ${amount(view, 'overlimit', t('bill.overlimit'), t('bill.overlimit_hint'))}
  ${amount(view, 'preself', t('bill.preself'), t('bill.preself_hint'))}`;

const known = (view: View) => html`
  ${amount(view, 'total', t('bill.total'), t('bill.total_hint'))}
  ${radios(
    view,
    'split',
    t('bill.split'),
    [
      { value: 'all', label: t('bill.split_all'), hint: t('bill.split_all_hint') },
      { value: 'parts', label: t('bill.split_parts') },
      { value: 'unknown', label: t('dont_know') },
    ],
    t('bill.split_hint'),
  )}
  ${view.form.split === 'parts' ? parts(view) : nothing}`;

function lines(view: View): TemplateResult {
  if (itemsTable.now) return html`<yidi-items .view=${view}></yidi-items>`;
  view.fetch(itemsTable);
  return html`<p class="hint" role="status">${t('loading.engine')}</p>`;
}

function details(view: View): TemplateResult | typeof nothing {
  switch (view.form.bill) {
    case 'known':
      return known(view);
    case 'lines':
      return lines(view);
    default:
      return nothing;
  }
}

/** What was pasted and not yet read, or can't be read, keeps a person here: else it would silently not count. */
function unread({ items, itemsPaste }: Form): Stop | null {
  if (itemsPaste.trim()) return { field: 'itemsPaste', message: t('items.unread') };
  const { bad } = billOf(linesFrom(items));
  return bad.length ? { field: 'items', message: t('items.mend', { n: bad.length }) } : null;
}

function linesInWords({ items }: Form): string {
  const { items: counted, total } = billOf(linesFrom(items));
  return counted.length ? t('items.summary', { n: counted.length, sum: showMoney(fromFen(total)) }) : t('bill.lines');
}

export const bill: Step<'bill'> = {
  id: 'bill',
  title: () => t('bill.title'),
  hint: () => t('bill.hint'),
  asked: () => true,
  render: (view) => html`
    ${radios(view, 'bill', null, [
      { value: 'known', label: t('bill.known'), hint: t('bill.known_hint') },
      { value: 'lines', label: t('bill.lines'), hint: t('bill.lines_hint') },
      { value: 'unknown', label: t('bill.unknown') },
    ])}
    ${details(view)}`,
  stop: ({ form }) => (form.bill === 'lines' ? unread(form) : null),
  summary: ({ form }) => {
    if (form.bill === 'lines') return linesInWords(form);
    const total = form.bill === 'known' ? moneyOrNull(form.total) : null;
    return total ? showMoney(total) : form.bill && t('dont_know');
  },
};
