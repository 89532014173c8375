// Why a person is where they are treated, in the contract's terms. The category to file in follows from it by the
// insured region's rules: the engine draws that conclusion, not the page.
import { wholeNumber } from '../typed/amount.js';
import type { Form } from './fields.js';
import { LIVES_THERE } from './fields.js';

type Why = 'treatment' | 'living' | 'working' | 'resettled' | 'trip';
interface Told {
  why: Why;
  months?: number | null;
  sent_by?: string;
  register_moved?: string;
}

/** Nobody sends those who live there, or whom an emergency takes there. */
export const couldBeReferred = ({ reason }: Form): boolean => reason !== 'emergency' && !LIVES_THERE.includes(reason);

const HALF_A_YEAR = 6;

/** Filed as living elsewhere and back home for treatment: with what proof. */
export const backHome = ({ place, backHome: proof }: Form): string =>
  place === 'home' && ['documents', 'commitment'].includes(proof) ? proof : '';

/** Six stands for "half a year or more": what follows from it, and from less, the insured region's rules say. */
function months({ howLong, months: typed }: Form): number | null {
  if (howLong === 'long') return HALF_A_YEAR;
  return howLong === 'short' ? wholeNumber(typed) : null;
}

/**
 * At home it is why the person lives elsewhere. Nothing for an emergency: it befalls those who live there as well as
 * those on a trip.
 */
export function whyThere(form: Form): Told | null {
  if (form.place === 'home') return backHome(form) ? { why: 'living', months: HALF_A_YEAR } : null;
  switch (form.reason) {
    case 'referred':
      return { why: 'treatment', sent_by: 'hospital' };
    case 'other_temporary':
      return { why: 'treatment', sent_by: 'nobody' };
    case 'living':
      return { why: 'living', months: months(form) };
    case 'working':
      return { why: 'working', months: months(form), sent_by: form.sentBy };
    case 'resettled':
      return { why: 'resettled', register_moved: form.registerMoved };
    case 'trip':
      return { why: 'trip' };
    default:
      return null;
  }
}
