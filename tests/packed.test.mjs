// The npm package as npm packs it, read by the tools that find what breaks other people's builds.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { packageRoot } from './package.mjs';

const pkgDir = fileURLToPath(packageRoot);
const attw = fileURLToPath(new URL('node_modules/.bin/attw', import.meta.url));

test('publint has nothing to say', async () => {
  const { messages } = await publint({ pkgDir, strict: true, pack: 'npm' });
  assert.deepEqual(messages, []);
});

test('its types are right for every way of importing it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yidi-'));
  try {
    const [{ filename, files }] = JSON.parse(
      execFileSync('npm', ['pack', '--json', '--pack-destination', folder], { cwd: pkgDir, encoding: 'utf8' }),
    );
    for (const name of ['yidi.wasm', 'yidi.zh.txt', 'yidi-calculator.mjs', 'policies/all.txt', 'README.md', 'LICENSE'])
      assert.ok(
        files.some(({ path }) => path === name),
        name,
      );
    assert.ok(!files.some(({ path }) => /\.(?:a|cpp|ninja)$|CMake/.test(path)), 'only what the package is');
    // It ends with an error, and says which, where a way of importing that the package means to serve finds the wrong
    // types.
    execFileSync(attw, [join(folder, filename), '--profile', 'esm-only', '--entrypoints', '.', 'element'], {
      encoding: 'utf8',
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
