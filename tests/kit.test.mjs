// The kit as shipped (build/wasm/yidi-kit.*): its face against its types, the command line's findings, and that it
// leaves the engine's answers alone.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { calendar, gzipped, moduleAt, packageRoot, policies, policiesRoot, program } from './package.mjs';

const { loadKit, Kit } = await moduleAt('kit.node.js');
const { load, PolicyError } = await moduleAt('node.js');
const kit = await loadKit({ policies, calendar });
const read = (name) => readFileSync(new URL(name, policiesRoot), 'utf8');
const ruicheng = read('140830-ruicheng/policy.json');
const folder = { sources: read('140830-ruicheng/sources.md'), cases: read('140830-ruicheng/cases.json') };
const root = fileURLToPath(policiesRoot);

const fileOf = (name) => readFileSync(new URL(name, packageRoot));

test('the kit, speaking Chinese, is at most 190,000 bytes to download', () => {
  const bytes = ['yidi-kit.wasm', 'yidi-kit.mjs', 'kit.js', 'yidi-kit.zh.txt'].map((name) => gzipped(fileOf(name)));
  assert.ok(bytes.reduce((sum, size) => sum + size, 0) <= 190_000, `${bytes}`);
});

test('the kit runs under a strict content security policy', () => {
  assert.doesNotMatch(fileOf('yidi-kit.mjs').toString(), /new Function|\beval\(/);
});

test('kit.d.ts names what the module exports, and Kit its methods', async () => {
  const types = fileOf('kit.d.ts').toString();
  const declared = [...types.matchAll(/^export (?:function|class|const) (\w+)/gm)].map(([, name]) => name).sort();
  const methods = [
    ...types.match(/^export class Kit extends Yidi \{\n([\s\S]*?)^\}/m)[1].matchAll(/^ {2}(\w+)\(/gm),
  ].map(([, name]) => name);
  for (const entry of ['kit.js', 'kit.node.js'])
    assert.deepEqual(Object.keys(await moduleAt(entry)).sort(), declared, entry);
  for (const name of methods) assert.equal(typeof kit[name], 'function', name);
  const own = Object.getOwnPropertyNames(Kit.prototype).filter(
    (name) => !['constructor', 'loadLanguage'].includes(name),
  );
  assert.deepEqual(own.sort(), methods.sort());
});

test('it answers as the engine does', async () => {
  const engine = await load({ policies, calendar });
  const given = read('140830-ruicheng/example.json');
  for (const lang of ['zh', 'en']) assert.equal(kit.settle(given, { lang }), engine.assessText(given, { lang }));
  assert.deepEqual(kit.regions(), engine.regions());
});

test('a sound policy has no findings, and its coverage', () => {
  assert.deepEqual(kit.check(ruicheng, { lang: 'en', ...folder }).findings, []);
  const { ok, findings, coverage } = kit.check(ruicheng, { lang: 'zh', ...folder });
  assert.deepEqual([ok, findings], [true, []]);
  const deductible = coverage.find(({ parameter }) => parameter === 'deductible');
  assert.equal(deductible.name, '起付线');
  assert.deepEqual(
    deductible.rows.find(({ row }) => row === 'resident-other-province'),
    {
      where: '居民，住院，省外',
      state: 'stated',
      value: '1,500.00 元',
      row: 'resident-other-province',
      policy: '140830',
    },
  );
  assert.deepEqual(deductible.rows.at(-1), {
    where: '除住院之外',
    state: 'missing',
    value: null,
    row: null,
    policy: null,
  });
});

const spoiled = ruicheng
  .replace('"yuan": "600.00"', '"yuan": 600')
  .replace('"ratio": "10%"', '"ratio": "110%"')
  .replace('"from": "2021-01-01"', '"from": "2021/1/1"')
  .replace('"parent": "100000"', '"parent": "999999"');

test('the same findings as on the command line, in both languages', () => {
  const place = mkdtempSync(join(tmpdir(), 'yidi-'));
  try {
    cpSync(join(root, '140830-ruicheng'), join(place, 'spoiled'), { recursive: true });
    writeFileSync(join(place, 'spoiled/policy.json'), spoiled);
    for (const lang of ['zh', 'en']) {
      const { ok, findings } = kit.check(spoiled, { lang, ...folder });
      assert.equal(ok, false);
      const { stdout, status } = spawnSync(
        program,
        ['check', '--policies', root, '--lang', lang, join(place, 'spoiled')],
        { encoding: 'utf8' },
      );
      assert.equal(status, 1);
      assert.ok(findings.length > 4);
      for (const { file, line, path, code, message, advice } of findings) {
        assert.ok(
          stdout.includes(`spoiled/${file}${line ? `:${line}` : ''}  ${path ? `${path}  ` : ''}${code}\n`),
          `${code} ${path}`,
        );
        assert.ok(stdout.includes(message) && stdout.includes(advice), code);
      }
      assert.ok(
        stdout.endsWith(`${findings.filter(({ severity }) => severity === 'error').length} failed\n`),
        stdout.slice(-200),
      );
    }
  } finally {
    rmSync(place, { recursive: true });
  }
});

test('what is checked is not loaded, and what cannot be used has no coverage', () => {
  const before = kit.regions();
  const other = ruicheng.replace('"admdvs": "140830"', '"admdvs": "140829"');
  assert.equal(kit.check(other).ok, true);
  assert.deepEqual(kit.check(spoiled).coverage, []);
  assert.deepEqual(kit.regions(), before);
});

test('no text harms the kit', () => {
  for (const text of [
    '',
    '{',
    '[]',
    'null',
    '{"admdvs":1}',
    '['.repeat(100_000),
    'x'.repeat(5_000_000),
    '\ud800',
    {},
    null,
    7,
  ]) {
    const { ok, findings } = kit.check(text, { sources: '', cases: '' });
    assert.equal(ok, false);
    assert.ok(findings.length > 0);
    assert.equal(kit.diff(text, ruicheng).ok, false);
  }
  assert.equal(kit.check(ruicheng, folder).ok, true);
});

test('a language speaks once its words are there', async () => {
  const one = await loadKit({ languages: ['zh'], words: { zh: fileOf('yidi.zh.txt') } });
  assert.equal(one.check('{').findings[0].code, 'json_syntax');
  assert.throws(() => one.check('{', { lang: 'en' }), /loadLanguage/);
  await one.loadLanguage('en', fileOf('yidi.en.txt'));
  assert.match(one.check('{', { lang: 'en' }).findings[0].advice, /too early/);
});

test('a skeleton: three texts, in which only places to fill are missing', () => {
  const { policy, sources, cases } = kit.skeleton({
    admdvs: '371300',
    zh: '临沂市',
    en: 'Linyi',
    parent: '100000',
    pool: 'city',
    today: '2026-11-25',
  });
  assert.equal(JSON.parse(policy).name.zh, '临沂市');
  const codes = new Set(kit.check(policy, { sources, cases }).findings.map(({ code }) => code));
  assert.deepEqual([...codes].sort(), ['cases_not_run', 'to_fill']);
  assert.throws(() => kit.skeleton({ admdvs: '3713', today: '2026-11-25' }), PolicyError);
});

test('a diff: rows, and the money of the cases that change', () => {
  const {
    ok,
    rows,
    cases,
    cases_tried: tried,
  } = kit.diff(ruicheng, ruicheng.replace('"yuan": "1500.00"', '"yuan": "1600.00"'), { lang: 'en' });
  assert.equal(ok, true);
  assert.deepEqual(
    rows.map(({ change, parameter, row, before, after }) => [change, parameter, row, before, after]),
    [['changed', 'deductible', 'resident-other-province', '1,500.00 yuan', '1,600.00 yuan']],
  );
  assert.ok(cases.length > 0 && cases.length < tried);
  // 5,000: (5,000 - 1,500) x 55% = 1,925.00, with 1,600 it is 1,870.00; 大病's threshold is not stated, so both are lower
  // ends.
  assert.deepEqual([cases[0].before.fund_pay_sumamt[0], cases[0].after.fund_pay_sumamt[0]], ['1925.00', '1870.00']);
});

// --- The command line around files -----------------------------------------------------------------------------------

const run = (...args) => spawnSync(program, [...args, '--policies', root], { encoding: 'utf8' });

test('yidi new writes a folder once, and check takes it up', () => {
  const place = mkdtempSync(join(tmpdir(), 'yidi-'));
  try {
    const made = run('new', '371300', '--name', '临沂市', '--name-en', 'Linyi', '--to', place);
    assert.equal(made.status, 0, made.stderr);
    writeFileSync(join(place, '371300-linyi/sources.md'), 'mine');
    assert.equal(run('new', '371300', '--name-en', 'Linyi', '--to', place).status, 73);
    assert.equal(readFileSync(join(place, '371300-linyi/sources.md'), 'utf8'), 'mine');
    assert.equal(run('check', join(place, '371300-linyi')).status, 1);
    assert.equal(run('new', '3713', '--to', place).status, 64);
    assert.equal(run('new', '371301', '--to', '/dev/null').status, 73);
  } finally {
    rmSync(place, { recursive: true });
  }
});

/** A copy of all policies, for one test that changes some. */
function withCopy(use) {
  const place = mkdtempSync(join(tmpdir(), 'yidi-'));
  try {
    cpSync(root, place, { recursive: true });
    use(place, (args, input) => spawnSync(program, [...args, '--policies', place], { encoding: 'utf8', input }));
  } finally {
    rmSync(place, { recursive: true });
  }
}

test('a policy that is unfinished or broken harms only its region and those below it', () => {
  const caseOf = (admdvs) => ({
    insured: { insu_admdvs: admdvs, insutype: '390' },
    visit: { mdtrtarea_admvs: '110000', med_type: '21', begndate: '2026-03-01' },
  });
  const codes = { ruicheng: '140830', linyi: '371300', lincang: '530900', linxiang: '530902', harbin: '230100' };
  const example = join(root, '140830-ruicheng/example.json');
  const sound = { explain: run('explain', example), regions: run('regions') };
  const answered = (at) => {
    const input = Object.values(codes).map((code) => JSON.stringify(caseOf(code)));
    const lines = at(['batch'], input.join('\n')).stdout.trim().split('\n');
    return Object.keys(codes).filter((_, i) => JSON.parse(lines[i]).errors?.[0].code !== 'unsound_policy');
  };
  const breakPolicy = (place, folder) => {
    const file = join(place, folder, 'policy.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"tables"', ',"tables"'));
  };

  withCopy((place, at) => {
    run('new', '371300', '--name-en', 'Linyi', '--to', place);
    const explained = at(['explain', example]);
    assert.equal(explained.status, 0);
    assert.equal(explained.stdout, sound.explain.stdout);
    assert.match(explained.stderr, /^371300-linyi\/policy\.json .*yidi check 371300-linyi.*\n$/);
    assert.equal(at(['regions']).stdout, sound.regions.stdout);
    assert.equal(at(['coverage', '140830']).status, 0);
    assert.equal(at(['coverage', '371300-linyi']).status, 1);
    assert.equal(at(['diff', join(root, '140830-ruicheng'), join(place, '140830-ruicheng')]).status, 0);
    const refused = at(['settle', '-'], JSON.stringify(caseOf('371300')));
    assert.equal(refused.status, 1);
    assert.deepEqual(
      JSON.parse(refused.stdout).errors.map(({ code, path }) => [code, path]),
      [['unsound_policy', '/insured/insu_admdvs']],
    );
    assert.equal(at(['explain', '-'], JSON.stringify(caseOf('371302'))).status, 1, 'a place below it');
    assert.deepEqual(answered(at), ['ruicheng', 'lincang', 'linxiang', 'harbin']);
    assert.equal(at(['check']).status, 1);

    breakPolicy(place, '530900-lincang');
    assert.deepEqual(answered(at), ['ruicheng', 'harbin']);
    const offered = JSON.parse(at(['regions']).stdout).regions.map(({ admdvs }) => admdvs);
    assert.deepEqual(
      offered.filter((code) => code.startsWith('5309')),
      [],
      'those below it are not offered',
    );

    cpSync(join(root, '230100-harbin'), join(place, '230100-copy'), { recursive: true });
    breakPolicy(place, '230100-copy');
    assert.deepEqual(answered(at), ['ruicheng', 'harbin'], 'a sound file of the same region stands');

    breakPolicy(place, 'nation');
    assert.deepEqual(answered(at), []);
    writeFileSync(join(place, 'nation/policy.json'), '');
    assert.deepEqual(answered(at), [], 'a file that does not say whose it is');
  });
});

test('a file that never ends, or in another encoding, is refused in a sentence and little memory', () => {
  const within = (args, from) =>
    spawnSync('bash', ['-c', 'ulimit -v 400000; exec "$@"', 'bash', program, ...args], {
      encoding: 'utf8',
      input: from,
      timeout: 20_000,
    });
  const codes = ({ stdout }) => JSON.parse(stdout).errors.map(({ code }) => code);
  const settled = within(['settle', '/dev/zero', '--policies', root]);
  assert.deepEqual([settled.status, codes(settled)], [2, ['too_large']]);
  const batch = within(['batch', '--policies', root], Buffer.alloc(3_000_000, 0x20).fill('\n', 2_000_000, 2_000_001));
  assert.deepEqual(
    batch.stdout
      .trim()
      .split('\n')
      .map((stdout) => codes({ stdout })),
    [['too_large'], ['json_syntax']],
  );
  const endless = spawnSync('bash', [
    '-c',
    'ulimit -v 400000; exec "$0" batch --policies "$1" </dev/zero',
    program,
    root,
  ]);
  assert.equal(endless.status, 2);
  assert.deepEqual(codes(endless), ['too_large']);
  withCopy((place, at) => {
    for (const [i, name] of ['policy.json', 'sources.md', 'cases.json'].entries()) {
      const folder = join(place, `37130${i}-a`);
      cpSync(join(root, '140830-ruicheng'), folder, { recursive: true });
      rmSync(join(folder, name));
      symlinkSync('/dev/zero', join(folder, name));
      const checked = within(['check', folder, '--lang', 'en', '--policies', place]);
      assert.equal(checked.status, 1, checked.stderr);
      assert.match(checked.stdout, new RegExp(`${name.replace('.', '\\.')}.*too_large$`, 'm'));
    }
    assert.equal(at(['explain', join(root, '140830-ruicheng/example.json')]).status, 0);
  });
  const gbk = Buffer.from([...Buffer.from('{"insured": {"name": "'), 0xb3, 0xc7, ...Buffer.from('"}}')]);
  const utf16 = Buffer.from('\ufeff{"insured": {}}', 'utf16le');
  for (const given of [gbk, utf16]) {
    const explained = spawnSync(program, ['explain', '-', '--policies', root], { encoding: 'utf8', input: given });
    assert.equal(explained.status, 2);
    assert.match(explained.stdout, /不是 UTF-8 编码/);
    for (const args of [['settle', '-'], ['batch']]) {
      const { stdout } = spawnSync(program, [...args, '--policies', root], { encoding: 'utf8', input: given });
      const [{ code, message, line }] = JSON.parse(stdout.split('\n')[0]).errors;
      assert.deepEqual([code, line, message.startsWith('这个文件不是 UTF-8 编码')], ['json_syntax', 1, true]);
    }
  }
});

test('explain ends with the hotline, as it is dialled for the insured place', () => {
  const explained = (insured, place = root) => {
    const given = JSON.parse(readFileSync(join(root, '140830-ruicheng/example.json'), 'utf8'));
    given.insured.insu_admdvs = insured;
    const input = JSON.stringify(given);
    const { stdout } = spawnSync(program, ['explain', '-', '--policies', place], { encoding: 'utf8', input });
    return stdout.trimEnd().split('\n').at(-1);
  };
  for (const [insured, number] of [
    ['140830', '0359-12393'],
    ['110105', '010-12393'],
    ['419900', '0371-12393'], // insured with the province itself: its capital
    ['429004', '0728-12393'], // run by the province
  ])
    assert.ok(explained(insured).includes(`全国医保服务热线 ${number}`), insured);
  assert.ok(!explained('660000').includes('热线'), 'no area code is known');
});

test('yidi help is --help, of one command too', () => {
  const told = (...args) => spawnSync(program, args, { encoding: 'utf8' });
  assert.deepEqual([told('help').status, told('help').stdout], [0, told('--help').stdout]);
  assert.deepEqual(
    [told('help', 'settle').status, told('help', 'settle').stdout],
    [0, told('settle', '--help').stdout],
  );
  assert.equal(told().status, 64);
});

test('yidi check, coverage and diff of folders', () => {
  const check = run('check', '140830-ruicheng');
  assert.equal(check.status, 0, check.stdout);
  assert.match(check.stdout, /^140830-ruicheng {2}芮城县/);
  assert.match(check.stdout, /【起付线】/);
  const coverage = run('coverage', '140830');
  assert.equal(coverage.status, 0);
  assert.ok(check.stdout.includes(coverage.stdout));
  assert.equal(run('coverage', join(root, '140830-ruicheng')).stdout, coverage.stdout);
  const asJson = JSON.parse(
    execFileSync(program, ['coverage', '140830', '--json', '--policies', root], { encoding: 'utf8' }),
  );
  assert.deepEqual(asJson, kit.check(ruicheng).coverage);
  const diff = run('diff', join(root, '140830-ruicheng'), join(root, '140830-ruicheng/policy.json'));
  assert.equal(diff.status, 0);
  assert.match(diff.stdout, /规则变化：0 处/);
  const faulty = join(mkdtempSync(join(tmpdir(), 'yidi-')), 'mine.json');
  writeFileSync(faulty, spoiled);
  const unsound = run('diff', join(root, '140830-ruicheng'), faulty);
  assert.equal(unsound.status, 1);
  assert.ok(unsound.stdout.includes(`\n${faulty}:`), 'a fault names the file as it was given');
  rmSync(dirname(faulty), { recursive: true });
  const place = mkdtempSync(join(tmpdir(), 'yidi-'));
  try {
    cpSync(root, place, { recursive: true });
    rmSync(join(place, '140830-ruicheng/policy.json'));
    const lacking = spawnSync(program, ['check', '--policies', place], { encoding: 'utf8' });
    assert.equal(lacking.status, 1);
    assert.match(lacking.stdout, /^140830-ruicheng\/policy\.json:1 {2}json_syntax$/m);
    assert.equal((lacking.stdout.match(/json_syntax/g) ?? []).length, 1, 'folders that are no policies are left alone');
  } finally {
    rmSync(place, { recursive: true });
  }
  for (const args of [
    ['check', 'nowhere'],
    ['coverage', '999999'],
    ['diff', 'nowhere', root],
  ])
    assert.equal(run(...args).status, 66, args.join(' '));
});
