// Every word of the page comes from locales/zh.ts and locales/en.ts, by its key.
//
// Several elements on one page may each speak their own language, so the language is whose turn it is: every element says
// `speak` at the start of what it does (each rendering, each event), and everything it calls then finds its words.
// After an `await` another element may have spoken: say it again.
import { NAMES } from './locales/names.js';
import type { TextId } from './locales/zh.js';
import type { Lang } from './types.js';

type Catalogue = Readonly<Record<string, string>>;
type Fetch = Record<Lang, () => Promise<{ templates: Catalogue }>>;

// What a first answer needs, and the rest, which comes with the first part that needs it (lazy.ts).
const FIRST: Fetch = { zh: () => import('./locales/zh.js'), en: () => import('./locales/en.js') };
const LATER: Fetch = { zh: () => import('./locales/later-zh.js'), en: () => import('./locales/later-en.js') };
const catalogues: Partial<Record<Lang, Catalogue>> = {};
let all = false;
let speaking: Lang = 'zh';

/** Makes a language's words ready; every later call is answered at once. */
export async function loadWords(lang: Lang): Promise<void> {
  const first = (await FIRST[lang]()).templates;
  // Asked only now: the rest may have come to be wanted meanwhile, and whoever wanted it did not know of this language yet.
  catalogues[lang] = all ? { ...first, ...(await LATER[lang]()).templates } : first;
}

/** From now on every text is at hand, in each language. */
export async function allWords(): Promise<void> {
  all = true;
  await Promise.all((Object.keys(catalogues) as Lang[]).map(loadWords)).catch((error: unknown) => {
    all = false;
    throw error;
  });
}

export function speak(lang: Lang): void {
  speaking = lang;
}
export const lang = (): Lang => speaking;

const numbers = new Map<string, number | string>(NAMES.map((name, n) => [name, n]));
/** In the built page a text goes by its number: the code has it, or the name leads to it. */
const text = (id: string): string | undefined => catalogues[speaking]?.[numbers.get(id) ?? id];

/** The text for a key, with {name} places filled. */
export function t(id: TextId, values: Record<string, string | number> = {}): string {
  return (text(id) ?? String(id)).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** For keys put together from data: null when the catalogue has none. */
export const maybe = (id: string): string | null => text(id) ?? null;
