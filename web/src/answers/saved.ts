// The answers as they are kept in a file or carried by a link, and read again: checked like anything a person types,
// because anyone may have written it. A file holds all of them; a link leaves out what could tell of an illness, and
// the money.

import type { Field, Form, Kind } from './fields.js';
import { ALL, EMPTY, FIELDS, onlyOf } from './fields.js';
import type { Kept, Offered, Unopened } from './kept.js';

const FORMAT = 'yidi-answers';
/** Raised when older pages could misread what newer ones write. */
const VERSION = 1;
const LONGEST_FILE = 200_000;
const LONGEST_LINK = 8_000;

type Told = Record<string, string>;
class Refused extends Error {
  constructor(readonly problem: Unopened) {
    super(problem);
  }
}

// ---- what may be read ----

/** Codes, words of ours and dates. */
const isChosen = (value: string): boolean => /^[\w:,.-]{0,200}$/.test(value);
// biome-ignore lint/suspicious/noControlCharactersInRegex: what no keyboard gives
const UNTYPABLE = /[\u0000-\u0008\u000b-\u001f\u007f]/;
/** Anything else is what a keyboard gives, some of it in lines. */
const isTyped = (value: string): boolean => value.length <= LONGEST_FILE && !UNTYPABLE.test(value);
const TYPED: readonly Kind[] = ['money', 'number', 'search', 'lines'];
const fits = (field: Field, value: string): boolean => (TYPED.includes(FIELDS[field].kind) ? isTyped : isChosen)(value);

function formOf(told: Told): Form {
  for (const [name, value] of Object.entries(told)) {
    if (!ALL.includes(name as Field)) throw new Refused('newer');
    if (!fits(name as Field, value)) throw new Refused('damaged');
  }
  return { ...EMPTY, ...told };
}

/** "140830 390 21 deductible": what one office said of one rule. */
function heardOf(told: Told): Told {
  if (!Object.entries(told).every(([key, value]) => /^\d{6} \d{3} \d{2,4} \w+$/.test(key) && isTyped(value)))
    throw new Refused('damaged');
  return told;
}

const isText = (value: unknown): value is string => typeof value === 'string';
function texts(value: unknown): Told {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.values(value).every(isText))
    throw new Refused('damaged');
  return value as Told;
}

const filled = (told: Readonly<Told>): Told =>
  Object.fromEntries(Object.entries(told).filter(([, value]) => value !== ''));
const kept = (form: Form, heard: Told, ticked: string[]): Kept => ({
  form,
  heard,
  ticked,
  page: form.place ? 'result' : 'insured',
});

function outcome(read: () => Kept): Offered {
  try {
    return { kept: read() };
  } catch (error) {
    return { problem: error instanceof Refused ? error.problem : 'damaged' };
  }
}

function checkVersion(version: unknown): void {
  if (!Number.isInteger(version) || (version as number) < 1) throw new Refused('damaged');
  if ((version as number) > VERSION) throw new Refused('newer');
}

// ---- a file ----

export const fileName = (day: string): string => `yidi-${day}.json`;

/** `holds` tells whoever opens it in an editor what it is. */
export function fileText({ form, heard, ticked }: Kept, day: string, holds: string): string {
  return JSON.stringify(
    {
      format: FORMAT,
      version: VERSION,
      holds,
      saved_on: day,
      form: filled(form),
      heard: filled(heard),
      ticked: ticked ?? [],
    },
    null,
    2,
  );
}

export const readFile = (text: string): Offered =>
  outcome(() => {
    if (text.length > LONGEST_FILE) throw new Refused('not_ours');
    let all: Record<string, unknown>;
    try {
      all = JSON.parse(text) as Record<string, unknown>;
    } catch {
      throw new Refused('not_ours');
    }
    if (all?.format !== FORMAT) throw new Refused('not_ours');
    checkVersion(all.version);
    const { ticked } = all;
    if (!Array.isArray(ticked) || !ticked.every((one) => isText(one) && /^[\w/.-]{1,80}$/.test(one)))
      throw new Refused('damaged');
    return kept(formOf(texts(all.form)), heardOf(texts(all.heard)), ticked);
  });

export async function fromFile(file: File): Promise<Offered> {
  return file.size > LONGEST_FILE ? { problem: 'not_ours' } : readFile(await file.text());
}

// ---- a link ----

const MARK = 'yidi';
/** The answers that a link tells: those that whoever opens it will see. */
export function linked({ form, heard }: Pick<Kept, 'form' | 'heard'>, amounts: boolean): { form: Form; heard: Told } {
  const told = (field: Field): boolean => {
    const { link } = FIELDS[field];
    return link === 'open' || (amounts && link === 'with_amounts');
  };
  return { form: onlyOf(form, told), heard: amounts ? filled(heard) : {} };
}

/**
 * Not a signature: it tells a link that lost its end on the way, as chats cut them, from a whole one. FNV-1a, 32 bits.
 */
function checksum(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return sum.toString(36);
}

/** Readable on purpose: whoever sends a link can see what it tells. */
export function linkHash(taken: Pick<Kept, 'form' | 'heard'>, amounts: boolean): string {
  const { form, heard } = linked(taken, amounts);
  const told = new URLSearchParams({ [MARK]: String(VERSION), ...filled(form) });
  for (const [key, typed] of Object.entries(heard)) told.append('heard', `${key} ${typed}`);
  return `#${told}&sum=${checksum(String(told))}`;
}

export const readHash = (hash: string): Offered =>
  outcome(() => {
    const [, text = '', sum] = /^#(.*)&sum=(\w+)$/.exec(hash) ?? [];
    if (hash.length > LONGEST_LINK || checksum(text) !== sum) throw new Refused('link_cut');
    const all = [...new URLSearchParams(text)];
    const [mark, ...rest] = all;
    checkVersion(Number(mark?.[1]));
    const heard = rest
      .filter(([name]) => name === 'heard')
      .map(([, said]) => {
        const [office1, office2, office3, parameter, ...typed] = said.split(' ');
        return [[office1, office2, office3, parameter].join(' '), typed.join(' ')];
      });
    const form = rest.filter(([name]) => name !== 'heard');
    if (new Set(form.map(([name]) => name)).size !== form.length) throw new Refused('damaged');
    return kept(formOf(Object.fromEntries(form) as Told), heardOf(Object.fromEntries(heard) as Told), []);
  });
