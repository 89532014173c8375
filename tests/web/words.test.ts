// The catalogues: tsc holds them to the same keys; here to the same places for values, and to nothing that no one sees.
import { readdirSync, readFileSync } from 'node:fs';
import { ALL, FIELDS } from '../../web/src/answers/fields.js';
import { templates as en } from '../../web/src/words/en.js';
import { templates as zh } from '../../web/src/words/zh.js';

const keys = Object.keys(zh) as (keyof typeof zh)[];

test('the languages fill the same places of a text', () => {
  const places = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
  const spoken = keys.filter((id) => en[id] !== ''); // 万 has no word in English
  for (const id of spoken) expect(places(en[id]), id).toEqual(places(zh[id]));
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
  const isShown = (key: string): boolean =>
    ofFields.has(key) || named.has(key) || putTogether.some((pattern) => pattern.test(key));
  expect(keys.filter((key) => !isShown(key))).toEqual([]);
});
