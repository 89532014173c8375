// What would make the answer more exact, asked where the answer stands: the question that narrows most is answered
// here in one tap, each choice with what the person would pay; the others wait in a list. Only what can matter here
// is asked: what the engine would know of this case, and what had to be supposed.

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { flagOf, schemeOf, typicalBillOf } from '../../answers/case.js';
import { isAway } from '../../answers/context.js';
import type { Field, Form } from '../../answers/fields.js';
import { FIELDS } from '../../answers/fields.js';
import { questionAt } from '../../answers/paths.js';
import type { StepId } from '../../answers/questions.js';
import type { Answer } from '../../contract/types.js';
import { fen, fromFen } from '../../typed/amount.js';
import { t } from '../../words/text.js';
import type { TextId } from '../../words/zh.js';
import { costOf, showCost, wholeYuan } from '../pieces/cost.js';
import { choiceWords } from '../steps/ask.js';
import { stepById } from '../steps/index.js';
import { kinds } from '../steps/institution.js';
import { Part } from './part.js';
import type { ResultView } from './view.js';

interface Asked {
  step: StepId;
  field: Field;
  /** The engine's name for it; of what was supposed, the field's own. */
  id: string;
  /** Why it is asked, in a sentence. */
  why: string;
  /** By how much the answer moves what the person pays, in fen. */
  moves: number;
}
interface Choice {
  label: string;
  answers: Partial<Form>;
}

const isAmount = (spread: string): boolean => /^\d+\.\d{2}$/.test(spread) && Number(spread) > 0;

/**
 * A "not filed" has answered some already, though it has no place in the case; and at home hospitals settle as ever.
 */
function needless({ form }: ResultView['view']): string[] {
  if (!isAway(form)) return ['visit.networked'];
  return form.filed === 'no' ? ['filing.filed_on', 'filing.institution_chosen'] : [];
}

/** By how much it moves what the person pays, in fen; none where it may move the whole bill, which says nothing. */
function movesOf({ spread }: Answer['questions'][number], { settlement }: Answer): number {
  const moves = spread && isAmount(spread) ? fen(spread) : 0;
  return moves < fen(settlement.sheet.medfee_sumamt ?? '0.00') ? moves : 0;
}

const whyOf = (why: string, moves: number): string =>
  why + t('list.stop') + (moves ? t('refine.spread', { amount: wholeYuan(fromFen(moves)) }) : '');

/**
 * What decides on what to do comes first, then what moves the money, the most first as the engine has it. Where no rule
 * is known everything moves all of it, which ranks nothing: then what is asked of everybody comes before the rest.
 */
const FIRST: readonly StepId[] = ['bill', 'reason', 'scheme', 'place'];
const USUAL: readonly StepId[] = ['institution', 'filing', 'care', 'dates', 'year', 'account', 'card', 'more'];
const placeIn = (order: readonly StepId[], step: StepId): number =>
  order.includes(step) ? order.indexOf(step) : order.length;
const byUse = (a: Asked, b: Asked): number =>
  placeIn(FIRST, a.step) - placeIn(FIRST, b.step) ||
  b.moves - a.moves ||
  placeIn(USUAL, a.step) - placeIn(USUAL, b.step);

/** Of a hospital two things are asked, of all else one at a time. */
const subject = ({ step, field }: Asked): string => (step === 'institution' ? field : step);

/** Where it is answered; of residents it follows from the age whether they are minor, adult or old. */
function leadsTo(path: string, { view }: ResultView): [StepId, Field] | null {
  const found = questionAt(path);
  return found?.[1] === 'retired' && schemeOf(view.form) !== '310' ? ['more', 'age'] : found;
}

/** Nearly everywhere its level decides; what is not stated yet must not hide that. */
function kindOfHospital({ view }: ResultView): Asked[] {
  const isOpen = view.form.institution === '' && kinds(view).length > 0;
  return isOpen
    ? [{ step: 'institution', field: 'institution', id: 'institution', why: t('refine.level'), moves: 0 }]
    : [];
}

function asked(result: ResultView): Asked[] {
  const left = needless(result.view);
  const wanted = result.answer.questions
    .filter(({ field }) => !left.includes(field))
    .flatMap((one): Asked[] => {
      const [step, field] = leadsTo(one.field, result) ?? [];
      const moves = movesOf(one, result.answer);
      return step && field ? [{ step, field, id: one.field, why: whyOf(one.why, moves), moves }] : [];
    });
  const supposed = result.supposed.map(
    (field): Asked => ({
      step: FIELDS[field].question,
      field,
      id: field,
      why: t(`refine.supposed.${field}` as TextId),
      moves: 0,
    }),
  );
  const isWanted = wanted.some(({ field }) => field === 'institution');
  const all = [...supposed, ...(isWanted ? [] : kindOfHospital(result)), ...wanted];
  return all.filter((one, at) => all.findIndex((other) => subject(other) === subject(one)) === at).sort(byUse);
}

/** Those of a question that one tap answers; none where more has to be told. */
function choices(one: Asked, result: ResultView): Choice[] {
  const { field, step } = one;
  const { view } = result;
  const of = (one: Field, values: readonly string[]): Choice[] =>
    values.map((value) => ({ label: choiceWords(one, value), answers: { [one]: value } }));
  switch (step) {
    case 'institution': {
      const flag = flagOf(view.form).field;
      return ['openStay', 'openVisit', 'openChronic'].includes(field) && isAway(view.form)
        ? of(flag, FIELDS[flag].choices ?? [])
        : kinds(view).map(({ value, label }) => ({ label, answers: { institution: value } }));
    }
    case 'bill':
      if (isOfTheBill(one, result)) return of('split', ['all']);
      return ['', 'unknown'].includes(view.form.bill) && typicalBillOf(view.form) ? of('bill', ['typical']) : [];
    case 'dates':
      return [{ label: t('today'), answers: { stay: 'dates', begin: view.ctx.today } }, ...of('stay', ['later'])];
    case 'filing':
      return ['', 'unknown'].includes(view.form.filed) ? of('filed', ['no']) : [];
    case 'reason':
      return field === 'trauma' ? of('trauma', FIELDS.trauma.choices ?? []) : [];
    case 'scheme':
      return field === 'retired' ? of('retired', ['yes', 'no']) : of('scheme', ['390', '310']);
    case 'care':
      return field === 'care' ? of('care', FIELDS.care.choices ?? []) : of('recognised', ['yes', 'no']);
    case 'year':
      return field === 'used' || view.form.used === '' ? of('used', ['none']) : [];
    case 'account':
      return field === 'account' ? of('account', ['no']) : [];
    case 'more':
      return field === 'identity' ? of('identity', ['none']) : [];
    default:
      return [];
  }
}

/** The sum is known: what is asked is what of it the insurance never pays. */
const isOfTheBill = ({ step, field }: Asked, { view }: ResultView): boolean =>
  step === 'bill' && view.form.bill === 'known' && field !== 'total';

/** Fetched with what else is read after the answer itself. */
export class Refine extends Part {
  private of: Answer | null = null;
  private effects = new Map<string, string>();

  protected override willUpdate(): void {
    super.willUpdate();
    if (this.of === this.result.answer) return;
    this.of = this.result.answer;
    this.effects.clear();
  }

  /** What each choice would come to, worked out once an answer; nothing where all come to the same. */
  private effect(choice: Choice, among: Choice[]): string {
    for (const one of among) {
      const key = JSON.stringify(one.answers);
      if (this.effects.has(key)) continue;
      const answer = this.result.settle(one.answers);
      const you = answer && costOf(answer, 'psn_part_amt');
      this.effects.set(key, you?.range ? t('refine.pays', { amount: showCost(you) }) : '');
    }
    const all = among.map(({ answers }) => this.effects.get(JSON.stringify(answers)) ?? '');
    return new Set(all).size > 1 ? (this.effects.get(JSON.stringify(choice.answers)) ?? '') : '';
  }

  private tell(answers: Partial<Form>): void {
    this.result.tell(answers);
    this.querySelector<HTMLElement>('#part-refine')?.focus({ preventScroll: true }); // the choice goes
  }

  private titleOf(one: Asked): string {
    if (isOfTheBill(one, this.result)) return t('field.split');
    if (one.field === 'trauma') return t('field.trauma');
    const own =
      one.step === 'institution' && one.field.startsWith('open') ? flagOf(this.result.view.form).service : null;
    return own ? t(`institution.open_${own}`) : stepById(one.step).title(this.result.view);
  }

  private toStep(one: Asked, words: TextId): TemplateResult {
    return html`<button type="button" class="link" data-testid="answer-${one.id}"
      aria-label="${t(words)}${t('list.colon')}${this.titleOf(one)}"
      @click=${() => this.result.edit(one.step)}>${t(words)}</button>`;
  }

  /** The next one, large: with what each choice would change. */
  private next(one: Asked): TemplateResult {
    const all = choices(one, this.result);
    return html`<div class="card next" role="group" aria-labelledby="refine-next" data-testid="refine-next">
      <h4 id="refine-next">${this.titleOf(one)}</h4>
      <p class="hint">${one.why}</p>
      ${
        all.length
          ? html`<div class="chips">${all.map((choice) => {
              const effect = this.effect(choice, all);
              return html`<button type="button" class="chip" data-testid="tell-${Object.values(choice.answers)[0]}"
                @click=${() => this.tell(choice.answers)}>${choice.label}${
                  effect ? html`<small>${effect}</small>` : nothing
                }</button>`;
            })}</div>`
          : nothing
      }
      ${this.toStep(one, all.length ? 'refine.other' : 'refine.answer')}
    </div>`;
  }

  protected override render(): TemplateResult | typeof nothing {
    const [first, ...others] = asked(this.result);
    if (!first) return nothing;
    return html`<section class="part" aria-labelledby="part-refine" data-testid="part-refine">
      <h3 id="part-refine" tabindex="-1">${t('refine.title')}</h3>
      ${this.next(first)}
      ${
        others.length
          ? html`<details class="fold"><summary>${t('refine.others', { n: others.length })}</summary>
              <ul class="card rows" data-testid="questions">${others.map(
                (one) => html`<li><span><strong>${this.titleOf(one)}</strong><small>${one.why}</small></span>
        ${this.toStep(one, 'refine.answer')}</li>`,
              )}</ul></details>`
          : nothing
      }</section>`;
  }
}
