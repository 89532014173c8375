// Every word of the page comes from zh.ts and en.ts, by its key; names that they leave out, from the vocabulary
// (named.ts).
//
// Several elements on one page may each speak their own language, so the language is whose turn it is: every element
// says `speak` at the start of what it does (each rendering, each event), and everything it calls then finds its words.
// After an `await` another element may have spoken: say it again.

import type { Lang } from '../contract/types.js';
import type { TextId } from './zh.js';

type Catalogue = Readonly<Record<string, string | undefined>>;

/** A language's own texts, and the names that it leaves to the vocabulary. */
const FETCH: Record<Lang, () => Promise<[{ templates: Catalogue }, { names: Catalogue }]>> = {
  zh: () => Promise.all([import('./zh.js'), import('virtual:names/zh')]),
  en: () => Promise.all([import('./en.js'), import('virtual:names/en')]),
};
const catalogues: Partial<Record<Lang, Catalogue>> = {};
let speaking: Lang = 'zh';

/** Makes a language's words ready; every later call is answered at once. */
export async function loadWords(lang: Lang): Promise<void> {
  if (catalogues[lang]) return;
  const [{ templates }, { names }] = await FETCH[lang]();
  catalogues[lang] = { ...names, ...templates };
}

export function speak(lang: Lang): void {
  speaking = lang;
}
export const lang = (): Lang => speaking;

/** The text for a key, with {name} places filled. */
export function t(id: TextId, values: Record<string, string | number> = {}): string {
  return (maybe(id) ?? id).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** For keys put together from data: null when the catalogue has none. */
export const maybe = (id: string): string | null => catalogues[speaking]?.[id] ?? null;
