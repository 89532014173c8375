// One vocabulary: what the engine knows (`yidi vocabulary`, from the tables in core/rules) is what the schemas and
// the module's types list, word for word. A word on one side only fails here, so that neither can drift from the
// other.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from '../wasm/node_modules/typescript/lib/typescript.js';
import { policiesRoot, program } from './package.mjs';

const vocabulary = JSON.parse(spawnSync(program, ['vocabulary'], { maxBuffer: 1 << 24 }).stdout.toString());
const [policy, givenCase, answer] = ['policy', 'case', 'answer'].map((name) =>
  JSON.parse(readFileSync(new URL(`schema/${name}.schema.json`, policiesRoot), 'utf8')),
);
const schemas = { 'policy.schema.json': policy, 'case.schema.json': givenCase, 'answer.schema.json': answer };

const ids = (things) => things.map(({ id }) => id);
const terms = (list) => ids(vocabulary.lists[list]);
const without = (words, ...left) => words.filter((word) => !left.includes(word));

function same(found, wanted, about) {
  assert.deepEqual([...new Set(found)].sort(), [...new Set(wanted)].sort(), about);
}

test('the vocabulary names everything in both languages', () => {
  for (const part of ['parameters', 'dimensions', 'fields', 'stages'])
    for (const { id, name } of vocabulary[part]) assert.ok(name?.zh && name?.en, `${part} ${id}`);
  for (const { choices } of vocabulary.parameters)
    for (const { id, name } of vocabulary.lists[choices] ?? []) assert.ok(name?.zh && name?.en, `${choices} ${id}`);
  for (const { terms: list } of vocabulary.dimensions)
    for (const { id, name } of vocabulary.lists[list] ?? []) assert.ok(name?.zh && name?.en, `${list} ${id}`);
});

test('the vocabulary is the same twice', () => {
  assert.deepEqual(JSON.parse(spawnSync(program, ['vocabulary']).stdout.toString()), vocabulary);
});

// --- Schemas ---------------------------------------------------------------------------------------------------------

// The node with what its reference leads to, in this schema or the one it names.
function followed(given, within) {
  if (!given?.$ref) return { node: given, schema: within };
  const { $ref, ...beside } = given;
  const [file, pointer] = $ref.split('#');
  const schema = file ? schemas[file] : within;
  const keys = pointer.split('/').slice(1);
  const { node: target, schema: of } = followed(
    keys.reduce((at, key) => at[key], schema),
    schema,
  );
  return { node: { ...target, ...beside, properties: { ...target.properties, ...beside.properties } }, schema: of };
}

// Every word that a schema lists at a node or below.
function wordsAt(given, within) {
  const { node, schema } = followed(given, within);
  if (!node || typeof node !== 'object') return [];
  const own = [...(node.enum ?? []), ...('const' in node ? [node.const] : [])].filter((word) => word !== null);
  const below = Object.entries(node).filter(([key]) => !['examples', 'enum', 'const', 'required'].includes(key));
  return [
    ...own,
    ...below.flatMap(([, child]) => (Array.isArray(child) ? child : [child]).flatMap((one) => wordsAt(one, schema))),
  ];
}

// The forms that a row of a table may have.
function rowsBelow(node) {
  if (!node || typeof node !== 'object') return [];
  if (node.$ref?.startsWith('#/$defs/row_')) return [followed(node, policy).node];
  return Object.values(node).flatMap((child) => (Array.isArray(child) ? child.flatMap(rowsBelow) : rowsBelow(child)));
}

test('policy.schema.json has the engine’s parameters, their kinds and their choices', () => {
  const tables = policy.properties.tables.properties;
  same(Object.keys(tables), ids(vocabulary.parameters));
  for (const { id, kinds, choices } of vocabulary.parameters) {
    const rows = rowsBelow(tables[id]);
    const keys = rows.flatMap(({ properties }) => Object.keys(properties));
    same(
      keys.filter((key) => terms('ValueKind').includes(key)),
      kinds,
      id,
    );
    same(
      rows.flatMap(({ properties }) => wordsAt(properties.choice, policy)),
      choices ? terms(choices) : [],
      id,
    );
  }
});

test('policy.schema.json has the engine’s dimensions and their values', () => {
  const when = policy.$defs.when.properties;
  same(Object.keys(when), ids(vocabulary.dimensions));
  for (const { id, kind, terms: list, least } of vocabulary.dimensions) {
    same(wordsAt(when[id], policy), kind === 'terms' ? terms(list) : [], id);
    if (kind === 'number') assert.equal(when[id].properties.at_least.minimum, least, id);
  }
});

test('policy.schema.json has the engine’s other words', () => {
  same(wordsAt(policy.properties.pool, policy), terms('Pool'));
  same(wordsAt(policy.$defs.grade, policy), without(terms('Grade'), 'assumed'));
  const { properties } = rowsBelow(policy.properties.tables.properties.preconditions)[0];
  same(wordsAt(properties.list, policy), terms('Condition'));
  same(wordsAt(policy.$defs.counts_value.anyOf[0], policy), terms('Counted'));
  same(wordsAt(policy.$defs.counts_value.anyOf[1].propertyNames, policy), terms('Counted'));
});

const inCase = (path) =>
  path.split('.').reduce((at, key) => followed(at, givenCase).node?.properties?.[key], givenCase);

test('case.schema.json has the engine’s inputs', () => {
  for (const input of vocabulary.inputs) assert.ok(inCase(input), input);
  same(Object.keys(inCase('year').properties), vocabulary.year_fields);
  for (const { id, kind, least, most, input } of vocabulary.dimensions) {
    if (kind !== 'number') continue;
    assert.deepEqual([inCase(input).minimum, inCase(input).maximum], [least, most], id);
  }
});

const identities = [...without(terms('AidIdentity'), 'none'), 'civil_servant', 'enterprise_supplement'];
const saidOfParameters = ids(vocabulary.parameters.filter(({ is_list }) => !is_list));
const saidKinds = without(terms('ValueKind'), 'bands', 'list');

// What a schema says of a plain type.
const plainTypes = {
  boolean: ({ type }) => type.includes('boolean'),
  money: ({ pattern }) => pattern && new RegExp(pattern).test('1500.00'),
  date: ({ pattern }) => pattern && new RegExp(pattern).test('2024-03-05') && !new RegExp(pattern).test('2024-3-5'),
  text: ({ type }) => type.includes('string'),
  number: ({ type }) => type.includes('integer'),
};

test('case.schema.json has the engine’s fields, each of its type', () => {
  const groupOf = (path) => path.slice(0, path.lastIndexOf('.'));
  const paths = vocabulary.case_fields.map(({ path }) => path);
  for (const group of new Set(paths.map(groupOf)))
    same(
      Object.keys(inCase(group).properties).map((key) => `${group}.${key}`),
      paths.filter((path) => groupOf(path) === group),
      group,
    );
  for (const { path, type, least, most } of vocabulary.case_fields) {
    const schema = inCase(path);
    if (vocabulary.lists[type]) same(wordsAt(schema, givenCase), terms(type), path);
    else if (type !== 'code') assert.ok(plainTypes[type](schema), `${path} is no ${type}`);
    if (type === 'number') assert.deepEqual([schema.minimum, schema.maximum], [least, most], path);
  }
});

// The engine’s kinds of care, and those of the national list that go by their rules, or by none.
const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const medTypes = [
  ...without(terms('MedType'), 'local'),
  '12',
  '19',
  ...digits.slice(1).map((digit) => `2${digit}`),
  ...digits.map((digit) => `5${digit}`),
];

test('case.schema.json has the engine’s words', () => {
  const lists = {
    'insured.insutype': terms('Insutype'),
    'insured.identity': identities,
    'visit.dedc_hosp_lv': terms('Level'),
    'visit.disease': terms('Disease'),
    'visit.transfer': terms('Transfer'),
    'visit.trauma': terms('Trauma'),
    'circumstances.why': terms('Why'),
    'circumstances.sent_by': terms('SentBy'),
    'filing.category': terms('Category'),
    'filing.proof': terms('Proof'),
  };
  for (const [path, words] of Object.entries(lists)) same(wordsAt(inCase(path), givenCase), words, path);
  const { parameter, kind } = inCase('assume').items.properties;
  same(wordsAt(parameter, givenCase), saidOfParameters);
  same(wordsAt(kind, givenCase), saidKinds);
  // Codes that others refine are patterns; 99xx are of a region's own.
  for (const [path, list] of [
    ['insured.psn_type', terms('PsnType')],
    ['visit.med_type', medTypes],
  ])
    for (let code = 10; code < 99; ++code) {
      const pattern = new RegExp(inCase(path).pattern);
      assert.equal(pattern.test(`${code}`), list.includes(`${code}`), `${path} ${code}`);
      assert.equal(pattern.test(`${code}01`), list.includes(`${code}`), `${path} ${code}01`);
    }
  assert.ok(new RegExp(inCase('visit.med_type').pattern).test('9901'));
});

test('answer.schema.json has the engine’s words', () => {
  const { filing, route, settlement, steps, alternatives, sources, ...rest } = answer.$defs.assessment.properties;
  const at = (node) => wordsAt(node, answer);
  const undetermined = (list) => [...terms(list), 'undetermined'];
  const grades = without(terms('Grade'), 'typical'); // stands in estimates alone
  const lists = [
    [rest.policy.properties.grade, grades],
    [filing.properties.required, undetermined('FilingRequired')],
    [filing.properties.category, terms('Category')],
    [filing.properties.status, undetermined('FilingStatus')],
    [filing.properties.at_admission, terms('FilingStatus')],
    [filing.properties.at_discharge, terms('FilingStatus')],
    [filing.properties.may_file, undetermined('YesNo')],
    [filing.properties.commitment, undetermined('Commitment')],
    [route.properties.direct, terms('Direct')],
    [route.properties.conditions.items.properties.id, terms('Condition')],
    [route.properties.conditions.items.properties.met, terms('Met')],
    [settlement.properties.missing.items.properties.parameter, ids(vocabulary.parameters)],
    [settlement.properties.missing.items.properties.affects, ids(vocabulary.fields)],
    [steps.items.properties.id, terms('StepId')],
    [steps.items.properties.grade, grades],
    [alternatives.items.properties.id, terms('AlternativeId')],
    [sources.items.properties.grade, without(grades, 'assumed')],
  ];
  for (const [node, words] of lists) same(at(node), words);
  for (const part of ['sheet', 'bounds'])
    same(Object.keys(followed(settlement.properties[part], answer).node.properties), ids(vocabulary.fields), part);
});

// --- The types of the module -----------------------------------------------------------------------------------------

const types = fileURLToPath(new URL('../wasm/yidi.d.ts', import.meta.url));
const typed = ts.createProgram([types], { strict: true, noEmit: true });
const checker = typed.getTypeChecker();
const exported = new Map(
  checker
    .getExportsOfModule(checker.getSymbolAtLocation(typed.getSourceFile(types)))
    .map((symbol) => [symbol.name, checker.getDeclaredTypeOfSymbol(symbol)]),
);

// "Visit.transfer": the type of that property, an array's of its elements.
function typeAt(path) {
  const [name, ...properties] = path.split('.');
  return properties.reduce((type, property) => {
    const found = checker.getTypeOfSymbol(checker.getPropertyOfType(type, property));
    const present = checker.getNonNullableType(found);
    return checker.getIndexTypeOfType?.(present, ts.IndexKind.Number) && checker.isArrayType(present)
      ? checker.getTypeArguments(present)[0]
      : present;
  }, exported.get(name));
}

function literals(type) {
  if (type.isUnion()) return type.types.flatMap(literals);
  return type.isStringLiteral() ? [type.value] : [];
}

test('yidi.d.ts has the engine’s words', () => {
  const undetermined = (list) => [...terms(list), 'undetermined'];
  const lists = {
    Grade: without(terms('Grade'), 'assumed', 'typical'),
    YesNo: terms('YesNo'),
    Insutype: terms('Insutype'),
    PsnType: terms('PsnType'),
    MedType: medTypes,
    Identity: identities,
    Category: terms('Category'),
    Disease: terms('Disease'),
    FilingStatus: terms('FilingStatus'),
    StepId: terms('StepId'),
    SheetField: ids(vocabulary.fields),
    MoneyField: without(ids(vocabulary.fields), 'pool_prop_selfpay'),
    PolicyErrorCode: vocabulary.error_codes,
    'Visit.dedc_hosp_lv': terms('Level'),
    'Visit.transfer': terms('Transfer'),
    'Visit.trauma': terms('Trauma'),
    'Filing.proof': terms('Proof'),
    'Circumstances.why': terms('Why'),
    'Circumstances.sent_by': terms('SentBy'),
    'Assumption.kind': saidKinds,
    'PolicyInForce.grade': without(terms('Grade'), 'typical'),
    'FilingAdvice.required': undetermined('FilingRequired'),
    'FilingAdvice.may_file': undetermined('YesNo'),
    'FilingAdvice.commitment': undetermined('Commitment'),
    'Route.direct': terms('Direct'),
    'Condition.met': terms('Met'),
    'Alternative.id': terms('AlternativeId'),
    'Region.pool': terms('Pool'),
  };
  for (const [path, words] of Object.entries(lists)) same(literals(typeAt(path)), words, path);
});

test('yidi.d.ts has the engine’s inputs, and what case.schema.json lists', () => {
  const fieldsOf = (name) => checker.getPropertiesOfType(exported.get(name)).map(({ name }) => name);
  same(fieldsOf('Year'), vocabulary.year_fields);
  const groups = {
    insured: 'Insured',
    visit: 'Visit',
    circumstances: 'Circumstances',
    filing: 'Filing',
    account: 'Account',
    card: 'Card',
  };
  same(
    fieldsOf('Case'),
    Object.keys(givenCase.properties).filter((key) => !key.startsWith('$')),
  );
  for (const [group, name] of Object.entries(groups))
    same(fieldsOf(name), Object.keys(inCase(group).properties), group);
  for (const input of vocabulary.inputs) {
    const [group, field] = input.split('.');
    if (field && groups[group]) assert.ok(fieldsOf(groups[group]).includes(field), input);
  }
});

test('a word that only one side knows is found', () => {
  assert.throws(() => same(['a', 'b'], ['a']));
  assert.throws(() => same(['a'], ['a', 'b']));
  assert.ok(wordsAt(policy.properties.tables.properties.deductible_period, policy).includes('per_quarter'));
  assert.ok(literals(typeAt('Visit.transfer')).includes('continued'));
});
