import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Apart from vite.config.ts: unit tests need neither the engine nor the policies to be built.
export default defineConfig({
  test: {
    globals: true,
    dir: fileURLToPath(new URL('../tests/web', import.meta.url)),
    include: ['**/*.test.ts'],
  },
});
