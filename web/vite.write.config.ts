// The page "write a policy": a build of its own beside the calculator's (scripts/write-plugin.ts says why).
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { manual } from './scripts/manual-plugin.js';
import { typical } from './scripts/typical-plugin.js';
import { vocabulary } from './scripts/vocabulary-plugin.js';
import { ownBuild, policySources } from './scripts/write-plugin.js';
import { csp } from './vite.config.js';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  base: './',
  publicDir: false,
  server: { open: '/write.html', fs: { allow: [path('..')] } },
  resolve: { alias: { 'yidi/kit': path('../build/wasm/kit.js'), yidi: path('../build/wasm/yidi.js') } },
  build: {
    outDir: path('../build/web'),
    emptyOutDir: false,
    assetsDir: 'write',
    target: ['chrome87', 'safari14', 'firefox90'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: path('write.html') },
  },
  plugins: [policySources(path('../policies')), vocabulary(), typical(), csp(), ownBuild(), manual()],
});
