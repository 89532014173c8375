// The answer, in the order in which it is needed: what to do, how much, why, what would change it, what is not known.
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { t } from '../text.js';
import { act, filingHeadline } from './act.js';
import { answers, supposed } from './answers.js';
import { change, tried } from './change.js';
import { heard } from './heard.js';
import { money, moneySentence } from './money.js';
import { sources } from './sources.js';
import { unknown } from './unknown.js';
import type { ResultView } from './view.js';
import { why } from './why.js';
import type { Answer } from '../types.js';

/** The answer in one breath, for the live region. */
export const summaryOf = (answer: Answer): string =>
  t('result.summary', { filing: filingHeadline(answer.filing), money: moneySentence(answer.settlement) });

export function resultView(result: ResultView): TemplateResult {
  return html`
    ${tried(result)} ${answers(result)} ${supposed(result)}
    ${act(result)} ${money(result)} ${heard(result)} ${why(result)} ${change(result)} ${unknown(result)} ${sources(result)}`;
}
