// What an office said, as a part of the result.

import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { told } from '../heard.js';
import { heardWords } from '../heard-words.js';
import { nameOf } from '../parameter-names.js';
import { t } from '../text.js';
import type { ResultView } from './view.js';
import { section } from './view.js';

/** As it was understood: or as it was typed, where it could not be. */
const row = ([parameter, typed]: [string, string]): TemplateResult => html`
  <div><dt>${nameOf(parameter)}</dt>
    <dd>${heardWords(parameter, typed) || html`${typed} <span class="error">${t('heard.not_read')}</span>`}</dd></div>`;

export const list = (result: ResultView): TemplateResult =>
  section(
    'heard',
    t('heard.list'),
    html`
  <div class="card" data-testid="heard"><dl class="pairs">${told(result.view.heard).map(row)}</dl>
    <div class="buttons">
      <button type="button" class="secondary" data-testid="change-heard" @click=${() => result.edit('heard')}>${t('change_answer')}</button>
      <button type="button" class="link" data-testid="clear-heard" @click=${() => result.forget()}>${t('heard.clear')}</button>
    </div></div>`,
  );
