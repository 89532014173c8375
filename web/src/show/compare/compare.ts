// Up to four situations side by side, each worked out by the engine. A table to a screen reader, a situation a row; to
// the eye a card each, under one another on a phone, beside one another where there is room.

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { insuredCode } from '../../answers/context.js';
import type { Answer, MoneyField, SheetField } from '../../contract/types.js';
import { regionOf } from '../../places/known.js';
import { t } from '../../words/text.js';
import type { TextId } from '../../words/zh.js';
import { costOf, showCost, wholeYuan } from '../pieces/cost.js';
import { smallBar } from '../pieces/money-picture.js';
import { rangeOf, rangeView } from '../pieces/range.js';
import { mayNotFile, needsFiling } from '../result/filing.js';
import { ratioOf } from '../result/money.js';
import { Part } from '../result/part.js';
import { differenceOf } from './difference.js';
import type { Variant, VariantId } from './variants.js';
import { variantsOf } from './variants.js';

const MOST = 4;

interface Column {
  variant: Variant;
  answer: Answer | null;
}

function filingOf({ filing }: Answer): string {
  if (mayNotFile(filing)) return t('compare.filing_refused');
  return t(
    filing.required === 'required' && !needsFiling(filing)
      ? 'compare.filing_done'
      : `compare.filing_${filing.required}`,
  );
}

export class Compare extends Part {
  static override properties = { ...Part.properties, open: { state: true }, chosen: { state: true } };
  declare private open: boolean;
  /** Null until the person chooses: the first few are shown. */
  declare private chosen: ReadonlySet<VariantId> | null;

  private settled = new Map<VariantId, Answer | null>();
  private of: Answer | null = null;

  constructor() {
    super();
    this.open = false;
    this.chosen = null;
  }

  private name({ id }: Variant): string {
    const { form, ctx } = this.result.view;
    const [kind, which] = id.split(':');
    if (kind === 'level') return t('compare.hospital', { kind: t(`level.${which}` as TextId) });
    if (kind !== 'class') return t(`compare.${id}` as TextId);
    const one = regionOf(ctx, insuredCode(form))?.classes.find((each) => each.id === which);
    return t('compare.hospital', { kind: one?.name[ctx.lang] ?? which ?? '' });
  }

  /** Worked out once for each answer. */
  private settle(variant: Variant): Answer | null {
    const { answer } = this.result;
    if (this.of !== answer) this.settled.clear();
    this.of = answer;
    if (variant.id === 'now') return answer;
    if (!this.settled.has(variant.id)) this.settled.set(variant.id, this.result.settle(variant.answers));
    return this.settled.get(variant.id) ?? null;
  }

  private choose(id: VariantId, shown: Variant[]): void {
    const chosen = new Set(shown.map((one) => one.id));
    if (!chosen.delete(id)) chosen.add(id);
    this.chosen = chosen;
  }

  private choices(all: Variant[], shown: Variant[]): TemplateResult {
    const full = shown.length >= MOST;
    return html`
      <fieldset class="choices" aria-describedby="compare-most"><legend>${t('compare.choose')}</legend>
        <p class="hint" id="compare-most">${t('compare.most', { n: MOST })}</p>
        <div>${all.map((one) => {
          const checked = shown.includes(one);
          return html`<label class="choice paper"><input type="checkbox" .checked=${checked}
            ?disabled=${!checked && full}
              data-testid="compare-${one.id}" @change=${() => this.choose(one.id, shown)}>
            <span class="mark box" aria-hidden="true"></span><span class="words">${this.name(one)}</span></label>`;
        })}</div></fieldset>`;
  }

  private difference({ variant, answer }: Column): string {
    if (variant.id === 'now' || !answer) return t('compare.none');
    const difference = differenceOf(this.result.answer, answer);
    if (!difference) return t('compare.open');
    const { way, amount, kind } = difference;
    if (kind !== 'most') return t(`compare.${way}`, { amount: showCost({ kind, range: [amount, amount] }) });
    return t(way === 'less' ? 'compare.less_at_most' : 'compare.more_at_most', { amount: wholeYuan(amount) });
  }

  private column(column: Column): TemplateResult {
    const { variant, answer } = column;
    const billed = rangeOf(this.result.answer.settlement, 'medfee_sumamt') !== null;
    const cell = (label: TextId, value: unknown): TemplateResult => html`
      <td role="cell"><span class="label" aria-hidden="true">${t(label)}</span> <span
        class="value">${value}</span></td>`;
    const ends = (key: SheetField) => rangeView(answer && rangeOf(answer.settlement, key));
    const amount = (key: MoneyField): string => (answer ? showCost(costOf(answer, key)) : '');
    return html`
      <tr role="row" class=${variant.id === 'now' ? 'now' : ''} data-testid="column-${variant.id}">
        <th role="rowheader" scope="row">${this.name(variant)}</th>
        ${cell('compare.filing', answer ? filingOf(answer) : t('compare.failed'))}
        ${cell('compare.way', answer ? t(`compare.way_${answer.route.direct}`) : '')}
        ${
          billed
            ? html`${cell('money.funds', amount('fund_pay_sumamt'))} ${cell('money.you', amount('psn_part_amt'))}
            ${cell('compare.difference', this.difference(column))}`
            : html`${cell('sheet.dedc_std', ends('dedc_std'))}
              ${cell('sheet.pool_prop_selfpay', answer ? ratioOf(answer.settlement) : '')}`
        }
        <td role="cell" class="last">${billed && answer ? smallBar(answer) : nothing}
          ${
            variant.id === 'now'
              ? nothing
              : html`<button type="button" class="secondary" data-testid="look"
            aria-label="${t('compare.look')}${t('list.colon')}${this.name(variant)}"
            @click=${() => this.result.try(t('compare.tried', { name: this.name(variant) }), variant.answers)}>${t(
              'compare.look',
            )}</button>`
          }</td>
      </tr>`;
  }

  private table(columns: Column[]): TemplateResult {
    const billed = rangeOf(this.result.answer.settlement, 'medfee_sumamt') !== null;
    const heads: TextId[] = [
      'compare.situation',
      'compare.filing',
      'compare.way',
      ...(billed
        ? (['money.funds', 'money.you', 'compare.difference'] as const)
        : (['sheet.dedc_std', 'sheet.pool_prop_selfpay'] as const)),
      'compare.look',
    ];
    return html`
      <table role="table" class="compare" data-testid="compared">
        <caption class="vh">${t('compare.title')}</caption>
        <thead role="rowgroup" class="vh"><tr
          role="row">${heads.map((one) => html`<th role="columnheader" scope="col">${t(one)}</th>`)}</tr></thead>
        <tbody role="rowgroup" class=${billed ? 'billed' : ''}>${columns.map((one) => this.column(one))}</tbody>
      </table>`;
  }

  private body(all: Variant[]): TemplateResult {
    const shown = all.filter(({ id }, at) => (this.chosen ? this.chosen.has(id) : at < MOST));
    return html`
      <p class="hint">${t('compare.lead')}</p>
      ${this.choices(all, shown)}
      ${shown.length ? this.table(shown.map((variant) => ({ variant, answer: this.settle(variant) }))) : nothing}`;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { view, answer } = this.result;
    const all = variantsOf(view.form, view.ctx, answer);
    return all.length < 2
      ? nothing
      : html`
      <details class="part fold" data-testid="part-compare" ?open=${this.open} @toggle=${(event: Event) => {
        if (event.target === event.currentTarget) this.open = (event.target as HTMLDetailsElement).open;
      }}>
        <summary data-testid="compare-open"><h3 id="part-compare">${t('compare.title')}</h3></summary>
        ${this.open ? this.body(all) : nothing}
      </details>`;
  }
}
