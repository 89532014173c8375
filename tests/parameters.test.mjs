// The schema is the manual of the policy file: whoever fills one in finds beside each parameter, condition and choice
// its name, what it decides, and a row to copy that both the schema and the engine take; and on its page a worked
// example that `yidi check` holds true.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { manual } from '../web/scripts/manual.mjs';
import {
  choicesOf,
  conditionsOf,
  dimensions,
  examples,
  labels,
  parameters,
  partsOf,
  schema,
  termsOf,
  workedExample,
} from '../web/scripts/parameter-pages.mjs';
import { namesOf } from '../web/scripts/vocabulary.mjs';
import { wholeRows } from '../web/src/engine/table.js';
import { calendar, moduleAt, policies } from './package.mjs';

const { load } = await moduleAt('node.js');
const yidi = await load({ policies, calendar });
const read = (url) => JSON.parse(readFileSync(url, 'utf8'));
const ajv = new Ajv({
  strict: true,
  allErrors: true,
  allowUnionTypes: true,
  strictTypes: false,
  strictRequired: false,
  formats: { date: (text) => new Date(text).toJSON()?.startsWith(text) },
});
ajv.addSchema(schema);
for (const name of ['case', 'cases'])
  ajv.addSchema(read(new URL(`../policies/schema/${name}.schema.json`, import.meta.url)));
function assertFits(reference, data, about) {
  const validate = ajv.getSchema(reference);
  assert.ok(validate(data), `${about} ${JSON.stringify(validate.errors?.slice(0, 3))}`);
}

const chinese = /[\u3400-\u9fff]/;
const assertBothLanguages = (title, about) => {
  const { zh, en } = namesOf(title ?? '');
  assert.ok(zh && en && chinese.test(zh), `${about}: a Chinese and an English name, not "${title}"`);
};
const assertExplained = ({ title, description }, about) => {
  assertBothLanguages(title, about);
  assert.ok(chinese.test(description ?? '') && /[a-z]/.test(description), `${about}: a description in both languages`);
};

// --- The manual's pages ----------------------------------------------------------------------------------------------

const pages = manual();

test('a page for each parameter and condition, as the built site serves it', () => {
  const wanted = [
    ...Object.keys(parameters).map((id) => `${id}.html`),
    ...Object.keys(dimensions).map((id) => `when/${id}.html`),
  ];
  assert.deepEqual(
    Object.keys(pages).sort(),
    [...wanted, 'index.html', 'from-notice-to-policy.html', 'manual.css'].sort(),
  );
  const built = new URL('../build/web/manual/', import.meta.url);
  for (const [name, text] of Object.entries(pages))
    assert.equal(readFileSync(new URL(name, built), 'utf8'), text, name);
});

test('every link of the manual leads somewhere, and every page is linked', () => {
  const linked = new Set(['index.html', 'manual.css']);
  for (const [name, text] of Object.entries(pages))
    for (const [, target] of text.matchAll(/ href="([^"#]+)"/g)) {
      const path = new URL(target, `file:///${name}`).pathname.slice(1);
      assert.ok(path in pages, `${name}: ${target}`);
      linked.add(path);
    }
  assert.deepEqual([...linked].sort(), Object.keys(pages).sort());
});

test('the pages are HTML through and through', () => {
  for (const [name, text] of Object.entries(pages)) {
    const words = text.replace(/<pre>[\s\S]*?<\/pre>|<code>.*?<\/code>/g, '');
    if (name.endsWith('.html'))
      assert.doesNotMatch(
        words,
        /`|\*\*|\]\(|^\||^#|undefined|<(?!\/?(?:br|small|[a-z]+\d?(?: [a-z]+="[^"]*")*|!doctype html)>)/m,
        name,
      );
  }
});

test('every parameter says all a clerk needs to know, in both languages', () => {
  for (const [id, node] of Object.entries(parameters)) {
    assertExplained(node, id);
    const { zh, en } = namesOf(node.title);
    assert.ok(
      node.description.startsWith(`【${zh}】`) && node.description.includes(`\n[${en}] `),
      `${id}: completion shows the name`,
    );
    const parts = partsOf(node.description);
    assert.ok(parts.decides.zh && parts.decides.en, `${id}: what it decides`);
    for (const [name, [, inEnglish]] of Object.entries(labels)) {
      assert.ok(parts[name].zh, `${id}: ${name}`);
      if (inEnglish) assert.ok(parts[name].en, `${id}: ${name} in English`);
    }
    for (const condition of conditionsOf(id)) assert.ok(condition in dimensions, `${id}: no condition ${condition}`);
  }
});

test('every condition is explained, with an example', () => {
  for (const [id, node] of Object.entries(dimensions)) {
    assertExplained(node, id);
    assert.ok(node.description.startsWith(`【${namesOf(node.title).zh}】`), `${id}: completion shows the name`);
    assert.ok(node.examples?.length > 0, `${id}: an example`);
  }
});

test('every value of a choice, a condition or a closed list is explained', () => {
  const visited = new Set();
  (function walk(node, path) {
    if (!node || typeof node !== 'object') return;
    // What a parameter is called is explained at its table.
    if ('enum' in node && !path.startsWith('/$defs/parameter_of_'))
      assert.fail(`${path}: a bare enum; write oneOf with const and description`);
    // A branch (if … then) asks for a value without offering it.
    if ('const' in node && !/\/if\//.test(path)) {
      assertExplained(node, `${path} ${node.const}`);
      const { zh, en } = namesOf(node.title);
      assert.ok(
        node.description.startsWith(zh) && node.description.includes(` ${en}`),
        `${path} ${node.const}: completion shows the name "${node.title}"`,
      );
      visited.add(path);
    }
    for (const [key, child] of Object.entries(node)) if (key !== 'examples') walk(child, `${path}/${key}`);
  })(schema, '');
  assert.ok(visited.size > 150, `only ${visited.size}`);
});

test('the head of the file and its sources are explained, and every form has a name', () => {
  const named = (node) => ({ ...schema.$defs[node.$ref?.split('/').at(-1)], ...node });
  for (const [name, node] of [...Object.entries(schema.properties), ...Object.entries(schema.$defs.source.properties)])
    assertExplained(named(node), name);
  for (const [name, node] of Object.entries(schema.$defs))
    if (!name.startsWith('row_')) assertBothLanguages(node.title, name);
});

// --- Rows to copy ----------------------------------------------------------------------------------------------------

const minimal = (tables) => ({
  admdvs: '990199',
  name: { zh: '例', en: 'Example' },
  description: { zh: '例', en: 'Example' },
  pool: 'city',
  parent: null,
  checked_on: '2024-01-01',
  sources: [{ id: 'notice', title: '例', issuer: null, number: null, date: null, grade: 'official', read_in: '例' }],
  figures: [
    {
      id: 'average_wage',
      name: { zh: '平均工资', en: 'Average wage' },
      yuan: '80000.00',
      from: '2024-01-01',
      cite: 'notice 1',
    },
  ],
  classes: [{ id: 'class_1', name: { zh: '一类', en: 'Class 1' }, cite: 'notice 1', members: ['例'] }],
  groups: [{ id: 'tier_1', name: { zh: '一档', en: 'Tier 1' }, cite: 'notice 1' }],
  med_types: [{ id: 'day_surgery', name: { zh: '日间手术', en: 'Day surgery' }, codes: ['2103'], cite: 'notice 1' }],
  tables,
});

test('every row offered for copying fits the schema, and the engine takes it', () => {
  for (const [id, { items }] of Object.entries(parameters)) {
    assert.ok(items.examples?.length > 0, `${id}: a row to copy`);
    const policy = minimal({ [id]: items.examples });
    assertFits('policy.schema.json', policy, id);
    assert.deepEqual(yidi.loadPolicy(policy).errors ?? [], [], id);
  }
});

test('every condition and choice offered is taken by schema and engine alike', () => {
  const rowOf = (id, more) => ({ id, from: '2024-01-01', cite: 'notice 1', ...more });
  for (const [id, { examples: shown }] of Object.entries(dimensions)) {
    for (const value of [...shown, ...termsOf(id).map((term) => term.const)]) {
      const policy = minimal({ deductible: [rowOf('one', { when: { [id]: value }, yuan: '1.00' })] });
      assertFits('policy.schema.json', policy, `${id} ${value}`);
      assert.deepEqual(yidi.loadPolicy(policy).errors ?? [], [], `${id} ${value}`);
    }
  }
  for (const id of Object.keys(parameters))
    for (const { const: choice } of choicesOf(id)) {
      const policy = minimal({ [id]: [rowOf('one', { when: {}, choice })] });
      assertFits('policy.schema.json', policy, `${id} ${choice}`);
      assert.deepEqual(yidi.loadPolicy(policy).errors ?? [], [], `${id} ${choice}`);
    }
});

test('the schema stops where the engine does', () => {
  const rowOf = (more) => ({ id: 'one', when: {}, from: '2024-01-01', cite: 'notice 1', ...more });
  const bands = (count) => [
    ...Array.from({ length: count - 1 }, (_, i) => ({ to: `${i + 1}.00`, ratio: '1%' })),
    { ratio: '1%' },
  ];
  const table = [
    ['filing_validity', { months: 1200 }, true],
    ['filing_validity', { months: 1201 }, false],
    ['filing_deadline', { working_days: 1000 }, true],
    ['filing_deadline', { working_days: 1001 }, false],
    ['filing_change_after', { months: { at_most: 1201 } }, false],
    ['chosen_institutions', { number: 1000 }, true],
    ['chosen_institutions', { number: 1001 }, false],
    ['ratio', { bands: bands(16) }, true],
    ['ratio', { bands: bands(17) }, false],
    ['ratio', { ratio: '100.5%' }, false],
    ['deductible', { yuan: '99999999.99' }, true],
    ['deductible', { yuan: '100000000.00' }, false],
    ['deductible', { yuan: { share: '10%', floor: '500.00' } }, true],
    ['basic_cap', { yuan: { share: '10%' } }, false],
    ['basic_cap', { yuan: { base: '1.00', steps: [{ per: 'insured_years', above: 4, plus: '1.00' }] } }, true],
    ['basic_cap', { yuan: { base: '1.00', steps: [{ per: 'level', plus: '1.00' }] } }, false],
    ['basic_cap', { yuan: { base: '1.00', steps: [{ per: 'age' }] } }, false],
    ['deductible', { yuan: '1.00', or: [{ age: { at_least: 80 } }], as: 'exception' }, true],
    ['deductible', { yuan: '1.00', as: 'first' }, false],
    ['notices', { list: [], as: 'exception' }, false],
    ['critical_counts', { counts: [] }, true],
  ];
  for (const [id, value, good] of table) {
    const policy = minimal({ [id]: [rowOf(value)] });
    const about = `${id} ${JSON.stringify(value).slice(0, 60)}`;
    assert.equal(yidi.loadPolicy(policy).ok, good, `engine, ${about}`);
    assert.equal(ajv.getSchema('policy.schema.json')(policy), good, `schema, ${about}`);
  }
});

test('a table may say once what its rows share: schema and engine take the same forms', () => {
  const [when, from, cite] = [{ insutype: '310' }, '2024-01-01', 'notice 1'];
  const one = { id: 'one', yuan: '1.00' };
  const table = [
    [{ when, from, cite, rows: [one] }, true],
    // they overlap
    [{ from, cite, rows: [one, { ...one, id: 'two', when: { insutype: '390' } }] }, false, 'engine only'],
    [{ when, from, cite, rows: [{ ...one, when: { med_type: '21' } }] }, true],
    [{ when, from, cite, rows: [{ ...one, from: '2025-01-01', cite: 'notice 2' }] }, true],
    [{ rows: [{ ...one, from, cite }] }, true],
    [{ from, rows: [{ ...one, cite }] }, true],
    [{ from, rows: [one] }, false],
    [{ cite, rows: [one] }, false],
    [{ when, from, cite }, false],
    [{ when, from, cite, rows: {} }, false],
    [{ when, from, cite, until: '2025-01-01', rows: [one] }, false],
    [{ when, from, cite, grade: 'reported', rows: [one] }, false],
    [{ when: { moon: 'full' }, from, cite, rows: [one] }, false],
    [{ when, from: '2024-1-1', cite, rows: [one] }, false],
    [{ when, from, cite: 'notice', rows: [one] }, false],
    [{ when, from, cite, rows: [{ ...one, when }] }, false, 'engine only'], // the same condition twice
    [[one], false],
    [[{ ...one, from, cite }], true],
  ];
  for (const [deductible, good, only] of table) {
    const about = JSON.stringify(deductible);
    assert.equal(yidi.loadPolicy(minimal({ deductible })).ok, good, `engine, ${about}`);
    if (!only) assert.equal(ajv.getSchema('policy.schema.json')(minimal({ deductible })), good, `schema, ${about}`);
  }
});

// --- Worked examples -------------------------------------------------------------------------------------------------

test('the worked example of a parameter hangs on the row it shows', () => {
  // what the examples leave to it
  yidi.loadPolicy(read(new URL('example_policies/plain/policy.json', import.meta.url)));
  assert.deepEqual(Object.keys(examples).sort(), Object.keys(parameters).sort());
  const idle = [];
  for (const id of Object.keys(parameters)) {
    const { folder, policy, row, case: one } = workedExample(id);
    assert.match(folder, /^(policies|tests\/example_policies)\/[^/]+$/);
    assert.ok(row && one, `${id}: row and case of ${JSON.stringify(examples[id])}`);
    assert.match(one.why, chinese, `${id}: the reasoning`);
    assert.equal(yidi.loadPolicy(policy).ok, true, folder);
    const withRow = JSON.stringify(yidi.assess(one.case));
    const tables = { ...policy.tables, [id]: wholeRows(policy.tables[id]).filter((other) => other.id !== row.id) };
    yidi.loadPolicy({ ...policy, tables });
    const without = JSON.stringify(yidi.assess(one.case));
    yidi.loadPolicy(policy);
    if (withRow === without) idle.push(id);
  }
  assert.deepEqual(idle, [], 'without its row the answer is the same');
});

const exampleRoot = new URL('example_policies/', import.meta.url);
for (const folder of readdirSync(exampleRoot).filter((name) =>
  existsSync(new URL(`${name}/policy.json`, exampleRoot)),
)) {
  test(`the example policy ${folder} fits the schemas`, () => {
    for (const name of ['policy', 'cases'])
      assertFits(`${name}.schema.json`, read(new URL(`${folder}/${name}.json`, exampleRoot)), name);
  });
}

test('every link of the guides leads somewhere', () => {
  for (const name of ['README.md', 'from-notice-to-policy.md']) {
    const page = new URL(`../policies/${name}`, import.meta.url);
    for (const [, target] of readFileSync(page, 'utf8').matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g))
      assert.ok(existsSync(new URL(target, page)), `${name}: ${target}`);
  }
});
