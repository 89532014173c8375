// What a person types for a rule's value ⇄ how a policy file states it. What cannot be read stays as it was typed: the
// check then says what is wrong with it, and nothing typed is lost.
import { readAmount, readRatio, wholeNumber } from '../typed/amount.js';
import type { Json, Row } from './model.js';

export type Stated = { kind: string; value: Json };

const COUNTS = ['months', 'working_days', 'number'];
const SHARES = ['ratio', 'points', 'factor'];
const NO_LIMIT = /^(不封顶|没有|无|none|no cap)$/i;
const NO_EXPIRY = /^(长期|长期有效|no expiry|no_expiry)$/i;

function amount(typed: string): string {
  const read = readAmount(typed);
  return read.ok ? read.money : typed;
}

/** 120 is told as 120%: too much, but seen for what it is. */
const share = (typed: string): string => readRatio(typed) ?? (/^\d+(\.\d+)?$/.test(typed) ? `${typed}%` : typed);

function single(kind: string, typed: string): Json {
  if (kind === 'yuan') return amount(typed);
  if (SHARES.includes(kind)) return share(typed);
  if (COUNTS.includes(kind)) return wholeNumber(typed) ?? typed;
  return typed;
}

/** 80～90 is known only to lie between the two; 至少 80 and 至多 90 give one end. */
function bounds(kind: string, typed: string): Json | null {
  const both = /^(.+?)\s*(?:～|~|至|到|\bto\b)\s*(.+)$/.exec(typed);
  if (both?.[1] && both[2] && !/^(?:不|至)/.test(typed))
    return { at_least: single(kind, both[1]), at_most: single(kind, both[2]) };
  const least = /^(?:至少|不低于|at least)\s*(.+)$/i.exec(typed);
  if (least?.[1]) return { at_least: single(kind, least[1]) };
  const most = /^(?:至多|最多|不超过|at most)\s*(.+)$/i.exec(typed);
  return most?.[1] ? { at_most: single(kind, most[1]) } : null;
}

/** The value of a cell out of what was typed, by the kinds its parameter takes; null where nothing was typed. */
export function stateValue(typed: string, kind: string, choices: readonly string[]): Stated | null {
  const text = typed.trim().normalize('NFKC').replace(/%\s*$/, '%');
  if (!text) return null;
  if (choices.includes('none') && NO_LIMIT.test(text)) return { kind: 'choice', value: 'none' };
  if (choices.includes('no_expiry') && NO_EXPIRY.test(text)) return { kind: 'choice', value: 'no_expiry' };
  if (choices.includes(text)) return { kind: 'choice', value: text };
  return { kind, value: bounds(kind, text) ?? single(kind, text) };
}

export const kindOf = (row: Row, kinds: readonly string[]): string | null =>
  kinds.find((kind) => row[kind] !== undefined) ?? null;

const isBounds = (value: Json | undefined): value is { at_least?: Json; at_most?: Json } =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && ('at_least' in value || 'at_most' in value);

/** How a value reads in a cell: "600.00", "80%～85%"; null where a cell cannot show it (bands, lists, multiples). */
export function showValue(value: Json | undefined, words: { least: string; most: string }): string | null {
  if (value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (!isBounds(value)) return null;
  const { at_least, at_most } = value;
  if (at_least !== undefined && at_most !== undefined) return `${at_least}～${at_most}`;
  return at_least !== undefined ? `${words.least}${at_least}` : `${words.most}${at_most}`;
}
