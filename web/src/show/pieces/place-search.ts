// A field in which a place is found while one types. What finds the places and lists them is fetched when the field is
// first entered (finder.ts); until then it keeps what is typed.

import type { TemplateResult } from 'lit';
import { html, noChange } from 'lit';
import { part } from '../../loading/part.js';
import { pathOf } from '../../places/known.js';
import { t } from '../../words/text.js';
import { describedBy, problem } from './inputs.js';
import type { Search } from './place-finder.js';

const finder = part(() => import('./finder.js'));

/** Without it one can still choose from the lists, which is said where all see it. */
function entered(event: Event): void {
  const failed = t('search.no_finder'); // before another element speaks
  const said = (event.target as HTMLElement).closest('.field')?.lastElementChild as HTMLElement;
  finder.load().catch(() => {
    Object.assign(said, { className: 'note', textContent: failed });
  });
}

export const placeSearch = (search: Search): TemplateResult => {
  const { view, field, code } = search;
  const base = `f-${field}`;
  const error = view.error(field);
  const typed = (event: Event): void => {
    if (!finder.now) view.set(field, (event.target as HTMLInputElement).value);
  };
  return html`<yidi-place-search .search=${search}>
    <div class="field">
      <label for=${base}>${t('search.label')}</label>
      <p class="hint" id="${base}-hint">${t('search.hint')}</p>
      ${problem(base, error?.message ?? null, error?.path)}
      <div class="finder">
        <input id=${base} name=${field} data-testid="field-${field}" type="text" role="combobox"
          aria-autocomplete="list"
          aria-expanded="false" aria-controls="${base}-list" autocomplete="off"
          maxlength="60" aria-invalid=${error ? 'true' : 'false'}
          aria-describedby=${describedBy(`${base}-hint`, error && `${base}-error`)} @focus=${entered} @input=${typed}
          .value=${finder.now ? noChange : view.form[field] || (code && pathOf(view.ctx, code).join(' '))}>
        <div class="found" hidden></div>
      </div>
      <p class="vh" role="status" data-testid="said-${field}"></p>
    </div></yidi-place-search>`;
};
