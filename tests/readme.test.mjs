// The README shows one answer, shortened, in both languages: each line of it must be one that the program gives, in its
// order.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import test from 'node:test';

const root = new URL('../', import.meta.url);
const path = (name) => new URL(name, root).pathname;
const [english, chinese] = [...readFileSync(path('README.md'), 'utf8').matchAll(/```text\n([\s\S]*?)```/g)].map(
  ([, shown]) => shown.trimEnd().split('\n'),
);

for (const [lang, shown] of [
  ['en', english],
  ['zh', chinese],
])
  test(`the answer in the README is what the program says (${lang})`, () => {
    const example = path('policies/140830-ruicheng/example.json');
    const answer = execFileSync(
      path('build/native/yidi'),
      ['explain', '--policies', path('policies'), '--lang', lang, example],
      { encoding: 'utf8' },
    ).split('\n');
    assert.ok(shown.length > 5);
    let at = 0;
    for (const line of shown) {
      const found = answer.indexOf(line, at);
      assert.ok(found >= 0, `not in the answer, or not in this order: ${line}`);
      at = found + 1;
    }
  });
