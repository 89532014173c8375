// The words of this page. Both catalogues are small and come with it, so that changing the language waits for nothing.
// What the calculator says too is said in its words, which are here before any of them is shown.

import { names as namesEn } from 'virtual:write-names/en';
import { names as namesZh } from 'virtual:write-names/zh';
import type { Lang } from '../contract/types.js';
import { maybe, speak as speakAsCalculator } from '../words/text.js';
import type { TextId } from '../words/zh.js';
import { templates as en } from './locales/en.js';
import { templates as zh } from './locales/zh.js';
import type { NameId } from './named-by.js';

export type WriteText = keyof typeof zh | NameId | TextId;
const CATALOGUES: Record<Lang, Record<string, string>> = { zh: { ...namesZh, ...zh }, en: { ...namesEn, ...en } };
let spoken: Lang = 'zh';

export const speak = (lang: Lang): void => {
  spoken = lang;
  speakAsCalculator(lang);
};

/** The text for a key put together from data; null where there is none. */
export const wordFor = (id: string): string | null => CATALOGUES[spoken][id] ?? null;

/** The text for a key, with {name} places filled. */
export const w = (id: WriteText, values: Record<string, string | number> = {}): string =>
  (wordFor(id) ?? maybe(id) ?? id).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
