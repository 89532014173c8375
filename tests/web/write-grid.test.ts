// A grid's cells never overlap and find their rows again however these are written; what is typed becomes what a file
// states.
import { readFileSync } from 'node:fs';
import { compact, halves } from '../../web/scripts/policy-schema.js';
import { withNames } from '../../web/scripts/vocabulary.mjs';
import { wholeRows } from '../../web/src/engine/table.js';
import type { Division, Group } from '../../web/src/write/grid.js';
import { cellsOf, divisionOf, GROUPS, rowOf, waysOf } from '../../web/src/write/grid.js';
import type { Condition, Interval, Row, When } from '../../web/src/write/model.js';
import { sectionAt, sectionsOf } from '../../web/src/write/sections.js';
import { showValue, stateValue } from '../../web/src/write/value.js';

const CLASSES = ['class_1', 'class_2'];
const schema = compact(
  withNames(JSON.parse(readFileSync(new URL('../../policies/schema/policy.schema.json', import.meta.url), 'utf8'))),
);
const domains = new Map<string, (string | number)[]>();
const domain = (dimension: string): (string | number)[] =>
  domains.get(dimension) ?? domains.set(dimension, valuesOf(dimension)).get(dimension)!;
const valuesOf = (dimension: string): (string | number)[] => {
  if (dimension === 'institution_class') return CLASSES;
  const { values, range } = schema.dimensions.find(({ id }) => id === dimension)!;
  return range ? [0, 1, 2, 3, 4] : values.map(({ value }) => value);
};
const admits = (condition: Condition, value: string | number): boolean => {
  if (typeof condition === 'string') return condition === value;
  if (Array.isArray(condition)) return condition.includes(String(value));
  if ('not' in condition) return !condition.not.includes(String(value));
  const { at_least = -Infinity, below = Infinity } = condition as Interval;
  return Number(value) >= at_least && Number(value) < below;
};
/** Independent of the engine: some dimension on which no value fits both. */
const exclude = (a: When, b: When): boolean =>
  Object.keys(a).some(
    (key) => key in b && !domain(key).some((value) => admits(a[key]!, value) && admits(b[key]!, value)),
  );

const divisions = (): Division[] => {
  const one = GROUPS.flatMap((group) => Object.keys(waysOf(group, CLASSES)).map((way) => ({ [group]: way })));
  return [
    ...one,
    ...one.flatMap((a) => one.map((b) => ({ ...a, ...b }))),
    { care: '21', who: 'person', place: 'three', category: 'six', filing: 'filed', nth: 'three', institution: 'class' },
  ];
};

test('no two cells of any grid overlap', () => {
  for (const division of divisions()) {
    const cells = cellsOf(division, CLASSES).flat();
    const overlapping = cells.flatMap((a, n) =>
      cells
        .slice(n + 1)
        .filter((b) => !exclude(a.when, b.when))
        .map((b) => [a.when, b.when]),
    );
    expect(overlapping, JSON.stringify(division)).toEqual([]);
  }
});

test('every condition of a grid is one of the schema', () => {
  for (const group of GROUPS)
    for (const way of Object.values(waysOf(group as Group, CLASSES)))
      for (const { when } of way)
        for (const [dimension, condition] of Object.entries(when)) {
          if (typeof condition === 'object' && !Array.isArray(condition) && !('not' in condition)) continue;
          const named =
            typeof condition === 'string'
              ? [condition]
              : Array.isArray(condition)
                ? condition
                : (condition as { not: string[] }).not;
          for (const value of named) expect(domain(dimension), `${group} ${value}`).toContain(value);
        }
});

const row = (when: When, more: Partial<Row> = {}): Row => ({ id: JSON.stringify(when), when, yuan: '1.00', ...more });

test('a cell finds its row in whatever order it is written', () => {
  const rows = [row({ level: ['3'], insutype: '310' }), row({ insutype: '390', level: '3' })];
  const [employees, residents] = cellsOf({ who: 'scheme', institution: 'level' }, []);
  expect(rowOf(rows, residents![2]!)).toBe(1);
  expect(rowOf(rows, employees![0]!)).toBe(-1);
  expect(
    rowOf(
      [row({ place: ['other_province', 'other_city', 'other_county'] })],
      cellsOf({ place: 'only_away' }, [])[0]![0]!,
    ),
  ).toBe(0);
});

test('of rows that follow one another a cell shows the last', () => {
  const rows = [row({}, { from: '2025-01-01' }), row({}, { from: '2024-01-01', until: '2025-01-01' })];
  const lines = cellsOf({}, []);
  expect(rowOf(rows, lines[0]![0]!)).toBe(0);
});

test('how rows are divided is read from them', () => {
  expect(divisionOf([row({ insutype: '310', level: '1' }), row({ insutype: '390', level: '3' })], [])).toEqual({
    who: 'scheme',
    institution: 'level',
  });
  expect(
    divisionOf(
      [row({ insutype: '310', psn_type: '11' }), row({ insutype: '310', psn_type: '12' }), row({ insutype: '390' })],
      [],
    ),
  ).toEqual({ who: 'person' });
  expect(divisionOf([row({})], [])).toEqual({});
  const ruicheng = JSON.parse(
    readFileSync(new URL('../../policies/140830-ruicheng/policy.json', import.meta.url), 'utf8'),
  );
  const classes = ruicheng.classes.map(({ id }: { id: string }) => id);
  expect(divisionOf(wholeRows(ruicheng.tables.deductible), classes)).toMatchObject({
    care: '21',
    who: 'scheme',
    place: 'province',
    institution: 'class',
  });
});

test.each([
  ['600', 'yuan', { kind: 'yuan', value: '600.00' }],
  ['5万', 'yuan', { kind: 'yuan', value: '50000.00' }],
  ['１,２００.５', 'yuan', { kind: 'yuan', value: '1200.50' }],
  ['85', 'ratio', { kind: 'ratio', value: '85%' }],
  ['85％', 'ratio', { kind: 'ratio', value: '85%' }],
  ['120', 'ratio', { kind: 'ratio', value: '120%' }],
  ['8成', 'ratio', { kind: 'ratio', value: '8成' }],
  ['70～80', 'ratio', { kind: 'ratio', value: { at_least: '70%', at_most: '80%' } }],
  ['至少70', 'ratio', { kind: 'ratio', value: { at_least: '70%' } }],
  ['至多800', 'yuan', { kind: 'yuan', value: { at_most: '800.00' } }],
  ['约10', 'points', { kind: 'points', value: { at_least: '0%', about: '10%' } }],
  ['10个左右', 'number', { kind: 'number', value: '10个左右' }],
  ['20%左右', 'ratio', { kind: 'ratio', value: { at_least: '0%', about: '20%' } }],
  ['5%～20%，约10%', 'points', { kind: 'points', value: { at_least: '5%', at_most: '20%', about: '10%' } }],
  ['6个月', 'months', { kind: 'months', value: 6 }],
  ['长期', 'months', { kind: 'choice', value: 'no_expiry' }],
  ['不封顶', 'yuan', { kind: 'choice', value: 'none' }],
  ['  ', 'yuan', null],
] as const)('%s as %s', (typed, kind, stated) => {
  expect(stateValue(typed, kind, ['none', 'no_expiry'])).toEqual(stated);
});

test('a bound shown is read as the same bound', () => {
  const words = { least: '至少', most: '至多', about: '约' };
  const limits = [{ at_least: '70%', at_most: '80%' }, { at_least: '70%' }, { at_most: '80%' }];
  for (const value of [
    ...limits,
    ...limits.map((ends) => ({ ...ends, about: '75%' })),
    { at_least: '0%', about: '10%' },
  ])
    expect(stateValue(showValue(value, words)!, 'ratio', [])).toEqual({ kind: 'ratio', value });
  expect(showValue([{ ratio: '80%' }], words)).toBeNull();
});

test('every parameter has a place in the form, a name in both languages and a kind', () => {
  const sections = sectionsOf(schema.parameters);
  const shown = sections.flatMap(({ tables }) => tables);
  expect([...shown].sort()).toEqual(schema.parameters.map(({ id }) => id).sort());
  for (const { id, name, about, kinds } of schema.parameters) {
    expect(name.zh, id).toMatch(/[\u4e00-\u9fff]/);
    expect(name.en, id).not.toMatch(/[\u4e00-\u9fff]/);
    expect(about.zh, id).toMatch(/[\u4e00-\u9fff]/);
    expect(about.en, id).not.toMatch(/[\u4e00-\u9fff]/);
    expect(kinds.length, id).toBeGreaterThan(0);
  }
  expect(sectionAt(sections, '/tables/ratio/0/ratio')).toBe('ratio');
  expect(sectionAt(sections, '/sources/0/title')).toBe('sources');
  expect(sectionAt(sections, '')).toBe('who');
});

test('a parameter that the schema gains stands beside the one before it', () => {
  const added = (at: number) => {
    const more = schema.parameters.toSpliced(at, 0, { ...schema.parameters[0]!, id: 'brand_new' });
    return sectionsOf(more).find(({ tables }) => tables.includes('brand_new'));
  };
  const of = (id: string) => schema.parameters.findIndex((parameter) => parameter.id === id);
  expect(added(of('nth_deductible_factor'))).toMatchObject({ id: 'deductible' });
  expect(added(0)?.id).toBe(added(1)?.id);
  expect(added(schema.parameters.length)?.id).toBe('offices');
});

test('a text in both languages', () => {
  expect(halves('起付线 Deductible')).toEqual({ zh: '起付线', en: 'Deductible' });
  expect(halves('写 null。 Write null.')).toEqual({ zh: '写 null。', en: 'Write null.' });
  expect(halves('一行。\n二行 50%。\nOne line.\nTwo.')).toEqual({ zh: '一行。\n二行 50%。', en: 'One line.\nTwo.' });
});
