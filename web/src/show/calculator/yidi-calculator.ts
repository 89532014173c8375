// The custom element: shows a session (what was answered, what the engine said) and passes on what a person does.

import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing, supportsAdoptingStyleSheets } from 'lit';
import { isReady } from '../../answers/context.js';
import type { Field } from '../../answers/fields.js';
import type { Kept, Offered, Page } from '../../answers/kept.js';
import { questionAt } from '../../answers/paths.js';
import { readPreset } from '../../answers/preset.js';
import { fromFile } from '../../answers/saved.js';
import type { Answer, Case, EngineError, Lang } from '../../contract/types.js';
import { isSandboxed } from '../../engine/can-run.js';
import type { PolicyFile, Refused } from '../../engine/listed.js';
import { beside } from '../../loading/beside.js';
import { MISSING } from '../../loading/part.js';
import { Session } from '../../session/session.js';
import { lang, loadWords, speak, t } from '../../words/text.js';
import { define } from '../pieces/define.js';
import { unreadable } from '../pieces/inputs.js';
import { reopenFile } from '../pieces/reopen-file.js';
import type { ResultView } from '../result/view.js';
import { wordsFor } from '../steps/ask.js';
import { STEPS } from '../steps/index.js';
import { described } from '../steps/insured.js';
import type { Step } from '../steps/step.js';
import { who } from '../steps/who.js';
import { styles } from '../styles/index.js';
import { Appearance } from './appearance.js';
import { Keeping } from './keeping.js';
import { offered } from './offered.js';
import { choose, inUse } from './own-files.js';
import { resultView, summaryOf } from './result-page.js';
import { soFar } from './so-far.js';

/** Whatever a person does here is done in this element's language, whichever spoke last on the page (text.ts). */
const SPEAKING = [
  'click',
  'input',
  'change',
  'submit',
  'keydown',
  'focus',
  'blur',
  'compositionend',
  'combobox-commit',
  'toggle',
  'paste',
  'drop',
];

const PRESETS = ['region', 'insured', 'institutionClass', 'level', 'date'] as const;

export class YidiCalculator extends LitElement {
  static override styles = styles;
  static override properties = {
    lang: { type: String, reflect: true },
    theme: { type: String, reflect: true },
    view: { type: String, reflect: true },
    policies: { type: String },
    region: { type: String },
    insured: { type: String },
    institutionClass: { type: String, attribute: 'institution-class' },
    level: { type: String },
    date: { type: String },
    shareAnswers: { type: Boolean, attribute: 'share-answers' },
    address: { attribute: false },
    textSize: { type: String, attribute: 'text-size' },
    keep: { type: String },
    dir: { type: String },
    wordsReady: { state: true },
  };

  declare lang: Lang;
  /** light, dark or auto; standard or elderly: large text, large targets and more contrast. */
  declare theme: string;
  declare view: string;
  /** The folder of index.json and all.txt, relative to the page; empty for the one that came with the program. */
  declare policies: string;
  /**
   * What the host answers beforehand: where it is itself (six digits), where its patients are insured, what kind of
   * hospital it is (a class of the insured region's own, or the grade 3, 2, 1, 9), and the day asked on.
   */
  declare region: string;
  declare insured: string;
  declare institutionClass: string;
  declare level: string;
  declare date: string;
  /** The event `yidi-answer` then carries what was typed and what came out. */
  declare shareAnswers: boolean;
  /** This page's own, where it reads what a link to it holds (main.ts); a host's page does not. */
  declare address: string;
  /** With the view `elderly`: 22, 26 or 30 pixels at least. */
  declare textSize: string;
  declare dir: string;
  /** How long answers stay: `tab`, until it is closed or cleared; `none`; or so many minutes after the last touch. */
  declare keep: string;
  declare private wordsReady: boolean;

  private readonly session = new Session(
    STEPS,
    () => this.requestUpdate(),
    (page, remember) => this.moved(page, remember),
  );
  private readonly appearance = new Appearance(this);
  private readonly keeping: Keeping;
  private focusNext = false;
  private toldOf: Answer | null = null;
  private said: { answer: Answer | null; errors: EngineError[]; text: string } = { answer: null, errors: [], text: '' };

  constructor() {
    super();
    this.lang = 'zh';
    this.theme = 'auto';
    this.view = 'standard';
    this.policies = this.region = this.insured = this.institutionClass = this.level = this.date = this.address = '';
    this.textSize = this.dir = '';
    this.keep = 'tab';
    this.shareAnswers = this.wordsReady = false;
    this.keeping = new Keeping(this, this.session as unknown as Session);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.open();
  }

  private open(): void {
    void this.session.open(
      this.policies ? new URL(this.policies.replace(/\/?$/, '/'), document.baseURI) : beside('policies/'),
    );
  }

  /** Older Safari gets the styles as a file: see scripts/styles-plugin.ts. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    for (const type of SPEAKING) root.addEventListener(type, () => speak(this.session.context.lang), { capture: true });
    if (supportsAdoptingStyleSheets) return root;
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = beside('calculator.css').href;
    root.append(link);
    return root;
  }

  private tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('policies') && this.hasUpdated) this.open();
    if (PRESETS.some((name) => changed.has(name))) this.preset();
    if (changed.has('lang')) void this.speakFromNow(this.lang === 'en' ? 'en' : 'zh');
    speak(this.session.context.lang);
  }

  /** What cannot be read is left out, so that a slip in the host's page costs one question more and nothing else. */
  private preset(): void {
    if (!this.session.isPreset && !PRESETS.some((name) => this[name])) return;
    const { preset, wrong } = readPreset({
      insured: this.insured,
      place: this.region,
      class: this.institutionClass,
      level: this.level,
      date: this.date,
    });
    for (const name of wrong)
      console.warn(`yidi-calculator: ${name === 'place' ? 'region' : name} is not understood and left out`);
    this.session.preset(preset);
  }

  /** The words shown stay those of the language before until the other's are here. */
  private async speakFromNow(wanted: Lang): Promise<void> {
    try {
      await loadWords(wanted);
    } catch {
      return this.stay();
    }
    if (wanted !== (this.lang === 'en' ? 'en' : 'zh')) return; // changed once more meanwhile
    this.wordsReady = true;
    this.session.speak(wanted);
    speak(wanted);
    this.tell('yidi-lang', { lang: wanted, title: t('app.title') });
  }

  /** The other language could not be fetched: the one at hand goes on. */
  private stay(): void {
    if (this.wordsReady) this.lang = this.session.context.lang;
    window.dispatchEvent(new CustomEvent(MISSING));
  }

  protected override updated(): void {
    this.tellAnswer();
    const heading = this.focusNext ? this.renderRoot.querySelector<HTMLElement>('#heading') : null;
    if (!heading) return; // what is coming has one
    this.focusNext = false;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: 'nearest' });
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView({ block: 'start' });
  }

  /** That there is an answer, and whether it is to the fen: nothing of the person, unless the host asks for it. */
  private tellAnswer(): void {
    const { answer } = this.session;
    if (answer === this.toldOf) return;
    this.toldOf = answer;
    if (answer) this.tell('yidi-answer', this.shareAnswers ? { case: this.case, answer } : {});
  }

  /** For an update's reload only: what was typed, so that it is not lost. */
  get state(): Kept {
    return this.session.kept;
  }
  restore(state: Kept): void {
    this.session.restore(state);
    if (this.session.isOpen) this.open(); // else the opening under way finds the form
  }

  /** What a link or a file held: opened at once, or after asking where something is typed already. */
  reopen(held: Offered): void {
    this.session.offer(held);
  }
  private reopenFile(file: File | null | undefined): void {
    if (file) void fromFile(file).then((held) => this.reopen(held));
  }

  /** What the engine was asked last, and what it said; null before the first result. Both hold what a person typed. */
  get case(): Case | null {
    return this.session.built?.case ?? null;
  }
  get answer(): Answer | null {
    return this.session.answer;
  }

  /**
   * Policies of one's own, handed over as texts: used besides the others until they are taken away with an empty list.
   */
  get policyFiles(): readonly PolicyFile[] {
    return this.session.policyFiles;
  }
  set policyFiles(files: readonly PolicyFile[]) {
    void this.usePolicies(files);
  }
  /** The same; resolves to what the engine finds wrong in them, and then none of them is used. */
  usePolicies(files: readonly PolicyFile[]): Promise<readonly Refused[]> {
    return this.session.wantPolicies(files);
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
  private halted(step: Step): boolean {
    const { view } = this.session;
    const inSight = (field: Field): boolean => this.renderRoot.querySelector(`#f-${field}`) !== null;
    const stop = step.stop?.(view) ?? unreadable(view.form, inSight);
    if (!stop) return false;
    this.session.halt(stop);
    void this.updateComplete.then(() => {
      const input = this.renderRoot.querySelector<HTMLElement>(`#f-${stop.field}`);
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
      <header part="header">
        <h1 part="title">${t('app.title')}</h1>
        <div class="switches">${this.appearance.switches()}
          <button type="button" class="link" lang=${other} data-testid="language" @click=${() => {
            this.lang = other;
          }}>${t('app.other_language')}</button></div>
      </header>`;
  }

  private progress(step: Step): TemplateResult {
    const { asked } = this.session;
    const n = asked.findIndex((one) => one.id === step.id) + 1;
    return n === 0
      ? html``
      : html`<div class="progress">
      <span id="progress-text">${t('progress', { n, all: asked.length })}</span>
      <progress max=${asked.length} value=${n} aria-labelledby="progress-text"></progress></div>`;
  }

  private question(step: Step): TemplateResult {
    const { session } = this;
    const { view } = session;
    const first = session.asked[0]?.id === step.id;
    const last = session.asked[session.asked.length - 1]?.id === step.id;
    const asked = session.asked.includes(step); // else no question of the walk: the result led here
    const aside = session.editing || !asked;
    const ready = isReady(session.form, session.context);
    const hint = step.hint?.(view);
    return html`
      <form novalidate part="question" @submit=${this.submitted} data-testid="step-${step.id}">
        ${this.progress(step)}
        ${first ? html`<p class="lead">${t('app.lead')}</p>${who(view)}` : nothing}
        <h2 id="heading" tabindex="-1">${step.title(view)}</h2>
        ${hint ? html`<p class="hint">${hint}</p>` : nothing}
        ${step.render(view)}
        ${first && !session.editing ? reopenFile((file) => this.reopenFile(file)) : nothing}
        <div class="buttons">
          <button type="submit" class="primary" part="primary" data-testid="next">
            ${!asked ? t('see_result') : aside ? t('save_back') : last ? t('see_result') : t('next')}</button>
          ${
            first || !asked
              ? nothing
              : html`<button type="button" class="secondary" data-testid="back"
                @click=${() => session.back()}>${t('back')}</button>`
          }
          ${
            ready && !last && !aside && !first
              ? html`<button type="button" class="link" data-testid="see-result"
                @click=${() => this.leave(() => session.skipToResult())}>${t('see_result_now')}</button>`
              : nothing
          }
        </div>
        ${first ? this.ownFiles() : nothing}
      </form>`;
  }

  private get shelf() {
    const { session } = this;
    const fail = (): void => this.requestUpdate(); // the page around has said that a part is missing
    return {
      files: session.policyFiles,
      refused: session.refused,
      use: (files: PolicyFile[]) => void session.usePolicies(files).catch(fail),
    };
  }

  /** For an office with rules of its own. */
  private ownFiles(): TemplateResult {
    return html`<details data-testid="files"><summary>${t('insured.files')}</summary>
      ${choose(this.shelf)} ${described(this.session.view)}</details>`;
  }

  private refusal(): TemplateResult {
    return html`<div class="card todo" data-testid="errors"><p
      class="headline">${t('error.title')}</p><p>${t('error.lead')}</p>
      <ul>${this.session.errors.map(({ path, message }) => {
        const place = questionAt(path);
        return html`<li>${message} <code>${path}</code>
          ${
            place
              ? html`<button type="button" class="link"
                @click=${() => this.session.edit(place[0])}>${t('error.go')}</button>`
              : nothing
          }</li>`;
      })}</ul></div>`;
  }

  /** What the result shows and what can be done with it. */
  private get resultShown(): ResultView | null {
    const { session } = this;
    const { answer, built } = session;
    if (!answer || !built) return null;
    return {
      answer,
      case: built.case,
      view: session.view,
      supposed: built.supposed,
      ticked: session.ticked,
      tried: session.tried?.text ?? '',
      tick: (id) => session.tick(id),
      edit: (step) => session.edit(step),
      forget: () => session.forget(),
      tell: (answers) => session.tell(answers),
      hear: (parameter, typed) => session.hearBeside(parameter, typed),
      try: (text, answers) => session.try(text, answers),
      undo: () => session.undo(),
      settle: (answers) => session.settle(answers),
      holidays: () => session.holidays(),
      kept: session.kept,
      reopen: (file) => this.reopenFile(file),
      address: this.address,
    };
  }

  private result(): TemplateResult {
    const { session } = this;
    const shown = this.resultShown;
    return html`
      <div class="result" part="result" data-testid="result">
        <h2 id="heading" tabindex="-1">${wordsFor(session.form, 'result.title')}</h2>
        ${session.form.who === 'family' ? html`<p class="hint">${t('result.you_is_family')}</p>` : nothing}
        ${session.errors.length ? this.refusal() : nothing}
        ${shown ? resultView(shown, this.appearance.isElderly) : nothing}
        <div class="buttons">
          <button type="button" class="secondary" data-testid="back"
            @click=${() => session.back()}>${t('back')}</button>
        </div>
      </div>`;
  }

  /** The answer in one breath, for the live region: said once, when the engine has answered. */
  private get spoken(): string {
    const { answer, errors } = this.session;
    if (answer !== this.said.answer || errors !== this.said.errors) {
      const shown = this.resultShown;
      const text = errors.length ? t('error.title') : shown ? summaryOf(shown) : '';
      this.said = { answer, errors, text };
    }
    return this.said.text;
  }

  private body(): TemplateResult {
    const { session } = this;
    if (session.failed && session.blocked)
      return html`<div class="card todo" role="alert" data-testid="blocked"><p>${t('loading.blocked')}</p>
        <p class="hint">${t('loading.blocked_why')}</p></div>`;
    if (session.failed && isSandboxed())
      return html`<div class="card todo" role="alert" data-testid="sandboxed"><p>${t('loading.sandboxed')}</p>
        <p class="hint">${t('loading.sandboxed_why')}</p></div>`;
    if (session.failed)
      return html`<div class="card todo" role="alert"><p>${t('loading.failed')}</p>
        <button type="button" class="primary" @click=${this.open}>${t('loading.again')}</button></div>`;
    const { step } = session;
    if (!session.context.regions.length) return html`<p class="loading" role="status">${t('loading.engine')}</p>`;
    if (!step) return this.result();
    return html`<div class="beside">${this.question(step)}${this.appearance.isWide ? soFar(session) : nothing}</div>`;
  }

  /** What is kept and for how long, and the button that ends it. */
  private privacy(): TemplateResult {
    const { session, keeping } = this;
    const { minutes } = keeping;
    return html`<p data-testid="privacy">${t('app.privacy')}${lang() === 'en' ? ' ' : ''}${
      !keeping.keeps
        ? t('app.kept_not')
        : minutes === null
          ? t('app.kept_in_tab')
          : t('app.kept_minutes', { n: minutes })
    }</p>
      ${
        session.untouched
          ? nothing
          : html`<p><button type="button" class="secondary" data-testid="start-over"
            @click=${() => session.startOver()}>
            ${session.clearing ? t('app.clear_sure') : t('app.clear')}</button></p>`
      }`;
  }

  /** Until its words are here, whatever the page has put inside it. */
  protected override render(): TemplateResult {
    if (!this.wordsReady) return html`<slot></slot>`;
    return html`
      <div class=${this.appearance.classes} part="root" lang=${lang() === 'en' ? 'en' : 'zh-CN'}
        dir=${this.dir === 'rtl' ? 'rtl' : 'ltr'}>
        <div class="page" part="page">
          ${this.header()}
          ${inUse(this.shelf)}
          <div part="main">${offered(this.session)}${this.body()}</div>
          <div class="vh" role="status" aria-live="polite"
            data-testid="spoken">${this.session.page === 'result' ? this.spoken : ''}</div>
          <footer part="footer">${this.appearance.colours()}${this.privacy()}<slot
            name="footer"></slot></footer>
        </div>
      </div>`;
  }
}

define('yidi-calculator', YidiCalculator);

declare global {
  interface HTMLElementTagNameMap {
    'yidi-calculator': YidiCalculator;
  }
}
