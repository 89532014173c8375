import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vite';
import { CSP } from './csp.js';
import { embed } from './scripts/embed-build-plugin.js';
import { offline } from './scripts/offline-plugin.js';
import { policies } from './scripts/policies-plugin.js';
import { preload } from './scripts/preload-plugin.js';
import { sources } from './scripts/sources-plugin.js';
import { calculatorStyles } from './scripts/styles-plugin.js';
import { typical } from './scripts/typical-plugin.js';
import { vocabulary } from './scripts/vocabulary-plugin.js';

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
      },
    },
  },
  server: { fs: { allow: [path('..')] } },
  plugins: [
    policies(path('../policies')),
    sources(path('../policies')),
    vocabulary(),
    typical(),
    csp(),
    calculatorStyles(),
    preload(),
    offline(),
    embed({
      web: path('../build/web'),
      folders: { engine: path('../build/wasm/'), data: path('src/places/data/'), policies: path('../policies/') },
    }),
  ],
});
