// Then how much: two big numbers, the picture, the same numbers in a table, and the whole sheet for those who want it.

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { insuredCode } from '../../answers/context.js';
import { NATION } from '../../contract/regions.js';
import type { Answer, SettlementAnswer, SheetField } from '../../contract/types.js';
import { placeName } from '../../places/known.js';
import { fen, showMoney } from '../../typed/amount.js';
import { t } from '../../words/text.js';
import type { TextId } from '../../words/zh.js';
import { fieldName } from '../pieces/field-names.js';
import { hotline } from '../pieces/hotline.js';
import type { Payer } from '../pieces/money-picture.js';
import { moneyPicture, payersOf } from '../pieces/money-picture.js';
import { rangeOf, rangeView, showRange } from '../pieces/range.js';
import { oldGrounds } from './age.js';
import type { ResultView } from './view.js';
import { enterHeard, section } from './view.js';
import { badge } from './why.js';

const OUR_SHARE = 'fund_pay_sumamt';
const YOUR_SHARE = 'psn_part_amt';
export const RATIO = 'pool_prop_selfpay';
const exactly = (money: string): TemplateResult => rangeView([money, money]);

/** The same two numbers in a sentence, for the live region. */
export function moneySentence(settlement: SettlementAnswer): string {
  if (!rangeOf(settlement, 'medfee_sumamt')) return t('money.no_bill');
  return t('money.sentence', {
    funds: showRange(rangeOf(settlement, OUR_SHARE)),
    you: showRange(rangeOf(settlement, YOUR_SHARE)),
  });
}

export const nameOfPayer = ({ id, only }: Payer): string => (only ? fieldName(only) : t(`payer.${id}` as TextId));

function table(settlement: SettlementAnswer): TemplateResult {
  return html`
    <table class="payers" data-testid="payers">
      <caption class="vh">${t('money.table')}</caption>
      <thead class="vh"><tr><th scope="col">${t('money.who')}</th><th scope="col">${t('money.amount')}</th></tr></thead>
      <tbody>
        ${payersOf(settlement).map(
          (payer) => html`
          <tr><th scope="row"><span class="payer"><svg class="swatch" width="22" height="22" aria-hidden="true">
              <rect class="seg ${payer.id}" width="22" height="22" rx="5"></rect>
              <text x="11" y="16" text-anchor="middle" class="seg-text ${payer.id}">${payer.letter}</text></svg>
              <span>${nameOfPayer(payer)}</span></span></th>
            <td>${rangeView(payer.range)}</td></tr>`,
        )}
        <tr class="sum"><th scope="row">${t('sheet.medfee_sumamt')}</th>
          <td>${rangeView(rangeOf(settlement, 'medfee_sumamt'))}</td></tr>
      </tbody>
    </table>`;
}

export const ratioOf = (settlement: SettlementAnswer): string => {
  const bounds = settlement.bounds[RATIO];
  return (
    settlement.sheet[RATIO] ?? (bounds ? t('money.range', { low: bounds[0], high: bounds[1] }) : t('money.not_known'))
  );
};

/** Without a bill the rules themselves are still worth showing. */
function rulesOnly(result: ResultView): TemplateResult {
  const { settlement } = result.answer;
  return html`
    <p>${t('money.no_bill')}</p>
    <table class="payers"><tbody>
      <tr><th scope="row">${t('sheet.dedc_std')}</th><td>${rangeView(rangeOf(settlement, 'dedc_std'))}</td></tr>
      <tr><th scope="row">${t('sheet.pool_prop_selfpay')}</th><td>${ratioOf(settlement)}</td></tr>
    </tbody></table>
    <button type="button" class="secondary" @click=${() => result.edit('bill')}>${t('money.enter_bill')}</button>`;
}

interface Share {
  id: string;
  label: TextId;
  number: TemplateResult;
  beside: string;
}

/** The two numbers that matter: exact, or the end a person can count on with the other end small beside it. */
function shares(settlement: SettlementAnswer): Share[] {
  const funds = rangeOf(settlement, OUR_SHARE);
  const you = rangeOf(settlement, YOUR_SHARE);
  const halfKnown = funds && you && funds[0] !== funds[1] && fen(funds[0]) > 0;
  if (!halfKnown)
    return [
      { id: 'funds', label: 'money.funds', number: rangeView(funds), beside: '' },
      { id: 'you', label: 'money.you', number: rangeView(you), beside: '' },
    ];
  return [
    {
      id: 'funds',
      label: 'money.funds_least',
      number: exactly(funds[0]),
      beside: t('money.at_most', { amount: showMoney(funds[1]) }),
    },
    {
      id: 'you',
      label: 'money.you_most',
      number: exactly(you[1]),
      beside: t('money.at_least', { amount: showMoney(you[0]) }),
    },
  ];
}

const big = ({ id, label, number, beside }: Share): TemplateResult => html`
  <p class="big ${id}"><span class="label">${t(label)}</span> <span data-testid=${id}>${number}</span>
    ${beside ? html`<span class="beside">${beside}</span>` : nothing}</p>`;

/** The same two above everything else: what to do may be long, and nobody should have to scroll for how much. */
export const glance = ({ answer: { settlement } }: ResultView): TemplateResult | typeof nothing =>
  rangeOf(settlement, OUR_SHARE)
    ? html`<p class="glance" data-testid="glance">
    ${shares(settlement).map(({ label, number }) => html`<span>${t(label)} <strong>${number}</strong></span>`)}</p>`
    : nothing;

const certain = (settlement: SettlementAnswer): boolean =>
  [OUR_SHARE, YOUR_SHARE].every((key) => settlement.sheet[key as SheetField] != null);

function withBill(result: ResultView): TemplateResult {
  const { settlement } = result.answer;
  return html`
    <div class="numbers">${shares(settlement).map(big)}</div>
    ${certain(settlement) ? nothing : html`<p class="note small">${t('money.bounds_note')}</p>`}
    ${moneyPicture(settlement)} ${table(settlement)}
    <yidi-sheet .result=${result}></yidi-sheet>`;
}

function noPolicy({ answer, view }: ResultView): TemplateResult | typeof nothing {
  if (answer.policy.admdvs !== NATION || isOwn(answer)) return nothing;
  const code = insuredCode(view.form);
  return html`<div class="note" data-testid="no-policy">
    <p>${t('money.no_policy', { name: placeName(view.ctx, code) })}</p>${hotline(code)}</div>`;
}

const isOwn = ({ policy }: Answer): boolean => policy.grade === 'assumed';

/** Whose numbers these are: the person's own, or told of a time that may be past. */
const ground = ({ answer }: ResultView): TemplateResult => html`
  ${
    isOwn(answer)
      ? html`<p class="note" data-testid="own-numbers">${t('money.own_numbers')} ${badge('assumed')}</p>`
      : nothing
  }
  ${oldGrounds(answer)}`;

export function money(result: ResultView): TemplateResult {
  const { settlement } = result.answer;
  const billed = rangeOf(settlement, 'medfee_sumamt');
  return section(
    'money',
    t('money.title'),
    html`
    ${noPolicy(result)} ${ground(result)}
    <div class="card">${billed ? withBill(result) : rulesOnly(result)}
      ${billed && certain(settlement) ? nothing : enterHeard(result)}</div>`,
  );
}
