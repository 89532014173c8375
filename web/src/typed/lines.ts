// The lines of a bill: kept as typed, one row of text a line; read here, and turned into the contract's `costs.items`.
import { fromFen, readDecimal, readRatio } from './amount.js';

export const CELLS = ['name', 'amount', 'pric', 'cnt', 'kind', 'share', 'limit', 'bed'] as const;
export type Cell = (typeof CELLS)[number];
export type Line = Readonly<Record<Cell, string>>;

/** A case may be a million bytes long (the engine's limit); this many lines with long names stay well below it. */
export const MOST_LINES = 2000;
const LONGEST_NAME = 80;

export const NO_LINE = Object.fromEntries(CELLS.map((cell) => [cell, ''])) as Line;
const oneLine = (text: string): string => text.replace(/[\t\r\n]+/g, ' ').trim();

export const linesFrom = (text: string): Line[] =>
  text === ''
    ? []
    : text.split('\n').map((row) => {
        const cells = row.split('\t');
        return Object.fromEntries(CELLS.map((cell, n) => [cell, cells[n] ?? ''])) as Line;
      });
/** Nothing typed is changed by it but tabs and line ends. */
export const textOf = (lines: readonly Line[]): string =>
  lines.map((line) => CELLS.map((cell) => line[cell].replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');

/**
 * A number as a whole count of its smallest part: fen, thousandths; null where it can't be read or has more decimals.
 */
function scaled(typed: string, places: number): number | null {
  const read = readDecimal(typed);
  if (!read || read.decimals.length > places || read.whole.length > 8) return null;
  return (read.negative ? -1 : 1) * Number(read.whole + read.decimals.padEnd(places, '0'));
}

/** 甲, 乙, 丙 as hospitals write them; 乙(10%) tells the own share too. Null where it says something else. */
export function readKind(typed: string): { kind: string; share: string } | null {
  const text = typed.normalize('NFKC').replace(/\s/g, '');
  const match = /^(?:医保)?(?:([甲乙丙])[类级]?|(全?自费)类?|0?([123])|([abc])类?)(?:\(?(\d+(?:\.\d+)?%)\)?)?$/i.exec(
    text,
  );
  if (!match) return null;
  const [, word, own, digit, letter, share = ''] = match;
  const n = own
    ? 3
    : word
      ? '甲乙丙'.indexOf(word) + 1
      : digit
        ? Number(digit)
        : 'abc'.indexOf((letter ?? '').toLowerCase()) + 1;
  return { kind: `0${n}`, share };
}

export type Reason =
  | 'no_amount'
  | 'not_a_number'
  | 'too_many_decimals'
  | 'count'
  | 'kind'
  | 'share'
  | 'limit'
  | 'refund';
export interface Problem {
  cell: Cell;
  reason: Reason;
}

export interface Read {
  /** In fen; negative for a refund. Null where it is not known. */
  amount: number | null;
  /** In thousandths. */
  count: number | null;
  kind: string;
  share: string | null;
  limit: number | null;
  /** What must be mended before the bill can be worked out. */
  problems: Problem[];
  /** Price times count is another amount: told, but hospitals round in ways of their own. */
  differs: number | null;
}

const PRICE_PLACES = 4; // medicines are priced by the tablet, to a hundredth of a fen
const COUNT_PLACES = 3;
const MOST_COUNT = 100_000_000; // 100,000, as much as the engine accepts

/** A line is quantity × price, rounded half up to the fen; a refund mirrors it. */
function product(price: number, count: number): number | null {
  const whole = BigInt(Math.abs(price)) * BigInt(Math.abs(count));
  const unit = BigInt(10 ** (PRICE_PLACES - 2 + COUNT_PLACES));
  const fen = Number((whole * BigInt(2) + unit) / (unit * BigInt(2)));
  return fen > 9_999_999_999 ? null : Math.sign(price) * Math.sign(count) * fen;
}

/** One cell: empty is not known, anything else can be read or is a problem. */
const cell = (
  line: Line,
  name: Cell,
  reason: Reason,
  problems: Problem[],
  read: (typed: string) => number | null,
): number | null => {
  if (line[name].trim() === '') return null;
  const value = read(line[name]);
  if (value === null) problems.push({ cell: name, reason });
  return value;
};

const unreadable = (typed: string): Reason => (readDecimal(typed) ? 'too_many_decimals' : 'not_a_number');

export function readLine(line: Line): Read {
  const problems: Problem[] = [];
  const told = cell(line, 'amount', unreadable(line.amount), problems, (typed) => scaled(typed, 2));
  const price = cell(line, 'pric', unreadable(line.pric), problems, (typed) => scaled(typed, PRICE_PLACES));
  const count = cell(line, 'cnt', 'count', problems, (typed) => {
    const value = scaled(typed.replace(/\s*[^\d.．０-９)）]+$/, ''), COUNT_PLACES); // 20支
    return value !== null && Math.abs(value) <= MOST_COUNT ? value : null;
  });
  const limit = cell(line, 'limit', 'limit', problems, (typed) => {
    const value = scaled(typed, 2);
    return value !== null && value >= 0 ? value : null;
  });
  const kind = line.kind.trim() === '' ? { kind: '', share: '' } : readKind(line.kind);
  if (!kind) problems.push({ cell: 'kind', reason: 'kind' });
  const share = line.share.trim() === '' ? (kind?.share ?? '') : readRatio(line.share);
  if (share === null) problems.push({ cell: 'share', reason: 'share' });
  const worked = price !== null && count !== null ? product(price, count) : null;
  if (line.amount.trim() === '' && worked === null && !problems.length)
    problems.push({ cell: 'amount', reason: 'no_amount' });
  return {
    amount: line.amount.trim() === '' ? worked : told,
    count,
    kind: kind?.kind ?? '',
    share: share || null,
    limit,
    problems,
    differs: told !== null && worked !== null && told !== worked ? worked : null,
  };
}

export const isEmpty = (line: Line): boolean => CELLS.every((name) => name === 'bed' || line[name].trim() === '');

/** What hangs together: a refund is taken off lines of the same thing, on the same terms. */
const sameThing = (line: Line, read: Read): string =>
  [line.name.normalize('NFKC').replace(/\s/g, ''), read.kind, read.share ?? '', read.limit ?? '', line.bed].join('\t');

interface Charge {
  at: number;
  line: Line;
  read: Read;
  thing: string;
  amount: number;
  count: number | null;
}

/** Takes one refund off what was charged before and after it; false where not enough was charged. */
function takeOff(refund: Charge, charges: Charge[]): boolean {
  let due = -refund.amount;
  let counted = refund.count === null ? null : Math.abs(refund.count);
  const of = charges.filter(({ thing }) => thing === refund.thing);
  if (of.reduce((sum, one) => sum + one.amount, 0) < due) return false;
  for (const one of of) {
    const part = Math.min(due, one.amount);
    if (one.count !== null && counted !== null) {
      const less = part === one.amount ? one.count : Math.min(one.count, counted);
      one.count -= less;
      counted -= Math.min(less, counted);
    }
    one.amount -= part;
    due -= part;
  }
  return true;
}

export interface Bill {
  reads: Read[];
  /** Of all lines that can be read, refunds taken off. */
  total: number;
  items: Record<string, unknown>[];
  /** Which line each of `items` is: engine errors name them by their place. */
  lineOf: number[];
  /** The lines that have to be mended. */
  bad: number[];
  /** Lines that count but say neither class nor share. */
  open: number;
}

const countText = (count: number): string => {
  const text = String(count).padStart(COUNT_PLACES + 1, '0');
  const decimals = text.slice(-COUNT_PLACES).replace(/0+$/, '');
  return text.slice(0, -COUNT_PLACES) + (decimals ? `.${decimals}` : '');
};

function item({ line, read, amount, count }: Charge): Record<string, unknown> {
  const name = oneLine(line.name).slice(0, LONGEST_NAME);
  return {
    ...(name ? { name } : {}),
    amount: fromFen(amount),
    ...(count ? { cnt: countText(count) } : {}),
    ...(read.kind ? { chrgitm_lv: read.kind } : {}),
    ...(read.share ? { selfpay_prop: read.share } : {}),
    ...(read.limit !== null ? { pric_uplmt_amt: fromFen(read.limit) } : {}),
    ...(line.bed ? { bed: true } : {}),
  };
}

export function billOf(lines: readonly Line[]): Bill {
  const reads = lines.map((line) => (isEmpty(line) ? null : readLine(line)));
  const usable = lines.flatMap((line, at): Charge[] => {
    const read = reads[at];
    return read && !read.problems.length && read.amount !== null
      ? [{ at, line, read, thing: sameThing(line, read), amount: read.amount, count: read.count }]
      : [];
  });
  const charges = usable.filter((one) => one.amount >= 0);
  for (const refund of usable.filter((one) => one.amount < 0))
    if (!takeOff(refund, charges)) refund.read.problems.push({ cell: 'amount', reason: 'refund' });
  const left = charges.filter((one) => one.amount > 0 || one.read.amount === 0);
  const all = reads.map((read) => read ?? { ...readLine(NO_LINE), problems: [] });
  return {
    reads: all,
    total: usable.reduce((sum, { read }) => sum + (read.amount ?? 0), 0),
    items: left.map(item),
    lineOf: left.map(({ at }) => at),
    bad: all.flatMap((read, at) => (read.problems.length ? [at] : [])),
    open: left.filter(({ read }) => !read.kind && !read.share).length,
  };
}
