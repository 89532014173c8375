import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { typical } from './scripts/typical-plugin.js';
import { vocabulary } from './scripts/vocabulary-plugin.js';

// Apart from vite.config.ts: unit tests need neither the module nor the policies to be built, only the program for its
// names.
export default defineConfig({
  plugins: [vocabulary(), typical()],
  test: {
    globals: true,
    dir: fileURLToPath(new URL('../tests/web', import.meta.url)),
    include: ['**/*.test.ts'],
  },
});
