// The whole first visit, offline copy and icons included: what a village's network has to carry.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { gzipSync } from 'node:zlib';

const page = new URL('../build/web/', import.meta.url);
const all = readdirSync(page, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const folderOf = ({ parentPath, path }) => `${parentPath ?? path}/`;
const files = all.filter((entry) => !folderOf(entry).includes('/web/embed/')); // what hospitals embed, no visit of the page asks for
const bytes = (entry) => gzipSync(readFileSync(folderOf(entry) + entry.name), { level: 9 }).length;

test('all of the page stays within 200 KB, gzipped', () => {
  const total = files.reduce((sum, file) => sum + bytes(file), 0);
  assert.ok(files.length > 15, `only ${files.length} files`);
  assert.ok(total <= 200_000, `${total} bytes`);
});
