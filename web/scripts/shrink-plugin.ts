// Less to carry over a village's network: in the built page the catalogues share one list of their keys, and the
// indentation of templates, of which a browser shows one blank at most, is one blank.
import type { Plugin } from 'vite';
import { templates as en } from '../src/locales/en.js';
import { templates as zh } from '../src/locales/zh.js';

const KEYS = '\0catalogue-keys';
const keys = Object.keys(zh) as (keyof typeof zh)[];

const catalogue = (words: string[]): string => `import keys from '${KEYS.slice(1)}';
const words = ${JSON.stringify(words)};
export const templates = Object.fromEntries(keys.map((key, n) => [key, words[n]]));`;

const shrunk = (id: string): string | null => {
  const lang = /\/src\/locales\/(zh|en)\.ts$/.exec(id)?.[1];
  return lang ? catalogue(keys.map((key) => (lang === 'zh' ? zh : en)[key])) : null;
};

export const shrink = (): Plugin => ({
  name: 'yidi-shrink',
  apply: 'build',
  resolveId: (id) => (id === KEYS.slice(1) ? KEYS : null),
  load: (id) => (id === KEYS ? `export default ${JSON.stringify(keys)};` : null),
  transform: (_code, id) => {
    const code = shrunk(id);
    return code === null ? null : { code, map: null };
  },
  // Minified code has no line ends but those inside templates; a minifier writes '\n' as one of them,
  // which stays; in a longer text a line end that is meant would be lost: there code says /\n/.
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle))
      if (file.type === 'chunk') file.code = file.code.trim().replace(/`\n`/g, '"\\n"').replace(/\s*\n\s*/g, ' ');
  },
});
