// The kit under Node, where its bytes are read from the package instead of fetched, and both languages are at hand.
import { readFile } from 'node:fs/promises';
import { loadKit as loadAnywhere } from './kit.js';

export { Kit } from './kit.js';

const fileOf = (name) => readFile(new URL(`./${name}`, import.meta.url));

export async function loadKit(options = {}) {
  const words = { zh: await fileOf('yidi.zh.txt'), en: await fileOf('yidi.en.txt') };
  const kitWords = { zh: await fileOf('yidi-kit.zh.txt'), en: await fileOf('yidi-kit.en.txt') };
  const all = { words, kitWords, languages: ['zh', 'en'], ...options };
  return loadAnywhere(all.wasmBinary || all.wasmUrl ? all : { ...all, wasmBinary: await fileOf('yidi-kit.wasm') });
}
