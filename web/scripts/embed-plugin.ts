// What an embedded element needs to find its files by their own names beside its script, wherever a hospital puts the
// folder: the engine, the words, the policies and the lists of places are files to be fetched, not modules to be
// imported.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import { asFile } from '../src/show/styles/all.js';
import { collect } from './policies-plugin.js';

interface Folders {
  engine: string;
  data: string;
  policies: string;
}

const minified = (path: string): string => JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));

/** Name → content. */
export function besides({ engine, data, policies }: Folders): Map<string, string | Buffer> {
  const files = new Map<string, string | Buffer>();
  for (const name of ['yidi.wasm', 'yidi.zh.txt', 'yidi.en.txt']) files.set(name, readFileSync(join(engine, name)));
  for (const name of readdirSync(data)) files.set(name, minified(join(data, name)));
  for (const [name, text] of collect(policies)) files.set(name, text);
  files.set('calculator.css', asFile());
  return files;
}

/**
 * The engine's files name their neighbours by `import.meta.url`, which a classic script has not: they ask for the
 * script's place.
 */
export const askBeside = (engine: string): Plugin => ({
  name: 'yidi-ask-beside',
  enforce: 'pre',
  transform: (code, id) =>
    id.startsWith(engine)
      ? {
          code: `import { assetsUrl } from 'own-script';\n${code.replaceAll('import.meta.url', 'assetsUrl()')}`,
          map: null,
        }
      : null,
});

/** For the single file: everything as text, the engine as base64, by the last part of its name. */
export const inlinedFiles = (files: Map<string, string | Buffer>): Plugin => ({
  name: 'yidi-inlined-files',
  resolveId: (id) => (id === 'inlined-files' ? '\0inlined-files' : null),
  load: (id) =>
    id !== '\0inlined-files'
      ? null
      : `export default ${JSON.stringify(
          Object.fromEntries(
            [...files].map(([name, content]) => [
              basename(name),
              name.endsWith('.wasm') ? (content as Buffer).toString('base64') : content.toString(),
            ]),
          ),
        )};`,
});

/**
 * The bundler's helper walks over an object with `for … in`, which in a page whose scripts add to Object.prototype
 * finds more.
 */
export const ownKeysOnly = (): Plugin => ({
  name: 'yidi-own-keys-only',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle))
      if (file.type === 'chunk')
        file.code = file.code.replace(/\bfor\(var (\w+) in (\w+)\)/g, 'for(var $1 of Object.keys($2))');
  },
});
