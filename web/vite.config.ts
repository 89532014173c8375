import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { CSP } from './csp.js';
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
    configResolved: (config) => { building = config.command === 'build'; },
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
  },
  server: { fs: { allow: [path('..')] } },
  plugins: [
    policies(path('../policies')),
    csp(),
    calculatorStyles(),
    preload(),
    shrink(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false, // src/update.ts registers it: an inline script would break the policy
      manifest: {
        id: './', name: '异地看病，医保怎么报', short_name: '异地医保', lang: 'zh-CN', dir: 'ltr',
        description: '要不要备案、医保付多少、自己付多少。全部在您的设备上计算。',
        start_url: './', scope: './', display: 'standalone', background_color: '#f5f7f4', theme_color: '#0b5f6b',
        icons: [
          { src: './icon.svg', sizes: 'any', type: 'image/svg+xml' },
          { src: './icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: './icon-maskable.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'maskable' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{html,js,css,wasm,json,svg,png,webmanifest,txt}'],
        globIgnores: ['icon-maskable.svg'], // only an installer asks for it
        maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
        navigateFallback: 'index.html',
        // The page "write a policy" keeps its own files (src/write/offline.ts): from the network while there is one, so that it is
        // of one build, else as it was kept.
        navigateFallbackDenylist: [/\/write\.html(?:\?|$)/],
        runtimeCaching: [
          {
            urlPattern: /\/write\.html(?:\?.*)?$/,
            handler: async ({ request }) => fetch(request).catch(async () => (await caches.match(request, { ignoreSearch: true })) ?? Response.error()),
          },
          { urlPattern: /\/write\/[^/]+$/, handler: async ({ request }) => (await caches.match(request)) ?? fetch(request) },
        ],
        ignoreURLParametersMatching: [/^lang$/],
        cleanupOutdatedCaches: true,
        inlineWorkboxRuntime: true,
        sourcemap: false,
      },
    }),
  ],
});
