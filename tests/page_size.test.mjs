// What a village's network has to carry, gzipped: the engine, and all of a first visit up to the first answer in
// Chinese but the policies, which come in the background. Each is a sum of built files, found the way a browser finds
// them.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { gzipped } from './package.mjs';

const page = new URL('../build/web/', import.meta.url);
const read = (path) => readFileSync(new URL(path, page));
const sizeOf = (paths) => [...paths].reduce((sum, path) => sum + gzipped(read(path)), 0);
const assets = readdirSync(new URL('assets/', page)).map((name) => `assets/${name}`);
const named = (pattern) => {
  const found = assets.filter((name) => pattern.test(name));
  assert.ok(found.length > 0, String(pattern));
  return found;
};

/** What index.html names, and what a script imports before it runs. */
const inHtml = [
  ...read('index.html')
    .toString()
    .matchAll(/(?:src|href)="\.\/([^"]+)"/g),
].map(([, path]) => path);
function closure(path, seen = new Set()) {
  if (seen.has(path)) return seen;
  seen.add(path);
  if (path.endsWith('.js'))
    for (const [, name] of read(path)
      .toString()
      .matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([\w.-]+\.js)["'`]/g))
      closure(`assets/${name}`, seen);
  return seen;
}
const loaded = new Set(inHtml.flatMap((path) => [...closure(path)]));

test('the engine: at most 96,000 bytes', () => {
  const built = new URL('../build/wasm/', import.meta.url);
  const parts = ['yidi.js', 'yidi.mjs', 'yidi.wasm'].map((name) => readFileSync(new URL(name, built)));
  const total = parts.reduce((sum, content) => sum + gzipped(content), 0);
  console.log(`engine ${total}`);
  assert.ok(total <= 96_000, `${total} bytes`);
});

test('a first visit up to the first answer: at most 220,000 bytes without the policies', () => {
  const visit = new Set([...loaded].filter((path) => !path.startsWith('policies/')));
  for (const needed of [/^assets\/zh-/, /^assets\/divisions-/, /\.wasm$/, /yidi\.zh-/])
    for (const path of named(needed)) visit.add(path);
  const total = sizeOf(visit);
  console.log(`first visit up to the first answer, without the policies: ${total}`);
  assert.ok(total <= 220_000, `${total} bytes: ${[...visit].join(' ')}`);
});

test('the offline copy has all that a first visit loads', () => {
  const [, manifest] = /^const OFFLINE = (.*);$/m.exec(read('sw.js').toString());
  const { first } = JSON.parse(manifest);
  for (const path of loaded) assert.ok(path in first, `${path} is loaded and not kept`);
  console.log(`the whole offline copy, with the policies: ${sizeOf([...Object.keys(first), 'sw.js'])}`);
});
