// One question: when it is asked, how it looks, how its answer reads in a line, and what must be mended before going
// on.
import type { nothing, TemplateResult } from 'lit';
import type { StepId } from '../../answers/questions.js';
import type { Question, View } from '../../session/view.js';

export interface Step<Id extends StepId = StepId> extends Question {
  id: Id;
  title(view: View): string;
  hint?(view: View): string;
  render(view: View): TemplateResult | typeof nothing;
  /** The answer in a few words; empty when nothing was said. */
  summary(view: View): string;
}
