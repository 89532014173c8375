// Less to carry over a village's network, in the built page: no indentation in templates, of which a browser shows one
// blank at most; no blanks in style sheets; and plain imports where Vite would fetch a chunk's own imports ahead, for no chunk
// has any but what is there already.
import type { Plugin } from 'vite';

const HELPER = '\0vite/preload-helper.js';
const SHEET = /css`([^`]*)`/g;

/** Only where blanks mean nothing: not before a colon or a bracket, where a selector would change. */
export const dense = (sheet: string): string =>
  sheet
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;\}/g, '}')
    .trim();

export const shrink = (): Plugin => ({
  name: 'yidi-shrink',
  apply: 'build',
  enforce: 'pre',
  load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : null),
  transform: (code, id) =>
    /\/src\/styles\/\w+\.ts$/.test(id)
      ? { code: code.replace(SHEET, (_whole, sheet: string) => `css\`${dense(sheet)}\``), map: null }
      : null,
  // Minified code has no line ends but those inside templates; a minifier writes '\n' as one of them,
  // which stays; in a longer text a line end that is meant would be lost: there code says /\n/.
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle))
      if (file.type === 'chunk')
        file.code = file.code
          .trim()
          .replace(/`\n`/g, '"\\n"')
          .replace(/\s*\n\s*/g, ' ');
  },
});
