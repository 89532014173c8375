import type { Case } from 'yidi';

export type Expected = string | boolean | number | null | Expected[] | { [key: string]: Expected };
/** What differs from a base; `case` instead says everything. */
export interface Entry {
  name: string;
  base?: string;
  change?: object;
  case?: Case;
  expect: { [place: string]: Expected };
  why: string;
}
export interface CaseFile {
  $schema?: string;
  base?: Case;
  bases?: { [name: string]: object };
  cases: Entry[];
}

export function changed(whole: unknown, change: unknown): unknown;
export function changeBetween(before: object, after: object): object;
export function caseOf(file: Pick<CaseFile, 'base' | 'bases'>, entry: Entry): Case;
export function expectationsOf(expect: Entry['expect']): [pointer: string, wanted: Expected][];
export function casesOf(
  file: CaseFile,
): { name: string; why: string; case: Case; expect: { [pointer: string]: Expected } }[];
