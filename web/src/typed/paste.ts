// A list copied from a spreadsheet, a hospital's system or a settlement list → lines; and what was left out of them,
// and why.
import { readDecimal, readRatio } from './amount.js';
import type { Cell, Line } from './lines.js';
import { NO_LINE, readKind } from './lines.js';

export type LeftOut = 'header' | 'total' | 'text';
export interface Left {
  why: LeftOut;
  text: string;
}
export interface Pasted {
  lines: Line[];
  left: Left[] /** What the list itself gives as its sum; may be empty. */;
  total: string;
}

type Row = string[];
type Role = Cell | null;

// ---- text → rows of cells ----

const clean = (cell: string): string => cell.replace(/\s+/g, ' ').trim();

/** A cell in quotation marks may hold separators and line ends, as spreadsheets copy it. */
function separated(text: string, separator: string): Row[] {
  const one = new RegExp(`"((?:[^"]|"")*)"(?=[${separator}\\n]|$)|[^${separator}\\n]*`, 'y');
  let row: Row = [];
  const rows = [row];
  for (let at = 0; ; at++) {
    one.lastIndex = at;
    const [whole, inner] = one.exec(text) as RegExpExecArray;
    row.push(clean(inner?.replace(/""/g, '"') ?? whole));
    at += whole.length;
    if (at >= text.length) return rows;
    if (text[at] === '\n') {
      row = [];
      rows.push(row);
    }
  }
}

/** Most lines are parted by it, and not only the thousands of an amount. */
const isParted = (lines: string[], mark: RegExp): boolean =>
  lines.filter((line) => (line.match(mark) ?? []).length > 1).length * 2 > lines.length;

function rowsOf(text: string): { rows: Row[]; loose: boolean } {
  const plain = text.replace(/\r\n?/g, '\n').replace(/^\n+|\s+$/g, '');
  const lines = plain.split('\n').filter((line) => line.trim() !== '');
  const strict = (rows: Row[]) => ({ rows: rows.filter((row) => row.some(Boolean)), loose: false });
  if (plain.includes('\t')) return strict(separated(plain, '\t'));
  if (isParted(lines, /[|｜]/g))
    return strict(
      lines.map((line) =>
        line
          .replace(/^\s*[|｜]|[|｜]\s*$/g, '')
          .split(/[|｜]/)
          .map(clean),
      ),
    );
  if (isParted(lines, /[,，](?!\d{3}(?!\d))|(?:^|\D)[,，]/g)) return strict(separated(plain.replace(/，/g, ','), ','));
  const gap = isParted(lines, /\S(?: {2,}|\u3000)(?=\S)/g) ? / {2,}|\u3000+/ : /\s+/;
  return { rows: lines.map((line) => line.trim().split(gap).map(clean)), loose: true };
}

// ---- which column is what ----

const HEADERS: [Cell, RegExp][] = [
  ['name', /^(?:.*(?:项目|药品|商品|通用|材料|费用|收费|诊疗))?(?:名称|品名|项目|内容)$|^(?:item|name|description)$/i],
  ['pric', /^(?:.*单价|价格|(?:unit)?price)$/i],
  ['cnt', /^(?:.*数量|次数|天数|总量|数目|quantity|qty|count)$/i],
  [
    'amount',
    /^(?:总|合计|费用|收费|项目|应收|明细|医疗费)?(?:金额|总额|总价|总费用|费用|合计|小计)$|^(?:amount|total)$/i,
  ],
  ['share', /(?:自付|自理|自负|自费)(?:比例|率)$|^先行自付$|^(?:own)?share$/i],
  ['limit', /限价|限额|支付标准|pricelimit/i],
  ['kind', /甲乙|医保|等级|类别|级别|类型|^class$/i],
];
const NUMERIC: readonly Role[] = ['amount', 'pric', 'cnt', 'limit'];

/** Without its blanks and what stands in brackets: 金额（元） is 金额. */
const bare = (cell: string): string => cell.normalize('NFKC').replace(/\(.*?\)|[\s:*]/g, '');
const roleOf = (cell: string): Role => HEADERS.find(([, pattern]) => pattern.test(bare(cell)))?.[0] ?? null;
const isNumber = (cell: string | undefined): boolean =>
  cell !== undefined && /[\d０-９]/.test(cell) && readDecimal(cell) !== null;
const isKind = (cell: string): boolean => readKind(cell) !== null;
const isHeader = (row: Row): boolean => !row.some(isNumber) && row.filter((cell) => roleOf(cell)).length > 1;
const column = (rows: Row[], n: number): string[] => rows.map((row) => row[n] ?? '').filter(Boolean);
const mostly = (cells: string[], is: (cell: string) => boolean): boolean =>
  cells.filter(is).length * 5 > cells.length * 3;

/**
 * A heading may stand over two rows, the upper one merged over several columns: the lower one counts, then both
 * together.
 */
function namedRoles(headers: Row[]): Role[] {
  const width = Math.max(...headers.map((row) => row.length));
  return Array.from({ length: width }, (_, n) => {
    const cells = headers.map((row) => row[n] ?? '').filter(Boolean);
    return roleOf(cells[cells.length - 1] ?? '') ?? roleOf(cells.join(''));
  });
}

/** One column a role. Of those headed like a class the one that holds classes: 费用类别 may be 西药费. */
function settled(roles: Role[], body: Row[]): Role[] {
  const classes = (n: number): number => column(body, n).filter(isKind).length;
  const best = roles.reduce(
    (found, role, n) => (role === 'kind' && classes(n) > (found < 0 ? 0 : classes(found)) ? n : found),
    -1,
  );
  return roles.map((role, n) =>
    role === 'kind' ? (n === best ? role : null) : roles.indexOf(role) === n ? role : null,
  );
}

const value = (cell: string | undefined): number => {
  const read = isNumber(cell) ? readDecimal(cell as string) : null;
  return read ? (read.negative ? -1 : 1) * Number(`${read.whole}.${read.decimals || 0}`) : NaN;
};

/** Where one column times another gives a third, these are price, count and amount; else the last is the amount. */
function amountRoles(numbers: number[], body: Row[]): [number, Role][] {
  const gives = (row: Row, [a, b, c]: number[]): boolean =>
    Math.abs(value(row[a as number]) * value(row[b as number]) - value(row[c as number])) < 0.02;
  for (const c of numbers)
    for (const a of numbers)
      for (const b of numbers)
        if (a < b && b < c && body.filter((row) => gives(row, [a, b, c])).length * 5 > body.length * 3)
          return [
            [a, 'pric'],
            [b, 'cnt'],
            [c, 'amount'],
          ];
  return numbers.slice(-1).map((n) => [n, 'amount']);
}

/** Without a heading the cells themselves tell. */
function guessedRoles(body: Row[]): Role[] {
  const columns = Array.from({ length: Math.max(...body.map((row) => row.length)) }, (_, n) => column(body, n));
  const roles: Role[] = columns.map((cells) =>
    mostly(cells, (cell) => /[%％]$/.test(cell))
      ? 'share'
      : mostly(cells, (cell) => isKind(cell) && !isNumber(cell))
        ? 'kind'
        : null,
  );
  const numbers = columns.flatMap((cells, n) => (!roles[n] && cells.length && mostly(cells, isNumber) ? [n] : []));
  for (const [n, role] of amountRoles(numbers, body)) roles[n] = role;
  const length = (n: number): number => (roles[n] || numbers.includes(n) ? -1 : (columns[n] ?? []).join('').length);
  const name = columns.reduce((found, _, n) => (length(n) > length(found) ? n : found), 0);
  return roles.map((role, n) => (n === name && !role ? 'name' : roles.indexOf(role) === n ? role : null));
}

// ---- rows → lines ----

const TOTAL =
  /^(?:.{0,4})(?:合计|总计|小计|共计|累计|总费用|sub-?total|total|sum)(?:金额|费用|大写|小写)?\W*(?:[:：]?\s*[¥￥]?[\d,.，]+元?)?$/i;
const isTotal = (row: Row): boolean => {
  const words = row.filter((cell) => cell && !isNumber(cell));
  return words.length > 0 && words.length < 3 && TOTAL.test(words[0] as string);
};
const sumIn = (row: Row): string =>
  row
    .map((cell) => cell.replace(/^\D*?[:：]\s*/, ''))
    .filter(isNumber)
    .sort((a, b) => value(a) - value(b))
    .pop() ?? '';

/** Where blanks part the cells, names fall apart and empty cells vanish: the kind of each cell tells then. */
function byContent(row: Row, roles: Role[]): Row {
  const cells = roles.map(() => '');
  const put = (role: Role, cell: string): void => {
    const n = roles.indexOf(role);
    if (n >= 0) cells[n] = cell;
  };
  const end = row.slice(1).findIndex((cell) => isNumber(cell) || isKind(cell) || /[%％]$/.test(cell)) + 1;
  put('name', row.slice(0, end || row.length).join(' '));
  const rest = end ? row.slice(end) : [];
  const numbers = rest.filter((cell) => isNumber(cell) && !/[%％]$/.test(cell));
  const wanted = roles.filter((role) => NUMERIC.includes(role));
  const order =
    numbers.length === wanted.length
      ? wanted
      : numbers.length === 1
        ? ['amount' as const]
        : wanted.filter((role) => role !== 'limit');
  for (const [n, cell] of numbers.entries()) put(order[n] ?? null, cell);
  put('kind', rest.find((cell) => isKind(cell) && !isNumber(cell)) ?? '');
  put('share', rest.find((cell) => /[%％]$/.test(cell)) ?? '');
  return cells;
}

/** 0.1 in a column that holds nothing above 1 is a tenth. */
function shareText(cell: string, fractions: boolean): string {
  if (!fractions || !isNumber(cell)) return readRatio(cell) ?? cell;
  return readRatio(String(Math.round(value(cell) * 1e6) / 1e4)) ?? cell;
}

const NOTHING = /^(?:[-—–/\\]+|无|空|null)$/i;

function lineOf(row: Row, roles: Role[], fractions: boolean): Line {
  const cells = { ...NO_LINE } as Record<Cell, string>;
  roles.forEach((role, n) => {
    if (role) cells[role] = NOTHING.test(row[n] ?? '') ? '' : (row[n] ?? '');
  });
  const kind = readKind(cells.kind);
  if (kind) {
    cells.kind = kind.kind;
    cells.share = cells.share || kind.share;
  }
  cells.share = cells.share && shareText(cells.share, fractions);
  if (/床位/.test(cells.name)) cells.bed = 'yes';
  return cells;
}

export function readPasted(text: string): Pasted {
  const { rows, loose } = rowsOf(text);
  const first = rows.findIndex((row) => row.length > 1 && row.some(isNumber) && !isTotal(row));
  const headers = rows
    .slice(0, first < 0 ? rows.length : first)
    .filter((row) => row.some((cell) => roleOf(cell)) && row.length > 1);
  const headed = headers.some(isHeader);
  // Under a heading a row whose numbers can't be read still tells what its columns hold.
  const below = headed
    ? rows.slice(rows.indexOf(headers[headers.length - 1] as Row) + 1)
    : rows.filter((row) => row.some(isNumber));
  const body = below.filter((row) => row.length > 1 && !isTotal(row) && !isHeader(row));
  const roles = body.length ? settled(headed ? namedRoles(headers) : guessedRoles(body), body) : [];
  if (roles.length && !roles.includes('name')) roles[Math.max(0, roles.indexOf(null))] ??= 'name';
  const stands = (row: Row): boolean =>
    row.length === roles.length && roles.every((role, n) => !NUMERIC.includes(role) || isNumber(row[n]));
  const fit = (row: Row): Row => (loose && !stands(row) ? byContent(row, roles) : row);
  const shares = column(body.map(fit), roles.indexOf('share'));
  const fractions = shares.length > 0 && shares.every((cell) => !/[%％]/.test(cell) && !(value(cell) > 1));
  const out: Pasted = { lines: [], left: [], total: '' };
  for (const row of rows) {
    const line = lineOf(fit(row), roles, fractions);
    const told = line.amount !== '' || (line.pric !== '' && line.cnt !== '');
    const why: LeftOut | null = isTotal(row)
      ? 'total'
      : isHeader(row) || headers.includes(row)
        ? 'header'
        : told
          ? null
          : 'text';
    if (!why) {
      out.lines.push(line);
      continue;
    }
    out.left.push({ why, text: row.filter(Boolean).join('  ') });
    if (why === 'total' && !/小计|本页|sub/i.test(row.join(''))) out.total = sumIn(row) || out.total;
  }
  return out;
}
