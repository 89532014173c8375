// What things are called, from where it stands: the engine's vocabulary as `yidi vocabulary` prints it; the catalogues
// of the engine and of the kit, for what only their sentences name; the schema of policies, for the forms of a file.
// And the schema with the names of the others filled in, since it titles nothing that they name.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');

/** Names of a catalogue, of the keys that begin so: "category.referred|…". */
function namesIn(room, group) {
  const [zh, en] = ['zh', 'en'].map(
    (lang) =>
      new Map(
        read(`core/${room}/catalogue/${lang}.txt`)
          .split('\n')
          .filter((line) => line.startsWith(`${group}.`))
          .map((line) => line.slice(group.length + 1).split('|')),
      ),
  );
  return [...zh].map(([id, name]) => ({ id, name: { zh: name, en: en.get(id) } }));
}

/** "起付线 Deductible" → both names. */
export function namesOf(title) {
  const [, zh, en] = /^(.*[\u3400-\u9fff）]) ([^\u3400-\u9fff]+)$/.exec(title) ?? [];
  return { zh, en };
}

const titlesOf = (nodes) =>
  Object.entries(nodes)
    .filter(([, { title }]) => title)
    .map(([id, { title }]) => ({ id, name: namesOf(title) }));

function formsOf({ properties, $defs }) {
  const ends = (tail) => Object.entries($defs).filter(([key]) => key.endsWith(tail));
  return {
    source: titlesOf($defs.source.properties),
    item: titlesOf($defs.item.properties),
    form: titlesOf($defs),
    pool: titlesOf(Object.fromEntries(properties.pool.oneOf.map((one) => [one.const, one]))),
    kind: titlesOf(Object.fromEntries(ends('_value').map(([key, node]) => [key.slice(0, -'_value'.length), node]))),
  };
}

export function vocabularyOf() {
  const program = fileURLToPath(new URL('build/native/yidi', root));
  const printed = JSON.parse(execFileSync(program, ['vocabulary'], { encoding: 'utf8', maxBuffer: 1 << 24 }));
  const told = { told_category: namesIn('tell', 'category'), head: namesIn('kit', 'head'), key: namesIn('kit', 'key') };
  const forms = formsOf(JSON.parse(read('policies/schema/policy.schema.json')));
  return { ...printed, lists: { ...printed.lists, ...told, ...forms } };
}

/** English names begin like sentences where they stand alone. */
export const beginning = (name) => name.charAt(0).toUpperCase() + name.slice(1);

const titled = (node, name) => ({ ...node, title: `${name.zh} ${beginning(name.en)}` });

/** The forms of a schema that list terms, each with the terms' names as titles. */
function withTerms(node, terms) {
  if (!node || typeof node !== 'object') return node;
  if (Array.isArray(node)) return node.map((one) => withTerms(one, terms));
  const name = 'const' in node && terms.find(({ id }) => id === node.const)?.name;
  if (name) return titled(node, name);
  return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, withTerms(child, terms)]));
}

const mapped = (nodes, named, change) => {
  const changed = named.filter(({ id }) => nodes[id]).map((one) => [one.id, change(nodes[one.id], one)]);
  return { ...nodes, ...Object.fromEntries(changed) };
};

/** The schema of policies, its parameters, conditions, their values and choices titled as the vocabulary names them. */
export function withNames(schema, { parameters, dimensions, lists } = vocabularyOf()) {
  const { tables } = schema.properties;
  const { when, counts_value, grade, source, ...forms } = schema.$defs;
  const keys = (...ids) => lists.key.filter(({ id }) => ids.includes(id));
  const [tablesName, whenName] = keys('tables', 'when').map(({ name }) => name);
  for (const { id, name, terms } of dimensions) {
    const form = forms[`${id}_term`];
    if (form) forms[`${id}_term`] = titled(withTerms(form, lists[terms] ?? []), name);
  }
  for (const { id, choices } of parameters) {
    const form = tables.properties[id].items.$ref.split('/').at(-1);
    if (choices) forms[form] = withTerms(forms[form], lists[choices]);
  }
  // The numbers by which an amount is worked out are conditions too.
  forms.yuan_value = withTerms(forms.yuan_value, dimensions);
  forms.row_as = withTerms(forms.row_as, lists.RowRank);
  const named = (node, { name }) => titled(node, name);
  return {
    ...schema,
    properties: {
      ...mapped(schema.properties, lists.head, named),
      tables: titled({ ...tables, properties: mapped(tables.properties, parameters, named) }, tablesName),
    },
    $defs: {
      ...forms,
      source: { ...source, properties: mapped(source.properties, keys('read_in', 'title'), named) },
      when: titled({ ...when, properties: mapped(when.properties, dimensions, named) }, whenName),
      counts_value: withTerms(counts_value, lists.Counted),
      grade: withTerms(grade, lists.Grade),
    },
  };
}
