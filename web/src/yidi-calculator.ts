// The custom element: shows a session (what was answered, what the engine said) and passes on what a person does.
import { LitElement, html, nothing, supportsAdoptingStyleSheets } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { updateWhenLocaleChanges } from '@lit/localize';
import { Appearance } from './appearance.js';
import { isReady } from './context.js';
import { questionAt } from './paths.js';
import { resultView } from './result/result.js';
import { Session } from './session.js';
import type { Kept, Page } from './session.js';
import type { AnyStep } from './steps/index.js';
import { soFar } from './so-far.js';
import { styles } from './styles/index.js';
import { lang, setLang, t } from './text.js';
import type { Answer, Case, Lang } from './types.js';

export class YidiCalculator extends LitElement {
  static override styles = styles;
  static override properties = {
    lang: { type: String, reflect: true },
    policies: { type: String },
    view: { type: String },
    textSize: { type: String, attribute: 'text-size' },
    theme: { type: String },
    dir: { type: String },
    wordsReady: { state: true },
  };

  declare lang: Lang;
  /** Where index.json and the policy files are; relative to the page. */
  declare policies: string;
  /** `elderly` for large text (`textSize`: 22, 26 or 30 pixels at least), large targets and more contrast. */
  declare view: string;
  declare textSize: string;
  /** `light`, `dark` or `auto`. */
  declare theme: string;
  declare dir: string;
  declare private wordsReady: boolean;

  private readonly session = new Session(() => this.requestUpdate(), (page, remember) => this.moved(page, remember));
  private readonly appearance = new Appearance(this);
  private focusNext = false;

  constructor() {
    super();
    this.lang = 'zh';
    this.policies = './policies/';
    this.view = 'standard';
    this.textSize = '';
    this.theme = 'auto';
    this.dir = '';
    this.wordsReady = false;
    updateWhenLocaleChanges(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.open();
  }

  private open(): void {
    void this.session.open(new URL(this.policies, document.baseURI));
  }

  /** Older Safari gets the styles as a file: see scripts/styles-plugin.ts. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    if (supportsAdoptingStyleSheets) return root;
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = new URL('calculator.css', document.baseURI).href;
    root.append(link);
    return root;
  }

  private tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('lang')) return;
    const wanted: Lang = this.lang === 'en' ? 'en' : 'zh';
    void setLang(wanted).then(() => {
      this.wordsReady = true;
      this.session.speak(wanted);
      this.tell('yidi-lang', { lang: wanted, title: t('app.title') });
    });
  }

  protected override updated(): void {
    if (!this.focusNext) return;
    this.focusNext = false;
    const heading = this.renderRoot.querySelector<HTMLElement>('#heading');
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'nearest' });
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView({ block: 'start' });
  }

  /** For an update's reload only: what was typed, so that it is not lost. */
  get state(): Kept {
    return this.session.kept;
  }
  restore(state: Kept): void {
    this.session.restore(state);
    if (this.session.isOpen) this.open(); // else the opening under way finds the form
  }

  /** What the engine was asked last, and what it said; null before the first result. Both hold what a person typed. */
  get case(): Case | null {
    return this.session.built?.case ?? null;
  }
  get answer(): Answer | null {
    return this.session.answer;
  }

  /** Goes to a page; the host hears of it, so that a browser's back button can come back. */
  goTo(page: Page, remember = true): void {
    this.session.goTo(page, remember);
  }

  private moved(page: Page, remember: boolean): void {
    this.focusNext = true;
    if (remember) this.tell('yidi-page', { page });
  }

  /** What keeps this step from being left is focused. */
  private halted(step: AnyStep): boolean {
    const field = this.session.halt(step, (one) => this.renderRoot.querySelector(`#f-${one}`) !== null);
    if (!field) return false;
    void this.updateComplete.then(() => {
      const input = this.renderRoot.querySelector<HTMLElement>(`#f-${field}`);
      input?.closest('details')?.setAttribute('open', '');
      (input?.matches('fieldset') ? input.querySelector<HTMLElement>('input') : input)?.focus();
    });
    return true;
  }

  /** Leaves the question on the screen, if nothing in it holds the person up. */
  private leave(how: () => void): void {
    const { step } = this.session;
    if (step && !this.halted(step)) how();
  }

  private submitted(event: Event): void {
    event.preventDefault();
    this.leave(() => this.session.next());
  }

  private header(): TemplateResult {
    const other: Lang = this.lang === 'en' ? 'zh' : 'en';
    return html`
      <header>
        <h1>${t('app.title')}</h1>
        <div class="switches">${this.appearance.switches()}
          <button type="button" class="link" lang=${other} data-testid="language" @click=${() => { this.lang = other; }}>${t('app.other_language')}</button></div>
      </header>`;
  }

  private progress(step: AnyStep): TemplateResult {
    const { asked } = this.session;
    const n = asked.findIndex((one) => one.id === step.id) + 1;
    return n === 0 ? html`` : html`<div class="progress">
      <span id="progress-text">${t('progress', { n, all: asked.length })}</span>
      <progress max=${asked.length} value=${n} aria-labelledby="progress-text"></progress></div>`;
  }

  private question(step: AnyStep): TemplateResult {
    const { session } = this;
    const { view } = session;
    const first = step.id === 'insured';
    const last = session.asked[session.asked.length - 1]?.id === step.id;
    const asked = session.asked.includes(step); // else no question of the walk: the result led here
    const aside = session.editing || !asked;
    const ready = isReady(session.form, session.context);
    const hint = step.hint?.(view);
    return html`
      <form novalidate @submit=${this.submitted} data-testid="step-${step.id}">
        ${this.progress(step)}
        ${first ? html`<p class="lead">${t('app.lead')}</p>` : nothing}
        <h2 id="heading" tabindex="-1">${step.title(view)}</h2>
        ${hint ? html`<p class="hint">${hint}</p>` : nothing}
        ${step.render(view)}
        <div class="buttons">
          <button type="submit" class="primary" data-testid="next">
            ${!asked ? t('see_result') : aside ? t('save_back') : last ? t('see_result') : t('next')}</button>
          ${first || !asked ? nothing : html`<button type="button" class="secondary" data-testid="back" @click=${() => session.back()}>${t('back')}</button>`}
          ${ready && !last && !aside && !first
            ? html`<button type="button" class="link" data-testid="see-result" @click=${() => this.leave(() => session.skipToResult())}>${t('see_result_now')}</button>` : nothing}
        </div>
      </form>`;
  }

  private refusal(): TemplateResult {
    return html`<div class="card todo" data-testid="errors"><p class="headline">${t('error.title')}</p><p>${t('error.lead')}</p>
      <ul>${this.session.errors.map(({ path, message }) => {
        const place = questionAt(path);
        return html`<li>${message} <code>${path}</code>
          ${place ? html`<button type="button" class="link" @click=${() => this.session.edit(place[0])}>${t('error.go')}</button>` : nothing}</li>`;
      })}</ul></div>`;
  }

  private result(): TemplateResult {
    const { session } = this;
    const { answer, built } = session;
    return html`
      <div class="result" data-testid="result">
        <h2 id="heading" tabindex="-1">${t('result.title')}</h2>
        ${session.errors.length ? this.refusal() : nothing}
        ${answer && built ? resultView({
          answer, view: session.view, supposed: built.supposed, ticked: session.ticked, tried: session.tried?.text ?? '',
          tick: (id) => session.tick(id), edit: (step) => session.edit(step), forget: () => session.forget(),
          try: (alternative) => session.try(alternative), undo: () => session.undo(),
        }) : nothing}
        <div class="buttons">
          <button type="button" class="secondary" data-testid="back" @click=${() => session.back()}>${t('back')}</button>
          <button type="button" class="link" data-testid="start-over" @click=${() => session.startOver()}>
            ${session.clearing ? t('app.start_over_sure') : t('app.start_over')}</button>
        </div>
      </div>`;
  }

  private body(): TemplateResult {
    const { session } = this;
    if (session.failed)
      return html`<div class="card todo" role="alert"><p>${t('loading.failed')}</p>
        <button type="button" class="primary" @click=${this.open}>${t('loading.again')}</button></div>`;
    if (!session.context.regions.length) return html`<p class="loading" role="status">${t('loading.engine')}</p>`;
    if (!session.step) return this.result();
    return html`<div class="beside">${this.question(session.step)}${this.appearance.isWide ? soFar(session) : nothing}</div>`;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.wordsReady) return nothing;
    return html`
      <div class=${this.appearance.classes} lang=${lang() === 'en' ? 'en' : 'zh-CN'} dir=${this.dir === 'rtl' ? 'rtl' : 'ltr'}>
        <div class="page">
          ${this.header()}
          <main>${this.body()}</main>
          <div class="vh" role="status" aria-live="polite" data-testid="spoken">${this.session.page === 'result' ? this.session.spoken : ''}</div>
          <footer>${this.appearance.colours()}<p>${t('app.privacy')}</p><slot name="footer"></slot></footer>
        </div>
      </div>`;
  }
}

customElements.define('yidi-calculator', YidiCalculator);

declare global {
  interface HTMLElementTagNameMap { 'yidi-calculator': YidiCalculator }
}
