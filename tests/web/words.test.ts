// The catalogues: tsc holds them to the same keys; here to the same places for values, and to nothing that no one sees.
import { readdirSync, readFileSync } from 'node:fs';
import { vocabularyOf } from '../../web/scripts/vocabulary.mjs';
import { namesOf } from '../../web/scripts/vocabulary-plugin.js';
import { ALL, FIELDS } from '../../web/src/answers/fields.js';
import { templates as en } from '../../web/src/words/en.js';
import { NAMED } from '../../web/src/words/named.js';
import { templates as zh } from '../../web/src/words/zh.js';
import { templates as writeEn } from '../../web/src/write/locales/en.js';
import { templates as writeZh } from '../../web/src/write/locales/zh.js';
import { NAMED as NAMED_IN_WRITE } from '../../web/src/write/named-by.js';

const vocabulary = vocabularyOf();
const keys = Object.keys(zh) as (keyof typeof zh)[];

test('the languages fill the same places of a text', () => {
  const places = (text: string): string =>
    [...text.matchAll(/\{\w+\}/g)]
      .map(([place]) => place)
      .sort()
      .join();
  // Not 万, which has no word in English, nor what the vocabulary names.
  expect(keys.filter((id) => en[id] && places(en[id]) !== places(zh[id]))).toEqual([]);
});

test('every text is shown somewhere', () => {
  const source = new URL('../../web/src/', import.meta.url);
  const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/^words[/\\]/.test(name))
    .map((name) => readFileSync(new URL(name, source), 'utf8'))
    .join('\n');
  const named = new Set([...code.matchAll(/'([\w.]+)'/g)].map(([, key]) => key));
  const putTogether = [...code.matchAll(/`([a-z_]+\.[\w.]*\$\{[^`]*)`/g)].map(
    ([, template = '']) =>
      new RegExp(
        `^${template
          .split(/\$\{.*?\}/)
          .map((part) => part.replace(/\./g, '\\.'))
          .join('[\\w.]+')}$`,
      ),
  );
  const ofFields = new Set(
    ALL.flatMap((field) => {
      const { kind, choices = kind === 'yes_no' ? ['yes', 'no'] : [], names } = FIELDS[field];
      const own = ['unknown', 'none', 'n', ...choices].map((choice) => `field.${field}.${choice}`);
      const shared = names ? choices.map((choice) => `${names}.${choice}`) : [];
      return [`field.${field}`, ...own, ...shared].flatMap((key) => [key, `${key}_hint`]);
    }),
  );
  const isShown = (whole: string): boolean => {
    const key = whole.replace(/\.family$/, ''); // the same for whoever asks for a relative
    return ofFields.has(key) || named.has(key) || putTogether.some((pattern) => pattern.test(key));
  };
  expect(keys.filter((key) => !isShown(key))).toEqual([]);
});

test('a name that the vocabulary has stands there alone', () => {
  const catalogues = [
    [NAMED, 'zh', zh],
    [NAMED, 'en', en],
    [NAMED_IN_WRITE, 'zh', writeZh],
    [NAMED_IN_WRITE, 'en', writeEn],
  ] as const;
  for (const [sources, lang, own] of catalogues) {
    const said: Record<string, string | undefined> = own;
    const names = Object.entries(namesOf(vocabulary, sources, lang));
    expect(names.filter(([key, name]) => said[key] === name)).toEqual([]);
  }
});

test('both languages say the same: in words of their own, or as the vocabulary does', () => {
  for (const [sources, chinese, english] of [
    [NAMED, zh, en],
    [NAMED_IN_WRITE, writeZh, writeEn],
  ] as const) {
    const all = (own: object, lang: 'zh' | 'en'): string[] =>
      [...new Set([...Object.keys(own), ...Object.keys(namesOf(vocabulary, sources, lang))])].sort();
    expect(all(english, 'en')).toEqual(all(chinese, 'zh'));
  }
});
