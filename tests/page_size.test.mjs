// The whole first visit, offline copy and icons included: what a village's network has to carry.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { gzipSync } from 'node:zlib';

const page = new URL('../build/web/', import.meta.url);
// The page "write a policy" keeps its own files when it is first opened, see web/src/write/offline.ts.
const isOfWriter = ({ parentPath, path, name }) => name === 'write.html' || /[/\\]write$/.test(parentPath ?? path);
const files = readdirSync(page, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !isOfWriter(entry));
const bytes = ({ parentPath, path, name }) => gzipSync(readFileSync(`${parentPath ?? path}/${name}`), { level: 9 }).length;

test('all of the page stays within 200 KB, gzipped', () => {
  const total = files.reduce((sum, file) => sum + bytes(file), 0);
  assert.ok(files.length > 15, `only ${files.length} files`);
  assert.ok(total <= 200_000, `${total} bytes`);
});
