// The workshop itself: what `./dev` counts and takes for changed, the words it refuses, and that there is one version.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { afterEach, beforeEach } from 'node:test';
import { fileURLToPath } from 'node:url';
import { packageRoot, program } from './package.mjs';

const top = fileURLToPath(new URL('..', import.meta.url));
const textOf = (path) => readFileSync(new URL(path, new URL('..', import.meta.url)), 'utf8');
const run = (command, ...args) => spawnSync(command, args, { cwd: top, encoding: 'utf8' });

/** What one of the script's own functions prints; the functions do not know that nobody runs the script. */
function printed(call, ...args) {
  const { stdout, stderr, status } = run('bash', '-c', `source ./dev && ${call} "$@"`, 'dev', ...args);
  assert.equal(status, 0, stderr);
  return stdout.trim();
}

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yidi-workshop-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('an unknown word is an error that tells the known ones', () => {
  for (const [args, expected] of [
    [['test', 'nativ'], /no group of tests is called "nativ".* native properties .*webkit/],
    [['test', 'native', 'units', '--', 'Money*'], /a filter is for one group/],
    [['check', '--fixed'], /\.\/dev check /],
    [['run', 'fast'], /\.\/dev run /],
    [['tset'], /\.\/dev test /],
  ]) {
    const { status, stderr, stdout } = run('./dev', ...args);
    assert.equal(status, 64, args.join(' '));
    assert.match(stderr, expected);
    assert.equal(stdout, '');
  }
});

const junit = (...suites) => {
  const inside = suites.map((attributes) => `  <testsuite ${attributes}>\n  </testsuite>\n`).join('');
  return `<?xml version="1.0"?>\n<testsuites tests="99" failures="99">\n${inside}</testsuites>\n`;
};

for (const [what, { ends, report, log = '', status = 0 }, expected] of [
  [
    'JUnit, suite by suite',
    {
      ends: 'xml',
      report: junit('name="a" tests="5" failures="0" errors="0"', 'name="tests=3" tests="4" failures="1" errors="1"'),
      status: 1,
    },
    '7 2',
  ],
  [
    'JUnit without what was skipped',
    { ends: 'xml', report: junit('tests="5" failures="0" disabled="1" skipped="1" errors="0"') },
    '3 0',
  ],
  [
    'TAP',
    { ends: 'tap', report: 'ok 1\n# tests 12\n# pass 9\n# fail 2\n# cancelled 1\n# skipped 0\n', status: 1 },
    '9 3',
  ],
  ['a last line', { log: '3 passed, 9 failed\n12 passed, 1 failed\n', status: 1 }, '12 1'],
  ['a command that succeeds', { log: 'fine\n' }, '1 0'],
  ['a command that fails', { log: 'not fine\n', status: 2 }, '0 1'],
  [
    'a crash after the last test',
    { ends: 'xml', report: junit('tests="5" failures="0" errors="0"'), status: 139 },
    '5 1',
  ],
  ['a crash without a report', { log: '12 passed\nkilled\n', status: 137 }, '0 1'],
  ['a filter that nothing passes', { ends: 'xml', report: junit() }, '0 1'],
  ['a report cut short', { ends: 'tap', report: 'ok 1\nok 2\n' }, '0 1'],
]) {
  test(`counted: ${what}`, () => {
    if (ends) writeFileSync(join(folder, `group.${ends}`), report);
    writeFileSync(join(folder, 'group.log'), log);
    assert.equal(printed('counted', join(folder, 'group.log'), String(status)), expected);
  });
}

test('a formatter or linter that complains fails its group, whatever it wrote', () => {
  const tools = 'formatted_cpp() { :; }; formatted_typescript() { printf "no end of line"; }; checked_shell() { :; };';
  const style = (last) =>
    printed(
      `${tools} narrow_lines() { ${last}; }; cd "$1" && mkdir -p build/logs && ` +
        'group style >/dev/null; printf "%d %d"  "$passed" "$failed"; :',
      folder,
    );
  assert.equal(style('printf "too wide"; false'), '3 1');
  assert.equal(style(':'), '4 0');
});

test('a changed, a new, a renamed and a deleted source each make another state; a look does not', () => {
  const states = new Set();
  const look = () => states.add(printed('state_of', folder)).size;
  mkdirSync(join(folder, 'inner'));
  writeFileSync(join(folder, 'inner', 'a.ts'), 'a');
  assert.equal(look(), 1);
  assert.equal(look(), 1);
  writeFileSync(join(folder, 'inner', 'a.ts'), 'b');
  assert.equal(look(), 2);
  writeFileSync(join(folder, 'b.ts'), 'b');
  assert.equal(look(), 3);
  renameSync(join(folder, 'b.ts'), join(folder, 'c.ts'));
  assert.equal(look(), 4);
  rmSync(join(folder, 'inner', 'a.ts'));
  assert.equal(look(), 5);
});

test('what changed names the groups that are quick to run, each once', () => {
  for (const [changed, expected] of [
    [['core/kit/check.cpp', 'core/rules/policy.h'], 'native policies examples'],
    [['tests/core/money_property_test.cpp'], 'native properties policies examples'],
    [['policies/140830-ruicheng/policy.json'], 'policies'],
    [['tests/example_policies/cap-none/cases.json'], 'examples'],
    [['web/src/main.ts', 'policies/140830-ruicheng/policy.json'], 'policies types units'],
    [['wasm/yidi.d.ts'], 'types'],
    [['README.md'], ''],
  ])
    assert.equal(
      printed('affected_groups <<<', changed.map((path) => `\t${path} 1764543200.5 12`).join('\n')),
      expected,
    );
});

test('there is one version', () => {
  const { version } = JSON.parse(textOf('wasm/package.json'));
  assert.match(version, /^\d+\.\d+\.\d+$/);
  const lock = JSON.parse(textOf('wasm/package-lock.json'));
  const [, inChangelog] = /^## \[(\d[^\]]*)\]/m.exec(textOf('CHANGELOG.md'));
  const told = {
    'wasm/package-lock.json': lock.version,
    'wasm/package-lock.json, the package': lock.packages[''].version,
    'build/wasm/package.json': JSON.parse(readFileSync(new URL('package.json', packageRoot), 'utf8')).version,
    'yidi --version': run(program, '--version').stdout.trim().split(' ').at(-1),
    'CHANGELOG.md, the newest that is no plan': inChangelog,
  };
  for (const [where, found] of Object.entries(told)) assert.equal(found, version, where);
  for (const manifest of ['web/package.json', 'tests/package.json'])
    assert.ok(!('version' in JSON.parse(textOf(manifest))), manifest);
});
