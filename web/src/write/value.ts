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

const unbounded = (kind: string): Json => ({ at_least: kind === 'yuan' ? '0.00' : '0%' });

/** 80～90 is known only to lie between the two; 至少 80 and 至多 90 give one end. */
function limits(kind: string, typed: string): { [end: string]: Json } | null {
  const both = /^(.+?)\s*(?:～|~|至|到|\bto\b)\s*(.+)$/.exec(typed);
  if (both?.[1] && both[2] && !/^(?:不|至)/.test(typed))
    return { at_least: single(kind, both[1]), at_most: single(kind, both[2]) };
  const least = /^(?:至少|不低于|at least)\s*(.+)$/i.exec(typed);
  if (least?.[1]) return { at_least: single(kind, least[1]) };
  const most = /^(?:至多|最多|不超过|at most)\s*(.+)$/i.exec(typed);
  return most?.[1] ? { at_most: single(kind, most[1]) } : null;
}

/** Limits, and what is usual within them: 约 10, 10 左右, 5～20，约 10. */
function bounds(kind: string, typed: string): Json | null {
  const usual = /^(?:(.+?)\s*[,，]\s*)?(?:(?:大?约|about\b)\s*(.+?)(?:左右)?|([^,，]+?)左右)$/i.exec(typed);
  const about = usual?.[2] ?? usual?.[3];
  if (!about || COUNTS.includes(kind)) return limits(kind, typed);
  const within = usual?.[1] ? limits(kind, usual[1]) : unbounded(kind);
  return within && { ...(within as { [end: string]: Json }), about: single(kind, about) };
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

const isBounds = (value: Json | undefined): value is { at_least?: Json; at_most?: Json; about?: Json } =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && ('at_least' in value || 'at_most' in value);

/** How a value reads in a cell: "600.00", "80%～85%"; null where a cell cannot show it (bands, lists, multiples). */
export interface BoundWords {
  least: string;
  most: string;
  about: string;
}
export function showValue(value: Json | undefined, words: BoundWords): string | null {
  if (value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (!isBounds(value)) return null;
  const { at_least, at_most, about } = value;
  const usual = about === undefined ? '' : `${words.about}${about}`;
  if (usual && at_most === undefined && /^0(?:\.00|%)$/.test(String(at_least))) return usual;
  const ends =
    at_least !== undefined && at_most !== undefined
      ? `${at_least}～${at_most}`
      : at_least !== undefined
        ? `${words.least}${at_least}`
        : `${words.most}${at_most}`;
  return usual ? `${ends}，${usual}` : ends;
}
