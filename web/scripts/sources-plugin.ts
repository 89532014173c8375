// Puts the register of sources beside the page (sources-page.mjs). It is no part of a first visit, and kept for later
// once it was opened.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { CSP } from '../csp.js';
import { soundFolders } from './policy-folders.js';
import { sourcesPage } from './sources-page.mjs';

const policyIn = (folder: string): object => JSON.parse(readFileSync(join(folder, 'policy.json'), 'utf8')) as object;

export const sources = (folder: string): Plugin => ({
  name: 'yidi-sources',
  apply: 'build',
  generateBundle() {
    const policies = soundFolders(folder).map((name) => policyIn(join(folder, name)));
    for (const [fileName, source] of Object.entries(sourcesPage(policies, { csp: CSP })))
      this.emitFile({ type: 'asset', fileName, source });
  },
});
