// What a village's network has to carry, gzipped: the whole first visit with its offline copy, and of it the custom element
// without the policies, up to the first answer in Chinese. Two sums of built files, each found the way a browser finds them.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { gzipSync } from 'node:zlib';

const page = new URL('../build/web/', import.meta.url);
const read = (path) => readFileSync(new URL(path, page));
const sizeOf = (paths) => [...paths].reduce((sum, path) => sum + gzipSync(read(path), { level: 9 }).length, 0);
const assets = readdirSync(new URL('assets/', page)).map((name) => `assets/${name}`);
const named = (pattern) => {
  const found = assets.filter((name) => pattern.test(name));
  assert.equal(found.length, 1, `${pattern}: ${found}`);
  return found[0];
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

test('the element without policies: at most 110 KB up to the first answer in Chinese', () => {
  const ofThePage = /\.(css|svg|png|webmanifest)$|^policies\/|^assets\/index-/; // icons, the page's own style and script, policies
  const element = new Set([...loaded].filter((path) => !ofThePage.test(path)));
  for (const needed of [/^assets\/zh-/, /^assets\/divisions-/, /\.wasm$/, /yidi\.zh-/]) element.add(named(needed));
  assert.ok([...element].some((path) => /^assets\/calculator-.*\.js$/.test(path)));
  const total = sizeOf(element);
  assert.ok(total <= 110_000, `${total} bytes: ${[...element].join(' ')}`);
  const searching = total + sizeOf([named(/^assets\/finder-/)]);
  console.log(`element without policies ${total}, with the search for places ${searching}`);
});

test('the whole first visit: at most 200 KB', () => {
  const [, manifest] = /^const OFFLINE = (.*);$/m.exec(read('sw.js').toString());
  const { first } = JSON.parse(manifest);
  for (const path of loaded) assert.ok(path in first, `${path} is loaded and not kept`);
  const total = sizeOf([...Object.keys(first), 'sw.js']);
  assert.ok(total <= 200_000, `${total} bytes`);
  console.log(`first visit ${total}`);
});
