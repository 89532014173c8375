// Puts the manual for those who write policies beside the page: manual/, a page a parameter. No page needs it to run,
// so it is in no list of what is kept for later.
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { writeManual } from './manual.mjs';

export const manual = (): Plugin => ({
  name: 'yidi-manual',
  apply: 'build',
  writeBundle({ dir }) {
    if (dir) writeManual(join(dir, 'manual'));
  },
});
