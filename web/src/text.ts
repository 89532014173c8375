// Every word of the page comes from locales/zh.ts and locales/en.ts, by its key.
import { configureLocalization, msg } from '@lit/localize';
import type { LocaleModule } from '@lit/localize';
import type { Lang } from './types.js';
import type { TextId } from './locales/zh.js';

// The keys themselves are the source locale, so that each language is one catalogue and neither is special.
const localization = configureLocalization({
  sourceLocale: 'key',
  targetLocales: ['zh', 'en'],
  loadLocale: (lang): Promise<LocaleModule> =>
    lang === 'en' ? import('./locales/en.js') : import('./locales/zh.js'),
});

export const setLang = (lang: Lang): Promise<void> => localization.setLocale(lang);
export const lang = (): Lang => (localization.getLocale() === 'en' ? 'en' : 'zh');

/** The text for a key, with {name} places filled. */
export function t(id: TextId, values: Record<string, string | number> = {}): string {
  return msg(id, { id }).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** For keys put together from data: null when the catalogue has none. */
export function maybe(id: string): string | null {
  const text = msg(id, { id });
  return text === id ? null : text;
}
