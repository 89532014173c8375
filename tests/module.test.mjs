// The npm package as shipped (build/wasm): its size, its names against its types, and that no input harms an instance.
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import test from 'node:test';
import { calendar, gzipped, moduleAt, packageRoot, policies } from './package.mjs';

const { load, PolicyError } = await moduleAt('node.js');
const fileOf = (name) => readFileSync(new URL(name, packageRoot));

const good = {
  insured: { insu_admdvs: '140830', insutype: '390' },
  visit: { mdtrtarea_admvs: '610100', med_type: '21', begndate: '2024-03-01' },
};

test('the engine is at most 96,000 bytes to download', () => {
  const bytes = ['yidi.wasm', 'yidi.mjs', 'yidi.js'].map((name) => gzipped(fileOf(name)));
  const total = bytes.reduce((sum, size) => sum + size, 0);
  assert.ok(total <= 96_000, `${total} bytes: wasm, engine, face ${bytes}`);
});

test('the engine runs under a strict content security policy', () => {
  const source = fileOf('yidi.mjs').toString();
  assert.doesNotMatch(source, /new Function|\beval\(/);
});

test('yidi.d.ts names what the module exports, and Yidi its methods', async () => {
  const types = fileOf('yidi.d.ts').toString();
  const declared = [...types.matchAll(/^export (?:function|class|const) (\w+)/gm)].map(([, name]) => name).sort();
  const classBody = types.match(/^export class Yidi \{\n([\s\S]*?)^\}/m)[1];
  const declaredMethods = [...classBody.matchAll(/^ {2}(\w+)\(/gm)].map(([, name]) => name).sort();
  for (const entry of ['yidi.js', 'node.js']) {
    const module = await moduleAt(entry);
    const methods = Object.getOwnPropertyNames(module.Yidi.prototype)
      .filter((name) => name !== 'constructor')
      .sort();
    assert.deepEqual(Object.keys(module).sort(), declared, entry);
    assert.deepEqual(methods, declaredMethods, entry);
  }
});

test('every file the manifest names is there', () => {
  const manifest = JSON.parse(fileOf('package.json'));
  const entries = Object.values(manifest.exports).flatMap((entry) =>
    typeof entry === 'string' ? entry : Object.values(entry),
  );
  for (const name of [...manifest.files, manifest.types, ...entries])
    assert.ok(statSync(new URL(name, packageRoot)).size > 0, name);
});

test('load refuses a policy that is not sound, with every fault', async () => {
  await assert.rejects(load({ policies: ['{"admdvs": 1}'] }), (error) => {
    assert.ok(error instanceof PolicyError);
    assert.ok(error.errors.length > 0);
    return true;
  });
});

test('load refuses bytes that are no engine', async () => {
  await assert.rejects(load({ wasmBinary: new Uint8Array([0, 1, 2, 3]) }));
});

test('a policy and a case may be text, bytes or an object', async () => {
  const [nation, ...regions] = policies;
  const yidi = await load({
    policies: [JSON.parse(nation), ...regions.map((text) => new TextEncoder().encode(text))],
    calendar,
  });
  const answer = yidi.assess(good);
  assert.equal(answer.ok, true);
  const text = JSON.stringify(good);
  assert.deepEqual(JSON.parse(yidi.assessText(text)), answer);
  assert.equal(yidi.assessText(new TextEncoder().encode(text)), yidi.assessText(text));
  assert.notEqual(yidi.assessText(text, { lang: 'en' }), yidi.assessText(text, { lang: 'zh' }));
  // What is usual in the country is no region.
  const loaded = policies.map((policy) => JSON.parse(policy).admdvs).filter((admdvs) => admdvs !== 'typical');
  assert.deepEqual(
    yidi
      .regions()
      .map(({ admdvs }) => admdvs)
      .sort(),
    loaded.sort(),
  );
});

test('yidi.d.ts has every field of a case that the schema has', () => {
  const types = fileOf('yidi.d.ts').toString();
  const lacking = [];
  (function walk(node) {
    for (const [name, field] of Object.entries(node.properties ?? {})) {
      if (!new RegExp(`\\b${name}\\??:`).test(types)) lacking.push(name);
      walk(field);
    }
    if (node.items) walk(node.items);
  })(JSON.parse(readFileSync(new URL('../policies/schema/case.schema.json', import.meta.url))));
  assert.deepEqual(
    lacking.filter((name) => name !== '$schema'),
    [],
  );
});

test('a language speaks once its words are there', async () => {
  const words = { zh: fileOf('yidi.zh.txt'), en: fileOf('yidi.en.txt') };
  const one = await load({ policies, calendar, languages: ['zh'], words: { zh: words.zh } });
  assert.equal(one.assess(good).ok, true);
  assert.throws(() => one.assess(good, { lang: 'en' }), /loadLanguage/);
  await one.loadLanguage('en', words.en);
  await one.loadLanguage('en', 'nothing'); // already there
  const both = await load({ policies, calendar });
  assert.equal(
    one.assessText(JSON.stringify(good), { lang: 'en' }),
    both.assessText(JSON.stringify(good), { lang: 'en' }),
  );
  await assert.rejects(one.loadLanguage('fr'), RangeError);
  await assert.rejects(load({ languages: ['fr'] }), RangeError);
});

test('the words for faults may come later than the others, and are added once they are wanted', async () => {
  for (const [lang, message] of [
    ['zh', /^这里不能填/],
    ['en', /^"9" cannot be used here/],
  ]) {
    const whole = fileOf(`yidi.${lang}.txt`).toString();
    const at = whole.search(/^wrong\./m);
    const one = await load({ policies, calendar, languages: [lang], words: { [lang]: whole.slice(0, at) } });
    const other = await load({ policies, calendar, languages: [lang], words: { [lang]: whole } });
    const answer = one.assessText(JSON.stringify(good), { lang });
    assert.equal(answer, other.assessText(JSON.stringify(good), { lang }));
    const bad = JSON.stringify({ ...good, insured: { ...good.insured, insutype: '9' } });
    assert.equal(JSON.parse(one.assessText(bad, { lang })).errors[0].message, 'bad_code');
    one.addWords(lang, whole.slice(at));
    assert.match(JSON.parse(one.assessText(bad, { lang })).errors[0].message, message);
    assert.equal(one.assessText(bad, { lang }), other.assessText(bad, { lang }));
    assert.equal(one.assessText(JSON.stringify(good), { lang }), answer);
  }
});

const hostile = {
  nothing: ['', 'json_syntax'],
  'a lone bracket': ['{', 'json_syntax'],
  'a nul': ['\u0000', 'json_syntax'],
  'a broken surrogate': ['{"\ud800": 1}', null],
  'a surrogate at the very end': ['\udbff', 'json_syntax'],
  'bytes that are not UTF-8': [new Uint8Array([0x7b, 0x22, 0xff, 0xc0, 0x80, 0x22, 0x7d]), 'json_syntax'],
  null: ['null', 'wrong_type'],
  'a number beyond all': ['1e999', 'out_of_range'],
  '5 MB of text': ['x'.repeat(5_000_000), 'too_large'],
  '5 MB in a string': [`{"x": "${'x'.repeat(5_000_000)}"}`, 'too_large'],
  '100 MB of text': ['\u533b'.repeat(100_000_000), 'too_large'],
  '200,000 brackets': ['['.repeat(200_000), 'too_large'],
  '200,000 objects': ['{"a":'.repeat(190_000), 'too_large'],
};

test('no input harms the instance', async (t) => {
  const yidi = await load({ policies, calendar });
  const before = yidi.assessText(JSON.stringify(good));
  for (const [name, [text, code]] of Object.entries(hostile)) {
    await t.test(name, () => {
      const answer = JSON.parse(yidi.assessText(text));
      assert.equal(answer.ok, false);
      if (code) assert.equal(answer.errors[0].code, code);
      assert.equal(yidi.loadPolicy(text).ok, false);
      assert.equal(yidi.loadCalendar(text).ok, false);
      assert.equal(yidi.assessText(JSON.stringify(good)), before);
    });
  }
});

test('values that are no case are answered; a misuse of the face throws and harms nothing', async () => {
  const yidi = await load({ policies, calendar });
  for (const value of [undefined, null, 1, 'x', [], () => {}, Symbol('x'), { insured: undefined }]) {
    assert.equal(yidi.assess(value).ok, false);
  }
  const circular = {};
  circular.self = circular;
  assert.throws(() => yidi.assess(circular), TypeError);
  assert.throws(() => yidi.assess({ age: 1n }), TypeError);
  assert.throws(() => yidi.assessText({}), TypeError);
  assert.throws(() => yidi.assess(good, { lang: 'fr' }), RangeError);
  assert.equal(yidi.assess(good).ok, true);
});
