// The engine's vocabulary as `yidi vocabulary` prints it, and the schema of policies with its names: what a parameter, a
// condition or a choice is called stands in core/rules alone.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../build/native/yidi', import.meta.url));

export const vocabularyOf = () =>
  JSON.parse(execFileSync(PROGRAM, ['vocabulary'], { encoding: 'utf8', maxBuffer: 1 << 24 }));

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
  const changed = named.map((one) => [one.id, change(nodes[one.id], one)]);
  return { ...nodes, ...Object.fromEntries(changed) };
};

/** The schema of policies, its parameters, conditions, their values and choices titled as the vocabulary names them. */
export function withNames(schema, { parameters, dimensions, lists } = vocabularyOf()) {
  const { tables } = schema.properties;
  const { when, counts_value, grade, ...forms } = schema.$defs;
  for (const { id, name, terms } of dimensions) {
    const form = forms[`${id}_term`];
    if (form) forms[`${id}_term`] = titled(withTerms(form, lists[terms] ?? []), name);
  }
  for (const { id, choices } of parameters) {
    const form = tables.properties[id].items.$ref.split('/').at(-1);
    if (choices) forms[form] = withTerms(forms[form], lists[choices]);
  }
  const named = (node, { name }) => titled(node, name);
  return {
    ...schema,
    properties: {
      ...schema.properties,
      tables: { ...tables, properties: mapped(tables.properties, parameters, named) },
    },
    $defs: {
      ...forms,
      when: { ...when, properties: mapped(when.properties, dimensions, named) },
      counts_value: withTerms(counts_value, lists.Counted),
      grade: withTerms(grade, lists.Grade),
    },
  };
}
