// The same face under Node, where the engine's bytes are read from the package instead of fetched, and both languages
// are at hand.
import { readFile } from 'node:fs/promises';
import { load as loadAnywhere } from './yidi.js';

export { PolicyError, Yidi } from './yidi.js';

const fileOf = (name) => readFile(new URL(`./${name}`, import.meta.url));

export async function load(options = {}) {
  const words = { zh: await fileOf('yidi.zh.txt'), en: await fileOf('yidi.en.txt') };
  const all = { words, languages: ['zh', 'en'], ...options };
  return loadAnywhere(all.wasmBinary || all.wasmUrl ? all : { ...all, wasmBinary: await fileOf('yidi.wasm') });
}
