// The names of the engine's vocabulary as catalogues of the page: what `yidi vocabulary` prints, asked when the page is
// built, and of it only what the page shows and does not say in plainer words of its own.
import type { Plugin } from 'vite';
import { templates as en } from '../src/words/en.js';
import { NAMED } from '../src/words/named.js';
import { templates as zh } from '../src/words/zh.js';
import { templates as writeEn } from '../src/write/locales/en.js';
import { templates as writeZh } from '../src/write/locales/zh.js';
import { NAMED as NAMED_IN_WRITE } from '../src/write/named-by.js';
import type { Named, Vocabulary } from './vocabulary.mjs';
import { beginning, vocabularyOf } from './vocabulary.mjs';

type Lang = 'zh' | 'en';
type Sources = Readonly<Record<string, string | readonly string[]>>;
type Catalogue = Readonly<Record<string, string | undefined>>;

function listOf(vocabulary: Vocabulary, name: string): Named[] {
  const list = { ...vocabulary.lists, ...vocabulary, lists: undefined }[name] as Named[] | undefined;
  if (!list) throw new Error(`the vocabulary has no list ${name}`);
  return list.filter((one) => one.name); // one without a name is a name of the rules alone
}

/** Key → name of all that these sources name. */
export function namesOf(vocabulary: Vocabulary, sources: Sources, lang: Lang): Record<string, string> {
  const names: Record<string, string> = {};
  for (const [key, lists] of Object.entries(sources))
    for (const source of [lists].flat()) {
      const [list = '', single] = source.split('/');
      for (const { id, name } of listOf(vocabulary, list))
        if (!single) names[`${key}.${id}`] ??= beginning(name[lang]);
        else if (id === single) names[key] = beginning(name[lang]);
    }
  return names;
}

const MODULES: Record<string, [sources: Sources, own: Catalogue, lang: Lang]> = {
  'virtual:names/zh': [NAMED, zh, 'zh'],
  'virtual:names/en': [NAMED, en, 'en'],
  'virtual:write-names/zh': [NAMED_IN_WRITE, writeZh, 'zh'],
  'virtual:write-names/en': [NAMED_IN_WRITE, writeEn, 'en'],
};

export function vocabulary(): Plugin {
  let asked: Vocabulary | null = null;
  return {
    name: 'yidi-vocabulary',
    resolveId: (id) => (id in MODULES ? `\0${id}` : null),
    load(id) {
      const module = MODULES[id.slice(1)];
      if (id[0] !== '\0' || !module) return null;
      asked ??= vocabularyOf();
      const [sources, own, lang] = module;
      const all = Object.entries(namesOf(asked, sources, lang));
      const names = Object.fromEntries(all.filter(([key]) => own[key] === undefined));
      return `export const names = ${JSON.stringify(names)};`;
    },
  };
}
