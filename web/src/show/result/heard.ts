// What an office said stays in sight where it is used, to be changed or taken away.

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { told } from '../../answers/heard.js';
import { t } from '../../words/text.js';
import { heardWords } from '../pieces/heard-words.js';
import { nameOf } from '../pieces/parameter-names.js';
import type { ResultView } from './view.js';
import { section } from './view.js';

/** As it was understood: or as it was typed, where it could not be. */
const row = ([parameter, typed]: [string, string]): TemplateResult => html`
  <div><dt>${nameOf(parameter)}</dt>
    <dd>${heardWords(parameter, typed) || html`${typed} <span class="error">${t('heard.not_read')}</span>`}</dd></div>`;

export function heard(result: ResultView): TemplateResult | typeof nothing {
  const all = told(result.view.heard);
  if (!all.length) return nothing;
  return section(
    'heard',
    t('heard.list'),
    html`
  <div class="card" data-testid="heard"><dl class="pairs">${all.map(row)}</dl>
    <div class="buttons">
      <button type="button" class="secondary" data-testid="change-heard"
        @click=${() => result.edit('heard')}>${t('change_answer')}</button>
      <button type="button" class="link" data-testid="clear-heard"
        @click=${() => result.forget()}>${t('heard.clear')}</button>
    </div></div>`,
  );
}
