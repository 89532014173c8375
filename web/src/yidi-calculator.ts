// The custom element: holds the answers, walks through the questions, asks the engine, shows the result.
import { LitElement, html, nothing, supportsAdoptingStyleSheets } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { updateWhenLocaleChanges } from '@lit/localize';
import { answersOf } from './apply-change.js';
import { buildCase, careOf, schemeOf } from './case.js';
import type { Built } from './case.js';
import { counting, insuredCode, isReady } from './context.js';
import type { Context } from './context.js';
import { loadCounties, loadDivisions } from './divisions.js';
import { openEngine } from './engine.js';
import type { Engine } from './engine.js';
import { amountProblem, numberProblem } from './fields.js';
import type { View } from './fields.js';
import { EMPTY, MONEY_FIELDS, NUMBER_FIELDS } from './form.js';
import type { Field, Form } from './form.js';
import { questionAt } from './paths.js';
import { assumptions, heardFrom, officeOf, told } from './heard.js';
import { resultView, summaryOf } from './result/result.js';
import { STEPS, askedSteps, stepById } from './steps/index.js';
import type { AnyStep, StepId } from './steps/index.js';
import { styles } from './styles/index.js';
import { lang, setLang, t } from './text.js';
import type { Alternative, Answer, EngineError, Lang } from './types.js';

export type Page = StepId | 'result';
type Tried = { text: string; before: Form };
type Problem = { message: string; path: string; value: string };

function localToday(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export class YidiCalculator extends LitElement {
  static override styles = styles;
  static override properties = {
    lang: { type: String, reflect: true },
    policies: { type: String },
    form: { state: true }, page: { state: true }, context: { state: true }, answer: { state: true },
    errors: { state: true }, problems: { state: true }, heard: { state: true }, ticked: { state: true },
    tried: { state: true }, failed: { state: true }, wordsReady: { state: true }, clearing: { state: true }, spoken: { state: true },
  };

  declare lang: Lang;
  /** Where index.json and the policy files are; relative to the page. */
  declare policies: string;
  declare private form: Form;
  declare private page: Page;
  declare private context: Context;
  declare private answer: Answer | null;
  declare private errors: EngineError[];
  declare private problems: Partial<Record<Field, Problem>>;
  declare private heard: Record<string, string>;
  declare private ticked: ReadonlySet<string>;
  /** An alternative that is being looked at, and the answers before it. */
  declare private tried: Tried | null;
  declare private failed: boolean;
  declare private wordsReady: boolean;
  declare private clearing: boolean;
  declare private spoken: string;

  private engine: Engine | null = null;
  private opening: Promise<Engine> | null = null;
  private counties: Promise<void> | null = null;
  private built: Built | null = null;
  private heardBefore: string[] = [];
  private seen = new Set<StepId>();
  private editing = false;
  private focusNext = false;

  constructor() {
    super();
    this.lang = 'zh';
    this.policies = './policies/';
    this.context = { regions: [], divisions: null, lang: 'zh', today: localToday() };
    this.failed = false;
    this.wordsReady = false;
    this.reset();
    updateWhenLocaleChanges(this);
  }

  private reset(): void {
    this.form = EMPTY;
    this.page = 'insured';
    this.answer = null;
    this.errors = [];
    this.problems = {};
    this.heard = {};
    this.ticked = new Set();
    this.tried = null;
    this.clearing = false;
    this.spoken = '';
    this.seen = new Set(['insured']);
    this.editing = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.open();
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

  /** Everything that has to arrive once; safe to call again after a failure. */
  private async open(): Promise<void> {
    this.failed = false;
    try {
      this.opening ??= openEngine(new URL(this.policies, document.baseURI));
      this.engine = await this.opening;
      this.context = { ...this.context, regions: this.engine.regions() };
      if (insuredCode(this.form)) await this.prepareRegion();
      if (this.afterResult) void this.assess();
      const divisions = await loadDivisions();
      this.context = { ...this.context, divisions: this.context.divisions ?? divisions };
      this.needCountiesHere();
    } catch (error) {
      console.error(error);
      this.opening = null;
      this.failed = true;
    }
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('lang')) return;
    const wanted: Lang = this.lang === 'en' ? 'en' : 'zh';
    void setLang(wanted).then(() => {
      this.wordsReady = true;
      this.context = { ...this.context, lang: wanted };
      if (this.page === 'result') this.assess();
      this.dispatchEvent(new CustomEvent('yidi-lang', { detail: { lang: wanted, title: t('app.title') }, bubbles: true, composed: true }));
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
  get state(): { form: Form; page: Page; heard: Record<string, string> } {
    return { form: this.form, page: this.page, heard: this.heard };
  }
  restore(state: { form: Form; page: Page; heard: Record<string, string> }): void {
    this.form = state.form;
    this.heard = state.heard;
    this.page = state.page === 'result' || stepById(state.page) ? state.page : 'insured';
    if (this.afterResult) this.seen = new Set(STEPS.map((step) => step.id));
    if (this.engine) void this.open(); // else the opening under way finds the form
  }

  private get view(): View {
    return {
      form: this.form, ctx: this.context, set: (field, value) => this.take({ [field]: value }), answer: (answers) => this.take(answers),
      needCounties: () => this.needCounties(), error: (field) => this.error(field),
      heard: this.heardHere, hear: (parameter, typed) => this.hear(parameter, typed),
      assessed: this.answer, heardBefore: this.heardBefore,
    };
  }

  private take(answers: Partial<Form>): void {
    const before = insuredCode(this.form);
    this.form = { ...this.form, ...answers };
    if (insuredCode(this.form) !== before) {
      this.answer = null; // another region's: not even to ask by
      this.prepareRegion().catch(() => {}); // tried again for the result
    }
    this.needCountiesHere();
  }

  /** Once a place is chosen, its counties are offered and named. */
  private needCountiesHere(): void {
    if (insuredCode(this.form)) this.needCounties().catch(() => {}); // tried again with the next answer
  }

  private needCounties(): Promise<void> {
    this.counties ??= this.addCounties().catch((error: unknown) => { this.counties = null; throw error; });
    return this.counties;
  }

  private async addCounties(): Promise<void> {
    const divisions = await loadCounties(await loadDivisions());
    this.context = { ...this.context, divisions };
  }

  private async prepareRegion(): Promise<void> {
    if (!this.engine) return;
    await this.engine.prepare(insuredCode(this.form), this.lang);
    this.context = { ...this.context, regions: this.engine.regions() };
  }

  /** A problem is shown until the value it was about is changed. */
  private error(field: Field): { message: string; path: string } | null {
    const problem = this.problems[field];
    return problem && problem.value === this.form[field] ? problem : null;
  }

  /** The result, or the page beside it: all questions were answered or passed over. */
  private get afterResult(): boolean {
    return this.page === 'result' || this.page === 'heard';
  }

  private get step(): AnyStep | undefined {
    return this.page === 'result' ? undefined : stepById(this.page);
  }

  /** Goes to a page; the host hears of it, so that a browser's back button can come back. */
  goTo(page: Page, remember = true): void {
    this.page = page;
    this.clearing = false;
    this.focusNext = true;
    if (page === 'result') { this.editing = false; this.assess(); } else this.seen.add(page);
    if (remember) this.dispatchEvent(new CustomEvent('yidi-page', { detail: { page }, bubbles: true, composed: true }));
  }

  private edit(step: StepId): void {
    this.editing = true;
    this.tried = null; // changed by hand, it is no longer what was there before with one thing different
    this.goTo(step);
  }

  /** What keeps this step from being left; the first such field is shown and focused. */
  private halted(step: AnyStep): boolean {
    const stop = step.stop?.(this.view) ?? this.unreadable();
    if (!stop) return false;
    this.problems = { ...this.problems, [stop.field]: { message: stop.message, path: '', value: this.form[stop.field] } };
    void this.updateComplete.then(() => {
      const field = this.renderRoot.querySelector<HTMLElement>(`#f-${stop.field}`);
      field?.closest('details')?.setAttribute('open', '');
      (field?.matches('fieldset') ? field.querySelector<HTMLElement>('input') : field)?.focus();
    });
    return true;
  }

  /** Only what is in sight can hold a person up. */
  private unreadable(): { field: Field; message: string } | null {
    for (const field of [...MONEY_FIELDS, ...NUMBER_FIELDS]) {
      if (!this.renderRoot.querySelector(`#f-${field}`)) continue;
      const message = (MONEY_FIELDS.includes(field) ? amountProblem : numberProblem)(this.form[field]);
      if (message) return { field, message };
    }
    return null;
  }

  private next(event: Event): void {
    event.preventDefault();
    const step = this.step;
    if (!step || this.halted(step)) return;
    const steps = askedSteps(this.form, this.context);
    const following = this.editing || !steps.includes(step)
      ? steps.find((one) => one.stop?.(this.view) || !this.seen.has(one.id))
      : steps[steps.findIndex((one) => one.id === step.id) + 1];
    this.goTo(following ? following.id : 'result');
  }

  private toResult(): void {
    const step = this.step;
    if (step && this.halted(step)) return;
    for (const one of askedSteps(this.form, this.context)) this.seen.add(one.id); // skipped on purpose, not to be asked again
    this.goTo('result');
  }

  private back(): void {
    const steps = askedSteps(this.form, this.context);
    const at = this.page === 'result' ? steps.length : steps.findIndex((one) => one.id === this.page);
    const before = steps[at - 1];
    if (before) this.goTo(before.id);
  }

  private async assess(): Promise<void> {
    if (!this.engine) return;
    try {
      await this.prepareRegion();
    } catch (error) {
      console.error(error);
      this.failed = true;
      return;
    }
    this.heardBefore = told(this.heardHere).map(([parameter]) => parameter);
    this.built = buildCase(counting(this.form, this.context), this.context.today, assumptions(this.heardHere));
    const reply = this.engine.assess(this.built.case, this.context.lang);
    this.answer = reply.ok ? reply : null;
    this.errors = reply.ok ? [] : reply.errors;
    this.spoken = reply.ok ? summaryOf(reply) : t('error.title');
    this.markErrors();
  }

  private markErrors(): void {
    const problems: Partial<Record<Field, Problem>> = {};
    for (const { path, message } of this.errors) {
      const place = questionAt(path);
      if (place) problems[place[1]] = { message, path, value: this.form[place[1]] };
    }
    this.problems = problems;
  }

  private get office(): string {
    return officeOf(insuredCode(this.form), schemeOf(this.form), careOf(this.form));
  }
  private get heardHere(): Record<string, string> {
    return heardFrom(this.office, this.heard);
  }

  private hear(parameter: string, typed: string): void {
    this.heard = { ...this.heard, [this.office + parameter]: typed };
  }

  private forget(): void {
    this.heard = Object.fromEntries(Object.entries(this.heard).filter(([key]) => !key.startsWith(this.office)));
    void this.assess();
  }

  private try(alternative: Alternative): void {
    this.tried = { text: alternative.text, before: this.tried?.before ?? this.form };
    this.form = { ...this.form, ...answersOf(alternative) };
    this.showAgain();
  }

  private undo(): void {
    this.form = this.tried?.before ?? this.form;
    this.tried = null;
    this.showAgain();
  }

  /** From its beginning, as a new result. */
  private showAgain(): void {
    this.focusNext = true;
    void this.assess();
  }

  private tick(id: string): void {
    const ticked = new Set(this.ticked);
    if (!ticked.delete(id)) ticked.add(id);
    this.ticked = ticked;
  }

  private startOver(): void {
    if (!this.clearing) { this.clearing = true; return; }
    this.reset();
    this.goTo('insured');
  }

  // ---- what is seen ----

  private header(): TemplateResult {
    const other: Lang = this.lang === 'en' ? 'zh' : 'en';
    return html`
      <header>
        <h1>${t('app.title')}</h1>
        <button type="button" class="link" lang=${other} data-testid="language" @click=${() => { this.lang = other; }}>${t('app.other_language')}</button>
      </header>`;
  }

  private progress(step: AnyStep): TemplateResult {
    const steps = askedSteps(this.form, this.context);
    const n = steps.findIndex((one) => one.id === step.id) + 1;
    return n === 0 ? html`` : html`<div class="progress">
      <span id="progress-text">${t('progress', { n, all: steps.length })}</span>
      <progress max=${steps.length} value=${n} aria-labelledby="progress-text"></progress></div>`;
  }

  private question(step: AnyStep): TemplateResult {
    const { view } = this;
    const first = step.id === 'insured';
    const steps = askedSteps(this.form, this.context);
    const last = steps[steps.length - 1]?.id === step.id;
    const asked = steps.includes(step); // else no question of the walk: the result led here
    const aside = this.editing || !asked;
    const ready = isReady(this.form, this.context);
    const hint = step.hint?.(view);
    return html`
      <form novalidate @submit=${this.next} data-testid="step-${step.id}">
        ${this.progress(step)}
        ${first ? html`<p class="lead">${t('app.lead')}</p>` : nothing}
        <h2 id="heading" tabindex="-1">${step.title(view)}</h2>
        ${hint ? html`<p class="hint">${hint}</p>` : nothing}
        ${step.render(view)}
        <div class="buttons">
          <button type="submit" class="primary" data-testid="next">
            ${!asked ? t('see_result') : aside ? t('save_back') : last ? t('see_result') : t('next')}</button>
          ${first || !asked ? nothing : html`<button type="button" class="secondary" data-testid="back" @click=${this.back}>${t('back')}</button>`}
          ${ready && !last && !aside && !first
            ? html`<button type="button" class="link" data-testid="see-result" @click=${this.toResult}>${t('see_result_now')}</button>` : nothing}
        </div>
      </form>`;
  }

  private refusal(): TemplateResult {
    return html`<div class="card todo" data-testid="errors"><p class="headline">${t('error.title')}</p><p>${t('error.lead')}</p>
      <ul>${this.errors.map(({ path, message }) => {
        const place = questionAt(path);
        return html`<li>${message} <code>${path}</code>
          ${place ? html`<button type="button" class="link" @click=${() => this.edit(place[0])}>${t('error.go')}</button>` : nothing}</li>`;
      })}</ul></div>`;
  }

  private result(): TemplateResult {
    return html`
      <div class="result" data-testid="result">
        <h2 id="heading" tabindex="-1">${t('result.title')}</h2>
        ${this.errors.length ? this.refusal() : nothing}
        ${this.answer && this.built ? resultView({
          answer: this.answer, view: this.view, supposed: this.built.supposed, ticked: this.ticked, tried: this.tried?.text ?? '',
          tick: (id) => this.tick(id), edit: (step) => this.edit(step), forget: () => this.forget(),
          try: (alternative) => this.try(alternative), undo: () => this.undo(),
        }) : nothing}
        <div class="buttons">
          <button type="button" class="secondary" data-testid="back" @click=${this.back}>${t('back')}</button>
          <button type="button" class="link" data-testid="start-over" @click=${this.startOver}>
            ${this.clearing ? t('app.start_over_sure') : t('app.start_over')}</button>
        </div>
      </div>`;
  }

  private body(): TemplateResult {
    if (this.failed)
      return html`<div class="card todo" role="alert"><p>${t('loading.failed')}</p>
        <button type="button" class="primary" @click=${this.open}>${t('loading.again')}</button></div>`;
    if (!this.context.regions.length) return html`<p class="loading" role="status">${t('loading.engine')}</p>`;
    return this.step ? this.question(this.step) : this.result();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.wordsReady) return nothing;
    return html`
      <div class="root" lang=${lang() === 'en' ? 'en' : 'zh-CN'}>
        <div class="page">
          ${this.header()}
          <main>${this.body()}</main>
          <div class="vh" role="status" aria-live="polite" data-testid="spoken">${this.page === 'result' ? this.spoken : ''}</div>
          <footer><p>${t('app.privacy')}</p><slot name="footer"></slot></footer>
        </div>
      </div>`;
  }
}

customElements.define('yidi-calculator', YidiCalculator);

declare global {
  interface HTMLElementTagNameMap { 'yidi-calculator': YidiCalculator }
}
