// A list copied from a spreadsheet, a hospital's system or a settlement list → lines; what was left out, and why.
import { fromFen, readRatio } from './amount.js';
import type { Plan, Role } from './columns.js';
import {
  blocksOf,
  column,
  guessed,
  headingsOf,
  isNumeric,
  isPercent,
  isUnits,
  mostly,
  multiplies,
  notUnderstood,
  pairsOf,
  roleOf,
  settled,
  value,
} from './columns.js';
import type { Cell, Line } from './lines.js';
import { NO_LINE, readKind, readLine, textOf } from './lines.js';
import { byContent } from './loose.js';
import type { Row } from './rows.js';
import { isNumber, rejoined, rowsOf } from './rows.js';
import { fenOf, isCategory, isOfGroup, isPartial, isRunning, statedBy, sumIn } from './stated.js';

/**
 * Rows: a heading, a sum, a sum that the lines before it do not come to, a category's sum, a payment, no charge. About
 * what was read: a column that nothing was made of, one that was taken for money or for a rate, a line that may be a
 * sum.
 */
export type LeftOut =
  | 'header'
  | 'total'
  | 'total_differs'
  | 'category'
  | 'payment'
  | 'text'
  | 'column'
  | 'as_money'
  | 'as_rate'
  | 'category_differs';
export interface Left {
  why: LeftOut;
  text: string;
}
export interface Pasted {
  lines: Line[];
  left: Left[];
  /** What the list itself gives as its sum; may be empty. */
  total: string;
}
/** They tell of what was read, and are no rows to put back. */
const REMARKS: readonly string[] = ['column', 'as_money', 'as_rate', 'total_differs', 'category_differs'];
export const isRemark = (why: string): boolean => REMARKS.includes(why);

// ---- one row → its lines ----

const NOTHING = /^(?:[-—–/\\]+|无|空|null)$/i;

/** 0.1 in a column that holds nothing above 1 is a tenth. */
function shareText(cell: string, fractions: boolean): string {
  if (!fractions || !isNumber(cell)) return readRatio(cell) ?? cell;
  return readRatio(String(Math.round(value(cell) * 1e6) / 1e4)) ?? cell;
}

/** With its unit, also where it can't be read: without it a rate might be read in it. */
const yuan = (cell: string): string => {
  const fen = fenOf(cell);
  return `${fen === null ? cell.replace(/元/g, '') : fromFen(fen)}元`;
};

type Get = (role: Role) => string;

/** 先行自付 in yuan; nothing of a class that has none says nothing. */
function firstText(get: Get, kind: string, has: (role: Role) => boolean): string {
  const cell = get('first');
  if (cell === '' || fenOf(cell) !== 0) return cell && yuan(cell);
  return kind === '02' || (kind === '' && has('own')) ? '0.00元' : '';
}

/** The hospital's own amount over the limit counts before the limit. A limit of nothing is none. */
function limitText(get: Get, bed: boolean): string {
  const [over, limit] = [get('over'), get('limit')];
  if (over !== '' && (fenOf(over) !== 0 || bed || limit)) return `超${yuan(over)}`;
  return fenOf(limit) === 0 ? '' : limit;
}

/** Columns of their own tell what was given back; whether the amount is before it or after it, the price tells. */
function refundOf(line: Line, get: Get): { line: Line; refund: Line | null } {
  const [pieces, back] = [Math.abs(value(get('backCnt')) || 0), fenOf(get('back'))];
  if (!pieces && !back) return { line, refund: null };
  const [price, count, amount] = [value(line.pric), value(line.cnt), (fenOf(line.amount) ?? NaN) / 100];
  const given = back ? Math.abs(back) / 100 : NaN;
  if (!multiplies(price, count, amount)) {
    if (pieces && multiplies(price, count - pieces, amount))
      return { line: { ...line, cnt: String(Math.round((count - pieces) * 1e4) / 1e4) }, refund: null };
    if (!pieces && multiplies(price, count, amount + given)) return { line: { ...line, cnt: '' }, refund: null };
  }
  const each = Number.isNaN(price) ? amount / count : price;
  const worth = back ? Math.abs(back) : Math.round(each * pieces * 100);
  const refund = {
    ...line,
    amount: Number.isFinite(worth) ? `-${fromFen(worth)}` : `-${get('backCnt')}?`, // asked about
    pric: '',
    cnt: pieces ? `-${pieces}` : '',
    share: /元/.test(line.share) ? '' : line.share,
    limit: line.limit.startsWith('超') ? '' : line.limit,
  };
  return { line, refund };
}

/** What is of class A, of class B and wholly own, each a line; what is left of the amount says no class. */
function byClass(line: Line, get: Get): Line[] {
  const parts = (['classA', 'classB', 'own'] as const).map((role) => fenOf(get(role)) ?? 0);
  const rest = (fenOf(line.amount) ?? 0) - parts.reduce((sum, part) => sum + part, 0);
  const whole = line.amount === '' ? 0 : rest;
  return [...parts, whole].flatMap((fen, n) =>
    fen === 0 ? [] : [{ ...NO_LINE, name: line.name, amount: fromFen(fen), kind: n < 3 ? `0${n + 1}` : line.kind }],
  );
}

/** A part of it that no insurance pays is a line of its own. */
function withOwnPart(line: Line, get: Get): Line[] {
  const [own, amount] = [fenOf(get('own')), fenOf(line.amount)];
  if (get('own') === '' || own === 0) return [line];
  if (own === null || amount === null) return [{ ...line, limit: `超${get('own')}` }];
  if (Math.abs(own) >= Math.abs(amount)) return [{ ...line, kind: '03', share: '', limit: '' }];
  const rest = { ...line, amount: fromFen(amount - own), pric: '' };
  const part = { ...line, amount: fromFen(own), pric: '', cnt: '', kind: '03', share: '', limit: '', bed: '' };
  return [rest, part];
}

function linesOf(row: string[], { roles, unclear }: Plan, fractions: boolean): Line[] {
  const get: Get = (role) => {
    const cell = row[roles.indexOf(role)] ?? '';
    return NOTHING.test(cell) ? '' : cell;
  };
  const shareWord = readKind(get('share'))?.kind === '03' ? get('share') : ''; // 全自费 in the place of 100%
  const kind = readKind(get('kind') || shareWord);
  const bed = /床位/.test(get('name'));
  const rate = (shareWord ? '' : get('share')) || kind?.share || '';
  const first =
    unclear >= 0 && row[unclear]
      ? `${row[unclear]}?`
      : firstText(get, kind?.kind ?? '', (role) => roles.includes(role));
  const cells: Partial<Record<Cell, string>> = {
    name: get('name'),
    amount: get('amount'),
    pric: get('pric'),
    cnt: get('cnt'),
    kind: kind?.kind ?? get('kind'),
    share: first || (rate && shareText(rate, fractions && rate !== kind?.share)),
    limit: limitText(get, bed),
    bed: bed ? 'yes' : '',
  };
  if (roles.includes('classA') && roles.includes('classB')) {
    const split = byClass({ ...NO_LINE, ...cells }, get);
    if (split.length) return split;
  }
  const { line, refund } = refundOf({ ...NO_LINE, ...cells }, get);
  const charged = withOwnPart(line, get);
  if (!refund) return charged;
  const allOwn = charged.length === 1 && charged[0]?.kind === '03';
  return [...charged, allOwn ? { ...refund, kind: '03', share: '', limit: '' } : refund];
}

/** Commas that could stand for two things: all of the row is shown in the place of the amount. */
const cutRow = (cells: string[]): Line => ({
  ...NO_LINE,
  name: cells.find((cell) => cell && !isNumber(cell)) ?? '',
  amount: cells.join(','),
});

// ---- tables in the text: a heading and the rows under it ----

interface Table {
  headers: Row[];
  rows: Row[];
  plan: Plan;
  body: string[][];
  fractions: boolean;
  blocks: number[];
}

const CORE: readonly Role[] = ['name', 'amount', 'pric', 'cnt'];
/** 自费 and 甲类 head columns, but stand in them as well. */
const heads = (cell: string): boolean => roleOf(cell) !== null && readKind(cell) === null;
function isHeading(cells: string[]): boolean {
  if (cells.some(isNumber)) return false;
  const roles = cells.filter(heads).map(roleOf);
  return roles.length > 1 && roles.some((role) => CORE.includes(role));
}
const isHeader = ({ cells }: Row): boolean => isHeading(cells);
const sameCells = (a: Row | undefined, b: Row): boolean => a?.cells.join('\t') === b.cells.join('\t');

/** A heading that comes again on the next page belongs to the table before it, another one begins a table. */
function tablesOf(rows: Row[]): Table[] {
  const first = rows.findIndex((row) => row.cells.length > 1 && row.cells.some(isNumber) && !statedBy(row.cells, true));
  const before = rows.slice(0, first < 0 ? rows.length : first);
  const top = before.filter(({ cells }) => cells.length > 1 && cells.some(heads));
  const empty = {
    plan: { roles: [], headings: [], guessed: [], unclear: -1 },
    body: [],
    fractions: false,
    blocks: [0],
  };
  let now: Table = { headers: top.some(isHeader) ? top : [], rows: [], ...empty };
  const tables = [now];
  for (const row of rows) {
    if (now.headers.includes(row)) continue;
    if (!now.rows.length && now.headers.length && isUnits(row.cells)) now.headers.push(row);
    else if (!isHeader(row)) now.rows.push(row);
    else if (!now.rows.length && now.headers.length) now.headers.push(row);
    else {
      const known = tables.find(({ headers }) => sameCells(headers[headers.length - 1], row));
      now = known ?? { headers: [row], rows: [], ...empty };
      if (!known) tables.push(now);
    }
  }
  return tables;
}

const TIMES = /^(.+?)\s*[×✕xX*]\s*([^=]+?)(?:\s*=.*)?$/;
const isProduct = (cell: string): boolean => {
  if (cell.length > 40) return false;
  const [, price, count] = TIMES.exec(cell.normalize('NFKC')) ?? [];
  return price !== undefined && !Number.isNaN(value(price)) && !Number.isNaN(value(count));
};

/** 单价×数量 in one column, 35.60×20 in its cells: two columns. */
function spreadProducts({ headers, rows }: Table): void {
  const strict = rows.filter(({ loose, commas }) => !loose && !commas);
  const headed = headers[headers.length - 1]?.cells ?? [];
  const width = Math.max(0, headed.length, ...strict.map(({ cells }) => cells.length));
  for (let n = width - 1; n >= 0; n--) {
    const heading = TIMES.exec(headed[n] ?? '');
    const named = heading?.slice(1).every((part) => ['pric', 'cnt'].includes(roleOf(part) ?? ''));
    if (
      !named &&
      (headed.length ||
        !mostly(
          column(
            strict.map(({ cells }) => cells),
            n,
          ),
          isProduct,
        ))
    )
      continue;
    for (const row of [...headers, ...strict]) {
      const cell = row.cells[n] ?? '';
      const [, a = cell, b = ''] = headers.includes(row) || isProduct(cell) ? (TIMES.exec(cell) ?? []) : [];
      row.cells.splice(n, 1, a, b);
    }
  }
}

/** Lets every row have as many cells as the table has columns. */
function fitted(row: Row, { roles }: Plan): string[] | null {
  const { cells } = row;
  if (row.commas) {
    const [price, count, amount] = (['pric', 'cnt', 'amount'] as const).map((role) => roles.indexOf(role)) as [
      number,
      number,
      number,
    ];
    return rejoined(cells, roles.length, (way) => {
      const numbers = roles.every((role, n) => !isNumeric(role) || !way[n] || !Number.isNaN(value(way[n])));
      const whole = [price, count, amount].every((n) => n >= 0 && way[n]);
      return numbers && (!whole || multiplies(value(way[price]), value(way[count]), value(way[amount])));
    });
  }
  const short = cells.length < roles.length;
  const odd = roles.some((role, n) => isNumeric(role) && cells[n] && Number.isNaN(value(cells[n])));
  const stands = cells.length === roles.length && roles.every((role, n) => !isNumeric(role) || isNumber(cells[n]));
  // With a cell left blank in its midst a row keeps its columns: only blank ones at its end were cut off.
  const cut = short && odd && !cells.includes('');
  return (row.loose && !stands) || cut ? byContent(cells, roles) : cells;
}

function readTable(table: Table): void {
  const { headers, rows } = table;
  spreadProducts(table);
  const charged = rows.filter(({ cells }) => cells.length > 1 && !statedBy(cells, true));
  const candidates = headers.length ? charged : charged.filter(({ cells }) => cells.some(isNumber));
  if (!candidates.length) return;
  const fit = (plan: Plan, among: Row[]): string[][] =>
    among.map((row) => fitted(row, plan)).filter((cells): cells is string[] => cells !== null);
  if (headers.length) {
    const named = headingsOf(headers.map(({ cells }) => cells));
    const rough = { roles: named.map(({ role }) => role), headings: [], guessed: [], unclear: -1 };
    table.blocks = blocksOf(rough.roles);
    const width = table.blocks[1] ?? named.length;
    const columns = table.blocks.length > 1 ? named.slice(0, width) : named;
    const body = fit(rough, candidates).flatMap((cells) => blockRows(cells, table.blocks));
    table.plan = settled(columns, body);
  } else {
    // Thousands cut by commas make rows longer, never shorter.
    const width = Math.min(...candidates.filter(({ commas }) => commas).map(({ cells }) => cells.length));
    const plain = candidates.filter(({ cells, commas }) => !commas || cells.length === width).map(({ cells }) => cells);
    table.blocks = pairsOf(plain);
    table.plan = guessed(plain.flatMap((cells) => blockRows(cells, table.blocks)));
  }
  table.body = fit(table.plan, table.blocks.length > 1 ? [] : candidates);
  const shares = column(table.body, table.plan.roles.indexOf('share'));
  table.fractions = shares.length > 0 && !shares.some(isPercent) && shares.every((cell) => !(value(cell) > 1));
}

/** The charges that stand side by side in one row. */
const blockRows = (cells: string[], blocks: number[]): string[][] =>
  blocks.length < 2
    ? [cells]
    : blocks.map((from, k) => cells.slice(from, blocks[k + 1])).filter((part) => part.some(Boolean));

// ---- all of it ----

interface Entry {
  cells: string[];
  why: LeftOut | null;
  lines: Line[];
  /** In fen: of its lines, or what it states; null where it can't be read. */
  fen: number | null;
  said: string;
}

const shown = (cells: string[]): string => cells.filter(Boolean).join('  ');
const sumOf = (entries: Entry[]): number =>
  entries.reduce((sum, { why, fen }) => sum + (why === null ? (fen ?? 0) : 0), 0);

function entriesOf(row: Row, table: Table): Entry[] {
  const { cells } = row;
  const { plan, fractions, blocks } = table;
  const left = (why: LeftOut, said = ''): Entry => ({ cells, why, lines: [], fen: fenOf(said), said });
  if (table.headers.includes(row) || isHeader(row) || isUnits(cells)) return [left('header')];
  if (!plan.roles.length)
    return [left(statedBy(cells, true) === 'total' ? 'total' : 'text', sumIn(cells, -1, row.commas))];
  const priced = ['pric' as const, 'amount' as const].every((role) => cells[plan.roles.indexOf(role)]);
  const classed = cells.some((cell) => readKind(cell) !== null && !isNumber(cell));
  const what = statedBy(cells, row.loose || row.commas || (!priced && !classed));
  if (what === 'text') return [left('text')];
  if (what) return [left(what, sumIn(cells, row.loose ? -1 : plan.roles.indexOf('amount'), row.commas))];
  return (blocks.length > 1 ? blockRows(cells, blocks) : [fitted(row, plan)]).flatMap((part): Entry[] => {
    const inner = part && blocks.length > 1 ? statedBy(part, true) : null;
    if (part && inner) return [{ ...left(inner, sumIn(part, plan.roles.indexOf('amount'), false)), cells: part }];
    const lines = part ? linesOf(part, plan, fractions) : [cutRow(cells)];
    const told = lines.filter((line) => line.amount !== '' || (line.pric !== '' && line.cnt !== ''));
    if (!told.length) {
      // With a class it is a charge: an amount that can't be read ("八O") is for a person to mend.
      const [line] = lines;
      const unread = part?.[plan.roles.indexOf('amount')];
      if (!classed || !unread || !line) return [{ ...left('text'), cells: part ?? cells }];
      return [{ cells: part, why: null, lines: [{ ...line, amount: unread }], fen: null, said: '' }];
    }
    const fen = told.reduce<number | null>((sum, line) => {
      const { amount } = readLine(line);
      return sum === null || amount === null ? null : sum + amount;
    }, 0);
    return [{ cells: part ?? cells, why: null, lines: told, fen, said: '' }];
  });
}

const isBare = ({ lines: [line] }: Entry): boolean =>
  line !== undefined && !line.pric && !line.cnt && !line.kind && !line.share && !line.limit;
const nameOf = ({ lines: [line] }: Entry): string => line?.name ?? '';

/** 西药费 291.00 over the medicines that come to it is their sum, not one more charge: the arithmetic tells. */
function findCategories(entries: Entry[], total: number | null): void {
  const charges = entries.filter(({ why }) => why === null);
  const someFilled = charges.some((one) => !isBare(one));
  const may = charges.filter((one) => isBare(one) && (someFilled || isCategory(nameOf(one))));
  if (!may.length || may.length === charges.length) return;
  const asked = new Set(may);
  const between = (from: number, to: number): Entry[] =>
    entries.slice(Math.max(from, 0), to).filter((one) => one.why === null && !asked.has(one));
  const ends = (at: number, step: number): number => {
    let n = at + step;
    while (n >= 0 && n < entries.length && !asked.has(entries[n] as Entry) && entries[n]?.why !== 'total') n += step;
    return n;
  };
  const sums: Entry[] = [];
  const doubted: [Entry, number][] = [];
  for (const one of may) {
    const at = entries.indexOf(one);
    const groups = [between(at + 1, ends(at, 1)), between(ends(at, -1) + 1, at)];
    if (one === may[0]) groups.push(between(at + 1, entries.length));
    const isSum = (group: Entry[]): boolean =>
      group.length > (isCategory(nameOf(one)) ? 0 : 1) && sumOf(group) === one.fen && one.fen !== 0;
    if (groups.some(isSum)) sums.push(one);
    else if (groups[0]?.length && isCategory(nameOf(one))) doubted.push([one, sumOf(groups[0])]);
  }
  const all = sumOf(entries);
  const less = (some: Entry[]): number => all - sumOf(some);
  if (total !== null && total === all) return;
  const doubtful = doubted.map(([one]) => one);
  const alsoDoubted = total !== null && less([...sums, ...doubtful]) === total;
  for (const one of alsoDoubted ? [...sums, ...doubtful] : sums) one.why = 'category';
  if (!alsoDoubted)
    for (const [one, sum] of doubted) {
      const at = entries.indexOf(one);
      entries.splice(at + 1, 0, {
        cells: [`${shown(one.cells)} ≠ ${fromFen(sum)}`],
        why: 'category_differs',
        lines: [],
        fen: 0,
        said: '',
      });
    }
}

/** A sum may stand there without a word: it is all that stands above it, or since the sum before. */
function findNameless(entries: Entry[]): void {
  let [all, since] = [0, 0];
  for (const one of entries) {
    const alone = one.why === null && one.cells.every((cell) => !cell || isNumber(cell)) && !one.lines[0]?.pric;
    if (alone && one.fen && (one.fen === all || one.fen === since)) {
      one.said = fromFen(one.fen);
      one.why = 'total';
    }
    if (one.why === 'total') since = 0;
    else if (one.why === null) {
      all += one.fen ?? 0;
      since += one.fen ?? 0;
    }
  }
}

/** A sum may be that of its page, of its group, of all before it, or of all: one of these it has to be. */
function compareTotals(entries: Entry[]): void {
  const totals = entries.flatMap(({ why }, n) => (why === 'total' ? [n] : []));
  const upTo = [0];
  for (const { why, fen } of entries) upTo.push((upTo[upTo.length - 1] as number) + (why === null ? (fen ?? 0) : 0));
  const all = upTo[entries.length] as number;
  for (const [k, at] of totals.entries()) {
    const one = entries[at] as Entry;
    if (one.fen === null || isRunning(one.cells)) continue;
    const here = upTo[at] as number;
    const next = upTo[totals[k + 1] ?? entries.length] as number;
    const before = [0, ...totals.slice(Math.max(0, k - 50), k)].map((n) => here - (upTo[n] as number));
    const whole = isPartial(one.cells) ? [] : [all, all - here];
    if (![next - here, ...whole, ...before].includes(one.fen)) {
      one.why = 'total_differs';
      one.cells = [
        ...one.cells,
        `≠ ${fromFen(isPartial(one.cells) ? here - (upTo[totals[k - 1] ?? 0] as number) : all)}`,
      ];
    }
  }
}

/** Payments and groups' sums can be put back as the charges they may be after all. */
const textFor = ({ why, cells, lines: [line], said }: Entry): string => {
  if (why === 'category' && line) return textOf([line]);
  if (why !== 'payment' || !said) return shown(cells);
  return textOf([{ ...NO_LINE, name: cells.find((cell) => cell && !isNumber(cell)) ?? '', amount: said }]);
};

function remarksOn({ plan, body }: Table): Left[] {
  return [
    ...notUnderstood(plan, body).map(
      ({ n, heading, cells }): Left => ({ why: 'column', text: `${heading || `#${n + 1}`}  ${cells.join('、')}` }),
    ),
    ...plan.guessed.map(({ as, heading }): Left => ({ why: as === 'money' ? 'as_money' : 'as_rate', text: heading })),
  ];
}

export function readPasted(text: string): Pasted {
  const rows = rowsOf(text, isHeading);
  const tables = tablesOf(rows);
  tables.forEach(readTable);
  const within = new Map(tables.flatMap((table) => [...table.headers, ...table.rows].map((row) => [row, table])));
  const entries = rows.flatMap((row) => entriesOf(row, within.get(row) ?? (tables[0] as Table)));
  findNameless(entries);
  const grand = entries.filter(
    ({ why, cells, said }) => why === 'total' && said && !isPartial(cells) && !isRunning(cells) && !isOfGroup(cells),
  );
  const total = grand[grand.length - 1];
  findCategories(entries, total?.fen ?? null);
  compareTotals(entries);
  const left = entries.flatMap((one): Left[] => (one.why ? [{ why: one.why, text: textFor(one) }] : []));
  return {
    lines: entries.flatMap(({ why, lines }) => (why ? [] : lines)),
    left: [...left, ...tables.flatMap(remarksOn)],
    total: total?.said ?? '',
  };
}
