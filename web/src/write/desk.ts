// What every part of the form sees: the policy, what the check found, and the few things it may do.
import type { PolicySchema } from '../../scripts/policy-schema.js';
import type { Lang } from '../contract/types.js';
import type { Finding } from './check.js';
import type { Division } from './grid.js';
import type { Policy } from './model.js';

/** Where the reader of the notice is: what rows that are entered now will cite. */
export interface Reading {
  source: string;
  place: string;
  from: string;
}

export interface Desk {
  lang: Lang;
  policy: Policy;
  schema: PolicySchema;
  /** Policies above this one, the nearest first. */
  above: readonly Policy[];
  reading: Reading;
  /** What was found at a path and inside it. */
  findings(path: string): readonly Finding[];
  edit(change: (policy: Policy) => Policy): void;
  /** A change that takes something away: it is said, and can be undone. */
  remove(change: (policy: Policy) => Policy): void;
  read(reading: Partial<Reading>): void;
  divisionFor(parameter: string): Division;
  divide(parameter: string, division: Division): void;
  isOpen(path: string): boolean;
  setOpen(path: string, open: boolean): void;
  goTo(path: string): void;
}
