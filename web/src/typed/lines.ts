// The lines of a bill: kept as typed, one row of text a line; read here, and turned into the contract's `costs.items`.
// `share` is a rate ("10%") or, with its unit, what is paid first of the line ("25.00元"); `limit` is that of one piece,
// or what lies above it ("超100.00元"): lists have either.
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

/** The classes by the words that some places have instead: Beijing's 无自付, Shanghai's 分类自负. */
const CLASS_WORDS: [string, RegExp][] = [
  ['01', /^(?:无自[付负理])/],
  ['02', /^(?:有自[付负理]|部分自[付负理费]|分类自[付负理])/],
  ['03', /^(?:(?:[完全]|全部|全额|完全)?自费(?:项目|药品)?|(?:全|全部|全额|完全)自[付负理]|(?:医保|目录)外|非医保)/],
];

/** 甲, 乙, 丙 as hospitals write them; 乙(10%) tells the own share too. Null where it says something else. */
export function readKind(typed: string): { kind: string; share: string } | null {
  if (typed.length > 40) return null;
  const text = typed.normalize('NFKC').replace(/\s/g, '');
  const [, whole = '', share = ''] = /^(.*?)类?(?:\(?(\d+(?:\.\d+)?%)\)?)?$/.exec(text) ?? [];
  const named = CLASS_WORDS.find(([, words]) => words.exec(whole)?.[0] === whole);
  if (named) return { kind: named[0], share };
  const match = /^(?:医保)?(?:([甲乙丙])[类级]?|0?([123])|([abc]))$/i.exec(whole);
  if (!match) return null;
  const [, word, digit, letter = ''] = match;
  const n = word ? '甲乙丙'.indexOf(word) + 1 : digit ? Number(digit) : 'abc'.indexOf(letter.toLowerCase()) + 1;
  return { kind: `0${n}`, share };
}

export type Reason =
  | 'no_amount'
  | 'not_a_number'
  | 'commas'
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
  /** In ten-thousandths. */
  count: number | null;
  kind: string;
  share: string | null;
  /** What is paid first of it, and what lies over the limit, where the bill tells these in yuan: in fen. */
  first: number | null;
  over: number | null;
  limit: number | null;
  /** What must be mended before the bill can be worked out. */
  problems: Problem[];
  /** Price times count is another amount: told, but hospitals round in ways of their own. */
  differs: number | null;
}

const PRICE_PLACES = 6; // as many as the interface standard has
const COUNT_PLACES = 4;
const MOST_COUNT = 1_000_000_000; // 100,000, as much as the engine accepts

/** A line is quantity × price, rounded half up to the fen; a refund mirrors it. */
function product(price: number, count: number): number | null {
  const whole = BigInt(Math.abs(price)) * BigInt(Math.abs(count));
  const unit = BigInt(10 ** (PRICE_PLACES - 2 + COUNT_PLACES));
  const fen = Number((whole * BigInt(2) + unit) / (unit * BigInt(2)));
  return fen > 9_999_999_999 ? null : Math.sign(price) * Math.sign(count) * fen;
}

/** How many pieces of a price an amount is of, where a whole number of them gives the amount again. */
function quotient(amount: number | null, price: number | null): number | null {
  if (!amount || !price) return null;
  const count = Math.round((amount / price) * 10 ** (PRICE_PLACES - 2)) * 10 ** COUNT_PLACES;
  return Math.abs(count) <= MOST_COUNT && product(price, count) === amount ? count : null;
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

const unreadable = (typed: string): Reason =>
  readDecimal(typed) ? 'too_many_decimals' : /\d[,，].*[,，]/.test(typed) ? 'commas' : 'not_a_number';

const YUAN = /[元块¥￥]|yuan|rmb|cny/i;
const OVER = /^\s*(?:超[出过限]?|over)/i;

/** An amount that is a part of the line's, on the same side of nothing. */
function part(typed: string, of: number | null): number | null {
  const value = scaled(typed, 2);
  return value === null || (of !== null && (Math.abs(value) > Math.abs(of) || value * of < 0)) ? null : Math.abs(value);
}

export function readLine(line: Line): Read {
  const problems: Problem[] = [];
  const told = cell(line, 'amount', unreadable(line.amount), problems, (typed) => scaled(typed, 2));
  const price = cell(line, 'pric', unreadable(line.pric), problems, (typed) => scaled(typed, PRICE_PLACES));
  const count = cell(line, 'cnt', 'count', problems, (typed) => {
    const value = scaled(typed.replace(/\s*[^\d.．０-９)）]+$/, ''), COUNT_PLACES); // 20支
    return value !== null && Math.abs(value) <= MOST_COUNT ? value : null;
  });
  const worked = price !== null && count !== null ? product(price, count) : null;
  const amount = line.amount.trim() === '' ? worked : told;
  const isOver = OVER.test(line.limit);
  const bound = cell(line, 'limit', 'limit', problems, (typed) => {
    if (isOver) return part(typed.replace(OVER, ''), amount);
    const value = scaled(typed, 2);
    return value !== null && value >= 0 ? value : null;
  });
  const kind = line.kind.trim() === '' ? { kind: '', share: '' } : readKind(line.kind);
  if (!kind) problems.push({ cell: 'kind', reason: 'kind' });
  const isFirst = YUAN.test(line.share);
  const first = isFirst ? cell(line, 'share', 'share', problems, (typed) => part(typed, amount)) : null;
  const share = isFirst ? '' : line.share.trim() === '' ? (kind?.share ?? '') : readRatio(line.share);
  if (share === null) problems.push({ cell: 'share', reason: 'share' });
  if (isOver && (bound ?? 0) + (first ?? 0) > Math.abs(amount ?? 0) && !problems.length)
    problems.push({ cell: 'limit', reason: 'limit' });
  if (line.amount.trim() === '' && worked === null && !problems.length)
    problems.push({ cell: 'amount', reason: 'no_amount' });
  return {
    amount,
    count: line.cnt.trim() === '' ? quotient(amount, price) : count,
    kind: kind?.kind ?? '',
    share: share || null,
    first,
    over: isOver ? bound : null,
    limit: isOver ? null : bound,
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
  first: number | null;
  over: number | null;
}

/** What is left of a part when some of the whole is given back: as much less as the refund says, else in proportion. */
function lessened(of: number | null, refunded: number | null, given: number, amount: number): number | null {
  if (of === null) return null;
  if (given === amount) return 0;
  return Math.min(Math.max(0, of - (refunded ?? Math.round((of / amount) * given))), amount - given);
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
    if (part > 0) {
      one.first = lessened(one.first, refund.first, part, one.amount);
      one.over = lessened(one.over, refund.over, part, one.amount);
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
  /** Which line each of `items` is of: engine errors name them by their place. */
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

/** What lies above limit times count, half a fen up. */
function overLimit({ read, amount, count, over }: Charge): number | null {
  if (over !== null || read.limit === null || count === null) return over;
  const within = product(read.limit * 10 ** (PRICE_PLACES - 2), count);
  return within === null ? 0 : Math.max(0, amount - within);
}

/** What is paid first in yuan is an item of its own, all of it paid first. What lies over a limit: of one piece. */
function itemsOf(charge: Charge): Record<string, unknown>[] {
  const { line, read, amount, count } = charge;
  const name = oneLine(line.name).slice(0, LONGEST_NAME);
  const kind = read.kind ? { chrgitm_lv: read.kind } : {};
  const first = read.kind === '03' ? 0 : (charge.first ?? 0);
  const rest = amount - first;
  const beyond = first > 0 ? overLimit(charge) : charge.over;
  const over = beyond === null ? null : Math.min(beyond, rest);
  const share = charge.first !== null ? '0%' : read.share;
  const bound: Record<string, unknown> =
    over !== null
      ? { cnt: '1', pric_uplmt_amt: fromFen(rest - over) }
      : {
          ...(count ? { cnt: countText(count) } : {}),
          ...(read.limit !== null ? { pric_uplmt_amt: fromFen(read.limit) } : {}),
        };
  const items: Record<string, unknown>[] = first > 0 ? [{ amount: fromFen(first), ...kind, selfpay_prop: '100%' }] : [];
  if (rest > 0 || !first)
    items.push({
      amount: fromFen(rest),
      ...bound,
      ...kind,
      ...(share ? { selfpay_prop: share } : {}),
      ...(line.bed ? { bed: true } : {}),
    });
  return items.map((one) => (name ? { name, ...one } : one));
}

export function billOf(lines: readonly Line[]): Bill {
  const reads = lines.map((line) => (isEmpty(line) ? null : readLine(line)));
  const usable = lines.flatMap((line, at): Charge[] => {
    const read = reads[at];
    return read && !read.problems.length && read.amount !== null
      ? [
          {
            at,
            line,
            read,
            thing: sameThing(line, read),
            amount: read.amount,
            count: read.count,
            first: read.first,
            over: read.over,
          },
        ]
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
    items: left.flatMap(itemsOf),
    lineOf: left.flatMap((one) => itemsOf(one).map(() => one.at)),
    bad: all.flatMap((read, at) => (read.problems.length ? [at] : [])),
    open: left.filter(({ read }) => !read.kind && !read.share && read.first === null).length,
  };
}
