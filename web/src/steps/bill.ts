import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { moneyOrNull, showMoney } from '../amount.js';
import type { View } from '../fields.js';
import { amount, radios } from '../fields.js';
import { itemsPart } from '../items/load.js';
import { t } from '../text.js';
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
  if (itemsPart.now) return html`<yidi-items .view=${view}></yidi-items>`;
  view.needItems();
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
  stop: ({ form }) => (form.bill === 'lines' ? (itemsPart.now?.stopOf(form) ?? null) : null),
  summary: ({ form }) => {
    if (form.bill === 'lines') return itemsPart.now?.summaryOf(form) || t('bill.lines');
    const total = form.bill === 'known' ? moneyOrNull(form.total) : null;
    return total ? showMoney(total) : form.bill && t('dont_know');
  },
};
