// How much of a place's rules a policy has, told from its rows: for the index (scripts/policies-plugin.ts) and for a
// file of one's own.

import type { Table } from './table.js';
import { wholeRows } from './table.js';

type Condition = string | string[] | { not?: string | string[] };
export interface Row {
  when?: Record<string, Condition>;
}

function admits(condition: Condition | undefined, value: string): boolean {
  if (condition === undefined) return true;
  if (typeof condition === 'string' || Array.isArray(condition)) return [condition].flat().includes(value);
  return !condition.not || ![condition.not].flat().includes(value);
}

/** Full: a deductible and a ratio of its own for a hospital stay, of either scheme, at home and in another province. */
export function rulesOf({ tables }: { tables: Record<string, Table<Row>> }): 'full' | 'some' {
  const states = (table: string, insutype: string, place: string): boolean =>
    wholeRows(tables[table] ?? []).some(
      ({ when = {} }) => admits(when.insutype, insutype) && admits(when.med_type, '21') && admits(when.place, place),
    );
  const all = ['deductible', 'ratio'].every((table) =>
    ['310', '390'].every((insutype) => ['home', 'other_province'].every((place) => states(table, insutype, place))),
  );
  return all ? 'full' : 'some';
}
