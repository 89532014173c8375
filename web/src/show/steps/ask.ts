// A field as its row (answers/fields.ts) has it, in the words that the catalogues have under its name.

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Field, Form } from '../../answers/fields.js';
import { counts, FIELDS, fieldsOf } from '../../answers/fields.js';
import type { StepId } from '../../answers/questions.js';
import type { View } from '../../session/view.js';
import { maybe, t } from '../../words/text.js';
import type { TextId } from '../../words/zh.js';
import type { Option } from '../pieces/inputs.js';
import { amount, checkbox, checkboxes, dateField, numberField, radios, select } from '../pieces/inputs.js';

type Shown = TemplateResult | typeof nothing;

/** The words for whom one asks: a family's own, where "you" would be someone else. */
export const maybeFor = ({ who }: Form, id: string): string | null =>
  (who === 'family' ? maybe(`${id}.family`) : null) ?? maybe(id);
export const wordsFor = ({ who }: Form, id: TextId, values: Record<string, string | number> = {}): string =>
  t(who === 'family' && maybe(`${id}.family`) !== null ? (`${id}.family` as TextId) : id, values);

/** What a choice is called; "1 month" is counted. */
export function choiceWords(field: Field, value: string): string {
  const { names } = FIELDS[field];
  const own = maybe(`field.${field}.${value}`);
  if (own || value === 'unknown') return own ?? t('dont_know');
  return names ? t(`${names}.${value}` as TextId) : t(`field.${field}.n` as TextId, { n: value });
}

export const optionOf = (field: Field, value: string): Option => ({
  value,
  label: choiceWords(field, value),
  hint: maybe(`field.${field}.${value}_hint`) ?? maybe(`${FIELDS[field].names}.${value}_hint`) ?? undefined,
});

const choicesOf = (field: Field): readonly string[] =>
  FIELDS[field].choices ?? (FIELDS[field].kind === 'yes_no' ? ['yes', 'no'] : []);

interface Otherwise {
  /** Null where the question's title says it. */
  label?: string | null;
  hint?: string;
  choices?: readonly string[];
}

/** One field, asked as its kind is; in other words or with fewer choices where its question says so. */
export function ask(view: View, field: Field, otherwise: Otherwise = {}): Shown {
  const {
    label: asked = maybeFor(view.form, `field.${field}`),
    hint = maybeFor(view.form, `field.${field}_hint`) ?? undefined,
    choices = choicesOf(field),
  } = otherwise;
  switch (FIELDS[field].kind) {
    case 'choice':
    case 'yes_no': {
      const options = [...choices, 'unknown'].map((value) => optionOf(field, value));
      return radios(view, field, asked, options, hint);
    }
    case 'list': {
      const options = choices.map((value): [string, string] => [value, choiceWords(field, value)]);
      return select(view, field, asked ?? '', choiceWords(field, 'unknown'), options);
    }
    case 'choices': {
      const options = choices.map((value) => optionOf(field, value));
      return checkboxes(view, field, asked ?? '', options, choiceWords(field, 'none'));
    }
    case 'tick':
      return checkbox(view, field, asked ?? '', hint ?? '');
    case 'money':
      return amount(view, field, asked ?? '', hint);
    case 'number':
      return numberField(view, field, asked ?? '', hint);
    case 'date':
      return dateField(view, field, asked ?? '', hint, field === 'filedUntil' ? undefined : view.ctx.today);
    case 'place':
    case 'search':
    case 'lines':
      return nothing; // their questions have inputs of their own for them
  }
}

/** A field that its question asks in a way of its own. */
type Own = Partial<Record<Field, (view: View) => Shown>>;

/** Choices of a few letters need no line each. */
export const sideBySide = (asked: Shown): TemplateResult => html`<div class="segments">${asked}</div>`;

/** All of a question's fields that are asked beside the other answers, in their order. */
export const askAll = (view: View, question: StepId, own: Own = {}): TemplateResult =>
  html`${fieldsOf(question)
    .filter((field) => counts(field, view.form))
    .map((field) => own[field]?.(view) ?? ask(view, field))}`;

/** What was chosen, where it counts; empty for nothing and for "I don't know". */
export const chosen = (form: Form, field: Field): string =>
  ['', 'unknown'].includes(form[field]) || !counts(field, form) ? '' : choiceWords(field, form[field]);

/** A question's answer in a line: the choice it begins with, and what else was said. */
export function inWords(form: Form, first: Field, ...more: string[]): string {
  if (['', 'unknown'].includes(form[first])) return form[first] && t('dont_know');
  return [choiceWords(first, form[first]), ...more].filter(Boolean).join(t('list.comma'));
}
