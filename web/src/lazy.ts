// Parts of the page that are fetched when they are first needed, so that a first answer needs little.
import type { CSSResult, LitElement } from 'lit';
import { allWords } from './text.js';

export interface Part<T> {
  /** Null until it is here. */
  readonly now: T | null;
  /** Safe to call again, also after a failure. */
  load(): Promise<T>;
}

/** Told to the page around: the network is gone, or a newer version has taken the place of the files. */
export const MISSING = 'yidi-part-missing';

/** `words`: what it shows has its texts in the second catalogue. */
export function part<T>(fetch: () => Promise<T>, words = true): Part<T> {
  let now: T | null = null;
  return {
    get now() {
      return now;
    },
    async load() {
      try {
        now ??= (await Promise.all([fetch(), words ? allWords() : null]))[0];
      } catch (error) {
        window.dispatchEvent(new CustomEvent(MISSING));
        throw error;
      }
      return now;
    },
  };
}

/** For a part that draws into the element around it: gives that its styles. Old Safari has none, but all in calculator.css. */
export function adopt(drawn: LitElement, { styleSheet: sheet }: CSSResult): void {
  const root = drawn.getRootNode() as ShadowRoot;
  if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
