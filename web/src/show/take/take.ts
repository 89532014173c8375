// The result, taken along: on paper, into a chat, as a file, as a link, as a reminder. Nothing is sent: a person does
// that.

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { told } from '../../answers/heard.js';
import { fileName, fileText, linked, linkHash } from '../../answers/saved.js';
import type { Answer } from '../../contract/types.js';
import { part } from '../../loading/part.js';
import { speak, t } from '../../words/text.js';
import type { TextId } from '../../words/zh.js';
import type { Scanned } from '../card/content.js';
import { cardInWords, cardOf } from '../card/content.js';
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
function download(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // phones ask first, and read it only then
}

/** What draws it, with the code: only whoever asks for a picture fetches it. */
const drawing = part(() => import('../card/draw.js'));

/** What a picture was drawn of; once that is another, the picture is no longer true. */
interface Drawn {
  answer: Answer;
  file: File;
  words: string;
  url: string;
  canvas: HTMLCanvasElement;
}

export class Take extends Part {
  static override properties = {
    ...Part.properties,
    shown: { state: true },
    amounts: { state: true },
    said: { state: true },
    drawn: { state: true },
    unshown: { state: true },
  };
  /** What was copied last, shown so that it can be copied by hand. */
  declare private shown: Copied | null;
  declare private amounts: boolean;
  /** What became of the last press, beside its button and for the live region. */
  declare private said: { by: string; text: TextId } | null;

  declare private drawn: Drawn | null;
  /** The host's policy shows no picture by its address: then the canvas itself is shown. */
  declare private unshown: boolean;

  private root: Element | null = null;

  constructor() {
    super();
    this.shown = null;
    this.amounts = false;
    this.said = null;
    this.drawn = null;
    this.unshown = false;
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

  protected override willUpdate(): void {
    super.willUpdate();
    if (this.drawn && this.drawn.answer !== this.result.answer) this.drawn = null;
  }

  private get today(): string {
    return this.result.view.ctx.today;
  }

  private get link(): string {
    return this.result.address + linkHash(this.result.kept, this.amounts);
  }
  /** For the code on the card: the link, or where it is too long for a code this page alone; none where it has none. */
  private get links(): string[] {
    return this.result.address ? [this.link, this.result.address] : [];
  }
  private scanned(link: string): Scanned {
    if (!link) return 'nothing';
    if (link === this.result.address) return 'page';
    return this.amounts ? 'amounts' : 'answers';
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
    const text = fileText(this.result.kept, this.today, t('take.file_holds'));
    download(fileName(this.today), new Blob([text], { type: 'application/json' }));
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
    const entry = calendarFile({ day, title: t('take.remind_title'), text, id, made: new Date() }, holidays);
    download(`yidi-${day}.ics`, new Blob([entry], { type: 'text/calendar' }));
    this.say('remind', 'take.reminder_saved');
  }

  private async draw(): Promise<void> {
    const { result } = this;
    try {
      const { drawCard, pngOf } = await drawing.load();
      speak(result.view.ctx.lang); // another may have spoken while it was fetched
      let words = '';
      const { canvas } = drawCard(this.links, (link) => {
        const card = cardOf(result, this.scanned(link));
        words = cardInWords(card);
        return card;
      });
      const png = await pngOf(canvas);
      const file = new File([png], `yidi-${this.today}.png`, { type: 'image/png' });
      this.drawn = { answer: result.answer, file, words, url: canvas.toDataURL('image/png'), canvas };
      this.say('card', 'take.card_drawn');
    } catch {
      this.say('card', 'take.card_failed');
    }
  }

  private keepPicture({ file }: Drawn): void {
    download(file.name, file);
    this.say('card', 'take.card_saved');
  }

  private async share({ file }: Drawn): Promise<void> {
    try {
      await navigator.share({ files: [file] });
      this.say('card', 'take.card_shared');
    } catch {
      // the person thought better of it
    }
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

  /** An amount more or less in the link is told where it is made: what was drawn before has another one. */
  private amountsChoice(id: string, words: TextId): TemplateResult {
    return html`<label class="choice paper"><input type="checkbox" .checked=${this.amounts} data-testid="${id}-amounts"
        @change=${() => {
          this.amounts = !this.amounts;
          this.drawn = null;
        }}>
      <span class="mark box" aria-hidden="true"></span><span class="words">${t(words)}</span></label>`;
  }

  private picture(drawn: Drawn): TemplateResult {
    const canShare = navigator.canShare?.({ files: [drawn.file] }) ?? false;
    return html`<div class="buttons">
        ${canShare ? this.button('card-share', 'take.card_share', () => void this.share(drawn)) : nothing}
        ${this.button('card-save', 'take.card_save', () => this.keepPicture(drawn))}</div>
      ${
        this.unshown
          ? html`<div class="picture" role="img" aria-label=${drawn.words}>${drawn.canvas}</div>`
          : html`<img class="picture" data-testid="card-picture" alt=${drawn.words} src=${drawn.url}
              @error=${() => {
                this.unshown = true;
              }}>`
      }`;
  }

  private card(): TemplateResult {
    return this.way(
      'card',
      html`${this.result.address ? this.amountsChoice('card', 'take.card_amounts') : nothing}
        ${this.button('card', 'take.card_do', () => void this.draw())} ${this.status('card')}
        ${this.drawn ? this.picture(this.drawn) : nothing}`,
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
        )}</dl></details>`;
  }

  private address(): TemplateResult | typeof nothing {
    if (!this.result.address) return nothing;
    return this.way(
      'link',
      html`
      ${this.reveals()}
      ${this.amountsChoice('link', 'take.link_amounts')}
      ${this.button('link', 'take.link_do', () => void this.copy('link'))} ${this.status('link')} ${this.area('link')}`,
    );
  }

  protected override render(): TemplateResult {
    return html`
      ${folded(
        'take',
        t('take.title'),
        html`<ul class="cards ways">
          ${this.card()} ${this.chat()} ${this.paper()} ${this.reminder()} ${this.file()} ${this.address()}</ul>`,
      )}
      ${sheet(this.result)}`;
  }
}
