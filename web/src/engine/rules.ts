// How much of a place's rules its policies have, told from their rows: for the index (scripts/policies-plugin.ts) and
// for a file of one's own.

import type { Rules } from '../contract/types.js';
import type { Table } from './table.js';
import { wholeRows } from './table.js';

type Condition = string | string[] | { not?: string | string[] };
export interface Row {
  when?: Record<string, Condition>;
  until?: string | null;
}
interface Stating {
  checked_on?: string;
  tables: Record<string, Table<Row>>;
}

/** What a plain hospital stay cannot be worked out without. */
const OF_A_STAY = ['deductible', 'ratio', 'basic_cap'];

/** Parameters that say how to file, what to bring and whom to ask; all others are about money. */
export const OF_FILING = [
  ...['filing_required', 'filing_latest', 'filing_deadline', 'filing_validity', 'filing_place_level'],
  ...['filing_change_after', 'filing_commitment', 'filing_materials', 'filing_channels', 'filing_procedure'],
  ...['may_file', 'long_term_stay', 'chosen_institutions', 'institution_changes_a_year', 'institution_choice_validity'],
  ...['direct_service', 'proxy_materials', 'preconditions', 'treatment_materials', 'prior_review', 'manual_materials'],
  ...['handling_times', 'referral_hospitals', 'offices', 'notices'],
];

function admits(condition: Condition | undefined, value: string): boolean {
  if (condition === undefined) return true;
  if (typeof condition === 'string' || Array.isArray(condition)) return [condition].flat().includes(value);
  return !condition.not || ![condition.not].flat().includes(value);
}

/** The rows of all the policies that held when each was last checked: what ended before is no rule to count on. */
const rowsOf = (policies: Stating[], table: string): Row[] =>
  policies.flatMap(({ tables, checked_on: day = '' }) =>
    wholeRows(tables[table] ?? []).filter(({ until }) => !until || until > day),
  );

/**
 * What a policy states together with those above it, the nation's left out. Full: a hospital stay of either scheme, at
 * home and in another province, has deductible, ratio and cap; some: there is anything about money; else filing.
 */
export function rulesOf(...policies: Stating[]): Rules {
  const states = (table: string, insutype: string, place: string): boolean =>
    rowsOf(policies, table).some(
      ({ when = {} }) => admits(when.insutype, insutype) && admits(when.med_type, '21') && admits(when.place, place),
    );
  const all = OF_A_STAY.every((table) =>
    ['310', '390'].every((insutype) => ['home', 'other_province'].every((place) => states(table, insutype, place))),
  );
  if (all) return 'full';
  const tables = new Set(policies.flatMap((policy) => Object.keys(policy.tables)));
  return [...tables].some((table) => !OF_FILING.includes(table) && rowsOf(policies, table).length) ? 'some' : 'filing';
}
