// The engine's words for what is wrong with an input are the last lines of its catalogues, from `wrong.` on. Hardly anybody needs
// them before a first answer, so the built page leaves them out of the file it fetches first and brings them as a part of its own
// (src/faults.ts). A folder to embed keeps its files whole.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const FAULTS = 'virtual:faults';
const FIRST = /^wrong\./m;

const cut = (catalogue: string): [answers: string, faults: string] => {
  const at = catalogue.search(FIRST);
  if (at < 0) throw new Error('a catalogue without the words for faults');
  return [catalogue.slice(0, at), catalogue.slice(at)];
};

/** `engine`: the folder of the engine's files; without one nothing is left out, and nothing brought. */
export const faults = (engine?: string): Plugin => ({
  name: 'yidi-faults',
  resolveId: (id) => (id === FAULTS ? `\0${id}` : null),
  load: (id) => {
    if (id !== `\0${FAULTS}`) return null;
    const linesOf = (lang: string): string[] =>
      engine
        ? cut(readFileSync(join(engine, `yidi.${lang}.txt`), 'utf8'))[1]
            .trimEnd()
            .split('\n')
        : [];
    return `export const faults = ${JSON.stringify({ zh: linesOf('zh'), en: linesOf('en') })};`;
  },
  generateBundle(_options, bundle) {
    if (!engine) return;
    for (const file of Object.values(bundle))
      if (file.type === 'asset' && /\/yidi\.(zh|en)-[^/]*\.txt$/.test(file.fileName))
        file.source = cut(Buffer.from(file.source).toString())[0];
  },
});
