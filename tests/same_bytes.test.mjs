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

test('numbers about the largest there is are refused alike natively and in WebAssembly', async () => {
  const yidi = await load({ policies, calendar });
  const largest = String(2n ** 1024n - 2n ** 970n); // from here on a double is infinite
  const below = String(2n ** 1024n - 2n ** 970n - 1n);
  const numbers = [
    ...[below, largest].flatMap((digits) => [`${digits}.0`, `${digits}e0`, `-${digits}.5`]),
    ...[below, largest].map((digits) => `0.000${digits}e312`),
    ...[below, largest].map((digits) => `${digits[0]}.${digits.slice(1)}E+308`),
    ...['1.5', '-0.0', '0e999', '0.0e99999999999', '1e308', '1e309', '-1e309', '1e-400', '1e99999999999', '9.99e-999'],
    ...['1.7976931348623157e308', '1.7976931348623158e308', '1.7976931348623159e308', '0.1e310', '100e306', '18e307'],
  ];
  const texts = numbers.map((number) => `{"costs": {"medfee_sumamt": ${number}}}`);
  const answers = native(['batch'], `${texts.join('\n')}\n`).text.split('\n');
  for (const [at, text] of texts.entries()) assert.equal(yidi.assessText(text).trimEnd(), answers[at], text);
});
