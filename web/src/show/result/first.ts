// The first screen: what to do now with the way to do it, and what it costs. Everything after it is for those who want
// to know more.

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { typicalBillOf } from '../../answers/case.js';
import { placeCode } from '../../answers/context.js';
import { FIELDS } from '../../answers/fields.js';
import { questionAt } from '../../answers/paths.js';
import type { Supposition } from '../../contract/types.js';
import { placeName } from '../../places/known.js';
import { t } from '../../words/text.js';
import type { TextId } from '../../words/zh.js';
import type { Cost, CostKind } from '../pieces/cost.js';
import { costOf, figureOf, kindSign, kindWords, showCost } from '../pieces/cost.js';
import { icon } from '../pieces/icon.js';
import { shareBar } from '../pieces/money-picture.js';
import { rangeOf } from '../pieces/range.js';
import type { CostLine, Situation } from './advice.js';
import {
  basisOf,
  basisSource,
  callOf,
  costsOf,
  costTitle,
  doubtsOf,
  headlineOf,
  linesOf,
  openQuestion,
  pictured,
  sentencesOf,
  situationOf,
  toneOf,
  worthOf,
} from './advice.js';
import type { ResultView } from './view.js';
import { goToPart } from './view.js';
import { badge, citeInWords } from './why.js';

/** 国家医保服务平台; its mini program has no address that a page could open. */
const NATIONAL_PLATFORM = 'https://fuwu.nhsa.gov.cn/';
const MINI_PROGRAM = '国家异地就医备案';

async function copyName(event: Event): Promise<void> {
  const words = (event.currentTarget as HTMLElement).querySelector('span') as HTMLElement;
  const [done, failed] = [t('first.copied'), t('first.search_for', { name: MINI_PROGRAM })];
  try {
    await navigator.clipboard.writeText(MINI_PROGRAM);
    words.textContent = done;
  } catch {
    words.textContent = failed;
  }
}

/** Where it is done by oneself. */
function online(result: ResultView): TemplateResult | typeof nothing {
  const { channels } = result.answer.filing;
  if (!channels.some(({ kind }) => kind === 'app' || kind === 'mini_program')) return nothing;
  return html`<a class="button primary" data-testid="open-platform" href=${NATIONAL_PLATFORM} target="_blank"
      rel="noreferrer noopener">${icon('open')}${t('first.open_platform')}</a>
    ${
      channels.some(({ kind }) => kind === 'mini_program')
        ? html`<button type="button" class="secondary" data-testid="copy-program"
            @click=${copyName}>${icon('chat')}<span>${t('first.copy_program')}</span></button>`
        : nothing
    }`;
}

function call(result: ResultView, isFirst: boolean): TemplateResult {
  const { name, number, tel } = callOf(result);
  return html`<a class="button ${isFirst ? 'primary' : 'secondary'}" data-testid="call" href=${tel}
    aria-label=${t('first.call_whom', { name, number })}>${icon('call')}${t('first.call', { number })}</a>`;
}

/** What is to be taken along stands further down: this leads there. */
function papersAt(result: ResultView, situation: Situation): string {
  const { filing, route } = result.answer;
  if (situation === 'file') return filing.materials.length ? 'file' : '';
  return route.materials.length || route.manual.materials.length ? 'route' : '';
}

function doors(result: ResultView, situation: Situation): TemplateResult {
  const files = situation === 'file';
  const question = situation === 'question' ? openQuestion(result.answer) : null;
  const papers = papersAt(result, situation);
  return html`<div class="doors">
    ${files ? online(result) : nothing}
    ${
      question
        ? html`<button type="button" class="primary" data-testid="answer-first"
            @click=${() => result.edit(question)}>${t('first.answer')}</button>`
        : nothing
    }
    ${call(result, !files && !question && toneOf(situation) !== 'fine')}
    ${
      papers
        ? html`<button type="button" class="secondary" data-testid="to-papers"
            @click=${(event: Event) => goToPart(event.currentTarget, papers)}>${icon('papers')}${t(
              'first.papers',
            )}</button>`
        : nothing
    }</div>`;
}

const doNow = (result: ResultView, situation: Situation): TemplateResult => html`
  <section class="part" aria-labelledby="part-act" data-testid="part-act">
    <div class="card do ${toneOf(situation)}" data-testid="filing">
      <h3 class="eyebrow" id="part-act">${t('act.title')}</h3>
      <p class="headline">${headlineOf(result, situation)}</p>
      ${linesOf(result, situation)
        .filter(Boolean)
        .map((line) => html`<p>${line}</p>`)}
      ${doors(result, situation)}
    </div>
  </section>`;

// ---- what it costs ----

const WORDS: Partial<Record<CostKind, TextId>> = {
  estimate: 'cost.about',
  most: 'cost.most',
  least: 'cost.least',
};

/** Exact or not is told by a word, a sign and a line: at a glance, and without colours too. */
const kindOf = (kind: CostKind): TemplateResult =>
  html`<span class="kind ${kind}" data-testid="kind"><span aria-hidden="true">${kindSign(kind)}</span>
    ${kindWords(kind)}</span>`;

/** Two numbers stand in one line too, a little smaller. */
const LONG = 9;

const isFigure = ({ id, cost }: CostLine): boolean => id === 'main' && cost.kind !== 'unknown';

function figure(line: CostLine): TemplateResult {
  const { id, label, said, cost } = line;
  const number = figureOf(cost);
  const word = WORDS[cost.kind];
  return html`
    <div class="cost-${id}" data-testid="cost-${id}"><dt>${label} ${isFigure(line) ? kindOf(cost.kind) : nothing}</dt>
      <dd>${
        isFigure(line)
          ? html`<span class="figure ${cost.kind} ${number.length > LONG ? 'long' : ''}">${
              word ? html`<small>${t(word, { amount: '' })}</small>` : nothing
            }${number}</span>`
          : html`<strong>${said}</strong>`
      }</dd></div>`;
}

/** One tap away: what was taken as usual, from where, and what replaces it. */
function suppositions(result: ResultView): TemplateResult | typeof nothing {
  const { answer, supposed, view } = result;
  const all = answer.estimate?.suppositions ?? [];
  if (!all.length && !supposed.length) return nothing;
  const place = placeName(view.ctx, placeCode(view.form));
  return html`<details class="supposed" data-testid="supposed"><summary>${t('first.suppositions', {
    n: all.length + supposed.length,
  })}</summary>
    <ul class="rows">${supposed.map(
      (one) => html`<li><span>${t(`supposed.${one}` as TextId, {
        today: view.ctx.today,
        place,
        basis: basisOf(result),
      })}</span>
        <button type="button" class="link"
          @click=${() => result.edit(FIELDS[one].question)}>${t('change_answer')}</button></li>`,
    )}${all.map((one) => supposition(result, one))}</ul>
    ${answer.estimate ? html`<p class="small">${t('first.estimate_is')}</p>` : nothing}</details>`;
}

/** A rule is told in the card below, where it can be typed; anything else by answering its question. */
function replace(event: Event, result: ResultView, { replaced_by: by }: Supposition): void {
  const parameter = by.startsWith('assume.') ? by.slice('assume.'.length) : null;
  const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
  const input = parameter ? root.querySelector<HTMLElement>(`#part-unknown ~ * #f-${parameter}`) : null;
  if (input) {
    input.focus();
    return;
  }
  const question = parameter ? 'heard' : questionAt(by)?.[0];
  if (question) result.edit(question);
}

const supposition = (result: ResultView, one: Supposition): TemplateResult => html`
  <li data-testid="supposition-${one.replaced_by}"><span>${one.text}
    <small>${badge(one.grade)} ${one.cite ? citeInWords(one.cite, result.answer.sources, true) : nothing}</small></span>
    <button type="button" class="link"
      @click=${(event: Event) => replace(event, result, one)}>${t('first.replace')}</button></li>`;

function picture(result: ResultView, situation: Situation): TemplateResult | typeof nothing {
  const answer = pictured(result, situation);
  const total = rangeOf(answer.settlement, 'medfee_sumamt');
  const [funds, you] = (['fund_pay_sumamt', 'psn_part_amt'] as const).map((key) =>
    worthOf(result, costOf(answer, key)),
  ) as [Cost, Cost];
  if (!total || you.kind === 'unknown' || funds.kind === 'unknown') return nothing;
  return html`${shareBar(answer)}
    <p class="legend"><span><svg class="swatch" width="14" height="14" aria-hidden="true">
        <rect class="seg basic" width="14" height="14" rx="4"></rect></svg>${t('money.funds')} ${showCost(funds)}</span>
      <span><svg class="swatch" width="14" height="14" aria-hidden="true">
        <rect class="seg cash" width="14" height="14" rx="4"></rect></svg>${t('cost.you')} ${showCost(you)}</span></p>
    ${answer.estimate ? html`<p class="small">${t('first.hatched')}</p>` : nothing}`;
}

/** The national average is an amount to start from, one tap away. */
const noBill = (result: ResultView): TemplateResult => html`<p>${t('money.no_bill')}</p>
  <div class="doors">
    <button type="button" class="secondary" data-testid="enter-bill"
      @click=${() => result.edit('bill')}>${icon('bill')}${t('money.enter_bill')}</button>
    ${
      typicalBillOf(result.view.form)
        ? html`<button type="button" class="secondary" data-testid="typical-bill"
            @click=${() => result.tell({ bill: 'typical' })}>${t('money.typical_bill')}</button>`
        : nothing
    }</div>`;

/** And what it is stands beside what it comes to. */
const basis = (result: ResultView): TemplateResult | typeof nothing =>
  basisOf(result)
    ? html`<p class="small basis" data-testid="basis">${basisSource(result)}
        <button type="button" class="link" data-testid="own-bill"
          @click=${() => result.edit('bill')}>${t('first.own_bill')}</button></p>`
    : nothing;

function cost(result: ResultView, situation: Situation): TemplateResult {
  const { answer } = result;
  const total = rangeOf(answer.settlement, 'medfee_sumamt');
  const all = costsOf(result, situation);
  return html`
    <section class="part" aria-labelledby="part-cost" data-testid="part-cost">
      <div class="card">
        <h3 class="eyebrow" id="part-cost">${costTitle(result)}</h3>
        ${total ? html`<dl class="costs">${all.map(figure)}</dl> ${basis(result)}` : noBill(result)}
        ${all.length && all[0]?.cost.kind === 'unknown' ? html`<p>${t('first.two_questions')}</p>` : nothing}
        ${picture(result, situation)}
        ${doubtsOf(result).map((one) => html`<p class="small" data-testid="doubt">${one}</p>`)}
        ${suppositions(result)}
      </div>
    </section>`;
}

/** Said aloud by the browser, once more to stop. */
export function readAloud(result: ResultView): TemplateResult | typeof nothing {
  if (!('speechSynthesis' in globalThis)) return nothing;
  const read = (): void => {
    const isReading = speechSynthesis.speaking;
    speechSynthesis.cancel();
    if (isReading) return;
    const said = new SpeechSynthesisUtterance(sentencesOf(result).join('\n'));
    said.lang = result.view.ctx.lang === 'en' ? 'en-GB' : 'zh-CN';
    said.rate = 0.85; // slower than the young like it
    speechSynthesis.speak(said);
  };
  return html`<button type="button" class="secondary aloud" data-testid="read-aloud" @click=${read}>${icon('aloud')}${t(
    'first.read_aloud',
  )}</button>`;
}

export function first(result: ResultView): TemplateResult {
  const situation = situationOf(result);
  return html`<div class="first" data-testid="first">${doNow(result, situation)} ${cost(result, situation)}</div>`;
}
