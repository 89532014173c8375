// The page on which a hospital chooses how the calculator stands on its website: what it chose, what patients will see,
// the code.

import type { PropertyValues, TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import type { Context } from '../answers/context.js';
import type { Field, Form } from '../answers/fields.js';
import { EMPTY } from '../answers/fields.js';
import { chainOf } from '../contract/regions.js';
import type { Bilingual, Lang } from '../contract/types.js';
import { beside } from '../loading/beside.js';
import { keepForLater } from '../loading/workers.js';
import { loadCounties, loadDivisions } from '../places/divisions.js';
import { placeName } from '../places/known.js';
import type { View } from '../session/view.js';
import { define } from '../show/pieces/define.js';
import type { Option } from '../show/pieces/inputs.js';
import { radios } from '../show/pieces/inputs.js';
import { placeSearch } from '../show/pieces/place-search.js';
import { styles } from '../show/styles/index.js';
import { loadWords, speak } from '../words/text.js';
import '../show/calculator/yidi-calculator.js';
import type { Word } from './generator-words.js';
import { words } from './generator-words.js';
import type { Settings } from './snippet.js';
import { chosen, frameAddress, snippet } from './snippet.js';

interface Policy {
  admdvs: string;
  parent: string | null;
  classes?: { id: string; name: Bilingual }[];
}

const here = (): string => new URL('.', document.baseURI).pathname;

const layout = css`
  .generator { max-width: 84em; margin: 0 auto; padding: 1em; display: grid; gap: 1.5em 2.5em; font-size: 112.5%; }
  .generator > * { min-width: 0; }
  .preview { border: 2px dashed var(--edge); border-radius: 12px; overflow: hidden; }
  .preview iframe { display: block; width: 100%; height: 900px; border: 0; }
  textarea { width: 100%; min-height: 9em; font: 0.85em/1.6 ui-monospace, Menlo, Consolas, monospace; color: var(--ink);
    background: var(--paper); border: 1.5px solid var(--edge); border-radius: 10px; padding: 0.8em; resize: vertical;
    box-sizing: border-box; }
  .field input.wide { width: 100%; max-width: none; }
  .code .buttons { margin-bottom: 0.8em; }
  .picked { display: flex; flex-wrap: wrap; gap: 0 1em; align-items: center; }
  @media (min-width: 960px) {
    .generator { grid-template-columns: minmax(0, 1fr) minmax(0, 1.1fr); }
    .generator > header, .generator > .lead, .generator > .code { grid-column: 1 / -1; }
  }
`;

class YidiGenerator extends LitElement {
  static override styles = [...styles, layout];
  static override properties = {
    language: { state: true },
    settings: { state: true },
    form: { state: true },
    ctx: { state: true },
    policies: { state: true },
    said: { state: true },
  };

  declare private language: Lang;
  declare private settings: Settings;
  declare private form: Form;
  declare private ctx: Context | null;
  declare private policies: Policy[];
  declare private said: Word | '';

  constructor() {
    super();
    this.language = 'zh';
    this.settings = {
      kind: 'element',
      folder: here(),
      lang: 'zh',
      region: '',
      insured: '',
      'institution-class': '',
      level: '',
      theme: 'auto',
      view: 'standard',
      keep: 'tab',
    };
    this.form = EMPTY;
    this.ctx = null;
    this.policies = [];
    this.said = '';
    void this.prepare();
  }

  private async prepare(): Promise<void> {
    await Promise.all([loadWords('zh'), loadWords('en')]);
    this.ctx = { regions: [], divisions: await loadCounties(await loadDivisions()), lang: this.language, today: '' };
    const all = await (await fetch(beside('policies/all.txt').href)).text();
    this.policies = all
      .split('\n')
      .map((line) => JSON.parse(line) as Policy)
      .filter(({ admdvs }) => admdvs);
  }

  private word(id: Word): string {
    return words[this.language][id];
  }

  private choose(patch: Partial<Settings>): void {
    this.said = '';
    const settings = { ...this.settings, ...patch };
    const known = this.classes(settings).some(({ id }) => id === settings['institution-class']);
    this.settings = known ? settings : { ...settings, 'institution-class': '' };
  }

  private speakIn(language: Lang): void {
    this.language = language;
    document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
    document.title = words[language].title;
  }

  /** What the rules of the place call its hospitals, where they do. */
  private classes({ insured, region }: Settings): NonNullable<Policy['classes']> {
    return chainOf(this.policies, insured || region || '-').find(({ classes }) => classes?.length)?.classes ?? [];
  }

  /** The inputs of the calculator, on what is chosen here. */
  private viewOf(name: keyof Settings): View {
    return {
      form: { ...this.form, [name]: this.settings[name] },
      ctx: this.ctx as Context,
      set: (field, value) => (field in this.form ? this.typed(field, value) : this.choose({ [name]: value })),
      answer: () => {},
      needCounties: async () => {},
      fetch: () => {},
      error: () => null,
      errors: () => [],
      heard: {},
      hear: () => {},
      assessed: null,
      heardBefore: [],
    };
  }

  private typed(field: Field, value: string): void {
    this.form = { ...this.form, [field]: value };
  }

  private choice(name: keyof Settings, options: string[], hint?: Word): TemplateResult {
    const labelled = (value: string): Option => ({
      value,
      label: this.word(`${name}_${value || 'none'}` as Word),
      hint: (words[this.language] as Record<string, string>)[`${name}_${value}_hint`],
    });
    return radios(
      this.viewOf(name),
      name as Field,
      this.word(name as Word),
      options.map(labelled),
      hint && this.word(hint),
    );
  }

  private place(name: 'region' | 'insured', field: Field, hint: Word): TemplateResult {
    const code = this.settings[name];
    return html`<fieldset class="group" data-testid="choose-${name}"><legend>${this.word(name)}</legend>
      <p class="hint">${this.word(hint)}</p>
      ${placeSearch({
        view: this.viewOf(name),
        field,
        code,
        insured: false,
        choose: (found) => {
          this.typed(field, '');
          this.choose({ [name]: found });
        },
      })}
      ${
        code
          ? html`<p class="picked"><span><strong>${placeName(this.ctx as Context, code)}</strong>
            <code>${code}</code></span>
        <button type="button" class="link"
          @click=${() => this.choose({ [name]: '' })}>${this.word('clear')}</button></p>`
          : nothing
      }
    </fieldset>`;
  }

  private classChoice(): TemplateResult | typeof nothing {
    const classes = this.classes(this.settings);
    if (!classes.length) return nothing;
    return radios(this.viewOf('institution-class'), 'institution-class' as Field, this.word('class'), [
      { value: '', label: this.word('class_none') },
      ...classes.map(({ id, name }) => ({ value: id, label: name[this.language] })),
    ]);
  }

  private folder(): TemplateResult {
    return html`<div class="field"><label for="folder">${this.word('folder')}</label>
      <p class="hint" id="folder-hint">${this.word('folder_hint')}</p>
      <input id="folder" class="wide" type="text" autocomplete="off" spellcheck="false" .value=${this.settings.folder}
        aria-describedby="folder-hint"
        @input=${(event: Event) => this.choose({ folder: (event.target as HTMLInputElement).value })}></div>`;
  }

  /** In the page or in a frame, as it will be; from this folder, wherever the hospital is going to put it. */
  private preview(): TemplateResult {
    const { settings } = this;
    if (settings.kind === 'element') return html`<div class="preview" id="preview"></div>`;
    const address = frameAddress({ ...settings, keep: 'none', folder: here() }); // each as on a first visit
    return html`<div class="preview"><iframe data-testid="preview-frame" title=${this.word('preview')}
      src=${address}></iframe></div>`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('language') && this.ctx) this.ctx = { ...this.ctx, lang: this.language };
    speak(this.language);
  }

  /** Made anew with each change, as a page does that is opened with it. */
  protected override updated(changed: PropertyValues): void {
    const place = this.renderRoot.querySelector('#preview');
    if (!place || (place.firstChild && !changed.has('settings'))) return;
    const calculator = document.createElement('yidi-calculator');
    for (const [name, value] of chosen(this.settings)) calculator.setAttribute(name, value);
    calculator.setAttribute('keep', 'none'); // each as on a first visit
    place.replaceChildren(calculator);
  }

  private async copy(): Promise<void> {
    const area = this.renderRoot.querySelector('textarea') as HTMLTextAreaElement;
    area.select();
    try {
      if (navigator.clipboard)
        await navigator.clipboard.writeText(area.value); // not on a plain http page
      else if (!document.execCommand('copy')) throw new Error('not allowed');
      this.said = 'copied';
    } catch {
      this.said = 'not_copied';
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.ctx) return nothing;
    const other: Lang = this.language === 'en' ? 'zh' : 'en';
    return html`<div class="root" lang=${this.language === 'en' ? 'en' : 'zh-CN'}><main class="generator">
      <header><h1>${this.word('title')}</h1>
        <button type="button" class="link" lang=${other} data-testid="generator-language"
          @click=${() => this.speakIn(other)}>${this.word('other')}</button></header>
      <p class="lead">${this.word('lead')}</p>
      <section aria-labelledby="settings-title"><h2 id="settings-title">${this.word('settings')}</h2>
        ${this.place('region', 'placeSearch', 'region_hint')}
        ${this.choice('level', ['', '3', '2', '1', '9'], 'level_hint')}
        ${this.place('insured', 'insuredSearch', 'insured_hint')}
        ${this.classChoice()}
        ${this.choice('kind', ['element', 'iframe'])}
        ${this.choice('lang', ['zh', 'en'])}
        ${this.choice('theme', ['auto', 'light', 'dark'])}
        ${this.choice('view', ['standard', 'elderly'])}
        ${this.choice('keep', ['tab', 'none', '10'], 'keep_hint')}
        ${this.folder()}</section>
      <section aria-labelledby="preview-title"><h2
        id="preview-title">${this.word('preview')}</h2>${this.preview()}</section>
      <section class="code" aria-labelledby="code-title"><h2 id="code-title">${this.word('code')}</h2>
        <textarea readonly spellcheck="false" aria-labelledby="code-title" data-testid="snippet"
          .value=${snippet(this.settings)}></textarea>
        <div class="buttons"><button type="button" class="primary"
          @click=${this.copy}>${this.word('copy')}</button></div>
        <p role="status" data-testid="copied">${this.said ? this.word(this.said) : ''}</p>
        <p class="hint">${this.word('more')}</p></section>
    </main></div>`;
  }
}

define('yidi-generator', YidiGenerator);

// Kept for later without a network, where that can be; a plain http page has no service worker.
keepForLater();
