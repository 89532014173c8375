// Every word of the page comes from locales/zh.ts and locales/en.ts, by its key.
import { configureLocalization, msg } from '@lit/localize';
import type { LocaleModule } from '@lit/localize';
import { NAMES } from './locales/names.js';
import type { Lang } from './types.js';
import type { TextId } from './locales/zh.js';

// What a first answer needs, and the rest, which comes with the first part that needs it (lazy.ts).
const CATALOGUES: Record<Lang, () => Promise<LocaleModule>> = { zh: () => import('./locales/zh.js'), en: () => import('./locales/en.js') };
const LATER: typeof CATALOGUES = { zh: () => import('./locales/later-zh.js'), en: () => import('./locales/later-en.js') };
let all = false;

async function catalogue(lang: Lang): Promise<LocaleModule> {
  const [{ templates }, later] = await Promise.all([CATALOGUES[lang](), all ? LATER[lang]() : null]);
  return { templates: Object.assign(templates, later?.templates) };
}

// The keys themselves are the source locale, so that each language is one catalogue and neither is special.
const localization = configureLocalization({
  sourceLocale: 'key',
  targetLocales: ['zh', 'en'],
  loadLocale: (lang) => catalogue(lang as Lang),
});

export const setLang = (lang: Lang): Promise<void> => localization.setLocale(lang);
export const lang = (): Lang => (localization.getLocale() === 'en' ? 'en' : 'zh');

/** From now on every text is at hand, in each language. */
export async function allWords(): Promise<void> {
  all = true;
  await catalogue(lang()).catch((error: unknown) => { all = false; throw error; });
}

const numbers = new Map(NAMES.map((name, n) => [name, n]));
/** In the built page a text goes by its number: the code has it, or the name leads to it. */
const text = (id: string): string => String(msg(id, { id: (numbers.get(id) ?? id) as string }));

/** The text for a key, with {name} places filled. */
export function t(id: TextId, values: Record<string, string | number> = {}): string {
  return text(id).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** For keys put together from data: null when the catalogue has none. */
export function maybe(id: string): string | null {
  const found = text(id);
  return found === id ? null : found;
}
