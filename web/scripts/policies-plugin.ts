// Puts the policies and the holiday calendar beside the page: an index to choose by, and all of them in one file, a
// line each. One file, because all are fetched whatever is chosen (src/engine/engine.ts), and one request is quicker
// than two dozen.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { ownChain } from '../src/contract/regions.js';
import type { Row } from '../src/engine/rules.js';
import { rulesOf } from '../src/engine/rules.js';
import type { Table } from '../src/engine/table.js';
import { soundFolders } from './policy-folders.js';

interface Policy {
  admdvs: string;
  name: unknown;
  description?: unknown;
  pool: string;
  parent: string | null;
  checked_on: string;
  tables: Record<string, Table<Row>>;
}

const minified = (path: string): string => JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));

/** File name → content of everything under policies/. */
export function collect(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  const policies: unknown[] = [],
    lines: string[] = [];
  const texts = soundFolders(folder).map((entry) => minified(join(folder, entry, 'policy.json')));
  const all = texts.map((text) => JSON.parse(text) as Policy);
  for (const [at, policy] of all.entries()) {
    const text = texts[at] ?? '';
    const version = createHash('sha256').update(text).digest('hex').slice(0, 6);
    const { admdvs, name, description = null, pool, parent, checked_on } = policy;
    policies.push({
      admdvs,
      name,
      description,
      pool,
      parent,
      checked_on,
      rules: rulesOf(...ownChain(all, policy.admdvs)),
      version,
      line: lines.push(text) - 1,
    });
  }
  const calendar = lines.push(minified(join(folder, 'calendar', 'holidays.json'))) - 1;
  files.set('policies/all.txt', lines.join('\n'));
  files.set('policies/index.json', JSON.stringify({ calendar, policies }));
  return files;
}

export function policies(folder: string): Plugin {
  return {
    name: 'yidi-policies',
    generateBundle() {
      for (const [fileName, source] of collect(folder)) this.emitFile({ type: 'asset', fileName, source });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = (request.url ?? '').replace(/^\/|\?.*$/g, '');
        const found = name.startsWith('policies/') ? collect(folder).get(name) : undefined;
        if (found === undefined) return next();
        response.setHeader('Content-Type', 'text/plain; charset=utf-8');
        response.end(found);
      });
    },
  };
}
