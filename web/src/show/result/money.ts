// The money in full, for those who want it: two numbers, the picture, the same numbers in a table, the whole sheet.

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { answersOf } from '../../answers/apply-change.js';
import { insuredCode } from '../../answers/context.js';
import { NATION } from '../../contract/regions.js';
import type { Answer, MoneyField, Range, SettlementAnswer, SheetField } from '../../contract/types.js';
import { placeName } from '../../places/known.js';
import { fen } from '../../typed/amount.js';
import { t } from '../../words/text.js';
import type { TextId } from '../../words/zh.js';
import { costOf, isOne, saysNothing, showCost } from '../pieces/cost.js';
import { fieldName } from '../pieces/field-names.js';
import type { Payer } from '../pieces/money-picture.js';
import { moneyPicture, payersOf, usually } from '../pieces/money-picture.js';
import { rangeOf, rangeView, showRange } from '../pieces/range.js';
import { showMoney } from '../pieces/yuan.js';
import { basisOf, filingNow, situationOf, totalLabel } from './advice.js';
import { oldGrounds } from './age.js';
import type { ResultView } from './view.js';
import { folded } from './view.js';
import { badge } from './why.js';

const OUR_SHARE = 'fund_pay_sumamt';
const YOUR_SHARE = 'psn_part_amt';
export const RATIO = 'pool_prop_selfpay';
const exactly = (money: string): TemplateResult => rangeView([money, money]);

export const nameOfPayer = ({ id, only }: Payer): string => (only ? fieldName(only) : t(`payer.${id}` as TextId));

/** What is known of one payer's part: the amount, the usual one, or its ends where they say anything. */
export function partOf({ range }: Payer, usual: Range | null, total: Range | null): string {
  if (range && isOne(range)) return showRange(range);
  if (usual) return showCost({ kind: 'estimate', range: usual });
  return !range || saysNothing(range, total) ? t('money.not_known') : showRange(range);
}

/** Of each payer, with what is usual beside it. */
export function partsOf({ settlement, estimate }: Pick<Answer, 'settlement' | 'estimate'>): [Payer, string][] {
  const usual = estimate ? payersOf(usually(settlement, estimate)) : [];
  const total = rangeOf(settlement, 'medfee_sumamt');
  return payersOf(settlement).map((payer) => [
    payer,
    partOf(payer, usual.find(({ id }) => id === payer.id)?.range ?? null, total),
  ]);
}

function table(result: ResultView): TemplateResult {
  const { answer } = result;
  const { settlement } = answer;
  return html`
    <table class="payers" data-testid="payers">
      <caption class="vh">${t('money.table')}</caption>
      <thead class="vh"><tr><th scope="col">${t('money.who')}</th><th scope="col">${t('money.amount')}</th></tr></thead>
      <tbody>
        ${partsOf(answer).map(
          ([payer, part]) => html`
          <tr><th scope="row"><span class="payer"><svg class="swatch" width="22" height="22" aria-hidden="true">
              <rect class="seg ${payer.id}" width="22" height="22" rx="5"></rect>
              <text x="11" y="16" text-anchor="middle" class="seg-text ${payer.id}">${payer.letter}</text></svg>
              <span>${nameOfPayer(payer)}</span></span></th>
            <td><span class="number">${part}</span></td></tr>`,
        )}
        <tr class="sum"><th scope="row">${totalLabel(result)}</th>
          <td>${rangeView(rangeOf(settlement, 'medfee_sumamt'))}</td></tr>
      </tbody>
    </table>`;
}

export function ratioOf(settlement: SettlementAnswer): string {
  const ratio = settlement.sheet[RATIO];
  const [low, high] = settlement.bounds[RATIO] ?? [];
  if (ratio != null) return ratio;
  return low === undefined || high === undefined || (low === '0%' && high === '100%')
    ? t('money.not_known')
    : t('money.range', { low, high });
}

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

/** The two numbers that matter: exact, usual, or the end a person can count on with the other end small beside it. */
function shares(answer: Answer): Share[] {
  const { settlement } = answer;
  const funds = rangeOf(settlement, OUR_SHARE);
  const you = rangeOf(settlement, YOUR_SHARE);
  const share = (id: string, label: TextId, key: MoneyField): Share => ({
    id,
    label,
    number: html`<span class="number">${showCost(costOf(answer, key))}</span>`,
    beside: '',
  });
  if (funds && you && isOne(funds))
    return [
      { id: 'funds', label: 'money.funds', number: exactly(funds[0]), beside: '' },
      { id: 'you', label: 'money.you', number: exactly(you[0]), beside: '' },
    ];
  if (!funds || !you || fen(funds[0]) === 0)
    return [share('funds', 'money.funds', OUR_SHARE), share('you', 'money.you', YOUR_SHARE)];
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

/** What nobody can contest, beside what is usual. */
function certainly({ settlement, estimate }: Answer): TemplateResult | typeof nothing {
  const you = rangeOf(settlement, YOUR_SHARE);
  if (!estimate || !you || isOne(you) || saysNothing(you, rangeOf(settlement, 'medfee_sumamt'))) return nothing;
  return html`<p class="small" data-testid="certainly">${t('money.certainly', { range: showRange(you) })}</p>`;
}

const certain = (settlement: SettlementAnswer): boolean =>
  [OUR_SHARE, YOUR_SHARE].every((key) => settlement.sheet[key as SheetField] != null);

function withBill(result: ResultView): TemplateResult {
  const { answer } = result;
  return html`
    <div class="numbers">${shares(answer).map(big)}</div>
    ${certainly(answer)}
    ${certain(answer.settlement) ? nothing : html`<p class="note small">${t('money.bounds_note')}</p>`}
    ${moneyPicture(answer)} ${table(result)}
    <yidi-sheet .result=${result}></yidi-sheet>`;
}

/** Why there is so much to ask. */
export const noPolicy = ({ answer, view }: ResultView): string =>
  answer.policy.admdvs !== NATION || isOwn(answer)
    ? ''
    : t('money.no_policy', { name: placeName(view.ctx, insuredCode(view.form)) });

const isOwn = ({ policy }: Answer): boolean => policy.grade === 'assumed' || policy.grade === 'earlier_sheet';

/** Whose numbers these are: the person's own, or told of a time that may be past. */
const ground = (result: ResultView): TemplateResult => html`
  ${basisOf(result) ? html`<p class="note">${basisOf(result)}</p>` : nothing}
  ${
    isOwn(result.answer)
      ? html`<p class="note" data-testid="own-numbers">${t('money.own_numbers')} ${badge(
          result.answer.policy.grade,
        )}</p>`
      : nothing
  }
  ${oldGrounds(result.answer)}`;

/** The amounts here are of things as they are: those after filing are one press away. */
function asItIs(result: ResultView): TemplateResult | typeof nothing {
  const next = situationOf(result) === 'file' ? filingNow(result.answer) : null;
  return next
    ? html`<div class="note" data-testid="alternative-${next.id}"><p>${t('money.as_it_is')}</p>
        <button type="button" class="secondary" data-testid="try"
          @click=${() => result.try(next.text, answersOf(next))}>${t('money.after_filing')}</button></div>`
    : nothing;
}

export function money(result: ResultView): TemplateResult {
  const billed = rangeOf(result.answer.settlement, 'medfee_sumamt');
  return folded(
    'money',
    t('money.title'),
    html`${asItIs(result)} ${ground(result)} <div class="card">${billed ? withBill(result) : rulesOnly(result)}</div>`,
  );
}
