// What a session shows of itself to a question, and what a question may do: answer.
import type { Context } from '../answers/context.js';
import type { Field, Form } from '../answers/fields.js';
import type { StepId } from '../answers/questions.js';
import type { Answer } from '../contract/types.js';
import type { Part } from '../loading/part.js';

export interface Fault {
  message: string;
  path: string;
}

export interface View {
  form: Form;
  ctx: Context;
  set(field: Field, value: string): void;
  /** Several answers at once. */
  answer(answers: Partial<Form>): void;
  /** Loads the names of the counties, once. */
  needCounties(): Promise<void>;
  /** What an insurance office said, as typed, by parameter. */
  heard: Readonly<Record<string, string>>;
  hear(parameter: string, typed: string): void;
  /** The last answer, which tells what is worth asking; and of which parameters it had been told. */
  assessed: Answer | null;
  heardBefore: string[];
  /** What the engine said about this field's last value. */
  error(field: Field): Fault | null;
  /** The same, where one field holds many things. */
  errors(field: Field): Fault[];
  /** Fetches a part of the page, and shows all again once it is here. */
  fetch(part: Part<unknown>): void;
}

/** The first field that keeps a person at a question, with the reason in words. */
export interface Stop {
  field: Field;
  message: string;
}

/** What the walk has to know of a question; how it looks is no business of a session. */
export interface Question {
  id: StepId;
  asked(form: Form, ctx: Context): boolean;
  stop?(view: View): Stop | null;
}
