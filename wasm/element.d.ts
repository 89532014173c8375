// The types of `yidi/element`: the custom element <yidi-calculator>. Importing it defines the element.
import type { Answer, Case, Lang } from './yidi.js';

/** Answers that a host gives beforehand, and how the element looks; each is an attribute too. */
export interface Settings {
  lang: Lang;
  theme: string;
  view: string;
  /** The folder of index.json and all.txt; empty for the one beside the module. */
  policies: string;
  /** Six digits: where the hospital is. */
  region: string;
  /** Six digits: where its patients are insured. */
  insured: string;
  institutionClass: string;
  level: string;
  date: string;
  /** How long answers stay: `tab`, until it is closed or cleared; `none`; or so many minutes after the last touch. */
  keep: string;
  /** `yidi-answer` then carries what was typed and what came out. */
  shareAnswers: boolean;
}

export class YidiCalculator extends HTMLElement implements Settings {
  lang: Lang;
  theme: string;
  view: string;
  policies: string;
  region: string;
  insured: string;
  institutionClass: string;
  level: string;
  date: string;
  keep: string;
  shareAnswers: boolean;
  /** What the engine was asked last, and what it said; null before the first result. Both hold what a person typed. */
  readonly case: Case | null;
  readonly answer: Extract<Answer, { ok: true }> | null;
  /** Goes to a question by its name, or to 'result'. */
  goTo(page: string): void;
}

/**
 * Where yidi.wasm, the words, the lists of places and policies/ are, where a bundler has moved the module away from
 * them.
 */
export function assetsAt(url: string | URL): void;

export interface EventDetails {
  'yidi-lang': { lang: Lang; title: string };
  'yidi-page': { page: string };
  'yidi-answer': { case?: Case; answer?: Extract<Answer, { ok: true }> };
}

declare global {
  interface HTMLElementTagNameMap {
    'yidi-calculator': YidiCalculator;
  }
  interface HTMLElementEventMap {
    'yidi-lang': CustomEvent<EventDetails['yidi-lang']>;
    'yidi-page': CustomEvent<EventDetails['yidi-page']>;
    'yidi-answer': CustomEvent<EventDetails['yidi-answer']>;
  }
}
