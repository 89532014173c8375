// Which question an engine's JSON Pointer (or dotted field) belongs to, so that an error or a suggestion leads to it.
import type { Field } from './fields.js';
import { ALL, FIELDS } from './fields.js';
import type { StepId } from './questions.js';

const BY_PATH = new Map(
  ALL.flatMap((field) => {
    const { path, about = [] } = FIELDS[field];
    return (path ? [path, ...about] : about).map((one): [string, Field] => [one, field]);
  }),
);

/** "/costs/medfee_sumamt" and "costs.medfee_sumamt" both lead to the bill's total; null when no question asks it. */
export function questionAt(path: string): [StepId, Field] | null {
  const parts = path.replace(/^\//, '').split(/[./]/);
  for (let length = parts.length; length > 0; length--) {
    const field = BY_PATH.get(parts.slice(0, length).join('/'));
    if (field) return [FIELDS[field].question, field];
  }
  return null;
}
