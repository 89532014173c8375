// The page "write a policy": holds the document and its past, runs the check at each change, shows the form and its
// panels.

import schema from 'virtual:policy-schema';
import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing, supportsAdoptingStyleSheets } from 'lit';
import type { Answer, Case } from 'yidi';
import type { Context } from '../answers/context.js';
import { NATION } from '../contract/regions.js';
import type { Lang, Region } from '../contract/types.js';
import { loadCounties, loadDivisions } from '../places/divisions.js';
import { loadWords as speakSearch } from '../words/text.js';
import type { AwayForm } from './away.js';
import { away, FORMS, formCase, formPolicy, paidOf } from './away.js';
import type { CaseFile } from './case-file.js';
import { caseOf } from './case-file.js';
import type { Bench, Checked } from './check.js';
import { above, openBench } from './check.js';
import type { Desk, Reading } from './desk.js';
import type { Setting, UsualCase } from './examples.js';
import { NO_CASES, readCases, USUAL, usualCase } from './examples.js';
import { casesText, policyText, readPolicy, save, sourcesText, wholeText } from './files.js';
import type { Division } from './grid.js';
import { divisionOf } from './grid.js';
import { button, idOf } from './inputs.js';
import type { Policy, Row } from './model.js';
import { emptyPolicy, put, rowsOf } from './model.js';
import { named } from './named.js';
import { checkPanel, coveragePanel, examplesPanel } from './panels.js';
import { valueText } from './row.js';
import type { SectionId } from './sections.js';
import { sectionAt, sectionsOf, usualDivision } from './sections.js';
import { sources } from './sources.js';
import { styles } from './styles.js';
import { readingBar, table } from './table.js';
import { parameterName, parameterOf } from './terms.js';
import type { WriteText } from './text.js';
import { speak, w } from './text.js';
import { give, tryPanel } from './try.js';
import { who } from './who.js';

type Panel = 'check' | 'examples' | 'coverage' | 'try';
const PANELS: readonly Panel[] = ['check', 'examples', 'coverage', 'try'];
const SECTIONS = sectionsOf(schema.parameters);
const REMEMBERED = 200; // steps back

function localToday(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export class YidiWriter extends LitElement {
  static override styles = styles;
  static override properties = {
    lang: { type: String, reflect: true },
    offline: { attribute: false },
    policy: { state: true },
    own: { state: true },
    context: { state: true },
    bench: { state: true },
    failed: { state: true },
    section: { state: true },
    panel: { state: true },
    opened: { state: true },
    divisions: { state: true },
    reading: { state: true },
    setting: { state: true },
    typed: { state: true },
    spoken: { state: true },
    problem: { state: true },
    undoable: { state: true },
    spokenLang: { state: true },
  };

  declare lang: Lang;
  declare offline: 'ready' | 'unavailable' | null;
  declare private policy: Policy | null;
  declare private own: CaseFile;
  declare private context: Context;
  declare private bench: Bench | null;
  declare private failed: boolean;
  declare private section: SectionId;
  declare private panel: Panel;
  declare private opened: ReadonlySet<string>;
  declare private divisions: Readonly<Record<string, Division>>;
  declare private reading: Reading;
  declare private setting: Setting;
  declare private typed: string;
  declare private spoken: string;
  declare private problem: string;
  /** A deletion that can still be taken back with one press. */
  declare private undoable: boolean;
  declare private spokenLang: Lang | null;

  private past: Policy[] = [];
  private savedPolicy: Policy | null = null;
  private savedOwn: CaseFile;
  private saved = false; // at least once
  private checked: Checked = { ok: true, findings: [], coverage: [] };
  private sound = false; // this policy was without a fault at least once
  private usual: Record<UsualCase, { case: Case; answer: Answer }> | null = null;
  private ownAnswers: Answer[] = [];
  private forms: Record<AwayForm, string | null> | null = null;
  private counties: Promise<void> | null = null;
  private jump = '';

  constructor() {
    super();
    this.lang = 'zh';
    this.offline = null;
    this.policy = null;
    this.own = this.savedOwn = NO_CASES;
    this.context = { regions: [], divisions: null, lang: 'zh', today: localToday() };
    this.bench = null;
    this.failed = false;
    this.section = 'who';
    this.panel = 'check';
    this.opened = new Set();
    this.divisions = {};
    this.reading = { source: '', place: '', from: '' };
    this.setting = { amount: '50000.00', day: localToday(), level: '3', institution: '' };
    this.typed = this.spoken = this.problem = '';
    this.undoable = false;
    this.spokenLang = null;
  }

  get unsaved(): boolean {
    return this.policy !== this.savedPolicy || this.own !== this.savedOwn;
  }
  /** The policy's text as it would be saved; empty before one was begun. */
  get text(): string {
    return this.policy ? policyText(this.policy) : '';
  }

  /** Older Safari gets the styles as a file: see scripts/write-plugin.ts. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    if (supportsAdoptingStyleSheets) return root;
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = new URL('write/write.css', document.baseURI).href;
    root.append(link);
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.open();
  }

  private async open(): Promise<void> {
    this.failed = false;
    try {
      const [bench, divisions] = await Promise.all([openBench(this.lang), loadDivisions()]);
      await bench.speak(this.lang); // it may have been changed since
      const regions = bench.policies.map(
        ({ policy }) =>
          ({ ...policy, description: policy.description ?? null, classes: [], rules: 'some' }) as unknown as Region,
      );
      this.context = { ...this.context, regions, divisions };
      this.bench = bench;
    } catch (error) {
      console.error(error);
      this.failed = true;
    }
  }

  private needCounties(): Promise<void> {
    this.counties ??= this.addCounties().catch((error: unknown) => {
      this.counties = null;
      throw error;
    });
    return this.counties;
  }

  private async addCounties(): Promise<void> {
    this.context = { ...this.context, divisions: await loadCounties(await loadDivisions()) };
  }

  // ---- The document -------------------------------------------------------------------------------------------------

  private begin(policy: Policy): void {
    this.past = [];
    this.policy = policy;
    this.savedPolicy = policy; // nothing of it is the writer's yet
    this.saved = false;
    this.sound = false;
    this.usual = null;
    this.opened = new Set();
    this.divisions = {};
    this.undoable = false;
    this.reading = { source: policy.sources.at(-1)?.id ?? '', place: '', from: '' };
    this.section = 'who';
    this.problem = '';
    this.jump = '/admdvs';
    // its name is then there in full; without them its code is
    if (policy.admdvs) void this.needCounties().catch(() => {});
  }

  private edit(change: (policy: Policy) => Policy): void {
    if (!this.policy) return;
    const next = change(this.policy);
    if (next === this.policy) return;
    this.past = [...this.past.slice(1 - REMEMBERED), this.policy];
    this.policy = next;
    this.undoable = false;
  }

  private undo(): void {
    const last = this.past.pop();
    if (!last) return;
    this.policy = last;
    this.undoable = false;
    this.spoken = w('undone');
    if (!this.past.length) this.focusHeading();
    this.requestUpdate();
  }

  /** Whether another document may take this one's place. */
  private mayLeave(): boolean {
    return !this.policy || !this.unsaved || confirm(w('leave'));
  }

  private async openFile(file: File): Promise<void> {
    const text = await file.text();
    const cases = readCases(text);
    if (cases && this.policy) {
      this.own = cases;
      this.savedOwn = cases;
      this.panel = 'examples';
      this.problem = '';
      return;
    }
    const read = readPolicy(text);
    if ('problem' in read) {
      const [first] = this.bench?.check(text, this.lang).findings ?? [];
      this.problem = w(`open.${read.problem}`, { file: file.name, message: first?.message ?? '' });
      return;
    }
    if (!this.mayLeave()) return;
    this.begin(read.policy);
    // What reading it as data would hide (the same key twice) is said at once.
    const hides = ['duplicate_key', 'duplicate_condition'];
    const hidden = this.bench?.check(text, this.lang).findings.filter(({ code }) => hides.includes(code)) ?? [];
    this.problem = hidden.map(({ message, path }) => `${message} ${path}`).join(' ');
    if (policyText(read.policy) !== text) this.spoken = w('open.reformatted');
  }

  private dropped(event: DragEvent): void {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) void this.openFile(file);
  }

  private savePolicy(): void {
    save('policy.json', this.text, 'application/json');
    this.savedPolicy = this.policy;
    this.saved = true;
    this.spoken = w('saved', { file: 'policy.json' });
    this.requestUpdate();
  }

  private saveCases(): void {
    save('cases.json', casesText(this.own), 'application/json');
    this.savedOwn = this.own;
    this.spoken = w('saved', { file: 'cases.json' });
    this.requestUpdate();
  }

  private saveSources(desk: Desk): void {
    speak('zh'); // notes on the sources are in Chinese
    const textOf = (id: string, row: Row): string => {
      const parameter = parameterOf(id);
      return parameter ? valueText({ ...desk, lang: 'zh' }, parameter, row) : '';
    };
    save(
      'sources.md',
      sourcesText(desk.policy, textOf, (id) => parameterName(id, 'zh')),
      'text/markdown',
    );
    speak(this.lang);
    this.spoken = w('saved', { file: 'sources.md' });
  }

  private copy(): void {
    navigator.clipboard.writeText(this.text).then(
      () => {
        this.spoken = w('copied');
      },
      () => {
        this.spoken = w('not_copied');
      },
    );
  }

  // ---- What follows from it -----------------------------------------------------------------------------------------

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('lang')) this.changeLang();
    const { bench } = this;
    if (!bench || !this.policy || this.spokenLang !== this.lang) return;
    const again = changed.has('policy') || changed.has('bench') || changed.has('spokenLang');
    if (again) {
      this.checked = bench.check(wholeText(this.policy), this.lang);
      if (this.checked.ok) this.sound = true;
    }
    if (again || changed.has('setting')) this.usual = this.settleUsual(bench, this.policy);
    if (again || changed.has('own'))
      this.ownAnswers = this.own.cases.map((one) => bench.assess(caseOf(this.own, one), this.lang));
    this.forms ??= this.settleForms(bench);
  }

  private changeLang(): void {
    speak(this.lang);
    const lang = this.lang;
    void Promise.all([speakSearch(lang), this.bench?.speak(lang)]).then(() => {
      this.context = { ...this.context, lang };
      this.spokenLang = lang;
      this.dispatchEvent(new CustomEvent('yidi-lang', { detail: { lang, title: w('title') } }));
    });
  }

  private settleUsual(bench: Bench, policy: Policy): typeof this.usual {
    return Object.fromEntries(
      USUAL.map((id) => {
        const one = usualCase(id, policy, this.setting);
        return [id, { case: one, answer: bench.assess(one, this.lang) }];
      }),
    ) as NonNullable<typeof this.usual>;
  }

  private settleForms(bench: Bench): Record<AwayForm, string | null> {
    return Object.fromEntries(
      FORMS.map((form) => {
        bench.check(formPolicy(form), this.lang);
        return [form, paidOf(bench.assess(formCase, this.lang))];
      }),
    ) as Record<AwayForm, string | null>;
  }

  protected override updated(): void {
    const frame = this.renderRoot.querySelector('iframe');
    if (frame) give(frame, this.text);
    if (!this.jump) return;
    const path = this.jump;
    this.jump = '';
    void this.updateComplete.then(() => this.focusAt(path));
  }

  private focusHeading(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#section-title')?.focus());
  }

  /** The field a path is about, or the narrowest thing around it. */
  private focusAt(path: string): void {
    const all = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-path]')];
    const pathOf = (one: HTMLElement): string => one.dataset.path ?? '';
    const covers = (one: HTMLElement): boolean => path === pathOf(one) || path.startsWith(`${pathOf(one)}/`);
    const target = all.filter(covers).sort((a, b) => pathOf(b).length - pathOf(a).length)[0];
    const focus =
      target?.querySelector<HTMLElement>('input, select, textarea, summary, button') ??
      target ??
      this.renderRoot.querySelector<HTMLElement>('#section-title');
    focus?.focus();
    focus?.scrollIntoView({ block: 'center' });
  }

  private goTo(path: string): void {
    const parts = path.split('/');
    this.section = sectionAt(SECTIONS, path);
    if (parts[1] === 'tables') {
      const around = [parts.slice(0, 3).join('/'), ...(parts.length > 3 ? [parts.slice(0, 4).join('/')] : [])];
      this.opened = new Set([...this.opened, ...around]);
    }
    this.jump = path || '/admdvs';
    this.requestUpdate();
  }

  private desk(policy: Policy): Desk {
    return {
      lang: this.lang,
      policy,
      schema,
      above: above(this.bench?.policies ?? [], policy.parent),
      reading: this.reading,
      findings: (path) =>
        this.checked.findings.filter(
          (finding) => !path || finding.path === path || finding.path.startsWith(`${path}/`),
        ),
      edit: (change) => this.edit(change),
      remove: (change) => {
        this.edit(change);
        this.undoable = true;
        void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#undo-last')?.focus());
      },
      read: (reading) => {
        this.reading = { ...this.reading, ...reading };
      },
      divisionFor: (parameter) => {
        const rows = rowsOf(policy, parameter);
        return (
          this.divisions[parameter] ??
          (rows.length
            ? divisionOf(
                rows,
                (policy.classes ?? []).map(({ id }) => id),
              )
            : usualDivision(parameter))
        );
      },
      divide: (parameter, division) => {
        this.divisions = { ...this.divisions, [parameter]: division };
      },
      isOpen: (path) => this.opened.has(path),
      setOpen: (path, open) => {
        if (this.opened.has(path) === open) return;
        this.opened = new Set(open ? [...this.opened, path] : [...this.opened].filter((one) => one !== path));
      },
      goTo: (path) => this.goTo(path),
    };
  }

  // ---- What is shown ------------------------------------------------------------------------------------------------

  private fileInput(label: WriteText, kind: string): TemplateResult {
    return html`<label class="file ${kind}"><input type="file" class="vh" accept=".json,application/json"
      data-testid="open-file" @change=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        const [file] = input.files ?? [];
        if (file) void this.openFile(file);
        input.value = '';
      }}><span>${w(label)}</span></label>`;
  }

  private start(bench: Bench): TemplateResult {
    const model = (code: string): void => {
      const found = bench.policies.find(({ policy }) => policy.admdvs === code);
      if (found) this.begin(put(found.policy, ['$schema'], '../schema/policy.schema.json'));
    };
    return html`<h2 id="section-title" tabindex="-1">${w('start.title')}</h2><p class="lead">${w('start.lead')}</p>
      <div class="starts">
        <section class="card"><h3>${w('start.new')}</h3><p class="hint">${w('start.new_hint')}</p>${button(
          w('start.new_do'),
          () => this.begin(emptyPolicy(localToday())),
          { kind: 'primary', test: 'start-new' },
        )}</section>
        <section class="card"><h3>${w('start.open')}</h3><p
          class="hint">${w('start.open_hint')}</p>${this.fileInput('start.open_do', 'primary')}</section>
        <section class="card"><h3>${w('start.model')}</h3><p class="hint" id="model-hint">${w('start.model_hint')}</p>
          <select aria-label=${w('start.model')} aria-describedby="model-hint" data-testid="start-model"
            @change=${(event: Event) => model((event.target as HTMLSelectElement).value)}>
            <option value="">${w('place.choose')}</option>${bench.policies
              .filter(({ policy }) => policy.admdvs !== NATION)
              .map(
                ({ policy }) =>
                  html`<option value=${policy.admdvs}>${policy.name[this.lang]} ${policy.admdvs}</option>`,
              )}</select></section>
      </div>`;
  }

  private toolbar(desk: Desk): TemplateResult {
    return html`<div class="toolbar" role="group" aria-label=${w('tools')}>
      ${button(w('save'), () => this.savePolicy(), { kind: 'primary', test: 'save' })}
      ${this.fileInput('open', 'secondary')}
      ${button(w('undo'), () => this.undo(), { test: 'undo', disabled: !this.past.length })}
      <details class="more"><summary>${w('more')}</summary><div>
        ${button(w('save_sources'), () => this.saveSources(desk), { kind: 'link', test: 'save-sources' })}
        ${button(w('save_cases'), () => this.saveCases(), {
          kind: 'link',
          test: 'save-cases',
          disabled: !this.own.cases.length,
        })}
        ${button(w('copy'), () => this.copy(), { kind: 'link', test: 'copy', disabled: !('clipboard' in navigator) })}
        ${button(
          w('start_over'),
          () => {
            if (this.mayLeave()) {
              this.policy = this.savedPolicy = null;
              this.own = this.savedOwn = NO_CASES;
              this.focusHeading();
            }
          },
          { kind: 'link', test: 'start-over' },
        )}</div></details>
      <span class="state">${this.unsaved ? w('unsaved') : this.saved ? w('nothing_unsaved') : nothing}</span></div>`;
  }

  private body(desk: Desk): TemplateResult {
    const places = {
      context: this.context,
      typed: this.typed,
      type: (typed: string) => {
        this.typed = typed;
      },
      needCounties: () => this.needCounties(),
    };
    const { tables } = SECTIONS.find(({ id }) => id === this.section) ?? { tables: [] };
    const own =
      this.section === 'who'
        ? who(desk, places)
        : this.section === 'sources'
          ? sources(desk)
          : this.section === 'groups'
            ? named(desk)
            : nothing;
    return html`
      <h2 id="section-title" tabindex="-1">${w(`section.${this.section}`)}</h2>
      <p class="lead">${w(`section.${this.section}.about`)}</p>
      ${own}
      ${this.section !== 'who' && this.section !== 'sources' ? readingBar(desk) : nothing}
      ${this.section === 'away' && this.forms ? away(this.forms) : nothing}
      ${tables.map(parameterOf).map((parameter) => (parameter ? table(desk, parameter) : nothing))}
      ${this.nextSection()}`;
  }

  private nextSection(): TemplateResult | typeof nothing {
    const next = SECTIONS[SECTIONS.findIndex(({ id }) => id === this.section) + 1];
    if (!next) return nothing;
    return html`<div class="buttons">${button(
      w('next', { section: w(`section.${next.id}`) }),
      () => this.show(next.id),
      { kind: 'primary', test: 'next' },
    )}</div>`;
  }

  private show(section: SectionId): void {
    this.section = section;
    this.focusHeading();
    window.scrollTo(0, 0);
  }

  private nav(desk: Desk): TemplateResult {
    const mark = (id: SectionId): string => {
      const n = desk.findings('').filter((finding) => sectionAt(SECTIONS, finding.path) === id).length;
      return n ? ` (${w('check.n', { n })})` : '';
    };
    const { policy } = desk;
    const stated = ({ id, tables }: (typeof SECTIONS)[number]): boolean => {
      if (id === 'who') return policy.admdvs !== '';
      if (id === 'sources') return policy.sources.length > 0;
      if (id === 'groups') return Boolean(policy.classes ?? policy.groups ?? policy.med_types ?? policy.figures);
      return tables.some((table) => rowsOf(policy, table).length);
    };
    return html`<nav aria-label=${w('sections')}>
      <select class="jump" aria-label=${w('sections')}
        @change=${(event: Event) => this.show((event.target as HTMLSelectElement).value as SectionId)}>
        ${SECTIONS.map(
          ({ id }) =>
            html`<option value=${id} .selected=${id === this.section}>${w(`section.${id}`)}${mark(id)}</option>`,
        )}</select>
      <ol>${SECTIONS.map((one) => ({ ...one, has: stated(one) })).map(
        ({ id, has }) => html`<li><button type="button" data-testid="go-${id}"
          aria-current=${id === this.section ? 'step' : nothing} @click=${() => this.show(id)}>
        <span aria-hidden="true">${has ? '●' : '○'}</span>
        ${w(`section.${id}`)}${mark(id) ? html`<span class="flag">${mark(id)}</span>` : nothing}</button></li>`,
      )}</ol></nav>`;
  }

  private panels(desk: Desk): TemplateResult {
    const examples = this.usual && {
      setting: this.setting,
      usual: this.usual,
      own: this.own,
      ownAnswers: this.ownAnswers,
      set: (setting: Partial<Setting>) => {
        this.setting = { ...this.setting, ...setting };
      },
      setOwn: (own: CaseFile) => {
        this.own = own;
      },
    };
    const state = !this.checked.ok ? (this.sound ? 'stale' : 'none') : 'ready';
    const names: Record<Panel, string> = {
      check: w('panel.check', { n: this.checked.findings.length }),
      examples: w('panel.examples'),
      coverage: w('panel.coverage'),
      try: w('panel.try'),
    };
    const inside = (): TemplateResult | typeof nothing => {
      switch (this.panel) {
        case 'check':
          return checkPanel(desk, SECTIONS);
        case 'examples':
          return examples ? examplesPanel(desk, examples, state) : nothing;
        case 'coverage':
          return coveragePanel(desk, this.checked.coverage);
        case 'try':
          return tryPanel(desk.policy.admdvs, this.text, !this.checked.ok, this.lang);
      }
    };
    return html`<aside aria-label=${w('panels')}>
      <div role="tablist" aria-label=${w('panels')} @keydown=${this.tabKeys}>${PANELS.map(
        (id) => html`<button type="button" role="tab" id="tab-${id}" data-testid="tab-${id}" aria-controls="panel"
        aria-selected=${id === this.panel ? 'true' : 'false'} tabindex=${id === this.panel ? 0 : -1} @click=${() => {
          this.panel = id;
        }}>${names[id]}</button>`,
      )}</div>
      <div id="panel" class="panel ${this.panel}" role="tabpanel" aria-labelledby="tab-${this.panel}"
        tabindex="0">${inside()}</div></aside>`;
  }

  private tabKeys(event: KeyboardEvent): void {
    const by = ({ ArrowRight: 1, ArrowLeft: -1 } as Record<string, number>)[event.key];
    if (!by) return;
    event.preventDefault();
    this.panel = PANELS[(PANELS.indexOf(this.panel) + by + PANELS.length) % PANELS.length] ?? this.panel;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#tab-${this.panel}`)?.focus());
  }

  private frame(): TemplateResult {
    if (this.failed)
      return html`<div class="card todo"
        role="alert"><p>${w('failed')}</p>${button(w('again'), () => void this.open())}</div>`;
    if (!this.bench || this.spokenLang !== this.lang) return html`<p class="loading" role="status">${w('loading')}</p>`;
    if (!this.policy) return this.start(this.bench);
    const desk = this.desk(this.policy);
    return html`${this.toolbar(desk)}<div class="columns">${this.nav(desk)}<div class="form" role="form"
      aria-labelledby="section-title">${this.body(desk)}</div>${this.panels(desk)}</div>`;
  }

  protected override render(): TemplateResult {
    const other = this.lang === 'zh' ? 'en' : 'zh';
    return html`<div class="root" lang=${this.lang === 'zh' ? 'zh-CN' : 'en'}
      @dragover=${(event: Event) => event.preventDefault()} @drop=${this.dropped}><div
        class="page"><header><h1>${w('title')}</h1>
      <a href="./index.html">${w('calculator')}</a>
      <button type="button" class="link" data-testid="language" lang=${other} @click=${() => {
        this.lang = other;
      }}>${w('app.other_language')}</button></header>
      <main>
      ${this.problem ? html`<p class="error" role="alert" id=${idOf('/problem')}>${this.problem}</p>` : nothing}
      ${this.frame()}</main>
      ${
        this.undoable
          ? html`<div class="toast"><span role="status">${w('removed')}</span> <button type="button" id="undo-last"
            data-testid="undo-last" @click=${this.undo}>${w('undo_removal')}</button></div>`
          : nothing
      }
      <p class="vh" role="status" data-testid="said">${this.spoken}</p>
      <datalist id="kinds">${['app', 'mini_program', 'window', 'telephone'].map(
        (kind) => html`<option value=${kind}></option>`,
      )}</datalist>
      <footer><p>${w('privacy')}</p><p
        data-testid="offline">${this.offline ? w(`app.offline_${this.offline}`) : nothing}</p></footer></div></div>`;
  }
}

customElements.define('yidi-writer', YidiWriter);
