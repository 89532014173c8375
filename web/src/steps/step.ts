// One question: when it is asked, how it looks, how its answer reads in a line, and what must be mended before going on.
import type { nothing, TemplateResult } from 'lit';
import type { Context } from '../context.js';
import type { View } from '../fields.js';
import type { Field, Form } from '../form.js';
import type { Part } from '../lazy.js';

export interface Step<Id extends string = string> {
  id: Id;
  /** Most of it is fetched when it is first needed. */
  part?: Part<unknown>;
  title(view: View): string;
  hint?(view: View): string;
  asked(form: Form, ctx: Context): boolean;
  render(view: View): TemplateResult | typeof nothing;
  /** The answer in a few words; empty when nothing was said. */
  summary(view: View): string;
  /** The first field that keeps the person here, with the reason in words. */
  stop?(view: View): { field: Field; message: string } | null;
}
