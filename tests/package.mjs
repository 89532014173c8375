// What the tests of the shipped package share: where it is, and the project's policies.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export const packageRoot = new URL('../build/wasm/', import.meta.url);
export const program = new URL('../build/native/yidi', import.meta.url).pathname;
export const policiesRoot = new URL('../policies/', import.meta.url);

export const moduleAt = (name) => import(new URL(name, packageRoot));

// The policies of a folder, each after its parent.
export function policiesOf(root) {
  const texts = readdirSync(root)
    .map((folder) => new URL(`${folder}/policy.json`, root))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'));
  const parentOf = new Map(texts.map((text) => [JSON.parse(text).admdvs, JSON.parse(text).parent]));
  const depth = (admdvs) => (parentOf.get(admdvs) ? 1 + depth(parentOf.get(admdvs)) : 0);
  const depthOf = (text) => depth(JSON.parse(text).admdvs);
  return texts.sort((a, b) => depthOf(a) - depthOf(b));
}
export const calendarOf = (root) => readFileSync(new URL('calendar/holidays.json', root), 'utf8');

export const policies = policiesOf(policiesRoot);
export const calendar = calendarOf(policiesRoot);

/** What a download weighs, as `gzip -9` packs it. */
export const gzipped = (content) => execFileSync('gzip', ['-9c'], { input: content, maxBuffer: 1 << 26 }).length;
