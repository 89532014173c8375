// The scripts that other pages include, each one file with a name that stays: scripts/embed.ts builds them one after
// another, naming one as the mode.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { askBeside, besides, inlinedFiles, ownKeysOnly } from './scripts/embed-plugin.js';
import { typical } from './scripts/typical-plugin.js';
import { vocabulary } from './scripts/vocabulary-plugin.js';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const folders = { engine: path('../build/wasm/'), data: path('src/places/data/'), policies: path('../policies/') };

/** Entry, and the script as which it knows its own place. */
const SCRIPTS: Record<string, { entry: string; own: string }> = {
  'yidi-calculator.js': { entry: 'classic', own: 'script-classic' },
  'yidi-calculator.mjs': { entry: 'module', own: 'script-module' },
  'yidi-single.js': { entry: 'classic', own: 'script-classic' },
  'frame-page.js': { entry: 'frame-page', own: 'script-classic' },
  'frame.js': { entry: 'frame', own: 'script-classic' },
  'generator.js': { entry: 'generator', own: 'script-classic' },
};

export default defineConfig(({ mode: name }) => {
  const script = SCRIPTS[name];
  if (!script) throw new Error(`no script is called ${name}`);
  const { entry, own } = script;
  const single = name === 'yidi-single.js';
  return {
    resolve: {
      alias: [
        { find: 'yidi', replacement: `${folders.engine}yidi.js` },
        { find: 'own-script', replacement: path(`src/embed/${own}.ts`) },
        { find: /^.*\/loading\/beside\.js$/, replacement: path('src/embed/beside.ts') },
        { find: /^\.\/lists\.js$/, replacement: path('src/embed/lists.ts') },
      ],
    },
    publicDir: false,
    define: { 'import.meta.env.PROD': 'true' },
    build: {
      outDir: path('../build/web/embed'),
      emptyOutDir: false,
      target: ['chrome87', 'safari14', 'firefox90'],
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1000,
      rolldownOptions: {
        // Vite's own helper for imports at run time asks for import.meta; here nothing is imported then, and the helper
        // falls out.
        onLog: (level, log, say) => {
          if (!log.id?.includes('preload-helper') && log.code !== 'EMPTY_IMPORT_META') say(level, log);
        },
        input: path(`src/embed/${entry}.ts`),
        preserveEntrySignatures: 'strict',
        transform: single ? { inject: { fetch: [path('src/embed/inlined-fetch.ts'), 'fetch'] } } : {},
        output: { format: name.endsWith('.mjs') ? 'es' : 'iife', entryFileNames: name, codeSplitting: false },
      },
    },
    plugins: [
      vocabulary(),
      typical(),
      askBeside(folders.engine),
      ownKeysOnly(),
      ...(single ? [inlinedFiles(besides(folders))] : []),
    ],
  };
});
