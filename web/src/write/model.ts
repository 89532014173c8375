// The policy that is being written, and the ways to change it. Every change gives a new document and leaves the old one
// as it was, so that undoing is going back to it. Keys and rows keep their order; what this page does not know stays.

import { likewise } from './print.js';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type Names = { zh: string; en: string };
export type Interval = { at_least?: number; below?: number };
export type Condition = string | string[] | { not: string[] } | Interval;
export type When = { [dimension: string]: Condition };
export type Row = {
  id: string;
  when?: When;
  or?: When[];
  as?: string;
  from?: string;
  until?: string;
  cite?: string;
  grade?: string;
  reading?: string;
  [key: string]: Json | When | When[] | undefined;
};
export type Source = {
  id: string;
  title: string;
  issuer: string | null;
  number: string | null;
  date: string | null;
  grade: string;
  read_in: string;
  as_of?: string | null;
};
export type Named = { id: string; name: Names; cite: string; [key: string]: Json };
export type Policy = {
  admdvs: string;
  name: Names;
  pool: string;
  parent: string | null;
  checked_on: string;
  sources: Source[];
  description?: Names;
  classes?: Named[];
  groups?: Named[];
  med_types?: Named[];
  figures?: Named[];
  tables: { [parameter: string]: Row[] };
  [key: string]: unknown;
};
export type Path = readonly (string | number)[];

// The orders in which the schema lists keys: a key that is new to an object goes where the others of its kind have it.
const ORDERS: readonly (readonly string[])[] = [
  [
    '$schema',
    'admdvs',
    'name',
    'description',
    'pool',
    'home',
    'parent',
    'checked_on',
    'sources',
    'figures',
    'classes',
    'groups',
    'med_types',
    'tables',
  ],
  ['id', 'title', 'issuer', 'number', 'date', 'as_of', 'grade', 'read_in'],
  ['id', 'name', 'kind', 'contact', 'any_of', 'codes', 'cite', 'members', 'levels', 'description'],
  [
    'id',
    'as',
    'when',
    'or',
    'yuan',
    'ratio',
    'points',
    'factor',
    'bands',
    'months',
    'working_days',
    'number',
    'choice',
    'counts',
    'list',
    'from',
    'until',
    'gap_before',
    'cite',
    'grade',
    'reading',
  ],
];

export const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** The keys that come after this one, in the order of the kind of object that knows most of the keys there are. */
function after(key: string, keys: readonly string[]): readonly string[] {
  const known = (order: readonly string[]): number =>
    order.includes(key) ? keys.filter((one) => order.includes(one)).length : -1;
  const order = ORDERS.reduce((best, one) => (known(one) > known(best) ? one : best));
  return order.includes(key) ? order.slice(order.indexOf(key) + 1) : [];
}

/** With the key set: in its place where it stands already, else before the first key that belongs after it. */
function withKey(
  object: Record<string, unknown>,
  key: string,
  value: unknown,
  order?: readonly string[],
): Record<string, unknown> {
  if (key in object) return likewise(object, { ...object, [key]: value });
  const keys = Object.keys(object);
  const later = order ? order.slice(order.indexOf(key) + 1) : after(key, keys);
  const before = order && !order.includes(key) ? -1 : keys.findIndex((one) => later.includes(one));
  const at = before < 0 ? keys.length : before;
  const entries = Object.entries(object);
  return likewise(object, Object.fromEntries([...entries.slice(0, at), [key, value], ...entries.slice(at)]));
}

/** What stands at a path, or undefined. */
export const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inside, key) => (inside as Record<string | number, unknown> | undefined | null)?.[key], value);

/** With a value at a path; undefined takes the key or the list's entry away. `order` is of the last object's keys. */
export function put<T>(value: T, path: Path, to: unknown, order?: readonly string[]): T {
  const [key, ...rest] = path;
  if (key === undefined) return to as T;
  if (Array.isArray(value)) {
    const list = value as unknown[];
    const n = Number(key);
    if (!rest.length && to === undefined)
      return likewise(
        list,
        list.filter((_, index) => index !== n),
      ) as T;
    if (n === list.length) return likewise(list, [...list, put(undefined, rest, to, order)]) as T;
    return likewise(
      list,
      list.map((one, index) => (index === n ? put(one, rest, to, order) : one)),
    ) as T;
  }
  const object = isObject(value) ? value : {};
  if (!rest.length && to === undefined)
    return likewise(object, Object.fromEntries(Object.entries(object).filter(([one]) => one !== key))) as T;
  const inside = rest.length
    ? put<unknown>(
        (object as Record<string, unknown>)[String(key)] ?? (typeof rest[0] === 'number' ? [] : {}),
        rest,
        to,
        order,
      )
    : to;
  return withKey(object, String(key), inside, rest.length ? undefined : order) as T;
}

/** The same with an entry moved by one place; at an end it stays. */
export function moved<T>(value: T, list: Path, from: number, by: -1 | 1): T {
  const before = at(value, list) as unknown[];
  const entries = likewise(before, [...before]);
  const to = from + by;
  if (to < 0 || to >= entries.length) return value;
  [entries[from], entries[to]] = [entries[to], entries[from]];
  return put(value, list, entries);
}

/** A text for an id, as the schema wants one: small letters, digits, short lines. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/_/g, '-')
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '');

/** An id that none of these has: the wanted one, or it with the first free number. */
export function freeId(wanted: string, taken: readonly string[]): string {
  const base = plain(wanted) || 'row';
  if (!taken.includes(base)) return base;
  let n = 2;
  while (taken.includes(`${base}-${n}`)) n++;
  return `${base}-${n}`;
}

const SPOKEN: Record<string, string> = {
  310: 'employee',
  390: 'resident',
  11: 'in-work',
  12: 'retired',
  14: 'child',
  15: 'adult',
  16: 'elderly',
};
const LEFT_OUT = ['21']; // a hospital stay: most rows are of one

function spoken(dimension: string, condition: Condition): string {
  if (typeof condition === 'string') {
    if (dimension === 'med_type') return LEFT_OUT.includes(condition) ? '' : `care-${condition}`;
    return dimension === 'level' ? `level-${condition}` : (SPOKEN[condition] ?? condition);
  }
  if (Array.isArray(condition))
    return condition
      .map((one) => spoken(dimension, one))
      .filter(Boolean)
      .slice(0, 3)
      .join('-');
  if ('not' in condition) return `not-${condition.not.map((one) => spoken(dimension, one)).join('-')}`;
  const { at_least, below } = condition as Interval;
  return [plain(dimension), at_least !== undefined && `from-${at_least}`, below !== undefined && `below-${below}`]
    .filter(Boolean)
    .join('-');
}

/** The name a new row gets from its conditions; it keeps it whatever is changed later. */
export const idFor = (when: When, taken: readonly string[]): string =>
  freeId(
    Object.entries(when)
      .map(([dimension, condition]) => spoken(dimension, condition))
      .filter(Boolean)
      .join('-') || 'all',
    taken,
  );

export const rowsOf = (policy: Policy, parameter: string): Row[] => policy.tables[parameter] ?? [];

/** With one more row; a table that is new stands where the schema lists it. */
export function addRow(policy: Policy, parameter: string, row: Row, order: readonly string[]): Policy {
  const rows = rowsOf(policy, parameter);
  return put(policy, ['tables', parameter], likewise(rows, [...rows, row]), order);
}

/** Without a row; a table without rows is no table. */
export function dropRow(policy: Policy, parameter: string, index: number): Policy {
  const rows = rowsOf(policy, parameter);
  const left = rows.filter((_, at) => at !== index);
  return put(policy, ['tables', parameter], left.length ? likewise(rows, left) : undefined);
}

export const cite = (source: string, place: string): string => `${source} ${place.trim()}`.trim();

export function splitCite(text: string): { source: string; place: string } {
  const blank = text.indexOf(' ');
  return blank < 0 ? { source: text, place: '' } : { source: text.slice(0, blank), place: text.slice(blank + 1) };
}

/** Rows and lists that cite a source, as paths: before it is taken away one should know. */
export function citing(policy: Policy, source: string): string[] {
  const cites = (list: readonly { cite?: Json }[] | undefined, path: string): string[] =>
    (list ?? []).flatMap((one, index) =>
      splitCite(String(one.cite ?? '')).source === source ? [`${path}/${index}`] : [],
    );
  return [
    ...(['figures', 'classes', 'groups', 'med_types'] as const).flatMap((key) => cites(policy[key], `/${key}`)),
    ...Object.entries(policy.tables).flatMap(([parameter, rows]) =>
      cites(rows as { cite?: Json }[], `/tables/${parameter}`),
    ),
  ];
}

/** A source under another id, with every place that cites it. */
export function renameSource(policy: Policy, index: number, id: string): Policy {
  const old = policy.sources[index]?.id ?? '';
  const renamed = citing(policy, old).reduce((now, path) => {
    const keys = pathOf(path);
    const { place } = splitCite(String(at(now, [...keys, 'cite'])));
    return put(now, [...keys, 'cite'], cite(id, place));
  }, policy);
  return put(renamed, ['sources', index, 'id'], id);
}

/** JSON Pointer to path: numbers for a list's entries. */
export const pathOf = (pointer: string): Path =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replace(/~1/g, '/').replace(/~0/g, '~'))
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));

export const emptyPolicy = (today: string): Policy => ({
  $schema: '../schema/policy.schema.json',
  admdvs: '',
  name: { zh: '', en: '' },
  pool: 'city',
  parent: '100000',
  checked_on: today,
  sources: [],
  tables: {},
});
