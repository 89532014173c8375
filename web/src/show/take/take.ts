// The result, taken along: on paper, into a chat, as a file, as a link, as a reminder. Nothing is sent: a person does
// that.

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { told } from '../../answers/heard.js';
import { fileName, fileText, linked, linkHash } from '../../answers/saved.js';
import { t } from '../../words/text.js';
import type { TextId } from '../../words/zh.js';
import { copiedWords } from '../pieces/earlier-words.js';
import { heardWords } from '../pieces/heard-words.js';
import { nameOf } from '../pieces/parameter-names.js';
import { reopenFile } from '../pieces/reopen-file.js';
import { headlineOf } from '../result/advice.js';
import { dayInWords } from '../result/dates.js';
import { lastDayOf } from '../result/filing.js';
import { Part } from '../result/part.js';
import { folded } from '../result/view.js';
import { askedSteps } from '../steps/index.js';
import type { Holidays } from './reminder.js';
import { calendarFile } from './reminder.js';
import { sheet } from './sheet.js';
import { plainText } from './text.js';

type Copied = 'text' | 'link';

/** Hands a file to the browser; nothing is opened in its place, and the host's page stays where it is. */
function download(name: string, kind: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: kind }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // phones ask first, and read it only then
}

export class Take extends Part {
  static override properties = {
    ...Part.properties,
    shown: { state: true },
    amounts: { state: true },
    said: { state: true },
  };
  /** What was copied last, shown so that it can be copied by hand. */
  declare private shown: Copied | null;
  declare private amounts: boolean;
  /** What became of the last press, beside its button and for the live region. */
  declare private said: { by: string; text: TextId } | null;

  private root: Element | null = null;

  constructor() {
    super();
    this.shown = null;
    this.amounts = false;
    this.said = null;
  }

  /** While there is a sheet to print, nothing else is printed (styles/later.ts). */
  override connectedCallback(): void {
    super.connectedCallback();
    this.root = this.closest('.root');
    this.root?.setAttribute('data-printable', '');
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.root?.removeAttribute('data-printable');
  }

  private get today(): string {
    return this.result.view.ctx.today;
  }

  private get link(): string {
    return this.result.address + linkHash(this.result.kept, this.amounts);
  }

  private textOf(what: Copied): string {
    return what === 'text' ? plainText(this.result) : this.link;
  }

  /** Where there is no clipboard (plain http, some phones) the text stands there selected. */
  private async copy(what: Copied): Promise<void> {
    const text = this.textOf(what);
    this.shown = what;
    await this.updateComplete;
    const area = this.querySelector('textarea') as HTMLTextAreaElement;
    try {
      await navigator.clipboard.writeText(text);
      this.say(what, 'take.copied');
    } catch {
      area.focus();
      area.select();
      this.say(what, document.execCommand('copy') ? 'take.copied' : 'take.copy_by_hand');
    }
  }

  private say(by: string, text: TextId): void {
    this.said = { by, text };
  }

  private save(): void {
    download(fileName(this.today), 'application/json', fileText(this.result.kept, this.today, t('take.file_holds')));
    this.say('file', 'take.saved');
  }

  private async remind(day: string): Promise<void> {
    const holidays = JSON.parse(await this.result.holidays()) as Holidays;
    const { filing } = this.result.answer;
    const text = [
      headlineOf(this.result),
      ...filing.materials.map(({ name }) => `· ${name}`),
      ...filing.channels.map(({ name, contact }) => [name, contact].filter(Boolean).join(' ')),
    ].join('\n');
    const id = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('');
    download(
      `yidi-${day}.ics`,
      'text/calendar',
      calendarFile({ day, title: t('take.remind_title'), text, id, made: new Date() }, holidays),
    );
    this.say('remind', 'take.reminder_saved');
  }

  private status(by: string): TemplateResult {
    return html`<p class="said" role="status"
      data-testid="said-${by}">${this.said?.by === by ? t(this.said.text) : ''}</p>`;
  }

  private area(what: Copied): TemplateResult | typeof nothing {
    return this.shown === what
      ? html`<textarea readonly rows=${what === 'text' ? 8 : 4} aria-label=${t(`take.${what}_area`)}
      data-testid="take-${what}-area" .value=${this.textOf(what)}></textarea>`
      : nothing;
  }

  private way(id: string, body: unknown): TemplateResult {
    return html`<li class="card" data-testid="take-${id}"><h4>${t(`take.${id}` as TextId)}</h4>
      <p class="hint">${t(`take.${id}_hint` as TextId)}</p>${body}</li>`;
  }

  private button(id: string, text: TextId, act: () => void): TemplateResult {
    return html`<button type="button" class="secondary" data-testid="take-${id}-do" @click=${act}>${t(text)}</button>`;
  }

  private paper(): TemplateResult {
    return this.way(
      'print',
      this.button('print', 'take.print_do', () => window.print()),
    );
  }

  private chat(): TemplateResult {
    return this.way(
      'text',
      html`${this.button('text', 'take.text_do', () => void this.copy('text'))} ${this.status('text')}
        ${this.area('text')}`,
    );
  }

  private reminder(): TemplateResult | typeof nothing {
    const day = lastDayOf(this.result.answer.filing);
    if (!day || day <= this.today) return nothing;
    return this.way(
      'remind',
      html`<p><strong>${dayInWords(day)}</strong></p>
      ${this.button('remind', 'take.remind_do', () => void this.remind(day))} ${this.status('remind')}`,
    );
  }

  private file(): TemplateResult {
    return this.way(
      'file',
      html`${this.button('file', 'take.file_do', () => this.save())} ${this.status('file')}
      ${reopenFile((file) => {
        if (file) this.result.reopen(file);
      })}`,
    );
  }

  /** What whoever opens the link will read, answer by answer. */
  private reveals(): TemplateResult {
    const { view, kept } = this.result;
    const { form } = linked(kept, this.amounts);
    const seen = { ...view, form };
    return html`<details data-testid="link-reveals"><summary>${t('take.link_reveals')}</summary>
      <dl class="pairs">${askedSteps(seen.form, seen.ctx)
        .filter((step) => step.summary(seen))
        .map(
          (step) => html`
        <div><dt>${step.title(seen)}</dt><dd>${step.summary(seen)}</dd></div>`,
        )}
        ${told(this.amounts ? view.heard : {}).map(
          ([parameter, typed]) => html`
        <div><dt>${nameOf(parameter)}</dt><dd>${heardWords(parameter, typed) || typed}</dd></div>`,
        )}
        ${copiedWords(this.amounts ? view.heard : {}).map(
          ([name, words]) => html`<div><dt>${name}</dt><dd>${words}${t('take.from_sheet')}</dd></div>`,
        )}</dl></details>`;
  }

  private address(): TemplateResult | typeof nothing {
    if (!this.result.address) return nothing;
    return this.way(
      'link',
      html`
      ${this.reveals()}
      <label class="choice paper"><input type="checkbox" .checked=${this.amounts} data-testid="link-amounts"
          @change=${() => {
            this.amounts = !this.amounts;
          }}>
        <span class="mark box" aria-hidden="true"></span><span class="words">${t('take.link_amounts')}</span></label>
      ${this.button('link', 'take.link_do', () => void this.copy('link'))} ${this.status('link')} ${this.area('link')}`,
    );
  }

  protected override render(): TemplateResult {
    return html`
      ${folded(
        'take',
        t('take.title'),
        html`<ul class="cards ways">
          ${this.paper()} ${this.chat()} ${this.reminder()} ${this.file()} ${this.address()}</ul>`,
      )}
      ${sheet(this.result)}`;
  }
}
