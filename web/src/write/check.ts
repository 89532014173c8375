// The kit at this page's side: what it finds in the policy that is being written, what that covers, and what a case
// comes to under it.

import type { Answer, Case } from 'yidi';
import type { Finding, ParameterCoverage } from 'yidi/kit';
import { loadKit } from 'yidi/kit';
import { chainOf } from '../contract/regions.js';
import type { Lang } from '../contract/types.js';
import { readPolicy } from './files.js';
import type { Policy } from './model.js';

export type { Finding, ParameterCoverage };
export interface Loaded {
  policy: Policy;
  text: string;
}
export interface Checked {
  ok: boolean;
  findings: Finding[];
  coverage: ParameterCoverage[];
}

export interface Bench {
  /** The policies that come with the page. */
  policies: readonly Loaded[];
  speak(lang: Lang): Promise<void>;
  /** Checks the text and, where it is sound, settles by it from now on. */
  check(text: string, lang: Lang): Checked;
  assess(case_: Case, lang: Lang): Answer;
}

/** The policies that are asked where one with this parent is silent, the nearest first. */
export const above = (policies: readonly Loaded[], parent: string | null): Policy[] => {
  const exact = policies.find(({ policy }) => policy.admdvs === parent);
  return exact
    ? chainOf(
        policies.map(({ policy }) => policy),
        exact.policy.admdvs,
      )
    : [];
};

export async function openBench(lang: Lang): Promise<Bench> {
  const [kit, given] = await Promise.all([loadKit({ languages: [lang] }), import('virtual:policies')]);
  const policies = given.policies.flatMap((text) => {
    const read = readPolicy(text);
    return 'policy' in read ? [{ policy: read.policy, text }] : [];
  });
  for (const { text } of policies) kit.loadPolicy(text);
  kit.loadCalendar(given.calendar);
  return {
    policies,
    speak: (spoken) => kit.loadLanguage(spoken),
    check(text, spoken) {
      const checked = kit.check(text, { lang: spoken });
      if (checked.ok) kit.loadPolicy(text);
      return checked;
    },
    assess: (case_, spoken) => kit.assess(case_, { lang: spoken }),
  };
}
