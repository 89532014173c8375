// The rows of the answers against what they speak of: the case of the contract, and the words in each language.
import { readFileSync } from 'node:fs';
import type { Field } from '../../web/src/answers/fields.js';
import { ALL, counts, FIELDS } from '../../web/src/answers/fields.js';
import { questionAt } from '../../web/src/answers/paths.js';
import { choiceWords } from '../../web/src/show/steps/ask.js';
import { loadWords, maybe, speak } from '../../web/src/words/text.js';
import { form } from './context';

interface Node {
  $ref?: string;
  properties?: Record<string, Node>;
  $defs?: Record<string, Node>;
}
const schema = JSON.parse(
  readFileSync(new URL('../../policies/schema/case.schema.json', import.meta.url), 'utf8'),
) as Node;
const followed = (node: Node | undefined): Node | undefined =>
  node?.$ref ? followed(schema.$defs?.[node.$ref.replace('#/$defs/', '')]) : node;
const placeAt = (path: string): Node | undefined =>
  path.split('/').reduce<Node | undefined>((node, key) => followed(followed(node)?.properties?.[key]), schema);

const pathsOf = (field: Field): string[] => [FIELDS[field].path ?? [], FIELDS[field].about ?? []].flat();

test.each(ALL.filter((field) => pathsOf(field).length))('%s: its places are in the contract’s case', (field) => {
  for (const path of pathsOf(field)) {
    expect(placeAt(path), path).toBeDefined();
    expect(questionAt(`/${path}`), path).toEqual([FIELDS[field].question, field]);
  }
});

test('no two fields are one place', () => {
  const all = ALL.flatMap(pathsOf);
  expect(all.filter((path, at) => all.indexOf(path) !== at)).toEqual([]);
});

test('what a field waits for can be answered', () => {
  const away = { place: 'other_province' };
  for (const field of ALL)
    for (const condition of [FIELDS[field].when ?? []].flat())
      for (const [other, values] of Object.entries(condition) as [Field, string | string[]][])
        for (const value of [values].flat())
          expect(['', 'unknown', ...(FIELDS[other].choices ?? [value])], `${field}: ${other}`).toContain(value);
  expect(counts('months', form({ ...away, reason: 'working', howLong: 'short' }))).toBe(true);
  expect(counts('months', form({ ...away, reason: 'trip', howLong: 'short' }))).toBe(false);
  expect(counts('proof', form({ place: 'other_province', filed: 'yes', filedAs: 'referred', reason: 'living' }))).toBe(
    false,
  );
});

describe.each(['zh', 'en'] as const)('in words: %s', (lang) => {
  beforeAll(() => loadWords(lang));
  test.each(ALL)('%s', (field) => {
    speak(lang);
    const { kind, choices = kind === 'yes_no' ? ['yes', 'no'] : [] } = FIELDS[field];
    for (const choice of choices) expect(choiceWords(field, choice), choice).not.toMatch(/^\w+\.[\w.]+$/);
    if (['list', 'choices', 'tick', 'money', 'number', 'date'].includes(kind) && field !== 'yearExtra')
      expect(maybe(`field.${field}`)).not.toBeNull();
  });
});
