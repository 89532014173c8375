// The face of the engine: objects in, objects out, the same in a page, a worker and (through node.js) Node.
// Types and promises are in yidi.d.ts. Input, good or bad, always gets an answer; only a misuse of this face throws.
import createEngine from './yidi.mjs';

const languages = ['zh', 'en'];
// Written out, so that bundlers find the files.
const urlOfWords = {
  zh: () => new URL('./yidi.zh.txt', import.meta.url),
  en: () => new URL('./yidi.en.txt', import.meta.url),
};

// The engine refuses a text of over 4 MB by its length alone, so more of it need not be copied in: the answer is the
// same, and no text is long enough to exhaust the instance's memory.
const longestText = 8_000_000;
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-16le'); // as the module hands text out

// Encoding here, not in Embind, turns a broken surrogate into U+FFFD where Embind would swallow its neighbour.
function bytesOf(text) {
  if (text instanceof Uint8Array) return text.subarray(0, longestText);
  if (typeof text !== 'string') throw new TypeError('yidi: text must be a string or a Uint8Array');
  return encoder.encode(text.slice(0, longestText));
}

// A value JSON cannot hold (undefined, a function) is answered as null is: wrong type at the root.
function textOf(value) {
  return JSON.stringify(value) ?? 'null';
}

function policyTextOf(policy) {
  return typeof policy === 'string' || policy instanceof Uint8Array ? policy : textOf(policy);
}

const isLanguage = (lang) => {
  if (!languages.includes(lang)) throw new RangeError(`yidi: lang is one of ${languages.join(', ')}`);
  return lang;
};

async function fetchBytes(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`yidi: ${url} answered ${response.status}`);
  // Not instantiateStreaming: that fails on the many servers that do not send application/wasm.
  return response.arrayBuffer();
}

export class PolicyError extends Error {
  constructor(errors) {
    super(errors.map(({ path, message }) => `${path || '/'}: ${message}`).join('\n'));
    this.name = 'PolicyError';
    this.errors = errors;
  }
}

export class Yidi {
  // Its own, though not by #: what old Safari needs for that would be 0.2 KB of every page.
  constructor(engine) {
    this._engine = engine;
    this._speaks = [];
  }

  async loadLanguage(lang, words) {
    if (this._speaks.includes(isLanguage(lang))) return;
    this.addWords(lang, words ?? new Uint8Array(await fetchBytes(urlOfWords[lang]())));
    this._speaks.push(lang);
  }

  addWords(lang, words) {
    this._engine.load_words(lang, bytesOf(words));
  }

  loadPolicy(policy, { lang = this._speaks[0] ?? 'zh' } = {}) {
    return JSON.parse(decoder.decode(this._engine.load_policy(bytesOf(policyTextOf(policy)), isLanguage(lang))));
  }

  loadCalendar(calendar, { lang = this._speaks[0] ?? 'zh' } = {}) {
    return JSON.parse(decoder.decode(this._engine.load_calendar(bytesOf(policyTextOf(calendar)), isLanguage(lang))));
  }

  assess(caseObject, options) {
    return JSON.parse(this.assessText(textOf(caseObject), options));
  }

  assessText(text, { lang = 'zh' } = {}) {
    if (!this._speaks.includes(isLanguage(lang))) throw new Error(`yidi: loadLanguage('${lang}') first`);
    return decoder.decode(this._engine.settle(bytesOf(text), lang));
  }

  regions() {
    return JSON.parse(decoder.decode(this._engine.regions())).regions;
  }
}

function orThrow(outcome) {
  if (!outcome.ok) throw new PolicyError(outcome.errors);
}

const startEngine = async (module) => new Yidi(await createEngine(module));

// `start` is the kit's (kit.js): the same loading, another module.
export async function load(
  { wasmUrl, wasmBinary, words = {}, languages: spoken = ['zh'], policies = [], calendar } = {},
  start = startEngine,
) {
  const binary = Promise.resolve(wasmBinary ?? fetchBytes(wasmUrl ?? new URL('./yidi.wasm', import.meta.url)));
  const fetched = spoken.map(
    async (lang) => words[isLanguage(lang)] ?? new Uint8Array(await fetchBytes(urlOfWords[lang]())),
  );
  const [bytes, ...catalogues] = await Promise.all([binary, ...fetched]);
  const yidi = await start({ wasmBinary: bytes });
  for (const [at, lang] of spoken.entries()) await yidi.loadLanguage(lang, catalogues[at]);
  if (calendar !== undefined) orThrow(yidi.loadCalendar(calendar));
  for (const policy of policies) orThrow(yidi.loadPolicy(policy));
  return yidi;
}
