// What the page "write a policy" needs of the schema of policies, and no more: each parameter, condition and choice
// with its name and what the schema says of it. Read when the page is built, so that what is added to the schema is on
// the page.

export interface Both {
  zh: string;
  en: string;
}
export interface Term {
  value: string;
  name: Both;
  about: Both;
}
export interface Parameter {
  id: string;
  name: Both;
  about: Both;
  /** What an answer says where no row fits. */
  silence: Both;
  /** Which parameters it works with, what is easily mistaken; how notices put it (Chinese only). */
  together: Both;
  mind: Both;
  phrases: string;
  /** The keys a row may state its value under. */
  kinds: string[];
  choices: Term[];
  /** Where the entries of a list can only be these. */
  entries: Term[];
}
export interface Dimension {
  id: string;
  name: Both;
  about: Both;
  values: Term[];
  range: boolean;
  pattern: string | null;
}
export interface PolicySchema {
  parameters: Parameter[];
  dimensions: Dimension[];
  counts: Term[];
}

// biome-ignore lint/suspicious/noExplicitAny: a schema's nodes hold whatever JSON Schema allows
type Node = { [key: string]: any };

/** What every row has around its value. */
const AROUND = /\/(?:row_\w+|when|cite)$/;
const CHINESE = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef“”]/;
const LAST_CHINESE = /^(.*[\u3000-\u303f\u3400-\u9fff\uff00-\uffef”]) ([^\u3000-\u303f\u3400-\u9fff\uff00-\uffef]*)$/s;

/** "中文 English", on one line or in lines of either. */
export function halves(text: string): Both {
  const split = text
    .split('\n')
    .map((line) => LAST_CHINESE.exec(line)?.slice(1) ?? (CHINESE.test(line) ? [line, ''] : ['', line]));
  const side = (n: 0 | 1): string =>
    split
      .map((line) => line[n])
      .filter(Boolean)
      .join('\n')
      .trim();
  const [zh, en] = [side(0), side(1)];
  return { zh: zh || en, en: en || zh };
}

/** A node with its references followed. */
function follow(schema: Node, node: Node): Node {
  const { $ref, ...rest } = node;
  if (!$ref) return node;
  const found = String($ref)
    .replace('#/', '')
    .split('/')
    .reduce<Node>((inside, key) => inside[key], schema);
  return { ...follow(schema, found), ...rest };
}

const nameOf = (node: Node, otherwise: string): Both => halves(String(node.title ?? otherwise));

/** The values that a node allows, wherever in it they are listed. */
function termsIn(schema: Node, node: Node): Term[] {
  const { oneOf, enum: values, anyOf, allOf, items, properties } = follow(schema, node);
  if (values) return values.map((value: string) => ({ value, name: halves(value), about: halves('') }));
  if (oneOf?.every((one: Node) => 'const' in one))
    return oneOf.map((one: Node) => ({
      value: one.const,
      name: nameOf(one, one.const),
      about: halves(one.description ?? ''),
    }));
  const inside: Node[] = [
    ...(anyOf ?? []),
    ...(allOf ?? []),
    ...(items ? [items] : []),
    ...(properties?.id ? [properties.id] : []),
  ];
  return inside.map((one) => termsIn(schema, one)).find((found) => found.length) ?? [];
}

/** A description's lines: the first says what the parameter is, others begin with what they are about. */
function partsOf(description: string): Pick<Parameter, 'about' | 'silence' | 'together' | 'mind' | 'phrases'> {
  const { zh, en } = halves(description);
  const line = (text: string, head: string): string =>
    text
      .split('\n')
      .find((one) => one.startsWith(head))
      ?.slice(head.length)
      .trim() ?? '';
  const both = (chinese: string, english: string): Both => ({ zh: line(zh, chinese), en: line(en, english) });
  return {
    about: {
      zh: (zh.split('\n')[0] ?? '').replace(/^【[^】]*】/, ''),
      en: (en.split('\n')[0] ?? '').replace(/^\[[^\]]*\] /, ''),
    }, // an editor shows the name only there
    silence: both('没有写时：', 'Not stated:'),
    together: both('配合：', 'Together with:'),
    mind: both('注意：', 'Mind:'),
    phrases: line(zh, '通知里的写法：'),
  };
}

function parameterOf(schema: Node, id: string, table: Node): Parameter {
  const row = follow(schema, table.items);
  const { choice, list } = row.properties;
  return {
    id,
    name: nameOf(table, id),
    ...partsOf(String(table.description ?? '')),
    kinds: Object.entries<Node>(row.properties)
      .filter(([, node]) => !AROUND.test(node.$ref ?? ''))
      .map(([key]) => key),
    choices: choice ? termsIn(schema, choice) : [],
    entries: list ? termsIn(schema, follow(schema, list).items) : [],
  };
}

function dimensionOf(schema: Node, id: string, node: Node): Dimension {
  const { anyOf, properties } = follow(schema, node);
  const [first] = (anyOf ?? []).map((one: Node) => follow(schema, one));
  return {
    id,
    name: nameOf(node, id),
    about: partsOf(String(node.description ?? '')).about,
    values: termsIn(schema, node),
    range: Boolean(properties),
    pattern: first?.pattern ?? null,
  };
}

export function compact(schema: Node): PolicySchema {
  const tables = follow(schema, schema.properties.tables).properties as Record<string, Node>;
  const when = follow(schema, schema.$defs.when).properties as Record<string, Node>;
  return {
    parameters: Object.entries(tables).map(([id, table]) => parameterOf(schema, id, table)),
    dimensions: Object.entries(when).map(([id, node]) => dimensionOf(schema, id, node)),
    counts: termsIn(schema, schema.$defs.counts_value),
  };
}
