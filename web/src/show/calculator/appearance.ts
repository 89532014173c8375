// How the element looks: large text for those who need it, light or dark, and how much room there is. It asks its own
// width, not the window's: in a hospital's narrow column a wide window is of no use. It keeps nothing: `yidi-look`
// tells the host.

import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { t } from '../../words/text.js';
import type { TextId } from '../../words/zh.js';

/** The element's attributes. */
export interface Look {
  view: string;
  textSize: string;
  theme: string;
}
type Host = ReactiveControllerHost & HTMLElement & Look & { readonly renderRoot: HTMLElement | DocumentFragment };

export const SIZES = ['22', '26', '30']; // pixels at least; larger where the reader's own text is
export const THEMES = ['auto', 'light', 'dark'];

/**
 * In letters: below the first, numbers go under their names; from the second, what was answered stands beside the
 * question.
 */
const TIGHT = 18;
const WIDE = 50;

export class Appearance implements ReactiveController {
  private room = '';
  private watched: ResizeObserver | null = null;
  private readonly night = matchMedia('(prefers-color-scheme: dark)');
  private readonly changed = (): void => this.host.requestUpdate();

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  hostConnected(): void {
    this.night.addEventListener('change', this.changed);
    this.watched = new ResizeObserver(() => this.measure());
    this.watched.observe(this.host);
  }

  hostDisconnected(): void {
    this.night.removeEventListener('change', this.changed);
    this.watched?.disconnect();
  }

  /** Larger text leaves less room. */
  hostUpdated(): void {
    this.measure();
  }

  private measure(): void {
    const page = this.host.renderRoot.querySelector('.page');
    if (!page) return;
    const letters = this.host.clientWidth / parseFloat(getComputedStyle(page).fontSize);
    const room = letters < TIGHT ? 'tight' : letters < WIDE ? '' : 'wide';
    if (room === this.room) return;
    this.room = room;
    this.changed();
  }

  get isWide(): boolean {
    return this.room === 'wide';
  }
  get isElderly(): boolean {
    return this.host.view === 'elderly';
  }
  private get size(): string {
    return SIZES.includes(this.host.textSize) ? this.host.textSize : (SIZES[0] as string);
  }

  get classes(): string {
    const { theme } = this.host;
    const dark = theme === 'dark' || (theme !== 'light' && this.night.matches);
    return ['root', dark ? 'dark' : '', this.isElderly ? `elderly size-${this.size}` : '', this.room]
      .filter(Boolean)
      .join(' ');
  }

  private take(look: Partial<Look>): void {
    Object.assign(this.host, look);
    const { view, theme } = this.host;
    this.host.dispatchEvent(
      new CustomEvent('yidi-look', { detail: { view, textSize: this.size, theme }, bubbles: true, composed: true }),
    );
  }

  private step(by: number, sign: string, label: TextId): TemplateResult {
    const next = SIZES[SIZES.indexOf(this.size) + by];
    return html`<button type="button" class="secondary size" aria-label=${t(label)}
      aria-disabled=${next ? 'false' : 'true'}
      data-testid=${label} @click=${() => {
        if (next) this.take({ textSize: next });
      }}>${sign}</button>`;
  }

  /** The one switch, and with it the steps of the text's size. */
  switches(): TemplateResult {
    return html`
      <button type="button" class="link" aria-pressed=${this.isElderly ? 'true' : 'false'} data-testid="elderly"
        @click=${() => this.take({ view: this.isElderly ? 'standard' : 'elderly' })}>${t('appearance.elderly')}</button>
      ${
        this.isElderly
          ? html`${this.step(-1, 'A−', 'appearance.smaller')}${this.step(1, 'A+', 'appearance.larger')}
        <span class="vh" role="status">${t('appearance.size', { n: this.size })}</span>`
          : nothing
      }`;
  }

  colours(): TemplateResult {
    const { theme } = this.host;
    return html`<p class="colours"><label for="theme">${t('appearance.theme')}</label>
      <select id="theme" data-testid="theme"
        @change=${(event: Event) => this.take({ theme: (event.target as HTMLSelectElement).value })}>
        ${THEMES.map(
          (one) =>
            html`<option value=${one} .selected=${one === (THEMES.includes(theme) ? theme : 'auto')}>${t(
              `appearance.${one}` as TextId,
            )}</option>`,
        )}
      </select></p>
      ${
        this.host.hasAttribute('keeps-look') && (this.isElderly || theme !== 'auto')
          ? html`<p>${t('appearance.kept')}</p>`
          : nothing
      }`;
  }
}
