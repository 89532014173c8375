// Less to carry over a village's network: in the built page a text goes by a number instead of its key. Only keys that the
// code puts together while it runs keep their names, and what no first answer needs is a second file of each language.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { templates as en } from '../src/locales/en.js';
import { templates as zh } from '../src/locales/zh.js';

type Key = keyof typeof zh;
const TEXTS = { zh, en };
const source = fileURLToPath(new URL('../src/', import.meta.url));

/** Texts of the parts that src/lazy.ts fetches, by the first word of their keys. */
const LATER = [
  'heard',
  'choice',
  'counts',
  'change',
  'parameter',
  'part',
  'unknown',
  'reopen',
  'take',
  'compare',
  'timeline',
  'sources',
  'items',
  'files',
  'embed',
];
/** Of the settlement's fields, those that only its whole list names (result/all-fields.ts). */
const LISTED =
  /^sheet\.(fulamt_ownpay_amt|overlmt_selfpay|preselfpay_amt|inscp_scp_amt|crt_dedc|act_pay_dedc|hifp_pay|hosp_part_amt|fund_pay_sumamt|psn_part_amt|psn_cash_pay|acct_pay|balc)$|^money\.sheet$/;
const isLater = (key: string): boolean => LATER.includes(key.split('.')[0] ?? '') || LISTED.test(key);

const CALL = /\b(t|maybe)\(\s*'([\w.]+)'/g;
const QUOTED = /'([\w.]+)'/g;
const PUT_TOGETHER = /`([a-z_]+\.[\w.]*\$\{[^`]*)`/g;

const patternOf = (template: string): RegExp =>
  new RegExp(
    `^${template
      .split(/\$\{.*?\}/)
      .map((part) => part.replace(/\./g, '\\.'))
      .join('[\\w.]+')}$`,
  );

/** Which keys the code has only as t('key'), and which by a name that a number cannot stand for. */
function usage(code: string): { called: Set<string>; named(key: string): boolean } {
  const called = new Set([...code.matchAll(CALL)].map(([, , key]) => key as string));
  const rest = code.replace(CALL, '');
  const quoted = new Set([...rest.matchAll(QUOTED)].map(([, key]) => key as string));
  const patterns = [...rest.matchAll(PUT_TOGETHER)].map(([, template]) => patternOf(template as string));
  return { called, named: (key) => quoted.has(key) || patterns.some((pattern) => pattern.test(key)) };
}

const codeIn = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/^locales[/\\]/.test(name))
    .map((name) => readFileSync(folder + name, 'utf8'))
    .join('\n');

/** "act.as", "act.until", "met.yes" → "act,as,until met,yes". */
function grouped(keys: string[]): string {
  const groups = new Map<string, string[]>();
  for (const key of keys) {
    const [first = '', ...rest] = key.split('.');
    groups.set(first, [...(groups.get(first) ?? [first]), rest.join('.')]);
  }
  return [...groups.values()].join(' ');
}

/** First what is needed at once, then what comes later; in each the named ones first. */
export function numbered(code: string): { keys: Key[]; named(key: string): boolean } {
  const { called, named } = usage(code);
  const all = Object.keys(zh) as Key[];
  const unused = all.filter((key) => !called.has(key) && !named(key));
  if (unused.length) throw new Error(`texts that nothing shows: ${unused.join(' ')}`);
  const firsts = [...new Set(all.map((key) => key.split('.')[0]))];
  const rank = (key: Key): number =>
    (Number(isLater(key)) * 2 + Number(!named(key))) * 1000 + firsts.indexOf(key.split('.')[0]);
  return { keys: all.sort((a, b) => rank(a) - rank(b)), named };
}

export function catalogue(): Plugin {
  let keys: Key[] = [],
    numbers = new Map<string, number>(),
    named: (key: string) => boolean;

  const wordsOf = (lang: 'zh' | 'en', wanted: Key[]): string => JSON.stringify(wanted.map((key) => TEXTS[lang][key]));
  const files: [RegExp, (lang: 'zh' | 'en') => string][] = [
    [
      /\/src\/locales\/names\.ts$/,
      () => `export const NAMES = '${grouped(keys.filter((key) => named(key) && !isLater(key)))}'
      .split(' ').flatMap((group) => { const [first, ...rest] = group.split(','); return rest.map((one) => first + '.' + one); });`,
    ],
    [
      /\/src\/locales\/(zh|en)\.ts$/,
      (lang) =>
        `export const templates = ${wordsOf(
          lang,
          keys.filter((key) => !isLater(key)),
        )};`,
    ],
    [
      /\/src\/locales\/later-(zh|en)\.ts$/,
      (lang) => {
        const later = keys.filter(isLater),
          first = keys.length - later.length;
        return `export const templates = {}, words = ${wordsOf(lang, later)};
words.forEach((word, n) => { templates[n + ${first}] = word; });
'${later.filter(named).join(' ')}'.split(' ').forEach((name, n) => { templates[name] = words[n]; });`;
      },
    ],
  ];

  return {
    name: 'yidi-catalogue',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      ({ keys, named } = numbered(codeIn(source)));
      numbers = new Map(keys.map((key, n) => [key, n]));
    },
    transform(code, id) {
      const file = files.find(([pattern]) => pattern.test(id));
      if (file) return { code: file[1](file[0].exec(id)?.[1] as 'zh' | 'en'), map: null };
      if (!id.includes('/src/') || !id.endsWith('.ts')) return null;
      return {
        code: code.replace(
          CALL,
          (whole, call: string, key: string) => `${call}(${numbers.get(key) ?? whole.slice(call.length + 1)}`,
        ),
        map: null,
      };
    },
  };
}
