// The same face under Node, where the engine's bytes are read from the package instead of fetched.
import { readFile } from 'node:fs/promises';
import { load as loadAnywhere } from './yidi.js';

export { PolicyError, Yidi } from './yidi.js';

export async function load(options = {}) {
  if (options.wasmBinary || options.wasmUrl) return loadAnywhere(options);
  return loadAnywhere({ ...options, wasmBinary: await readFile(new URL('./yidi.wasm', import.meta.url)) });
}
