// A policy file as the list of policies has it. What is wrong in the file the engine says, not this.
import type { Listed } from '../engine.js';
import { rulesOf } from './rules.js';

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
  let rules: Listed['rules'] = 'some';
  try {
    rules = rulesOf(policy);
  } catch {
    /* rows of an odd shape: the engine refuses them */
  }
  return { admdvs, name, description, pool, parent, checked_on, rules, line: -1, text, file };
}
