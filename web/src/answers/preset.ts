// What the host of the page told beforehand: a hospital its own place and kind, perhaps where its patients are insured.
// It answers those questions until the person does. Fetched only where a host tells anything.

import { policiesFor } from '../places/known.js';
import { insuredAt, treatedAt } from './choose-place.js';
import type { Context } from './context.js';
import { insuredCode } from './context.js';
import type { Field, Form } from './fields.js';
import { FIELDS } from './fields.js';

export interface Preset {
  /** Six-digit codes: where its patients are insured, and where they are treated. */
  insured: string;
  place: string;
  /** One of an insured region's own classes, and the grade for all others. */
  class: string;
  level: string;
  /** The day asked on; empty for today. */
  date: string;
}
export const NO_PRESET: Preset = { insured: '', place: '', class: '', level: '', date: '' };

/** The questions a host can answer. */
export type Prefilled = 'insured' | 'place' | 'institution';

const SHAPES: Record<keyof Preset, RegExp> = {
  insured: /^\d{6}$/,
  place: /^[1-8]\d{5}$/,
  class: /^[a-z0-9_]+$/,
  level: /^[1239]$/,
  date: /^\d{4}-\d\d-\d\d$/,
};

const isDate = (text: string): boolean => new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

/** What of it can be read; `wrong` names the rest. */
export function readPreset(given: Partial<Record<keyof Preset, string | null>>): {
  preset: Preset;
  wrong: (keyof Preset)[];
} {
  const preset = { ...NO_PRESET };
  const wrong: (keyof Preset)[] = [];
  for (const name of Object.keys(SHAPES) as (keyof Preset)[]) {
    const value = given[name]?.trim() ?? '';
    if (!value) continue;
    if (SHAPES[name].test(value) && (name !== 'date' || isDate(value))) preset[name] = value;
    else wrong.push(name);
  }
  return { preset, wrong };
}

/** Which of these questions an answer belongs to. Of a hospital its kind is told, not what it settles. */
function prefillableBy(field: Field): Prefilled | null {
  const { question } = FIELDS[field];
  if (field === 'who') return null; // said of the person, not of the place
  if (question === 'institution') return field === 'institution' ? question : null;
  return question === 'insured' || question === 'place' ? question : null;
}

/** The questions that the person has answered, by the fields touched. */
export const answeredByHand = (touched: ReadonlySet<Field>): Set<Prefilled> =>
  new Set([...touched].flatMap((field) => prefillableBy(field) ?? []));

/** The questions the host has answered and the person has not. */
export function prefilledBy(preset: Preset, byHand: ReadonlySet<Prefilled>): ReadonlySet<Prefilled> {
  const told: Record<Prefilled, string> = {
    insured: preset.insured,
    place: preset.place,
    institution: preset.class || preset.level,
  };
  return new Set((Object.keys(told) as Prefilled[]).filter((question) => told[question] && !byHand.has(question)));
}

/** A class says something only to the region that has it; to every other the grade does. */
function institutionFor(preset: Preset, form: Form, ctx: Context): string {
  const known = policiesFor(ctx, insuredCode(form)).some(({ classes }) =>
    classes.some(({ id }) => id === preset.class),
  );
  if (known && form.place !== 'other_province') return `class:${preset.class}`;
  return preset.level && `level:${preset.level}`;
}

/** The answers with the host's among them; how its place lies to the insured one follows once that is known. */
export function prefilledForm(preset: Preset, questions: ReadonlySet<Prefilled>, form: Form, ctx: Context): Form {
  let filled: Form = questions.has('insured') ? { ...form, ...insuredAt(preset.insured) } : form;
  if (questions.has('place') && insuredCode(filled)) filled = { ...filled, ...treatedAt(filled, ctx, preset.place) };
  if (questions.has('institution')) filled = { ...filled, institution: institutionFor(preset, filled, ctx) };
  return filled;
}
