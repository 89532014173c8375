// What a parameter, a field, a choice, a level, a scheme, a kind of care, a fund is called stands in one place. Names
// are counted that stand in two catalogues, word for word: Chinese ones of two characters and more, English ones of two
// words and more. A page that wants a name takes it from where it stands (web/scripts/vocabulary.mjs).
import { readFileSync } from 'node:fs';
import { vocabularyOf, withNames } from '../../web/scripts/vocabulary.mjs';
import { templates as en } from '../../web/src/words/en.js';
import { templates as zh } from '../../web/src/words/zh.js';
import { templates as writeEn } from '../../web/src/write/locales/en.js';
import { templates as writeZh } from '../../web/src/write/locales/zh.js';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const LANGUAGES = ['zh', 'en'] as const;

/** In more than one catalogue for good, and why. */
const ALLOWED: Record<string, string> = {
  'long-term resident': 'the engine names a category inside of sentences, in any language that has a catalogue',
  'other temporary': 'as above',
  'not known': 'an amount that is not known, and a condition of which nothing is known',
  '理解：{0}': 'a frame, not a name; the two modules do not carry each other’s words',
  修改: 'a button, and a heading of differences',
  没有写: 'of a cell of a form, and of a difference between two files',
  没有: 'a general word',
  入院日期: 'a key of a case file in a message of the kit, and what the page asks',
  出院日期: 'as above',
  总费用: 'as above',
  'no class': 'of an institution’s class, and of an item’s',
  '正在准备，请稍等……': 'the page for writing says it before the calculator’s words are there',
  再试一次: 'as above',
  'try again': 'as above',
  金额: 'a general word: a column of a table, and a form of values',
  '金额（元）': 'a general word: a column of a bill, and a kind of value',
  'amount (yuan)': 'as above',
  直接结算: 'the heading of a section, and an answer',
  'working days': 'the unit behind a number, and the kind of value',
};

/** Each text of a catalogue, with the keys under which it stands. */
type Catalogue = Map<string, string[]>;

const isName = (text: string): boolean =>
  /\p{Script=Han}/u.test(text) ? /\p{Script=Han}.*\p{Script=Han}/u.test(text) : /[a-z]+[^a-z]+[a-z]+/.test(text);

function catalogue(entries: Iterable<readonly [key: string, text: string | undefined]>): Catalogue {
  const texts: Catalogue = new Map();
  for (const [key, said] of entries) {
    const text = (said ?? '').trim().toLowerCase();
    if (isName(text)) texts.set(text, [...(texts.get(text) ?? []), key]);
  }
  return texts;
}

function* namesOfVocabulary(): Generator<[string, string]> {
  const { parameters, dimensions, fields, stages, lists } = vocabularyOf();
  const printed = Object.entries(lists).filter(([list]) => /^[A-Z]/.test(list)); // others are taken from elsewhere
  for (const [list, named] of Object.entries({
    parameters,
    dimensions,
    fields,
    stages,
    ...Object.fromEntries(printed),
  }))
    for (const { id, name } of named) for (const lang of LANGUAGES) if (name) yield [`${list}.${id}`, name[lang]];
}

const lines = (...files: string[]): (readonly [string, string])[] =>
  LANGUAGES.flatMap((lang) => files.flatMap((file) => read(`core/${file}${lang}.txt`).split('\n')))
    .map((line) => line.split('|'))
    .map(([key = '', ...text]) => [key, text.join('|')]);

// biome-ignore lint/suspicious/noExplicitAny: a schema's nodes hold whatever JSON Schema allows
type Node = any;

/** Path and title of every node that has one, in both languages. */
function* titles(node: Node, path: string): Generator<[string, string]> {
  if (!node || typeof node !== 'object') return;
  if (typeof node.title === 'string') {
    const [, chinese = node.title, english = ''] = /^(.*[\u3400-\u9fff）]) ([^\u3400-\u9fff]+)$/.exec(node.title) ?? [];
    yield [path, chinese];
    yield [path, english];
  }
  for (const [key, child] of Object.entries(node)) if (key !== 'examples') yield* titles(child, `${path}/${key}`);
}

const schema = (name: string): Node => JSON.parse(read(`policies/schema/${name}.schema.json`));

const CATALOGUES: Record<string, Catalogue> = {
  vocabulary: catalogue(namesOfVocabulary()),
  'core/tell': catalogue(lines('tell/catalogue/', 'tell/catalogue/explanation.')),
  'core/kit': catalogue(lines('kit/catalogue/')),
  'web/src/words': catalogue([zh, en].flatMap((own) => Object.entries(own))),
  'web/src/write/locales': catalogue([writeZh, writeEn].flatMap((own) => Object.entries(own))),
  'policies/schema': catalogue(
    ['policy', 'case', 'answer', 'calendar', 'cases'].flatMap((name) => [...titles(schema(name), name)]),
  ),
};

/** What stands in more than one of these, with the places. */
function twice(catalogues: Record<string, Catalogue>): Map<string, string[]> {
  const texts = new Set(Object.values(catalogues).flatMap((one) => [...one.keys()]));
  const places = (text: string): string[] =>
    Object.entries(catalogues).flatMap(([name, one]) =>
      (one.get(text) ?? []).slice(0, 1).map((key) => `${name} ${key}`),
    );
  return new Map([...texts].map((text) => [text, places(text)] as const).filter(([, found]) => found.length > 1));
}

test('a name stands in one catalogue', () => {
  const found = [...twice(CATALOGUES)].filter(([text]) => !(text in ALLOWED));
  expect(found.map(([text, places]) => `${text}: ${places.join(', ')}`)).toEqual([]);
});

test('what may stand in two catalogues still does', () => {
  const found = twice(CATALOGUES);
  expect(Object.keys(ALLOWED).filter((text) => !found.has(text))).toEqual([]);
});

test('the schema of policies titles nothing that is named elsewhere', () => {
  const bare = schema('policy');
  const own = new Set([...titles(bare, '')].map(([path]) => path));
  const named = [...titles(withNames(bare), '')].map(([path]) => path);
  const without = JSON.parse(JSON.stringify(bare), (_key, node) => {
    if (typeof node?.title === 'string') delete node.title;
    return node;
  });
  const filledIn = [...titles(withNames(without), '')].map(([path]) => path);
  expect(filledIn.filter((path) => own.has(path))).toEqual([]);
  expect(new Set(named)).toEqual(new Set([...own, ...filledIn]));
  expect(new Set(filledIn).size).toBeGreaterThan(300);
});

test('a name that is said twice is found, with its places', () => {
  const found = twice({ one: catalogue([['a', '起付线']]), two: catalogue([['b', '起付线']]), three: catalogue([]) });
  expect([...found]).toEqual([['起付线', ['one a', 'two b']]]);
  expect(twice({ one: catalogue([['a', '是']]), two: catalogue([['b', '是']]) }).size).toBe(0);
});
