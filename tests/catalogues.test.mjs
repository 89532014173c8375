// The catalogues of sentences: what no code says is not kept, and what code says is there.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const core = fileURLToPath(new URL('../core/', import.meta.url));
const sources = readdirSync(core, { recursive: true })
  .filter((name) => /\.(cpp|h|inc)$/.test(name))
  .map((name) => readFileSync(join(core, name), 'utf8').replace(/^\s*\/\/.*$/gm, ''))
  .join('\n');
const quoted = sources.match(/'(?:[^'\\\n]|\\.)'|"(?:[^"\\\n]|\\.)*"/g);
const literals = new Set(quoted.map((literal) => literal.slice(1, -1)));
const words = new Set(sources.match(/\w+/g));
const keysOf = (file) =>
  readFileSync(join(core, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.slice(0, line.indexOf('|')));

// A key stands in the code as it is, or is put together: a group ("advice."), what it is of, and sometimes a form.
const isSaid = (key) => {
  if (literals.has(key)) return true;
  const groups = key.match(/^[^.]+\./) ?? [];
  return groups.some(
    (group) =>
      literals.has(group) &&
      key
        .slice(group.length)
        .split('.')
        .every((part) => words.has(part)),
  );
};

for (const file of ['tell/catalogue/en.txt', 'tell/catalogue/explanation.en.txt', 'kit/catalogue/en.txt']) {
  test(`${file}: every sentence is said by code`, () => {
    assert.deepEqual(
      keysOf(file).filter((key) => !isSaid(key)),
      [],
    );
  });
}

test('a sentence that nobody says is noticed', () => {
  assert.equal(isSaid('explain.why'), true);
  for (const key of ['explain.never_written', 'advice.never_written', 'nothing.at_all'])
    assert.equal(isSaid(key), false);
});

test('every sentence that the code asks for by its whole key is there', () => {
  const there = {
    explain: keysOf('tell/catalogue/explanation.en.txt'),
    ...Object.fromEntries(
      ['diff', 'new', 'coverage', 'typical', 'syntax'].map((group) => [group, keysOf('kit/catalogue/en.txt')]),
    ),
  };
  for (const [group, keys] of Object.entries(there))
    for (const literal of literals)
      if (new RegExp(`^${group}\\.[a-z_.]*[a-z]$`).test(literal)) assert.ok(keys.includes(literal), literal);
});
