// The table of a bill's lines: pasted, checked, corrected. One line is open at a time; the others stand as they are
// read.

import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { View } from '../../session/view.js';
import { fen, fromFen, moneyOrNull, readAmount } from '../../typed/amount.js';
import type { Bill, Cell, Line, Read } from '../../typed/lines.js';
import { billOf, CELLS, isEmpty, linesFrom, MOST_LINES, NO_LINE, readKind, textOf } from '../../typed/lines.js';
import { isRemark, readPasted } from '../../typed/paste.js';
import { speak, t } from '../../words/text.js';
import type { TextId } from '../../words/zh.js';
import { define } from '../pieces/define.js';
import { amount, describedBy, problem } from '../pieces/inputs.js';
import { showMoney } from '../pieces/yuan.js';
import { adopt } from '../styles/adopt.js';
import { items } from '../styles/items.js';

const KINDS = ['01', '02', '03'];
const IN_WORDS: readonly Cell[] = ['name', 'share', 'limit']; // 25元 and 超100元 need more keys than digits
const AT_ONCE = 100; // long lists are drawn in parts: typing stays quick on an old phone
const CELL_OF: Record<string, Cell> = {
  name: 'name',
  amount: 'amount',
  pric: 'pric',
  cnt: 'cnt',
  chrgitm_lv: 'kind',
  selfpay_prop: 'share',
  pric_uplmt_amt: 'limit',
  bed: 'bed',
};

const money = (value: number): string => showMoney(fromFen(value));
const value = (event: Event): string => (event.target as HTMLInputElement).value;

/** Which line and cell an engine error's path means; null for one that is about all of them. */
export function cellAt(path: string, lineOf: number[]): { at: number; cell: Cell } | null {
  const match = /^\/costs\/items\/(\d+)(?:\/(\w+))?/.exec(path);
  const at = match && lineOf[Number(match[1])];
  return at == null ? null : { at, cell: CELL_OF[match?.[2] ?? ''] ?? 'amount' };
}

interface Complaint {
  at: number;
  cell: Cell;
  message: string;
  path?: string;
}

/** It draws into the element around it, whose styles and ids it shares. */
export class ItemsTable extends LitElement {
  static override properties = {
    view: { attribute: false },
    opened: { state: true },
    shown: { state: true },
    said: { state: true },
  };

  declare view: View;
  /** The line being corrected; -1 for none. */
  declare private opened: number;
  declare private shown: number;
  declare private said: string;

  constructor() {
    super();
    this.opened = -1;
    this.shown = AT_ONCE;
    this.said = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adopt(this, items);
  }

  /** The engine's complaint about a line leads to it. */
  protected override firstUpdated(): void {
    const [first] = this.complaints(billOf(this.lines)).filter(({ path }) => path);
    if (first) setTimeout(() => this.open(first.at, first.cell)); // after the question's heading took the focus
  }

  private get lines(): Line[] {
    return linesFrom(this.view.form.items);
  }
  private get left(): string[] {
    return this.view.form.itemsLeft.split('\n').filter(Boolean);
  }

  // ---- what a person does ----

  private async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>(selector)?.focus();
  }

  private open(at: number, cell: Cell = 'name'): void {
    this.opened = at;
    this.shown = Math.max(this.shown, at + 1);
    void this.focusOn(`#f-items-${cell}`);
  }

  private close(): void {
    const at = this.opened;
    this.opened = -1;
    void this.focusOn(`[data-testid="item-edit-${at}"]`);
  }

  private keep(lines: Line[], left = this.left): void {
    this.view.answer({ items: textOf(lines), itemsLeft: left.join('\n') });
  }

  private change(cell: Cell, typed: string): void {
    this.keep(this.lines.map((line, at) => (at === this.opened ? { ...line, [cell]: typed } : line)));
  }

  private add(line: Line, left = this.left): void {
    const { lines } = this;
    if (lines.length >= MOST_LINES) {
      this.said = t('items.too_many', { n: lines.length + 1, most: MOST_LINES });
      return;
    }
    this.keep([...lines, line], left);
    this.open(lines.length);
  }

  /** It can be put back: nothing that was pasted or typed is lost. */
  private takeOut(): void {
    const { lines, opened } = this;
    const [gone] = lines.splice(opened, 1);
    this.opened = -1;
    this.keep(lines, gone ? [...this.left, `removed\t${textOf([gone])}`] : this.left);
    this.said = t('items.removed');
    void this.focusOn(`[data-testid="item-edit-${Math.min(opened, lines.length - 1)}"], [data-testid="item-add"]`);
  }

  private putBack(n: number): void {
    const { left } = this;
    const [row = ''] = left.splice(n, 1);
    this.add(linesFrom(row.slice(row.indexOf('\t') + 1))[0] ?? NO_LINE, left);
  }

  private dismiss(n: number): void {
    this.keep(
      this.lines,
      this.left.filter((_, at) => at !== n),
    );
  }

  /** The sum to compare with: what the list states, or of several pasted after one another what they state together. */
  private statedTotal(stated: string, lines: Line[]): string {
    const { total } = this.view.form;
    const [before, now] = [billOf(this.lines).total, billOf(lines).total];
    const sum = moneyOrNull(stated);
    if (sum === null) return total;
    const isOwn = before !== 0 && fen(sum) === now - before;
    const told = moneyOrNull(total);
    if (!total) return isOwn ? '' : stated;
    if (told === null || fen(told) !== before) return total;
    return isOwn ? fromFen(now) : stated;
  }

  /** What can't be read as a list stays in the field as it is. */
  private read(): void {
    const { form } = this.view;
    const pasted = readPasted(form.itemsPaste);
    const lines = [...this.lines, ...pasted.lines];
    if (!pasted.lines.length) {
      this.said = t('items.nothing_read');
      return;
    }
    if (lines.length > MOST_LINES) {
      this.said = t('items.too_many', { n: lines.length, most: MOST_LINES });
      return;
    }
    this.view.answer({
      items: textOf(lines),
      itemsPaste: '',
      itemsRaw: [form.itemsRaw, form.itemsPaste].filter(Boolean).join('\n'),
      itemsLeft: [...this.left, ...pasted.left.map(({ why, text }) => `${why}\t${text}`)].join('\n'),
      total: this.statedTotal(pasted.total, lines),
    });
    const rows = pasted.left.filter(({ why }) => !isRemark(why)).length;
    this.said = t('items.read', { n: pasted.lines.length }) + (rows ? t('items.read_left', { n: rows }) : '');
    void this.focusOn('#items-list');
  }

  // ---- what stands there ----

  private complaints(bill: Bill): Complaint[] {
    const own = bill.bad.flatMap((at) =>
      (bill.reads[at] as Read).problems.map(({ cell, reason }) => ({
        at,
        cell,
        message: t(`items.problem_${reason}` as TextId),
      })),
    );
    const said = this.view.errors('items').flatMap(({ message, path }) => {
      const place = cellAt(path, bill.lineOf);
      return place ? [{ ...place, message, path }] : [];
    });
    return [...own, ...said];
  }

  private pasteField(): TemplateResult {
    const { view } = this;
    const error = view.error('itemsPaste');
    return html`
      <div class="field">
        <label for="f-itemsPaste">${t('items.paste')}</label>
        <p class="hint" id="f-itemsPaste-hint">${t('items.paste_hint')}</p>
        <textarea id="f-itemsPaste" data-testid="field-itemsPaste" rows="4" spellcheck="false" autocomplete="off"
          placeholder=${t('items.paste_example')} .value=${live(view.form.itemsPaste)}
          aria-invalid=${error ? 'true' : 'false'}
          aria-describedby=${describedBy('f-itemsPaste-hint', error && 'f-itemsPaste-error')}
          @input=${(event: Event) => view.set('itemsPaste', value(event))}></textarea>
        ${problem('f-itemsPaste', error?.message ?? null)}
        <button type="button" class="secondary" data-testid="items-read"
          @click=${this.read}>${t('items.do_read')}</button>
        <p role="status" class="understood" data-testid="items-said">${this.said}</p>
      </div>`;
  }

  /** Everything that must be mended, each leading to its cell. */
  private toMend(complaints: Complaint[]): TemplateResult | typeof nothing {
    const general = this.view.errors('items').filter(({ path }) => path && !/items\/\d/.test(path));
    if (!complaints.length && !general.length) return nothing;
    return html`<div class="card todo" id="f-items" tabindex="-1" data-testid="items-problems">
      ${general.map(({ message }) => html`<p>${message}</p>`)}
      ${
        complaints.length
          ? html`<p>${t('items.mend', { n: new Set(complaints.map(({ at }) => at)).size })}</p>`
          : nothing
      }
      <ul>${complaints.slice(0, 20).map(
        ({ at, cell, message }) => html`<li>
        <button type="button" class="link" data-testid="items-go-${at}"
          @click=${() => this.open(at, cell)}>${t('items.nth', { n: at + 1 })}</button>
        ${message}</li>`,
      )}</ul></div>`;
  }

  private firstInWords(line: Line, { share, first }: Read): string {
    if (share) return t('items.own_share', { share });
    return first !== null ? t('items.own_share', { share: money(first) }) : line.share;
  }

  private limitInWords(line: Line, { limit, over }: Read): string {
    if (limit !== null) return t('items.own_limit', { limit: money(limit) });
    return over !== null ? t('items.own_over', { amount: money(over) }) : line.limit;
  }

  private terms(line: Line, read: Read): string {
    return [
      line.pric && line.cnt ? `${line.pric} × ${line.cnt}` : '',
      read.kind
        ? t(`items.kind_${read.kind}` as TextId)
        : line.kind || (read.share || read.first !== null ? '' : t('items.kind_open')),
      this.firstInWords(line, read),
      this.limitInWords(line, read),
      line.bed ? t('items.is_bed') : '',
    ]
      .filter(Boolean)
      .join(' · ');
  }

  private closedLine(line: Line, read: Read, at: number, complaints: Complaint[]): TemplateResult {
    const name = line.name || t('items.no_name');
    return html`
      <span class="item-name">${name}</span>
      <span class="item-terms">${this.terms(line, read)}</span>
      <span class="item-amount number">${read.amount === null ? line.amount || '—' : money(read.amount)}</span>
      <button type="button" class="link" data-testid="item-edit-${at}"
        aria-label="${t('change_answer')}${t('list.colon')}${t('items.nth', { n: at + 1 })}${t('list.comma')}${name}"
        @click=${() => this.open(at)}>${t('change_answer')}</button>
      ${
        read.differs !== null
          ? html`<p class="item-said">${t('items.differs', { product: money(read.differs) })}</p>`
          : nothing
      }
      ${complaints.map(
        ({ message, path }) =>
          html`<p class="item-said error"><strong>${t('error.word')}</strong> ${message}
            ${path ? html`<code>${path}</code>` : nothing}</p>`,
      )}`;
  }

  private cell(line: Line, cell: Cell, complaints: Complaint[], hint = ''): TemplateResult {
    const id = `f-items-${cell}`;
    const bad = complaints.find((one) => one.cell === cell);
    return html`<div class="field ${cell}"><label for=${id}>${t(`items.${cell}` as TextId)}</label>
      ${hint ? html`<p class="hint small" id="${id}-hint">${hint}</p>` : nothing}
      <input id=${id} data-testid="item-${cell}" type="text" inputmode=${IN_WORDS.includes(cell) ? 'text' : 'decimal'}
        autocomplete="off" maxlength="200"
        .value=${live(line[cell])} aria-invalid=${bad ? 'true' : 'false'}
        aria-describedby=${describedBy(hint && `${id}-hint`, bad && `${id}-error`)}
        @input=${(event: Event) => this.change(cell, value(event))}>
      ${problem(id, bad?.message ?? null, bad?.path)}</div>`;
  }

  private kindOf(line: Line, complaints: Complaint[]): TemplateResult {
    const known = readKind(line.kind)?.kind ?? '';
    const bad = complaints.find(({ cell }) => cell === 'kind');
    return html`<div class="field kind"><label for="f-items-kind">${t('items.kind')}</label>
      <select id="f-items-kind" data-testid="item-kind" aria-invalid=${bad ? 'true' : 'false'}
        aria-describedby=${describedBy(bad && 'f-items-kind-error')}
        @change=${(event: Event) => this.change('kind', value(event))}>
        <option value="" .selected=${!line.kind}>${t('dont_know')}</option>
        ${line.kind && !known ? html`<option value=${line.kind} .selected=${true}>${line.kind}</option>` : nothing}
        ${KINDS.map(
          (kind) =>
            html`<option value=${kind} .selected=${known === kind}>${t(`items.kind_${kind}` as TextId)}</option>`,
        )}
      </select>${problem('f-items-kind', bad?.message ?? null, bad?.path)}</div>`;
  }

  private openLine(line: Line, read: Read, at: number, complaints: Complaint[]): TemplateResult {
    const enter = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || event.isComposing || !(event.target as HTMLElement).matches('input')) return;
      event.preventDefault(); // it ends this line, not the question
      this.close();
    };
    return html`<fieldset class="item-open" @keydown=${enter}><legend>${t('items.nth', { n: at + 1 })}</legend>
      ${this.cell(line, 'name', complaints)}
      ${this.cell(
        line,
        'amount',
        complaints,
        read.amount !== null ? `${t('amount.understood')} ${money(read.amount)}` : t('items.amount_hint'),
      )}
      ${this.cell(line, 'pric', complaints)} ${this.cell(line, 'cnt', complaints)}
      ${this.kindOf(line, complaints)}
      ${this.cell(line, 'share', complaints, t('items.share_hint'))}
      ${this.cell(line, 'limit', complaints, t('items.limit_hint'))}
      <label class="choice"><input type="checkbox" data-testid="item-bed" .checked=${line.bed !== ''}
        @change=${(event: Event) => this.change('bed', (event.target as HTMLInputElement).checked ? 'yes' : '')}>
        <span class="mark box" aria-hidden="true"></span><span class="words">${t('items.bed')}</span></label>
      <div class="buttons"><button type="button" class="secondary" data-testid="item-done"
        @click=${this.close}>${t('items.done')}</button>
        <button type="button" class="link" data-testid="item-remove"
          @click=${this.takeOut}>${t('items.remove')}</button></div>
    </fieldset>`;
  }

  private list(lines: Line[], bill: Bill, complaints: Complaint[]): TemplateResult {
    const rest = lines.length - this.shown;
    return html`
      <ol class="items" id="items-list" tabindex="-1" aria-label=${t('items.list')}>${lines
        .slice(0, this.shown)
        .map((line, at) => {
          const here = complaints.filter((one) => one.at === at);
          const read = bill.reads[at] as Read;
          return html`<li class=${here.length ? 'bad' : ''} data-testid="item-${at}">
          ${at === this.opened ? this.openLine(line, read, at, here) : this.closedLine(line, read, at, here)}</li>`;
        })}</ol>
      ${
        rest > 0
          ? html`<button type="button" class="link" @click=${() => {
              this.shown += AT_ONCE;
            }}>${t('items.more', { n: rest })}</button>`
          : nothing
      }
      <button type="button" class="secondary" data-testid="item-add"
        @click=${() => this.add(NO_LINE)}>${t('items.add')}</button>`;
  }

  /** The sum beside the bill's own, so that a row that is missing or twice there is noticed. */
  private sums(lines: Line[], bill: Bill): TemplateResult {
    const billed = readAmount(this.view.form.total);
    const less = billed.ok ? fen(billed.money) - bill.total : null;
    return html`
      <p class="items-sum">${t('items.sum', { n: lines.filter((line) => !isEmpty(line)).length })} <strong
        data-testid="items-sum">${money(bill.total)}</strong></p>
      ${bill.open ? html`<p class="hint">${t('items.open', { n: bill.open })}</p>` : nothing}
      ${amount(this.view, 'total', t('items.total'), t('items.total_hint'))}
      <p role="status" class=${less ? 'note' : 'understood'} data-testid="items-compared">${
        less === null
          ? nothing
          : less === 0
            ? t('items.same')
            : t(less > 0 ? 'items.less' : 'items.over', { amount: money(Math.abs(less)) })
      }</p>`;
  }

  private notes(remarks: boolean): { n: number; why: string; text: string }[] {
    return this.left.flatMap((row, n) => {
      const [why = '', ...cells] = row.split('\t');
      const text = cells.slice(0, CELLS.indexOf('bed')).filter(Boolean).join('  ');
      return isRemark(why) === remarks ? [{ n, why, text }] : [];
    });
  }

  /** What the reading leaves to be looked at: in sight until it was. */
  private remarks(): TemplateResult | typeof nothing {
    const remarks = this.notes(true);
    if (!remarks.length) return nothing;
    return html`<div class="card" data-testid="items-remarks"><p>${t('items.remarks')}</p>
      <ul class="rows">${remarks.map(
        ({ n, why, text }) => html`<li><span>${t(`items.remark_${why}` as TextId, { text })}</span>
          <button type="button" class="link" @click=${() => this.dismiss(n)}>${t('items.seen')}</button></li>`,
      )}</ul></div>`;
  }

  private leftOut(): TemplateResult | typeof nothing {
    const { view } = this;
    const rows = this.notes(false);
    if (!rows.length && !view.form.itemsRaw) return nothing;
    return html`<details data-testid="items-left"><summary>${t('items.left', { n: rows.length })}</summary>
      <ul class="rows">${rows.map(
        ({ n, why, text }) => html`<li><span><small>${t(`items.left_${why}` as TextId)}</small>${text}</span>
          <button type="button" class="link" data-testid="items-put-${n}"
            @click=${() => this.putBack(n)}>${t('items.put_back')}</button></li>`,
      )}</ul>
      ${
        view.form.itemsRaw
          ? html`<p class="hint">${t('items.raw')}</p><pre tabindex="0"
            aria-label=${t('items.raw')}>${view.form.itemsRaw}</pre>`
          : nothing
      }
    </details>`;
  }

  protected override willUpdate(): void {
    speak(this.view.ctx.lang);
  }

  protected override render(): TemplateResult {
    const { lines } = this;
    const bill = billOf(lines);
    const complaints = this.complaints(bill);
    return html`${this.pasteField()} ${this.toMend(complaints)} ${this.remarks()} ${this.list(lines, bill, complaints)}
      ${lines.length ? this.sums(lines, bill) : nothing} ${this.leftOut()}`;
  }
}

define('yidi-items', ItemsTable);
