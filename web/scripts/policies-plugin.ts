// Puts the policies and the holiday calendar beside the page as plain files, with an index to find them by.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

interface PolicyHead { admdvs: string; name: unknown; pool: string; parent: string | null; checked_on: string }

const minified = (path: string): string => JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));

/** File name → content of everything under policies/. */
function collect(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  const policies: (PolicyHead & { file: string })[] = [];
  for (const entry of readdirSync(folder).sort()) {
    const path = join(folder, entry, 'policy.json');
    if (!existsSync(path)) continue;
    const text = minified(path);
    const { admdvs, name, pool, parent, checked_on } = JSON.parse(text) as PolicyHead;
    files.set(`policies/${admdvs}.json`, text);
    policies.push({ admdvs, name, pool, parent, checked_on, file: `${admdvs}.json` });
  }
  if (!policies.length) throw new Error(`no policy.json under ${folder}`);
  files.set('policies/holidays.json', minified(join(folder, 'calendar', 'holidays.json')));
  files.set('policies/index.json', JSON.stringify({ calendar: 'holidays.json', policies }));
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
        const found = collect(folder).get((request.url ?? '').replace(/^\/|\?.*$/g, ''));
        if (found === undefined) return next();
        response.setHeader('Content-Type', 'application/json; charset=utf-8');
        response.end(found);
      });
    },
  };
}
