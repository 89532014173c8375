// "I asked: these are the rules here." Not a question of the walk: the result leads here, and back.

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { isStay, schemeOf } from '../../answers/case.js';
import { insuredCode } from '../../answers/context.js';
import type { Field } from '../../answers/fields.js';
import {
  COUNTED,
  choicesOf,
  heardValue,
  isOpenTo,
  kindOf,
  LAYERS,
  LOWERED_BY,
  layerOf,
  questionOf,
} from '../../answers/heard.js';
import { ownOffice } from '../../places/hotline.js';
import type { Stop, View } from '../../session/view.js';
import { maybe, t } from '../../words/text.js';
import type { TextId } from '../../words/zh.js';
import { choiceWords, countedWords, heardWords, hintOf } from '../pieces/heard-words.js';
import { hotline } from '../pieces/hotline.js';
import type { Answers } from '../pieces/inputs.js';
import { amount, checkboxes, describedBy, dontKnow, problem, radios } from '../pieces/inputs.js';
import { nameOf } from '../pieces/parameter-names.js';
import { withPhones } from '../pieces/phones.js';
import type { Step } from './step.js';

const ORDER = [
  'benefit',
  'deductible',
  'deductible_period',
  'nth_deductible_factor',
  'ratio',
  'reduction',
  'basic_cap',
  'outpatient_cap',
  'class_b_share',
  'account_usable',
  'long_term_stay',
  'filing_validity',
];
// Worth changing though nothing says they are missing.
const MORE = ['deductible', 'deductible_period', 'ratio', 'reduction', 'basic_cap', 'account_usable'];
const OF_STAYS = ['nth_deductible_factor'];
const OF_VISITS = ['benefit', 'outpatient_cap'];
const PARTS = ['threshold', 'bands', 'counts', 'cap'];

const typedFor = (view: View, parameter: string): string => view.heard[parameter] ?? '';
const isTold = (view: View, parameter: string): boolean => typedFor(view, parameter) !== '';

/** The inputs of the walk, on what was heard. What can't be read says so itself: no engine has seen it yet. */
const typedIn = (view: View): Answers => ({
  form: view.heard,
  set: (parameter, typed) => view.hear(parameter, typed),
  error: () => null,
});

function shortField(view: View, parameter: string, label: string): TemplateResult {
  const typed = typedFor(view, parameter);
  const read = heardWords(parameter, typed);
  const id = `f-${parameter}`;
  const hint = hintOf(parameter);
  return html`
    <div class="field"><label for=${id}>${label}</label>
      ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
      <input class="short" id=${id} data-testid="field-${parameter}" type="text" inputmode="decimal" autocomplete="off"
        maxlength="30"
        .value=${live(typed)} aria-invalid=${typed && !read ? 'true' : 'false'}
        aria-describedby=${describedBy(hint && `${id}-hint`, typed && !read ? `${id}-error` : `${id}-read`)}
        @input=${(event: Event) => view.hear(parameter, (event.target as HTMLInputElement).value)}>
      <p class="understood" id="${id}-read"
        aria-live="polite">${read ? html`${t('amount.understood')} <strong>${read}</strong>` : nothing}</p>
      ${problem(id, typed && !read ? t('heard.not_read') : null)}</div>`;
}

function choice(view: View, parameter: string, label: string): TemplateResult {
  return radios(typedIn(view), parameter, label, [
    ...choicesOf(parameter).map((value) => ({
      value,
      label: choiceWords(parameter, value),
      hint: maybe(`choice.${parameter}.${value}_hint`) ?? undefined,
    })),
    dontKnow(),
  ]);
}

export function field(view: View, parameter: string, name = nameOf(parameter)): TemplateResult {
  const kind = kindOf(parameter) ?? '';
  const label = name + (maybe(`heard.in_${kind}`) ?? '');
  if (kind === 'yuan') return amount(typedIn(view), parameter, label, hintOf(parameter));
  if (kind === 'choice') return choice(view, parameter, label);
  if (kind !== 'counts') return shortField(view, parameter, label);
  return checkboxes(
    typedIn(view),
    parameter,
    t('counts.label'),
    COUNTED.map((value) => ({ value, label: countedWords(value) })),
    t('counts.none'),
  );
}

/** What a question asks for: each way of lowering its own number, a fund above the basic one its parts. */
export function partsOf(view: View, question: string): string[] {
  if (question === 'reduction') return [question, ...(LOWERED_BY[typedFor(view, question)] ?? [])];
  if (!LAYERS.includes(question)) return [question];
  const aboveCap = question === 'large' && typedFor(view, 'large_trigger') !== 'personal_cost';
  const parts = aboveCap ? ['bands', 'cap'] : PARTS;
  return (question === 'large' ? ['trigger', ...parts] : parts).map((part) => `${question}_${part}`);
}

export const inLayer = (parameter: string): string =>
  maybe(`parameter.${parameter}`) ?? t(`part.${parameter.split('_')[1]}` as TextId);

const show = (view: View, questions: string[]) =>
  questions.map((question) => {
    const parts = partsOf(view, question);
    return LAYERS.includes(question)
      ? html`<fieldset class="group"><legend>${t(`step.${question}` as TextId)}</legend>
      ${parts.map((one) => field(view, one, inLayer(one)))}</fieldset>`
      : parts.map((one) => field(view, one));
  });

const isUnread = (view: View, parameter: string): boolean =>
  isTold(view, parameter) &&
  kindOf(parameter) !== 'choice' &&
  heardValue(parameter, typedFor(view, parameter)) === null;

/**
 * What this case lacks and what was told before: nothing moves while one types. Care without any benefit lacks nothing
 * else.
 */
export function wanted(view: View): string[] {
  const lacking = (view.assessed?.settlement.missing ?? []).map(({ parameter }) => parameter);
  const of = (questions: string[], is: (parameter: string) => string): string[] =>
    questions.filter(
      (question) => lacking.some((one) => is(one) === question) || view.heardBefore.some((one) => is(one) === question),
    );
  const plain = of(ORDER, questionOf);
  if (!isStay(view.form) && !plain.includes('benefit') && plain.includes('ratio')) plain.unshift('benefit');
  if (typedFor(view, 'benefit') === 'none') return ['benefit'];
  return [...plain, ...of(LAYERS, layerOf).filter((id) => isOpenTo(view.form.identity, id))];
}

function others(view: View, first: string[]): string[] {
  if (typedFor(view, 'benefit') === 'none') return [];
  const all = [
    ...(isStay(view.form) ? OF_STAYS : OF_VISITS),
    ...MORE,
    schemeOf(view.form) === '310' ? 'large' : 'critical',
  ];
  return all.filter((one) => !first.includes(one));
}

function render(view: View): TemplateResult {
  const first = wanted(view);
  const more = others(view, first);
  const ask = ownOffice(view.assessed?.settlement.missing.find((one) => one.ask)?.ask ?? null);
  return html`
    <div class="note">
      ${ask ? html`<p>${t('unknown.ask')} ${withPhones(ask)}</p><p>${t('unknown.or_hotline')}</p>` : nothing}
      ${hotline(insuredCode(view.form))}
    </div>
    ${show(view, first)}
    ${
      more.length
        ? html`<details data-testid="heard-more" ?open=${!first.length}><summary>${t('heard.more')}</summary>
      ${show(view, more)}</details>`
        : nothing
    }`;
}

function stop(view: View): Stop | null {
  const first = wanted(view);
  const unread = [...first, ...others(view, first)]
    .flatMap((one) => partsOf(view, one))
    .find((one) => isUnread(view, one));
  return unread ? { field: unread as Field, message: t('heard.not_read') } : null;
}

export const heard: Step<'heard'> = {
  id: 'heard',
  title: () => t('heard.title'),
  hint: () => t('heard.hint'),
  asked: () => false,
  render,
  summary: () => '',
  stop,
};
