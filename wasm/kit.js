// The face of the kit for those who write policies: all of the engine's face, and what proves, begins and compares
// policy files. A module of its own, so that nobody who only wants an answer downloads it. Types and promises are in
// kit.d.ts.

import { load, PolicyError, Yidi } from './yidi.js';
import createKit from './yidi-kit.mjs';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-16le'); // as the module hands text out
// Written out, so that bundlers find the files.
const urlOfWords = {
  zh: () => new URL('./yidi-kit.zh.txt', import.meta.url),
  en: () => new URL('./yidi-kit.en.txt', import.meta.url),
};

async function fetched(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`yidi: ${url} answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

function bytesOf(document) {
  if (document instanceof Uint8Array) return document;
  return encoder.encode(typeof document === 'string' ? document : (JSON.stringify(document) ?? 'null'));
}

const parsed = (text) => JSON.parse(decoder.decode(text));

export class Kit extends Yidi {
  #kit;
  #words;
  #speaks = new Set();

  constructor(kit, words) {
    super(kit);
    this.#kit = kit;
    this.#words = words;
  }

  async loadLanguage(lang, words) {
    await super.loadLanguage(lang, words);
    if (this.#speaks.has(lang)) return;
    this.#kit.load_kit_words(lang, bytesOf(this.#words[lang] ?? (await fetched(urlOfWords[lang]()))));
    this.#speaks.add(lang);
  }

  settle(caseText, options) {
    return this.assessText(caseText, options);
  }

  check(policy, { lang = 'zh', sources, cases } = {}) {
    const given = (text) => (text === undefined ? undefined : bytesOf(text));
    return parsed(this.#kit.check(bytesOf(policy), given(sources), given(cases), this.#spoken(lang)));
  }

  skeleton(request, { lang = 'zh' } = {}) {
    const texts = parsed(this.#kit.skeleton(bytesOf(request), this.#spoken(lang)));
    if (texts.errors) throw new PolicyError(texts.errors);
    return texts;
  }

  diff(before, after, { lang = 'zh' } = {}) {
    return parsed(this.#kit.diff(bytesOf(before), bytesOf(after), this.#spoken(lang)));
  }

  #spoken(lang) {
    if (!this.#speaks.has(lang)) throw new Error(`yidi: loadLanguage('${lang}') first`);
    return lang;
  }
}

export function loadKit({ kitWords = {}, ...options } = {}) {
  const wasmUrl = options.wasmUrl ?? new URL('./yidi-kit.wasm', import.meta.url);
  return load({ ...options, wasmUrl }, async (module) => new Kit(await createKit(module), kitWords));
}
