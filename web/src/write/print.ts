// Reads and writes JSON so that a file which is opened and saved again comes back byte for byte. What stood on one line
// or on several stays so; what is new stands on a line where it fits, the way the project's files are written.

const WIDTH = 160;

/** How a list or an object stood in the file it was read from. What was made since is not in here. */
const stood = new WeakMap<object, 'line' | 'lines'>();
const texts = new WeakMap<object, { text: string; unit: string }>();

const isContainer = (value: unknown): value is object => value !== null && typeof value === 'object';

/** For every bracket that opens, in their order: whether what follows is on a line of its own. */
function opening(text: string): ('line' | 'lines')[] {
  const found: ('line' | 'lines')[] = [];
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[{]\s*/g))
    if (token[0] !== '"') found.push(token.includes('\n') ? 'lines' : 'line');
  return found;
}

const inOrder = (value: unknown): object[] =>
  isContainer(value) ? [value, ...Object.values(value).flatMap(inOrder)] : [];

/** JSON.parse, with the layout kept in mind. */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  if (!isContainer(value)) return value;
  const [containers, layouts] = [inOrder(value), opening(text)];
  if (containers.length === layouts.length)
    for (const [n, one] of containers.entries()) stood.set(one, layouts[n] ?? 'line');
  texts.set(value, { text, unit: /\n([ \t]+)/.exec(text)?.[1] ?? '  ' });
  return value;
}

/** Stands on one line, however long. */
export function onLine<T extends object>(value: T): T {
  for (const one of inOrder(value)) stood.set(one, 'line');
  return value;
}

/** What is remembered of a list or an object besides, by it and by its changed copies. */
const memory = new WeakMap<object, unknown>();
export function remember<T extends object, What = unknown>(value: T, what: What): T {
  memory.set(value, what);
  return value;
}
export const remembered = <What>(value: object): What | undefined => memory.get(value) as What | undefined;

/**
 * A changed copy stands as the original stood; only a list that stood on one line stands as it fits, for it may have
 * grown.
 */
export function likewise<T extends object>(before: object, now: T): T {
  const layout = stood.get(before);
  const keeps = layout === 'lines' || (!Array.isArray(now) && Object.keys(before).length > 0);
  if (layout && keeps) stood.set(now, layout);
  if (memory.has(before)) memory.set(now, memory.get(before));
  const origin = texts.get(before);
  if (origin) texts.set(now, { ...origin, text: '' }); // not that text any more
  return now;
}

/** On one line, but for what stands in lines inside: {"from": "2024-01-01", "rows": [⏎ … ⏎]}. */
function inRow(value: unknown, unit: string, indent: string): string {
  const inside = (one: unknown): string =>
    isContainer(one) && stood.get(one) === 'lines' ? written(one, unit, indent, 0) : inRow(one, unit, indent);
  if (Array.isArray(value)) return `[${value.map(inside).join(', ')}]`;
  if (!isContainer(value)) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, one]) => `${JSON.stringify(key)}: ${inside(one)}`)
    .join(', ')}}`;
}

function written(value: unknown, unit: string, indent: string, before: number): string {
  const line = inRow(value, unit, indent);
  if (!isContainer(value) || !Object.keys(value).length || stood.get(value) === 'line') return line;
  const fits = !line.includes('\n') && indent.length + before + [...line].length <= WIDTH;
  if (stood.get(value) !== 'lines' && fits) return line;
  const deeper = indent + unit;
  const parts = Array.isArray(value)
    ? value.map((one) => deeper + written(one, unit, deeper, 0))
    : Object.entries(value).map(([key, one]) => {
        const head = `${JSON.stringify(key)}: `;
        return deeper + head + written(one, unit, deeper, head.length);
      });
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${parts.join(',\n')}\n${indent}${close}`;
}

export function printJson(value: unknown): string {
  const { text = '', unit = '  ' } = (isContainer(value) && texts.get(value)) || {};
  return text || `${written(value, unit, '', 0)}\n`;
}
