// The document that is being written: files come back byte for byte, edits keep what they are not about.
import { readdirSync, readFileSync } from 'node:fs';
import { caseOf, casesOf, changeBetween, changed } from '../../web/src/write/case-file.js';
import { NO_CASES, readCases, withCase, withEntry } from '../../web/src/write/examples.js';
import { casesText, policyText, readPolicy, sourcesText } from '../../web/src/write/files.js';
import type { Policy, Row } from '../../web/src/write/model.js';
import {
  addRow,
  citing,
  dropRow,
  emptyPolicy,
  freeId,
  idFor,
  moved,
  pathOf,
  put,
  renameSource,
} from '../../web/src/write/model.js';
import { printJson } from '../../web/src/write/print.js';

const root = new URL('../../', import.meta.url);
const folders = ['policies/', 'tests/example_policies/'].flatMap((folder) =>
  readdirSync(new URL(folder, root), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['schema', 'calendar', 'parameters'].includes(entry.name))
    .map((entry) => `${folder}${entry.name}/`),
);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const withPolicy = folders.filter((folder) => {
  try {
    read(`${folder}policy.json`);
    return true;
  } catch {
    return false;
  }
});

const opened = (text: string): Policy => {
  const result = readPolicy(text);
  if (!('policy' in result)) throw new Error(result.problem);
  return result.policy;
};
const row = (id: string, more: Partial<Row> = {}): Row => ({
  id,
  when: {},
  yuan: '1.00',
  from: '2024-01-01',
  cite: 'notice §1',
  ...more,
});
const ORDER = ['deductible', 'ratio', 'basic_cap', 'notices'];

test.each(withPolicy)('%s comes back byte for byte', (folder) => {
  expect(withPolicy.length).toBeGreaterThan(40);
  const text = read(`${folder}policy.json`);
  expect(policyText(opened(text))).toBe(text);
});

test.each(withPolicy)('the cases of %s come back byte for byte, and a change touches its own line only', (folder) => {
  const text = read(`${folder}cases.json`);
  const file = readCases(text)!;
  expect(casesText(file)).toBe(text);
  const last = file.cases.length - 1;
  const lines = casesText(withEntry(file, last, { why: '?' })).split('\n');
  expect(lines.filter((line, n) => line !== text.split('\n')[n])).toEqual([expect.stringMatching(/"why": "\?"\}$/)]);
});

test('a case is added as what differs from the base, and the first one is the base', () => {
  const [one, two] = casesOf(JSON.parse(read('policies/140830-ruicheng/cases.json'))).map((each) => each.case);
  const file = withCase(withCase(NO_CASES, 'one', one!), 'two', two!);
  expect(file.base).toEqual(one);
  expect(file.cases.map((entry) => entry.change)).toEqual([{}, changeBetween(one!, two!)]);
  expect(file.cases.map((entry) => caseOf(file, entry))).toEqual([one, two]);
  expect(readCases(casesText(file))).toEqual(file);
  expect(
    casesText(file)
      .split('\n')
      .filter((line) => line.includes('"name": "two"')),
  ).toHaveLength(1);
});

test('a change is a merge patch (the table of RFC 7386)', () => {
  const rows: [unknown, unknown, unknown][] = [
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b' }, { a: null }, {}],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
    [{ e: 1 }, { a: null }, { e: 1 }],
    [[1, 2], { a: 'b', c: null }, { a: 'b' }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ];
  for (const [whole, change, becomes] of rows) expect(changed(whole, change)).toEqual(becomes);
});

test('what is not a policy is told apart', () => {
  expect(readPolicy('{"admdvs": ')).toEqual({ problem: 'json' });
  expect(readPolicy('{"cases": []}')).toEqual({ problem: 'not_a_policy' });
  expect(readPolicy('{"name": {}, "tables": {"ratio": {"id": "a"}}, "sources": []}')).toEqual({
    problem: 'not_a_policy',
  });
  expect('policy' in readPolicy('\uFEFF' + read('policies/nation/policy.json'))).toBe(true);
});

test('unknown keys, tables and rows stay, in their order', () => {
  const text = printJson({
    ...emptyPolicy('2026-01-01'),
    later: { a: [1, 2] },
    tables: {
      zzz: [{ id: 'x', strange: true, when: { moon: 'full' } }],
      ratio: [{ id: 'a', ratio: '80%', odd: null }],
    },
  });
  const policy = addRow(opened(text), 'deductible', row('b'), ORDER);
  expect(Object.keys(policy.tables)).toEqual(['zzz', 'deductible', 'ratio']);
  const back = dropRow(policy, 'deductible', 0);
  expect(policyText(back)).toBe(text);
  expect(policyText(put(back, ['tables', 'ratio', 0, 'ratio'], '81%'))).toBe(text.replace('80%', '81%'));
});

test('a new table, a new key stand where the schema has them', () => {
  const one = addRow(emptyPolicy('2026-01-01'), 'basic_cap', row('cap'), ORDER);
  const two = addRow(addRow(one, 'ratio', row('r'), ORDER), 'deductible', row('d'), ORDER);
  expect(Object.keys(two.tables)).toEqual(['deductible', 'ratio', 'basic_cap']);
  const until = put(two, ['tables', 'ratio', 0, 'until'], '2025-01-01');
  expect(Object.keys(until.tables.ratio![0]!)).toEqual(['id', 'when', 'yuan', 'from', 'until', 'cite']);
  expect(Object.keys(put(until, ['classes'], [])).indexOf('classes')).toBe(Object.keys(until).indexOf('tables'));
  expect(Object.keys(put({ ratio: '85%' }, ['to'], '1.00', ['to', 'ratio']))).toEqual(['to', 'ratio']);
});

test('an edit leaves the document before it as it was, and shares what it does not touch', () => {
  const before = addRow(addRow(emptyPolicy('2026-01-01'), 'ratio', row('a'), ORDER), 'deductible', row('d'), ORDER);
  const text = policyText(before);
  const after = put(before, ['tables', 'ratio', 0, 'when'], { insutype: '310' });
  expect(policyText(before)).toBe(text);
  expect(after.tables.deductible).toBe(before.tables.deductible);
  expect(after.tables.ratio).not.toBe(before.tables.ratio);
});

test('rows move by one and stop at the ends', () => {
  const three = ['a', 'b', 'c'].reduce(
    (policy, id) => addRow(policy, 'ratio', row(id), ORDER),
    emptyPolicy('2026-01-01'),
  );
  const order = (policy: Policy): string => policy.tables.ratio!.map(({ id }) => id).join('');
  expect(order(moved(three, ['tables', 'ratio'], 2, -1))).toBe('acb');
  expect(moved(three, ['tables', 'ratio'], 0, -1)).toBe(three);
  expect(moved(three, ['tables', 'ratio'], 2, 1)).toBe(three);
});

test('an id follows from the conditions, fits the schema, and no two are the same', () => {
  const cases: [Row['when'], string][] = [
    [{}, 'all'],
    [{ insutype: '310', med_type: '21', level: '3' }, 'employee-level-3'],
    [{ insutype: '390', med_type: '11', place: 'other_province' }, 'resident-care-11-other-province'],
    [{ category: ['referred', 'emergency'], filing: { not: ['valid'] } }, 'referred-emergency-not-valid'],
    [{ nth_admission: { at_least: 2 } }, 'nth-admission-from-2'],
    [{ institution_class: 'class_1' }, 'class-1'],
  ];
  for (const [when, id] of cases) expect(idFor(when!, [])).toBe(id);
  const taken: string[] = [];
  for (let n = 0; n < 30; n++) taken.push(idFor({ insutype: '310' }, taken));
  expect(new Set(taken).size).toBe(30);
  for (const id of [...taken, freeId('一', []), freeId('A b_c!', [])]) expect(id).toMatch(/^[a-z0-9][a-z0-9_-]*$/);
});

const OTHER_CITE = '"cite": "notice §3", "grade": "interpreted", "reading": "…"';
const SHARED = `{
  "tables": {
    "deductible": {"when": {"med_type": "21", "place": "home"}, "from": "2024-01-01", "cite": "notice §2", "rows": [
      {"id": "level-3", "when": {"level": "3"}, "yuan": "800.00"},
      {"id": "level-2", "when": {"level": "2"}, "yuan": "400.00", ${OTHER_CITE}}
    ]}
  },
  "name": {"zh": "甲", "en": "A"},
  "sources": []
}
`;

test('a table that says once what its rows share is worked on in whole rows, and saved as far as they still do', () => {
  const policy = opened(SHARED);
  expect(policy.tables.deductible).toEqual([
    row('level-3', { when: { med_type: '21', place: 'home', level: '3' }, yuan: '800.00', cite: 'notice §2' }),
    row('level-2', {
      when: { med_type: '21', place: 'home', level: '2' },
      yuan: '400.00',
      cite: 'notice §3',
      grade: 'interpreted',
      reading: '…',
    }),
  ]);
  expect(Object.keys(policy.tables.deductible![1]!)).toEqual([
    'id',
    'when',
    'yuan',
    'from',
    'cite',
    'grade',
    'reading',
  ]);
  expect(policyText(policy)).toBe(SHARED);
  const third = (more: Partial<Row>): Row =>
    row('level-1', { when: { med_type: '21', place: 'home', level: '1' }, yuan: '200.00', cite: 'notice §2', ...more });
  const edits: [what: string, edited: Policy, changes: [string, string][]][] = [
    ['a value', put(policy, ['tables', 'deductible', 0, 'yuan'], '900.00'), [['800.00', '900.00']]],
    [
      'a day of its own',
      put(policy, ['tables', 'deductible', 0, 'from'], '2025-01-01'),
      [['"800.00"}', '"800.00", "from": "2025-01-01"}']],
    ],
    ['the shared cite', put(policy, ['tables', 'deductible', 1, 'cite'], 'notice §2'), [['"cite": "notice §3", ', '']]],
    [
      'a row more',
      addRow(policy, 'deductible', third({}), ORDER),
      [['"reading": "…"}', '"reading": "…"},\n      {"id": "level-1", "when": {"level": "1"}, "yuan": "200.00"}']],
    ],
    ['a row less', dropRow(policy, 'deductible', 1), [[/,\n.*level-2.*/.exec(SHARED)![0], '']]],
    [
      'a row of another place',
      addRow(policy, 'deductible', third({ when: { med_type: '21', level: '1' } }), ORDER),
      [
        ['{"med_type": "21", "place": "home"}', '{"med_type": "21"}'],
        ['{"level": "3"}', '{"place": "home", "level": "3"}'],
        ['{"level": "2"}', '{"place": "home", "level": "2"}'],
        ['"reading": "…"}', '"reading": "…"},\n      {"id": "level-1", "when": {"level": "1"}, "yuan": "200.00"}'],
      ],
    ],
  ];
  for (const [what, edited, changes] of edits) {
    expect(policyText(edited), what).toBe(changes.reduce((text, [from, to]) => text.replace(from, to), SHARED));
    expect(opened(policyText(edited)), what).toEqual(edited);
  }
});

test('a row without a day or a cite does not take the shared one', () => {
  const edited = put(
    put(opened(SHARED), ['tables', 'deductible', 0, 'from'], undefined),
    ['tables', 'deductible', 1, 'cite'],
    undefined,
  );
  expect(opened(policyText(edited))).toEqual(edited);
});

test('a source takes what cites it along', () => {
  const policy = {
    ...addRow(emptyPolicy('2026-01-01'), 'ratio', row('a'), ORDER),
    classes: [{ id: 'c', name: { zh: '一', en: '一' }, cite: 'notice §2' }],
    sources: [
      { id: 'notice', title: '通知', issuer: null, number: null, date: null, grade: 'official', read_in: '网站' },
    ],
  };
  expect(citing(policy, 'notice')).toEqual(['/classes/0', '/tables/ratio/0']);
  const renamed = renameSource(policy, 0, 'rules2024');
  expect(citing(renamed, 'notice')).toEqual([]);
  expect(renamed.tables.ratio![0]!.cite).toBe('rules2024 §1');
  expect(renamed.classes![0]!.cite).toBe('rules2024 §2');
});

test('pointers', () => {
  expect(pathOf('/tables/ratio/0/when')).toEqual(['tables', 'ratio', 0, 'when']);
  expect(pathOf('')).toEqual([]);
  expect(pathOf('/a~1b/c~0d/3')).toEqual(['a/b', 'c~d', 3]);
});

test('the notes on sources name every document, number and day taken from it', () => {
  const policy = opened(read('policies/140830-ruicheng/policy.json'));
  const notes = sourcesText(
    policy,
    (_, { yuan, ratio }) => String(yuan ?? ratio ?? ''),
    (parameter) => parameter,
  );
  for (const { id } of policy.sources) expect(notes).toContain(`| ${id} |`);
  for (const { yuan } of policy.tables.deductible!) expect(notes).toContain(String(yuan));
  expect(notes).toContain('2021-01-01');
  for (const line of notes.split('\n').filter((one) => one.startsWith('|')))
    expect(line.split('|').length).toBeGreaterThanOrEqual(4);
});

test('however a file is laid out, it comes back so, and a change touches its own lines only', () => {
  const policy = JSON.parse(read('policies/230100-harbin/policy.json'));
  for (const indent of [2, 4, '\t']) {
    const text = `${JSON.stringify(policy, null, indent)}\n`;
    expect(policyText(opened(text))).toBe(text);
    const changed = policyText(put(opened(text), ['tables', 'deductible', 0, 'yuan'], '721.00')).split('\n');
    const lines = text.split('\n');
    expect(changed.length).toBe(lines.length);
    expect(changed.filter((line, n) => line !== lines[n])).toEqual([expect.stringContaining('721.00')]);
  }
  const dense = JSON.stringify(policy);
  expect(policyText(opened(dense))).toBe(dense);
  expect(JSON.parse(policyText(put(opened(dense), ['pool'], 'county')))).toEqual({ ...policy, pool: 'county' });
});
