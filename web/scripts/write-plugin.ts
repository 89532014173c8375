// The page "write a policy" is built after the calculator and apart from it: its files are in write/, named by their
// content, and the calculator's own files stay as they are. With it come the policies as they are written and the
// schema, in short. The page is told what it consists of, so that it can keep itself for later (src/write/offline.ts).
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { styles } from '../src/write/styles.js';
import { soundFolders } from './policy-folders.js';
import { compact } from './policy-schema.js';
import { vocabularyOf, withNames } from './vocabulary.mjs';

const SCHEMA = 'virtual:policy-schema';
const POLICIES = 'virtual:policies';

const read = (folder: string, ...path: string[]): string => readFileSync(join(folder, ...path), 'utf8');

function policiesModule(folder: string): string {
  const texts = soundFolders(folder).map((name) => read(folder, name, 'policy.json'));
  const calendar = read(folder, 'calendar', 'holidays.json');
  return `export const policies = ${JSON.stringify(texts)};\nexport const calendar = ${JSON.stringify(calendar)};`;
}

function schemaModule(folder: string): string {
  const schema = JSON.parse(read(folder, 'schema', 'policy.schema.json'));
  return `export default ${JSON.stringify(compact(withNames(schema, vocabularyOf())))};`;
}

/** The two modules that the page imports by these names. */
export const policySources = (folder: string): Plugin => ({
  name: 'yidi-policy-sources',
  resolveId: (id) => (id === SCHEMA || id === POLICIES ? `\0${id}` : null),
  load: (id) => {
    if (id === `\0${SCHEMA}`) return schemaModule(folder);
    return id === `\0${POLICIES}` ? policiesModule(folder) : null;
  },
});

/** Styles as a file for older Safari, and the list of all files, with a version that any change changes. */
export const ownBuild = (): Plugin => ({
  name: 'yidi-own-build',
  apply: 'build',
  generateBundle(_options, bundle) {
    // The kit holds the engine: the engine alone, which its loader would fetch by default, is never asked for.
    for (const name of Object.keys(bundle)) if (/\/yidi-(?!kit)[^/]*\.wasm$/.test(name)) delete bundle[name];
    this.emitFile({
      type: 'asset',
      fileName: 'write/write.css',
      source: styles.map((part) => part.cssText).join('\n'),
    });
  },
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle }) => {
      const files = ['write.html', 'icon.svg', ...Object.keys(bundle ?? {}).filter((name) => name !== 'write.html')];
      const version = createHash('sha256')
        .update(html)
        .update(files.join())
        .update(styles.map((part) => part.cssText).join())
        .digest('hex')
        .slice(0, 12);
      return [{ tag: 'meta', attrs: { name: 'yidi-build', content: [version, ...files].join(' ') }, injectTo: 'head' }];
    },
  },
});
