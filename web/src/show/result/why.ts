// Why: each step with its amount, the rule it came from and how sure that rule is.

import { sources as typical } from 'virtual:typical';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { TYPICAL } from '../../contract/regions.js';
import type { Answer, Grade, Range, Source, StepAnswer } from '../../contract/types.js';
import { maybe, t } from '../../words/text.js';
import type { TextId } from '../../words/zh.js';
import { saysNothing } from '../pieces/cost.js';
import { rangeOf, rangeView } from '../pieces/range.js';
import { monthOf } from './age.js';
import type { ResultView } from './view.js';
import { folded } from './view.js';

const SIGNS: Record<Grade, string> = {
  official: '●',
  reported: '◐',
  interpreted: '◇',
  assumed: '✎',
  typical: '≈',
  usual: '≈',
};

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
  const [, admdvs, id, place] = /^(\d{6}|typical) (\S+)\s*(.*)$/.exec(cite) ?? [];
  const source =
    admdvs === TYPICAL
      ? typical.find((each) => each.id === id)
      : sources.find((each) => each.id === id && each.admdvs === admdvs);
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
      <div class="line"><strong>${stepName(step.id)}</strong>
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

const stepName = (id: string): string => maybe(`step.${id}`) ?? id;

// Amounts that follow from the rules before them.
const RESULTS = ['basic_fund', 'hospital', 'account', 'cash', 'sum'];
// For people of certain groups only: open for everybody who was not asked, and worth no word.
const FOR_SOME = ['civil', 'enterprise', 'aid', 'further_aid'];
// Without a bill every amount is nothing; only the ratios say something.
const RATIOS = ['ratio', 'ratio_change'];
// A fund that surely pays nothing explains nothing; the whole sheet lists it. An account that a rule keeps from paying
// does.
const LAYERS = ['large', 'critical', 'civil', 'enterprise', 'aid', 'further_aid', 'account'];
const paysNothing = (step: StepAnswer): boolean =>
  LAYERS.includes(step.id) && step.amount === '0.00' && !(step.id === 'account' && step.rule);

/** Its ends say only that it is some part of the bill, or some share of it. */
function tellsNothing({ amount, bounds }: StepAnswer, total: Range | null): boolean {
  if (amount !== null || !bounds) return false;
  return isMoney(bounds[0]) ? saysNothing(bounds, total) : bounds[0] === '0%' && bounds[1] === '100%';
}

/** The steps that explain something, and what the others are called. */
export function stepsOf(answer: Answer): { steps: StepAnswer[]; open: string } {
  const total = rangeOf(answer.settlement, 'medfee_sumamt');
  const all = answer.steps.filter((step) => (total ? !paysNothing(step) : RATIOS.includes(step.id)));
  const isOpen = (step: StepAnswer): boolean => tellsNothing(step, total);
  // What is left to be paid follows from all the others: its own line says nothing of a rule.
  const names = all
    .filter((step) => isOpen(step) && ![...RESULTS, ...FOR_SOME].includes(step.id))
    .map(({ id }) => stepName(id));
  return { steps: all.filter((step) => !isOpen(step)), open: [...new Set(names)].join(t('list.or')) };
}

/** The steps that say something, and in one sentence what no document states. */
export function why({ answer }: ResultView): TemplateResult | typeof nothing {
  const { steps, open } = stepsOf(answer);
  if (!steps.length && !open) return nothing;
  const grades = [...new Set(steps.flatMap((step) => (step.grade ? [step.grade] : [])))];
  return folded(
    'why',
    t('why.title'),
    html`
    <div class="card">
      <ol class="steps">${steps.map((step) => one(step, answer.sources))}</ol>
      ${open ? html`<p data-testid="not-stated">${t('why.not_stated', { open })}</p>` : nothing}
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
