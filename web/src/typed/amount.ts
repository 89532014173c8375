// What a person types for money, turned into the contract's text ("50000.00") without rounding.

export type Amount = { ok: true; money: string } | { ok: false; reason: AmountProblem };
export type AmountProblem = 'not_a_number' | 'negative' | 'too_many_decimals' | 'too_large';

const LONGEST_WHOLE = 8; // as much as the engine accepts: 99,999,999.99

/** Full-width signs to plain ones; currency words, blanks and a final full stop away. */
function tidy(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[。．]/g, '.')
    .replace(/、/g, ',')
    .replace(/[¥￥\s_'’]|元整?|块钱?|人民币|rmb|cny|yuan/gi, '')
    .replace(/[−–—]/g, '-');
}

/** Splits into whole and decimal digits; null when the signs can't be read in one way only. */
function split(text: string): [string, string] | null {
  const plain = /^(\d*)(?:\.(\d*))?$/.exec(text);
  if (plain) return [plain[1] ?? '', plain[2] ?? ''];
  const grouped = /^(\d{1,3}(?:,\d{3})+)(?:\.(\d*))?$/.exec(text);
  if (grouped) return [(grouped[1] ?? '').replace(/,/g, ''), grouped[2] ?? ''];
  const comma = /^(\d+),(\d{1,2})$/.exec(text); // 10,50
  if (comma) return [comma[1] ?? '', comma[2] ?? ''];
  const continental = /^(\d{1,3}(?:\.\d{3})+),(\d{1,2})$/.exec(text); // 1.000,50
  if (continental) return [(continental[1] ?? '').replace(/\./g, ''), continental[2] ?? ''];
  return null;
}

/** 1.25万: moves the decimal point by the word's zeros. */
function shift([whole, decimals]: [string, string], zeros: number): [string, string] {
  const padded = decimals.padEnd(zeros, '0');
  return [whole + padded.slice(0, zeros), padded.slice(zeros)];
}

const NUMERALS = '零一二三四五六七八九';
const UNITS = '十百千万';

/**
 * Numbers as they are said: 1万2 and 一万二 are 12000, 3千5 is 3500, 1万零5 is 10005. Null where it can't be only one number.
 */
function said(text: string): number | null {
  const unit = [...UNITS].reverse().find((one) => text.includes(one));
  if (!unit) return /^\d{1,9}$/.test(text) ? Number(text) : null;
  const zeros = UNITS.indexOf(unit) + 1;
  const [head = '', tail = ''] = [text.slice(0, text.lastIndexOf(unit)), text.slice(text.lastIndexOf(unit) + 1)];
  const times = head === '' && unit === '十' ? 1 : said(head);
  const rest = remainder(tail, zeros);
  return times === null || rest === null || times >= (unit === '万' ? 10_000 : 10) ? null : times * 10 ** zeros + rest;
}

/** What follows a unit: 万2 means 2千, 万零2 means 2, 万2000 all four digits. */
function remainder(tail: string, zeros: number): number | null {
  if (tail === '') return 0;
  if (/^\d$/.test(tail)) return Number(tail) * 10 ** (zeros - 1);
  const rest = said(tail.replace(/^[零0](?=.)/, ''));
  const isPlain = /^\d+$/.test(tail) && tail.length !== zeros && !tail.startsWith('0');
  return rest === null || isPlain || rest >= 10 ** zeros ? null : rest;
}

const spoken = (text: string): [string, string] | null => {
  const digits = text.replace(/两/g, '二').replace(/[一二三四五六七八九]/g, (one) => String(NUMERALS.indexOf(one)));
  const number = said(digits);
  return number === null ? null : [String(number), ''];
};

/** Blanks between digits part thousands, or numbers: "1 000.00" is one, "60.00 5" are two. */
const SEVERAL = /\d\s+(?!\d{3}(?!\d))\d|[.]\d+\s+\d/;

export interface Decimal {
  negative: boolean;
  whole: string;
  decimals: string;
}

/**
 * Any number a person writes, without its sign and zeros that say nothing; null where it can't be read in one way only.
 */
export function readDecimal(typed: string): Decimal | null {
  if (SEVERAL.test(typed.normalize('NFKC').trim())) return null;
  const text = tidy(typed);
  const negative = text.startsWith('-') || /^\(.*\)$/.test(text);
  const plain = text.replace(/^[-+(]|\)$/g, '');
  const word = /[万千]$/.exec(plain)?.[0];
  const parts = /\d/.test(plain) ? split(word ? plain.slice(0, -1) : plain) : null;
  const read = parts && word ? shift(parts, UNITS.indexOf(word) + 1) : (parts ?? spoken(plain));
  return read && { negative, whole: read[0].replace(/^0+(?=\d)/, '') || '0', decimals: read[1].replace(/0+$/, '') };
}

/** Reads what was typed. An empty text is not an amount: the caller treats it as "not known". */
export function readAmount(typed: string): Amount {
  const read = readDecimal(typed);
  if (!read) return { ok: false, reason: 'not_a_number' };
  if (read.negative) return { ok: false, reason: 'negative' };
  if (read.decimals.length > 2) return { ok: false, reason: 'too_many_decimals' };
  if (read.whole.length > LONGEST_WHOLE) return { ok: false, reason: 'too_large' };
  return { ok: true, money: `${read.whole}.${read.decimals.padEnd(2, '0')}` };
}

/** 50000.00 → 5: as amounts are said in Chinese, where that is short; else empty. */
export function inWan(money: string): string {
  const [whole = '', cents] = money.split('.');
  return cents === '00' && whole.length > 4 && whole.endsWith('00') ? String(Number(whole) / 10000) : '';
}

/** The contract's text, or null when nothing usable was typed. */
export function moneyOrNull(typed: string): string | null {
  if (typed.trim() === '') return null;
  const amount = readAmount(typed);
  return amount.ok ? amount.money : null;
}

/** An age or a count: 62, ６２, 62岁, 第2次, 6个月. Null where it can't be read. */
export function wholeNumber(typed: string): number | null {
  const match = /^第?(\d{1,3})(?:周?岁|次|个月)?$/.exec(typed.normalize('NFKC').replace(/\s/g, ''));
  return match ? Number(match[1]) : null;
}

/** A percentage: 55, 55％ and 百分之55 mean the same. */
export function readRatio(typed: string): string | null {
  const text = typed.normalize('NFKC').replace(/\s/g, '');
  const match = /^(?:百分之)?(\d{1,3})(?:\.(\d{1,4}))?%?$/.exec(text);
  if (!match) return null;
  const decimals = (match[2] ?? '').replace(/0+$/, '');
  const whole = Number(match[1]);
  if (whole > 100 || (whole === 100 && decimals)) return null;
  return `${whole}${decimals ? '.' + decimals : ''}%`;
}

/** What a discount leaves: 九折, 9折 and 90% are the same, and so are 八五折, 8.5折 and 85. */
export function readDiscount(typed: string): string | null {
  const digits = typed.normalize('NFKC').replace(/[零一二三四五六七八九]/g, (one) => String(NUMERALS.indexOf(one)));
  const match = /^\s*(\d)\.?(\d?)\s*折?\s*$/.exec(digits);
  return match ? readRatio(`${match[1]}${match[2] || 0}`) : readRatio(digits);
}

/** "50000.00" → "50,000.00"; how the currency is written depends on the language. */
export function grouped(money: string): string {
  const [whole = '0', cents = '00'] = money.replace('-', '').split('.');
  return `${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}.${cents.padEnd(2, '0')}`;
}

/** Fen as a whole number: only for drawing and comparing, never for settling. */
export function fen(money: string): number {
  const [whole = '0', cents = '00'] = money.split('.');
  const sign = money.startsWith('-') ? -1 : 1;
  return sign * (Math.abs(Number(whole)) * 100 + Number(cents.padEnd(2, '0').slice(0, 2)));
}

/** Back from fen to the contract's text. */
export function fromFen(value: number): string {
  const sign = value < 0 ? '-' : '';
  const digits = String(Math.abs(value)).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
