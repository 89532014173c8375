// The README shows one answer in full: it must be the one the program gives.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import test from 'node:test';

const root = new URL('../', import.meta.url);

test('the answer in the README is what the program says', () => {
  const readme = readFileSync(new URL('README.md', root), 'utf8');
  const example = new URL('policies/140830-ruicheng/example.json', root).pathname;
  const policies = new URL('policies', root).pathname;
  const program = new URL('build/native/yidi', root).pathname;
  const answer = execFileSync(program, ['explain', '--policies', policies, example], { encoding: 'utf8' });
  assert.ok(readme.includes(answer.trimEnd()), 'run yidi explain and put its answer into the README');
});
