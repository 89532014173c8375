// Pasted text → rows of cells, whatever parts them: tabs, bars, commas, blanks.
import type { Decimal } from './amount.js';
import { readDecimal } from './amount.js';

export interface Row {
  cells: string[];
  /** Blanks part it: names fall apart, and cells that are empty vanish. */
  loose: boolean;
  /** Commas part it, and perhaps the thousands of an amount as well. */
  commas: boolean;
}

const clean = (cell: string): string =>
  cell
    .replace(/\u200b|\u200c|\u200d|\u2060|\ufeff/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const read = new Map<string, Decimal | null>(); // long lists ask many times for the same few
/** A number with digits, read in one way only. */
export function numberIn(cell: string): Decimal | null {
  if (!/[\d０-９]/.test(cell)) return null;
  const known = read.get(cell);
  if (known !== undefined) return known;
  if (read.size > 10_000) read.clear();
  const number = readDecimal(cell);
  read.set(cell, number);
  return number;
}
export const isNumber = (cell: string | undefined): boolean => cell !== undefined && numberIn(cell) !== null;

/** A cell in quotation marks may hold separators and line ends, as spreadsheets copy it. */
function separated(text: string, separator: string): string[][] {
  const one = new RegExp(`"((?:[^"]|"")*)"(?=[${separator}\\n]|$)|[^${separator}\\n]*`, 'y');
  let row: string[] = [];
  const rows = [row];
  for (let at = 0; ; at++) {
    one.lastIndex = at;
    const [whole, inner] = one.exec(text) as RegExpExecArray;
    row.push(inner?.replace(/""/g, '"') ?? whole);
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

const HEAD = /^[-−–—+¥￥(（]*[\d０-９]{1,3}$/;
const isZeros = (cell: string): boolean => /^0\d\d(?:\.\d*)?元?$/.test(cell);
const GAP = / {2,}|\u3000+/;
const SIGNED = /^[-−–—+¥￥(（]*[\d０-９][\d０-９.,，．]*[元)）]?$/;

/** "60.00  5": several numbers in what should be one cell; "1 000.00" is one, and so is a date with its time. */
function apart(cell: string): string[] {
  const parts = clean(cell).split(' ');
  return parts.length > 1 && !isNumber(cell) && parts.every((one) => SIGNED.test(one)) ? parts : [cell];
}

/** A row among tabbed ones may be parted by blanks alone: then its cells are told by what they hold. */
function tabbed(cells: string[]): Row {
  const [only = ''] = cells;
  const gapped = cells.length === 1 && !only.includes('\n') ? only.trim().split(GAP) : [];
  if (gapped.length > 1) return { cells: gapped.flatMap(apart).map(clean), loose: true, commas: false };
  return { cells: cells.flatMap(apart).map(clean), loose: false, commas: false };
}

const WORKED = /^([¥￥]?[\d.,]+元?)[×✕xX*]([-\d.]+)[^\d=]?(?:=([¥￥]?[-\d.,]+元?))?$/;

/** 35.6元×2=71.2元 are three numbers; 20 and 000.00 are one. */
const pieces = (cells: string[]): string[] =>
  cells.reduce<string[]>((done, cell) => {
    const [, price, count, amount] = /[=元]/.test(cell) ? (WORKED.exec(cell) ?? []) : [];
    const before = done[done.length - 1] ?? '';
    if (price && count) done.push(price, count, ...(amount ? [amount] : []));
    else if (isZeros(cell) && HEAD.test(before)) done[done.length - 1] = `${before},${cell}`;
    else done.push(cell);
    return done;
  }, []);

const MOST_COLUMNS = 64; // what has more is no list
const whole = (row: Row): Row => (row.cells.length > MOST_COLUMNS ? { ...row, cells: [row.cells.join(' ')] } : row);

/** `isHeading`: these cells are what stands over columns. */
export const rowsOf = (text: string, isHeading: (cells: string[]) => boolean): Row[] =>
  partedRows(text, isHeading).map(whole);

function partedRows(text: string, isHeading: (cells: string[]) => boolean): Row[] {
  const plain = text.replace(/\r\n?/g, '\n').replace(/^[\n\ufeff]+|\s+$/g, '');
  const lines = plain.split('\n').filter((line) => line.trim() !== '');
  const filled = (rows: Row[]): Row[] => rows.filter(({ cells }) => cells.some(Boolean));
  const strict = (cells: string[]): Row => ({ cells: cells.map(clean), loose: false, commas: false });
  if (plain.includes('\t')) return filled(separated(plain, '\t').map(tabbed));
  if (isParted(lines, /[|｜]/g))
    return filled(lines.map((line) => strict(line.replace(/^\s*[|｜]|[|｜]\s*$/g, '').split(/[|｜]/))));
  const headed = lines.slice(0, 10).some((line) => isHeading(line.split(/[,，]/).map(clean)));
  if (headed || isParted(lines, /[,，](?!\d{3}(?!\d))|(?:^|\D)[,，]/g))
    return filled(separated(plain.replace(/，/g, ','), ',').map((cells) => ({ ...strict(cells), commas: true })));
  if (isParted(lines, /[;；]/g)) return filled(separated(plain.replace(/；/g, ';'), ';').map(strict));
  const gap = isParted(lines, /\S(?: {2,}|\u3000)(?=\S)/g) ? GAP : /\s+/;
  return lines.map((line) => ({ cells: pieces(line.trim().split(gap).map(clean)), loose: true, commas: false }));
}

// ---- thousands that commas have cut ----

const GROUP = /^[\d０-９]{3}$/;
const TAIL = /^[\d０-９]{3}(?:[.．][\d０-９]*)?[元)）]*$/;

const MOST_STEPS = 2000; // a row of nothing but short numbers has more ways than anybody can tell apart

/** All ways to put cut thousands together again so that `width` cells remain; none where there are too many. */
function joined(cells: string[], width: number): string[][] {
  const found: string[][] = [];
  let steps = 0;
  const go = (done: string[], at: number): void => {
    const [left, wanted] = [cells.length - at, width - done.length];
    if (++steps > MOST_STEPS || left < wanted || (wanted === 0 && left > 0)) return;
    if (left === 0) {
      found.push(done);
      return;
    }
    go([...done, cells[at] as string], at + 1);
    if (!HEAD.test(cells[at] as string)) return;
    for (let end = at + 1; end < cells.length && TAIL.test(cells[end] as string); end++) {
      go([...done, cells.slice(at, end + 1).join(',')], end + 1);
      if (!GROUP.test(cells[end] as string)) break;
    }
  };
  go([], 0);
  return steps > MOST_STEPS ? [] : found;
}

/** "000.00" after "20" is no number of its own. */
const isCut = (cells: string[]): boolean => cells.some((cell, n) => isZeros(cell) && HEAD.test(cells[n - 1] ?? ''));

/** As many cells as there are columns, where the count of them and the arithmetic leave one way only; else null. */
export function rejoined(cells: string[], width: number, adds: (cells: string[]) => boolean): string[] | null {
  if (cells.length <= width) return isCut(cells) ? null : cells;
  if (cells.slice(width).every((cell) => cell === '')) return cells;
  const right = joined(cells, width).filter(adds);
  return right.length === 1 ? (right[0] as string[]) : null;
}

/** The number at the end of a row that holds no other, as a sum's does. */
export function lastNumber(cells: string[]): string {
  let end = cells.length;
  while (end > 0 && !cells[end - 1]) end--;
  let from = end - 1;
  while (from > 0 && TAIL.test(cells[from] as string) && HEAD.test(cells[from - 1] as string)) from--;
  return cells.slice(Math.max(from, 0), end).join(',');
}
