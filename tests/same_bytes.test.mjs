// The shipped module against the program: the same bytes for the same case, sound or not. Cases are random, from one
// seed, so that a failure can be run again; the failing case is in the message.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { calendar, moduleAt, policies, policiesRoot, program } from './package.mjs';
import { caseTexts } from './random_cases.mjs';

const { load } = await moduleAt('node.js');
const count = 800;

const cases = caseTexts(count, 20240301);

function native(args, input) {
  const { stdout, status, stderr } = spawnSync(program, [...args, '--policies', fileURLToPath(policiesRoot)], {
    input,
    maxBuffer: 1 << 30,
  });
  return { text: stdout.toString(), status, stderr: stderr.toString() };
}

test(`${count} random cases give the same bytes natively and in WebAssembly`, async () => {
  const yidi = await load({ policies, calendar });
  const { text, stderr } = native(['batch'], `${cases.join('\n')}\n`);
  const answers = text.split('\n').slice(0, -1);
  assert.equal(answers.length, count, stderr);
  let sound = 0;
  cases.forEach((one, at) => {
    const answer = yidi.assessText(one);
    assert.equal(answer.trimEnd(), answers[at], one);
    if (JSON.parse(answer).ok) ++sound;
  });
  assert.ok(sound > count / 2, `only ${sound} of ${count} cases are sound`);
});

for (const lang of ['zh', 'en']) {
  test(`settle in ${lang} gives the same text natively and in WebAssembly`, async () => {
    const yidi = await load({ policies, calendar });
    for (const one of cases.slice(0, 25)) {
      assert.equal(
        native(['settle', '--lang', lang, '-'], one).text.trimEnd(),
        yidi.assessText(one, { lang }).trimEnd(),
        one,
      );
    }
  });
}
