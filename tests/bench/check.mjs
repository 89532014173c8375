// How long `yidi check` takes for a large policy: one table of so many rows (10,000 by default), of hospital classes,
// groups of people and half-years, each row with a cite and witnesses of its own. Prints rows and milliseconds for the
// number asked for and for its half, so that one sees how the time grows. Not a test: it depends on the machine.
//
//   node tests/bench/check.mjs [ROWS]
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { program } from '../package.mjs';

const CLASSES = 60;
const GROUPS = 5;
const PERIODS = Math.ceil(10_000 / CLASSES / GROUPS);
const named = (id) => ({ id, name: { zh: id, en: id }, cite: 'notice §1' });
const numbered = (count, letter) => Array.from({ length: count }, (_, i) => `${letter}${i}`);
const halfYear = (i) => `${1990 + Math.floor(i / 2)}-${i % 2 ? '07' : '01'}-01`;

function policyOf(rows) {
  const deductible = Array.from({ length: rows }, (_, i) => {
    const at = Math.floor(i / CLASSES / GROUPS);
    return {
      id: `row-${i}`,
      when: { institution_class: `c${i % CLASSES}`, person_group: `g${Math.floor(i / CLASSES) % GROUPS}` },
      yuan: `${100 + i}.00`,
      from: halfYear(at),
      ...(at < PERIODS - 1 ? { until: halfYear(at + 1) } : {}),
      cite: `notice §${i}`,
    };
  });
  return {
    admdvs: '371300',
    name: { zh: '甲', en: 'A' },
    pool: 'city',
    parent: null,
    checked_on: '2026-11-21',
    sources: [{ id: 'notice', title: '通知', grade: 'official' }],
    classes: numbered(CLASSES, 'c').map((id) => ({ ...named(id), members: [`医院${id}`] })),
    groups: numbered(GROUPS, 'g').map(named),
    tables: { deductible },
  };
}

function milliseconds(rows) {
  const root = mkdtempSync(join(tmpdir(), 'yidi-bench-'));
  const folder = join(root, '371300-a');
  mkdirSync(folder);
  mkdirSync(join(root, 'calendar'));
  writeFileSync(join(root, 'calendar/holidays.json'), '{"years":[]}');
  const policy = policyOf(rows);
  const days = policy.tables.deductible.flatMap(({ from, until = '' }) => [from, until]);
  const amounts = policy.tables.deductible.map(({ yuan }) => yuan);
  writeFileSync(join(folder, 'policy.json'), JSON.stringify(policy, null, 1));
  writeFileSync(join(folder, 'sources.md'), ['notice', ...new Set(days), ...amounts].join('\n'));
  writeFileSync(join(folder, 'cases.json'), '{"cases":[]}');
  try {
    const start = performance.now();
    const { stdout } = spawnSync(program, ['check', '--policies', root], { encoding: 'utf8', maxBuffer: 1 << 28 });
    const took = performance.now() - start;
    const errors = stdout.match(/^ {2}错误：.*/gm) ?? [];
    const expected = errors.length === 1 && errors[0].includes('cases.json');
    if (!expected)
      throw new Error(`a sound policy without a case has other findings: ${errors.slice(0, 5).join('\n')}`);
    return took;
  } finally {
    rmSync(root, { recursive: true });
  }
}

const rows = Number(process.argv[2] ?? 10_000);
for (const some of [Math.floor(rows / 2), rows]) console.log(`${some} rows: ${milliseconds(some).toFixed(0)} ms`);
