// A policy file as the list of policies has it. What is wrong in the file the engine says, not this.
import type { Bilingual, Region, Rules } from '../contract/types.js';
import { rulesOf } from './rules.js';

export interface Listed {
  admdvs: string;
  name: Bilingual;
  description: Bilingual | null;
  pool: Region['pool'];
  parent: string | null;
  checked_on: string;
  rules: Rules;
  /** Changes with the policy; an own file has none. */
  version?: string;
  line: number; // of all.txt
  /** Instead of a line: the policy itself, which came in a file of its own. */
  text?: string;
  file?: string;
}
/** A policy file of one's own, from this device or from the page around; and what the engine finds wrong in one. */
export interface PolicyFile {
  name: string;
  text: string;
}
export interface Refused {
  name: string;
  errors: { code: string; path: string; message: string }[];
}

export function listed(file: string, text: string): Listed {
  let policy: Partial<Listed> & Parameters<typeof rulesOf>[0];
  try {
    policy = JSON.parse(text);
  } catch {
    policy = { tables: {} };
  }
  const {
    admdvs = '',
    name = { zh: file, en: file },
    description = null,
    pool = 'city',
    parent = null,
    checked_on = '',
  } = policy ?? {};
  let rules: Listed['rules'] = 'filing';
  try {
    rules = rulesOf(policy);
  } catch {
    /* rows of an odd shape: the engine refuses them */
  }
  return { admdvs, name, description, pool, parent, checked_on, rules, line: -1, text, file };
}
