// Tells the service worker (worker/sw.ts) what the page is made of: what the first visit keeps, and what is kept once
// used.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;
type Output = Bundle[string];
export type Files = Record<string, string>;

const HOME = 'index.html',
  WORKER = 'sw.js';
/** Groups of the first page's own files that few people need, by name. */
const GROUPS: Record<string, RegExp> = {
  en: /^assets\/en-|^assets\/yidi\.en-/,
  'old-safari': /^calculator\.css$/,
};
const PUBLIC = ['icon.svg', 'icon-192.png', 'manifest.webmanifest'];
const hashed = (name: string): boolean => name.startsWith('assets/');
const integrityOf = (content: string | Uint8Array): string =>
  `sha256-${createHash('sha256').update(content).digest('base64')}`;
const contentOf = (file: Output): string | Uint8Array => (file.type === 'chunk' ? file.code : file.source);

type Meta = { viteMetadata?: { importedAssets: Set<string>; importedCss: Set<string> } };

/** All that a chunk can lead to, itself included. */
function reached(bundle: Bundle, name: string, seen = new Set<string>()): Set<string> {
  const file = bundle[name];
  if (!file || seen.has(name)) return seen;
  seen.add(name);
  if (file.type !== 'chunk') return seen;
  const { importedAssets = [], importedCss = [] } = (file as Meta).viteMetadata ?? {};
  for (const next of [...file.imports, ...file.dynamicImports, ...importedAssets, ...importedCss])
    reached(bundle, next, seen);
  return seen;
}

/** A page with every file it is made of: its own script, and what stands in its text, but for links to other pages. */
function pageFiles(bundle: Bundle, page: string): Set<string> {
  const html = String(contentOf(bundle[page] as Output));
  const named = Object.keys(bundle).filter((name) => !name.endsWith('.html') && html.includes(name));
  return new Set([page, ...named.flatMap((name) => [...reached(bundle, name)])]);
}

export function offlineFiles(
  bundle: Bundle,
  publicFolder: string,
): { version: string; first: Files; groups: Record<string, Files> } {
  const names = Object.keys(bundle)
    .filter((name) => name !== WORKER && !name.endsWith('.map'))
    .sort();
  const home = pageFiles(bundle, HOME);
  const groupOf = (name: string): string | undefined => {
    const own = Object.keys(GROUPS).find((group) => GROUPS[group]?.test(name));
    if (own || home.has(name) || name.startsWith('policies/')) return own;
    return names.find((page) => page.endsWith('.html') && pageFiles(bundle, page).has(name)) ?? 'other';
  };
  const hash = (name: string): string => (hashed(name) ? '' : integrityOf(contentOf(bundle[name] as Output)));
  const first: Files = {};
  const groups: Record<string, Files> = {};
  for (const name of names) {
    const group = groupOf(name);
    if (group) groups[group] = { ...groups[group], [name]: hash(name) };
    else first[name] = hash(name);
  }
  for (const name of PUBLIC) first[name] = integrityOf(readFileSync(join(publicFolder, name)));
  const version = createHash('sha256')
    .update(JSON.stringify([first, groups]))
    .digest('hex')
    .slice(0, 12);
  return { version, first, groups };
}

const withFiles = (worker: string, files: ReturnType<typeof offlineFiles>): string =>
  `const OFFLINE = ${JSON.stringify(files)};\n${worker}`;

/** The same worker for a folder of files that all keep their names. */
export function workerFor(worker: string, folder: string, names: string[]): string {
  const first = Object.fromEntries(names.sort().map((name) => [name, integrityOf(readFileSync(join(folder, name)))]));
  const version = createHash('sha256').update(JSON.stringify(first)).digest('hex').slice(0, 12);
  return withFiles(worker.replace(/^const OFFLINE = .*\n/, ''), { version, first, groups: {} });
}

export const offline = (): Plugin => {
  let publicFolder = '';
  return {
    name: 'yidi-offline',
    apply: 'build',
    enforce: 'post',
    configResolved({ publicDir }) {
      publicFolder = publicDir;
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle[WORKER];
        if (worker?.type !== 'chunk') throw new Error('the build has no service worker');
        if (PUBLIC.some((name) => !existsSync(join(publicFolder, name)))) throw new Error(`missing in ${publicFolder}`);
        worker.code = withFiles(worker.code, offlineFiles(bundle, publicFolder));
      },
    },
  };
};
