// Why: each step with its amount, the rule it came from and how sure that rule is.

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Answer, Grade, Source, StepAnswer } from '../../contract/types.js';
import { maybe, t } from '../../words/text.js';
import type { TextId } from '../../words/zh.js';
import { rangeOf, rangeView } from '../pieces/range.js';
import { monthOf } from './age.js';
import type { ResultView } from './view.js';
import { section } from './view.js';

const SIGNS: Record<Grade, string> = { official: '●', reported: '◐', interpreted: '◇', assumed: '✎' };

export const badge = (grade: Grade): TemplateResult => html`
  <span class="badge ${grade}"><span aria-hidden="true">${SIGNS[grade]}</span> ${t(`grade.${grade}` as TextId)}</span>`;

const isMoney = (text: string): boolean => /^-?\d+\.\d{2}$/.test(text);

function amountOf(step: StepAnswer): TemplateResult | string {
  if (step.amount !== null) return isMoney(step.amount) ? rangeView([step.amount, step.amount]) : step.amount;
  if (!step.bounds) return '';
  const [low, high] = step.bounds;
  return isMoney(low) ? rangeView(step.bounds) : t('money.range', { low, high });
}

/**
 * "140830 notice §…" with the document's title (and its date, or of when it tells) for its short name, where the answer
 * lists it.
 */
export function citeInWords(cite: string, sources: Source[], dated = false): string {
  const [, admdvs, id, place] = /^(\d{6}) (\S+)\s*(.*)$/.exec(cite) ?? [];
  const source = sources.find((each) => each.id === id && each.admdvs === admdvs);
  if (!source) return cite;
  const date = source.date
    ? t('why.dated', { date: source.date })
    : source.as_of && t('why.tells_of', { month: monthOf(source.as_of) });
  return `《${source.title}》${(dated && date) || ''}${(place ?? '').replace(/^§/, '：')}`;
}

/** The rules behind a decision, folded away: each document and place once. */
export function cites(answer: Answer, all: string[]): TemplateResult | typeof nothing {
  const words = [...new Set(all.map((cite) => citeInWords(cite, answer.sources, true)))];
  return words.length
    ? html`<details><summary>${t('why.grounds')}</summary>
    <ul class="small">${words.map((one) => html`<li>${one}</li>`)}</ul></details>`
    : nothing;
}

/** For the office's staff: which row of the policy file gave each step. */
function rules(steps: StepAnswer[]): TemplateResult | typeof nothing {
  const known = steps.filter((step) => step.rule);
  return known.length
    ? html`<details><summary>${t('why.rules')}</summary><dl class="groups">
    ${known.map((step) => html`<dt>${maybe(`step.${step.id}`) ?? step.id}</dt><dd><code>${step.rule}</code></dd>`)}</dl>
      </details>`
    : nothing;
}

function one(step: StepAnswer, sources: Source[]): TemplateResult {
  const amount = amountOf(step);
  return html`
    <li data-testid="step-${step.id}">
      <div class="line"><strong>${maybe(`step.${step.id}`) ?? step.id}</strong>
        ${amount ? html`<span class="value">${amount}</span>` : nothing}</div>
      <p>${step.text}</p>
      <p class="source">${step.grade ? badge(step.grade) : nothing}
        ${
          step.cite && step.grade !== 'assumed'
            ? html`<span>${t('why.from')}<span lang="zh">${citeInWords(step.cite, sources, true)}</span></span>`
            : nothing
        }</p>
    </li>`;
}

// Without a bill every amount is nothing; only the ratios say something.
const RATIOS = ['ratio', 'ratio_change'];
// A fund that surely pays nothing explains nothing; the whole sheet lists it. An account that a rule keeps from paying
// does.
const LAYERS = ['large', 'critical', 'civil', 'enterprise', 'aid', 'account'];
const paysNothing = (step: StepAnswer): boolean =>
  LAYERS.includes(step.id) && step.amount === '0.00' && !(step.id === 'account' && step.rule);

/** The steps that explain something. */
export function stepsOf(answer: Answer): StepAnswer[] {
  const billed = rangeOf(answer.settlement, 'medfee_sumamt') !== null;
  return answer.steps.filter((step) => (billed ? !paysNothing(step) : RATIOS.includes(step.id)));
}

export function why({ answer }: ResultView): TemplateResult | typeof nothing {
  const steps = stepsOf(answer);
  if (!steps.length) return nothing;
  const grades = [...new Set(steps.flatMap((step) => (step.grade ? [step.grade] : [])))];
  return section(
    'why',
    t('why.title'),
    html`
    <div class="card">
      <ol class="steps">${steps.map((step) => one(step, answer.sources))}</ol>
      ${
        grades.length
          ? html`<details><summary>${t('why.grades')}</summary><dl class="groups">
        ${grades.map((grade) => html`<dt>${badge(grade)}</dt><dd>${t(`grade.${grade}_meaning` as TextId)}</dd>`)}</dl>
        </details>`
          : nothing
      }
      ${rules(steps)}
    </div>`,
  );
}
