// The way out of an answer that is not exact: whom to call, what to ask, and where to type what was said.

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { insuredCode } from '../../answers/context.js';
import { hasSheet } from '../../answers/earlier.js';
import { LAYERS } from '../../answers/heard.js';
import { HOTLINE } from '../../places/hotline.js';
import type { View } from '../../session/view.js';
import { maybe, t } from '../../words/text.js';
import type { TextId } from '../../words/zh.js';
import { costOf, showCost } from '../pieces/cost.js';
import { hotline, hotlineHours } from '../pieces/hotline.js';
import { nameOf } from '../pieces/parameter-names.js';
import { withPhones } from '../pieces/phones.js';
import { field, inLayer, partsOf, wanted } from '../steps/heard.js';
import { callOf } from './advice.js';
import { earlier } from './earlier.js';
import { noPolicy } from './money.js';
import { Part } from './part.js';
import type { ResultView } from './view.js';
import { enterHeard, folded, section } from './view.js';

/** The words to read out, where there are plainer ones than the rule's name. */
const questionOf = (question: string): string =>
  maybe(`ask.${question}`) ?? (LAYERS.includes(question) ? t(`step.${question}` as TextId) : nameOf(question));

/** What was said is typed right under the question that was asked. */
function row(view: View, question: string): TemplateResult {
  const parts = partsOf(view, question);
  const words = questionOf(question);
  return html`<li data-testid="missing-${question}">${
    LAYERS.includes(question)
      ? html`<fieldset class="group"><legend>${words}</legend>
          ${parts.map((one) => field(view, one, inLayer(one)))}</fieldset>`
      : parts.map((one, at) => (at ? field(view, one) : field(view, one, words)))
  }</li>`;
}

/** Without these there is no amount; what comes after them changes it less and less. */
const ORDER = ['benefit', 'deductible', 'ratio', 'reduction', 'basic_cap', 'outpatient_cap', ...LAYERS];
const rank = (question: string): number => (ORDER.indexOf(question) + ORDER.length + 1) % (ORDER.length + 1);

/** Two answers make an amount; three more make it exact. */
const FIRST = 2;
const MOST = 5;

/** Whom to call, what to read out, and a field for each answer in the same order. */
function asking(result: ResultView): TemplateResult | typeof nothing {
  const { answer } = result;
  const typing: View = { ...result.view, hear: result.hear };
  const all = wanted(typing).sort((one, other) => rank(one) - rank(other));
  if (!all.length) return nothing;
  const { name, number, tel, isOffice } = callOf(result);
  const [now, next] = [all.slice(0, FIRST), all.slice(FIRST, MOST)];
  const you = costOf(answer, 'psn_part_amt');
  const why = noPolicy(result);
  return html`
    <div class="card asking">
      ${why ? html`<p data-testid="no-policy">${why}</p>` : nothing}
      <p>${t('unknown.lead')}</p>
      <p class="call"><a class="button" href=${tel} data-testid="call-office">${t('first.call', { number })}</a>
        <small>${name}${isOffice ? nothing : html`${t('list.colon')}${hotlineHours()}`}</small></p>
      ${isOffice ? html`<p>${t('unknown.or_hotline')}</p>${hotline(insuredCode(result.view.form))}` : nothing}
      <ol class="questions">${now.map((one) => row(typing, one))}</ol>
      <p class="understood" role="status" data-testid="now-you">${
        you.kind === 'unknown' ? nothing : html`${t('unknown.now')} <strong>${showCost(you)}</strong>`
      }</p>
      ${
        next.length
          ? html`<details data-testid="ask-more"><summary>${t('unknown.more', { n: next.length })}</summary>
              <ol class="questions" start=${now.length + 1}>${next.map((one) => row(typing, one))}</ol></details>`
          : nothing
      }
      ${enterHeard(result)}
    </div>`;
}

/** Those that no card has named already; where there is no card, the hotline comes last. */
function offices(result: ResultView): TemplateResult | typeof nothing {
  const { answer, view } = result;
  const named = new Set(answer.settlement.missing.map((one) => one.ask));
  const all = answer.offices.filter((one) => one.contact !== HOTLINE && !(one.contact && named.has(one.contact)));
  const last = answer.offices.length > 0 && !named.size;
  return all.length || last
    ? html`<ul class="plain">${all.map(
        (office) => html`
    <li>${office.name} ${office.contact ? withPhones(office.contact) : nothing}</li>`,
      )}${last ? html`<li>${hotline(insuredCode(view.form))}</li>` : nothing}</ul>`
    : nothing;
}

/** A call, or a sheet that one has at hand; what was copied stays in sight, whatever else is known by then. */
function unknown(result: ResultView): TemplateResult | typeof nothing {
  const ask = asking(result);
  const others = offices(result);
  // Where nothing is left to ask, a call makes nothing more exact.
  if (ask === nothing && !hasSheet(result.view.heard))
    return others === nothing ? nothing : folded('unknown', t('unknown.offices'), others);
  const titled = others === nothing ? nothing : html`<h4>${t('unknown.offices')}</h4>${others}`;
  return section('unknown', t('unknown.title'), html`${ask} ${earlier(result)} ${titled}`);
}

/** Fetched with what else is read after the answer itself. */
export class Unknown extends Part {
  protected override render(): TemplateResult | typeof nothing {
    return unknown(this.result);
  }
}
