import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vite';
import { CSP } from './csp.js';
import { catalogue } from './scripts/catalogue-plugin.js';
import { embed } from './scripts/embed-build-plugin.js';
import { faults } from './scripts/faults-plugin.js';
import { offline } from './scripts/offline-plugin.js';
import { policies } from './scripts/policies-plugin.js';
import { preload } from './scripts/preload-plugin.js';
import { shrink } from './scripts/shrink-plugin.js';
import { calculatorStyles } from './scripts/styles-plugin.js';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** The built page carries the policy; Vite's development server injects styles that it would forbid. */
export const csp = (): Plugin => {
  let building = false;
  return {
    name: 'yidi-csp',
    configResolved: (config) => {
      building = config.command === 'build';
    },
    transformIndexHtml: (html) => html.replace('%CSP%', building ? CSP : "object-src 'none'"),
  };
};

/** Every module that the element imports before it runs. */
function atOnce(infoOf: (id: string) => { importedIds: readonly string[] } | null): Set<string> {
  const found = new Set<string>();
  const walk = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    for (const next of infoOf(id)?.importedIds ?? []) walk(next);
  };
  walk(path('./src/yidi-calculator.ts'));
  return found;
}

export default defineConfig({
  base: './',
  resolve: { alias: { yidi: path('../build/wasm/yidi.js') } },
  build: {
    outDir: path('../build/web'),
    emptyOutDir: true,
    target: ['chrome87', 'safari14', 'firefox90'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: path('./index.html'), sw: path('./worker/sw.ts') },
      // A service worker has one address for good.
      output: {
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        // The element is one file, which packs better than what its parts share with those that come later.
        advancedChunks: {
          groups: [{ name: (id, graph) => (atOnce((one) => graph.getModuleInfo(one)).has(id) ? 'calculator' : null) }],
        },
      },
    },
  },
  server: { fs: { allow: [path('..')] } },
  plugins: [
    policies(path('../policies')),
    csp(),
    calculatorStyles(),
    preload(),
    catalogue(),
    faults(path('../build/wasm')),
    shrink(),
    offline(),
    embed({
      web: path('../build/web'),
      folders: { engine: path('../build/wasm/'), data: path('src/data/'), policies: path('../policies/') },
    }),
  ],
});
