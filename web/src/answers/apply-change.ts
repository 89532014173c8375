// What an alternative would change, as answers: the engine says it as a patch of the case.

import type { Alternative } from '../contract/types.js';
import type { Form } from './fields.js';

interface Patch {
  visit?: { referral?: boolean; institution_class?: string };
  filing?: { category?: string; filed_on?: string; proof?: string; institution_chosen?: boolean };
}

export function answersOf({ change }: Pick<Alternative, 'change'>): Partial<Form> {
  const { visit = {}, filing = {} } = change as Patch;
  return {
    ...(visit.referral ? { reason: 'referred' } : {}),
    ...(visit.institution_class ? { institution: `class:${visit.institution_class}` } : {}),
    ...(filing.filed_on
      ? { filed: 'yes', filedAs: filing.category ?? '', filedOn: filing.filed_on, filedUntil: '', filedPlace: 'same' }
      : {}),
    ...(filing.proof ? { proof: filing.proof, backHome: filing.proof } : {}),
    ...(filing.institution_chosen ? { chosen: 'yes' } : {}),
  };
}
