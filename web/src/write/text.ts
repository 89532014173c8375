// The words of this page. Both catalogues are small and come with it, so that changing the language waits for nothing.

import type { Lang } from '../contract/types.js';
import { templates as en } from './locales/en.js';
import { templates as zh } from './locales/zh.js';

export type WriteText = keyof typeof zh;
const CATALOGUES: Record<Lang, Record<string, string>> = { zh, en };
let spoken: Lang = 'zh';

export const speak = (lang: Lang): void => {
  spoken = lang;
};

/** The text for a key put together from data; null where there is none. */
export const wordFor = (id: string): string | null => CATALOGUES[spoken][id] ?? null;

/** The text for a key, with {name} places filled. */
export const w = (id: WriteText, values: Record<string, string | number> = {}): string =>
  (CATALOGUES[spoken][id] ?? id).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
