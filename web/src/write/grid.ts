// A table of rules seen as a grid: what distinguishes its rows is chosen, and each cell is the row with exactly those
// conditions. A parameter that nothing distinguishes is a grid of one cell. Cells never overlap, whatever is chosen.
import type { Condition, Row, When } from './model.js';

export interface Fragment {
  id: string;
  when: When;
}
export type Group = 'care' | 'who' | 'place' | 'category' | 'filing' | 'nth' | 'institution';
/** Per group the id of the way it is divided; absent: not divided. */
export type Division = Partial<Record<Group, string>>;
export interface Cell {
  who: string[];
  column: string | null;
  when: When;
}

const LONG = ['resettled_retiree', 'long_term_resident', 'stationed_worker'];
const AWAY = ['other_county', 'other_city', 'other_province'];
const each = (dimension: string, ...values: string[]): Fragment[] =>
  values.map((value) => ({ id: value, when: { [dimension]: value } }));

/** The ways in which a group can be divided, coarse before fine. The parts of one way never overlap. */
export function waysOf(group: Group, classes: readonly string[] = []): Record<string, Fragment[]> {
  switch (group) {
    case 'care':
      return {
        21: each('med_type', '21'),
        11: each('med_type', '11'),
        14: each('med_type', '14'),
        kinds: each('med_type', '11', '14', '21'),
      };
    case 'who':
      return {
        employee: each('insutype', '310'),
        resident: each('insutype', '390'),
        scheme: each('insutype', '310', '390'),
        person: [
          { id: 'in_work', when: { insutype: '310', psn_type: '11' } },
          { id: 'retired', when: { insutype: '310', psn_type: '12' } },
          { id: '390', when: { insutype: '390' } },
        ],
        status: each('psn_type', '11', '12'),
      };
    case 'place':
      return {
        away: [
          { id: 'home', when: { place: 'home' } },
          { id: 'away', when: { place: AWAY } },
        ],
        province: [
          { id: 'in_province', when: { place: ['home', 'other_county', 'other_city'] } },
          { id: 'other_province', when: { place: 'other_province' } },
        ],
        three: [
          { id: 'home', when: { place: 'home' } },
          { id: 'elsewhere_in_province', when: { place: ['other_county', 'other_city'] } },
          { id: 'other_province', when: { place: 'other_province' } },
        ],
        only_away: [{ id: 'away', when: { place: AWAY } }],
        two_away: [
          { id: 'elsewhere_in_province', when: { place: ['other_county', 'other_city'] } },
          { id: 'other_province', when: { place: 'other_province' } },
        ],
      };
    case 'category':
      return {
        long: [
          { id: 'long', when: { category: LONG } },
          { id: 'temporary', when: { category: ['referred', 'emergency', 'other_temporary'] } },
        ],
        three: [
          { id: 'long', when: { category: LONG } },
          { id: 'sent', when: { category: ['referred', 'emergency'] } },
          ...each('category', 'other_temporary'),
        ],
        six: each('category', ...LONG, 'referred', 'emergency', 'other_temporary'),
      };
    case 'filing':
      return {
        filed: [
          { id: 'valid', when: { filing: 'valid' } },
          { id: 'not_valid', when: { filing: { not: ['valid'] } } },
        ],
      };
    case 'nth':
      return {
        two: [
          { id: 'first', when: { nth_admission: { below: 2 } } },
          { id: 'later', when: { nth_admission: { at_least: 2 } } },
        ],
        three: [
          { id: 'first', when: { nth_admission: { below: 2 } } },
          { id: 'second', when: { nth_admission: { at_least: 2, below: 3 } } },
          { id: 'from_third', when: { nth_admission: { at_least: 3 } } },
        ],
      };
    case 'institution':
      return {
        level: each('level', '1', '2', '3'),
        graded: each('level', '1', '2', '3', '9'),
        ...(classes.length ? { class: each('institution_class', ...classes) } : {}),
      };
  }
}

export const GROUPS: readonly Group[] = ['care', 'who', 'place', 'category', 'filing', 'nth', 'institution'];
const ROWS = GROUPS.filter((group) => group !== 'institution');

const DIMENSIONS: Record<Group, string[]> = {
  care: ['med_type'],
  who: ['insutype', 'psn_type'],
  place: ['place'],
  category: ['category'],
  filing: ['filing'],
  nth: ['nth_admission'],
  institution: ['level', 'institution_class'],
};

const canonical = (condition: Condition): string => {
  if (typeof condition === 'string') return condition;
  if (Array.isArray(condition)) return [...condition].sort().join();
  return 'not' in condition
    ? `not ${[...condition.not].sort().join()}`
    : `${(condition as { at_least?: number }).at_least ?? ''}..${(condition as { below?: number }).below ?? ''}`;
};

/** The same conditions, however they are written. */
export const conditionsKey = (when: When = {}): string =>
  Object.keys(when)
    .sort()
    .map((key) => `${key}=${canonical(when[key] as Condition)}`)
    .join('&');

const only = (when: When = {}, dimensions: readonly string[]): When =>
  Object.fromEntries(Object.entries(when).filter(([key]) => dimensions.includes(key)));

/** How rows that are there are divided: per group the way that fits most of them, the coarser of equals. */
export function divisionOf(rows: readonly Row[], classes: readonly string[]): Division {
  const found: Division = {};
  for (const group of GROUPS) {
    const parts = rows.map((row) => conditionsKey(only(row.when, DIMENSIONS[group])));
    let best = parts.filter((part) => part === '').length;
    for (const [way, fragments] of Object.entries(waysOf(group, classes))) {
      const fits = parts.filter((part) => fragments.some((one) => conditionsKey(one.when) === part)).length;
      if (fits > best) [best, found[group]] = [fits, way];
    }
  }
  return found;
}

const fragmentsOf = (group: Group, division: Division, classes: readonly string[]): Fragment[] =>
  waysOf(group, classes)[division[group] ?? ''] ?? [{ id: '', when: {} }];

/** The grid's lines, each with its cells; a line is named by the fragments that make it. */
export function cellsOf(division: Division, classes: readonly string[]): Cell[][] {
  const lines = ROWS.reduce<{ who: string[]; when: When }[]>(
    (lines, group) =>
      lines.flatMap((line) =>
        fragmentsOf(group, division, classes).map(({ id, when }) => ({
          who: id ? [...line.who, `${group}.${id}`] : line.who,
          when: { ...line.when, ...when },
        })),
      ),
    [{ who: [], when: {} }],
  );
  return lines.map((line) =>
    fragmentsOf('institution', division, classes).map(({ id, when }) => ({
      who: line.who,
      column: id || null,
      when: { ...line.when, ...when },
    })),
  );
}

/** The row of a cell, the one in force last; -1 where there is none. */
export function rowOf(rows: readonly Row[], { when }: Pick<Cell, 'when'>): number {
  const key = conditionsKey(when);
  return rows.reduce((best, row, index) => {
    if (conditionsKey(row.when) !== key) return best;
    return best < 0 || String(row.from ?? '') >= String(rows[best]?.from ?? '') ? index : best;
  }, -1);
}
