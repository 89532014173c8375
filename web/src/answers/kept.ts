// What a person has told, as it is carried over a reload, kept in a file of theirs, or held by a link.
import type { PolicyFile } from '../engine/listed.js';
import type { Field, Form } from './fields.js';
import type { StepId } from './questions.js';

export type Page = StepId | 'result';

export interface Kept {
  form: Form;
  page: Page;
  heard: Record<string, string>;
  ticked?: string[];
  /**
   * What was answered by hand: the rest a host of the page may have filled in. All places of a file's or a link's
   * were.
   */
  touched?: Field[];
  policyFiles?: readonly PolicyFile[];
}

/** What a file or a link held, until the person says whether to open it; or why it can't be opened. */
export type Offered = { kept: Kept } | { problem: Unopened };
export type Unopened = 'newer' | 'damaged' | 'not_ours' | 'link_cut';
