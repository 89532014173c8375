// Makes the field of place-search.ts a WAI-ARIA combobox: finds places for what is typed and lists them under it.
import Combobox from '@github/combobox-nav';
import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import type { Field } from '../../answers/fields.js';
import type { Findings } from '../../places/find-place.js';
import { findPlaces } from '../../places/find-place.js';
import { pathOf } from '../../places/known.js';
import type { View } from '../../session/view.js';
import { speak, t } from '../../words/text.js';
import { adopt } from '../styles/adopt.js';
import { finder } from '../styles/finder.js';

export interface Search {
  view: View;
  /** Keeps what was typed until a place is chosen. */
  field: Field;
  /** The place chosen by now, here or otherwise; may be empty. */
  code: string;
  /** For the insured: rules of a place's own are marked, and those insured with a province itself can be found. */
  insured: boolean;
  choose(code: string): void;
}

const NOTHING: Findings = { codes: [], total: 0 };

/** It stands around the field and draws the list; it keeps what the field shows, and what is said of it. */
export class PlaceFinder extends LitElement {
  static override properties = {
    search: { attribute: false },
    open: { state: true },
    editing: { state: true },
    chosen: { state: true },
    failed: { state: true },
  };

  declare search: Search;
  declare private open: boolean;
  /** From the first letter until a place is chosen or the field is left: then it shows what was chosen. */
  declare private editing: boolean;
  declare private chosen: string;
  declare private failed: boolean;

  private composing = false; // an input method is at work: its letters are not yet the text
  private keys: Combobox | null = null;
  private found: Findings = NOTHING;
  private listed = '';

  constructor() {
    super();
    this.open = false;
    this.editing = false;
    this.chosen = '';
    this.failed = false;
  }

  private get base(): string {
    return `f-${this.search.field}`;
  }
  private get typed(): string {
    return this.search.view.form[this.search.field];
  }
  private get input(): HTMLInputElement {
    return this.querySelector('input') as HTMLInputElement;
  }
  private get said(): HTMLElement {
    return this.querySelector('[role="status"]') as HTMLElement;
  }
  private get list(): HTMLElement {
    return this.querySelector('[role="listbox"]') as HTMLElement;
  }
  private path(code: string): string {
    return pathOf(this.search.view.ctx, code).join(' ');
  }

  protected override createRenderRoot(): HTMLElement {
    const { input } = this;
    const root = this.querySelector('.found') as HTMLElement;
    Object.assign(input, { autocapitalize: 'off', spellcheck: false, enterKeyHint: 'search' });
    root.addEventListener('mousedown', (event) => event.preventDefault());
    input.addEventListener('focus', () => this.focused());
    input.addEventListener('blur', () => this.left());
    input.addEventListener('input', (event) => this.changed(event as InputEvent));
    input.addEventListener('keydown', (event) => this.pressed(event));
    input.addEventListener('click', () => {
      if (!this.editing) input.select();
    });
    input.addEventListener('compositionstart', () => {
      this.composing = true;
    });
    input.addEventListener('compositionend', (event) => this.composed(event));
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adopt(this, finder);
  }

  protected override firstUpdated(): void {
    this.said.className = 'vh';
    if (!this.input.matches(':focus')) return;
    this.editing = this.typed !== ''; // while all this was on its way
    this.focused();
  }

  private prepare(): void {
    this.search.view.needCounties().then(
      () => {
        this.failed = false;
      },
      () => {
        this.failed = true;
      },
    );
  }

  private focused(): void {
    this.prepare();
    if (!this.editing) this.input.select(); // typing replaces what was chosen
    this.open = this.typed !== '' && (this.editing || !this.search.code);
  }

  private left(): void {
    this.composing = this.editing = this.open = false;
    if (this.typed && this.search.code) this.search.view.set(this.search.field, '');
  }

  private changed(event: InputEvent | CompositionEvent): void {
    if ('isComposing' in event && event.isComposing) this.composing = true; // may have begun before this was here
    if (this.composing) return;
    const { value } = this.input;
    this.prepare(); // again, should it have failed
    this.editing = true;
    this.open = value.trim() !== '';
    this.chosen = '';
    this.search.view.set(this.search.field, value);
  }

  private composed(event: CompositionEvent): void {
    this.composing = false;
    this.changed(event);
  }

  private choose(code: string): void {
    this.open = this.editing = false;
    this.chosen = this.path(code);
    this.search.choose(code);
  }

  private committed(event: CustomEvent<{ event: MouseEvent }>): void {
    this.choose((event.target as HTMLElement).dataset.code as string);
    if (event.detail.event.detail) this.input.blur(); // a finger: the keyboard on the screen may go
  }

  /** Comes before the library, which moves through the list and takes the marked place. */
  private pressed(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === 229) event.stopImmediatePropagation();
    else if (event.key === 'Escape') this.escape(event);
    else if (event.key === 'Enter') this.enter(event);
    else if (/^Arrow(Up|Down)$/.test(event.key) && this.editing && this.typed) this.open = true;
  }

  private escape(event: KeyboardEvent): void {
    if (!this.open && !this.editing) return;
    event.preventDefault();
    if (this.open) {
      this.open = false;
      return;
    }
    this.editing = false;
    this.search.view.set(this.search.field, '');
  }

  /** With nothing marked: the one place there is, or the first is marked. Never goes on to the next question. */
  private enter(event: KeyboardEvent): void {
    if (!this.open || this.list.querySelector('[aria-selected="true"]')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const [first] = this.found.codes;
    if (this.found.total === 1 && first) this.choose(first);
    else this.keys?.navigate(1);
  }

  protected override willUpdate(): void {
    speak(this.search.view.ctx.lang);
  }

  protected override updated(changes: PropertyValues): void {
    const { input } = this;
    const text = this.editing || !this.search.code ? this.typed : this.path(this.search.code);
    if (!this.composing && input.value !== text) input.value = text;
    (this.renderRoot as HTMLElement).hidden = !this.open;
    this.said.textContent = this.spoken;
    this.keys ??= new Combobox(input, this.list, { tabInsertsSuggestions: false });
    this.follow(this.keys, this.found.codes.join());
    if (changes.has('open') && this.open) this.intoSight();
  }

  /** The library works while there is a list; in another list nothing is marked yet. */
  private follow(keys: Combobox, listed: string): void {
    if (listed === this.listed) return;
    if (listed && this.listed) keys.clearSelection();
    else if (listed) keys.start();
    else keys.stop();
    this.listed = listed;
  }

  /** On a phone the keyboard covers what lies below. */
  private intoSight(): void {
    const bottom = this.list.parentElement?.getBoundingClientRect().bottom ?? 0;
    const above = this.getBoundingClientRect().top < 0;
    if (above || bottom > (window.visualViewport?.height ?? window.innerHeight))
      this.scrollIntoView({ block: 'start' });
  }

  private get nothingFound(): string {
    const letters = /^[a-z\s]+$/i.test(this.typed.normalize('NFKC'));
    return t(letters ? 'search.none_letters' : 'search.none', { typed: this.typed.trim() });
  }

  /** Under the list: what is missing from it. */
  private get remark(): string {
    const { codes, total } = this.found;
    if (!this.search.view.ctx.divisions?.withCounties) return t(this.failed ? 'search.no_counties' : 'loading.places');
    if (!total) return this.nothingFound;
    return total > codes.length ? t('search.more', { n: total - codes.length }) : '';
  }

  private get spoken(): string {
    if (!this.open) return this.chosen && t('search.chosen', { place: this.chosen });
    return [this.found.total ? t('search.count', { n: this.found.total }) : '', this.remark].join(' ');
  }

  private option(code: string): TemplateResult {
    const names = pathOf(this.search.view.ctx, code);
    const own = this.search.insured && this.search.view.ctx.regions.find(({ admdvs }) => admdvs === code);
    const above = names.slice(0, -1).map((name) => html`<small>${name}</small> `);
    return html`<li role="option" id="${this.base}-${code}" data-code=${code} data-testid="found-${code}">
      <span>${above}<strong>${names[names.length - 1]}</strong></span>
      ${own ? html`<span class="tag">${t(`insured.${own.rules}_rules`)}</span>` : nothing}</li>`;
  }

  protected override render(): TemplateResult {
    const { view, insured } = this.search;
    this.found = this.open ? findPlaces(view.ctx, this.typed, insured) : NOTHING;
    return html`
      <ul role="listbox" id="${this.base}-list" aria-label=${t('search.results')} ?hidden=${!this.found.codes.length}
        @combobox-commit=${this.committed}>${this.found.codes.map((code) => this.option(code))}</ul>
      ${this.open && this.remark ? html`<p>${this.remark}</p>` : nothing}`;
  }
}
