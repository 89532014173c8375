// Why a person is where they are treated, in the contract's terms. The category to file in follows from it by the
// insured region's rules: the engine draws that conclusion, not the page.
import { wholeNumber } from '../typed/amount.js';
import { isAway } from './context.js';
import type { Form } from './fields.js';
import { LIVES_THERE, WENT_THERE } from './fields.js';

type Said = 'yes' | 'no' | 'unknown' | '';

/**
 * Whether it was an emergency, and whether one lives there: as told, or as the reason has it that was chosen
 * elsewhere.
 */
export function isUrgent({ reason, urgent }: Form): Said {
  if (reason === 'emergency') return 'yes';
  if (urgent === 'unknown') return 'unknown';
  return urgent === 'no' || !['', 'unknown'].includes(reason) ? 'no' : '';
}
export function isResident({ reason, resident }: Form): Said {
  if (LIVES_THERE.includes(reason)) return 'yes';
  if (WENT_THERE.includes(reason) || resident === 'no') return 'no';
  return resident === 'unknown' ? 'unknown' : '';
}

/** What follows from either answer: a reason that no longer fits is let go. Who lives there needs no other reason. */
export const whenUrgent = (urgent: string, { reason }: Form): Partial<Form> => ({
  urgent,
  reason: urgent === 'yes' ? 'emergency' : reason === 'emergency' ? '' : reason,
});
export const whenResident = (resident: string, { reason }: Form): Partial<Form> => ({
  resident,
  reason:
    resident === 'yes'
      ? LIVES_THERE.includes(reason)
        ? reason
        : 'living'
      : resident === 'no' && WENT_THERE.includes(reason)
        ? reason
        : '',
});

/**
 * Who does not say why is taken to have gone of their own accord: then there is something to do, and no rule better.
 */
export const supposedReason = ({ reason }: Form): string =>
  ['', 'unknown'].includes(reason) ? 'other_temporary' : reason;

/** An injury that nobody spoke of is none; one that was spoken of is nobody else's to pay until it is told. */
export const injury = ({ trauma }: Form): string => (trauma === 'unknown' ? 'no_third_party' : trauma || 'none');
export const isInjured = ({ trauma }: Form): boolean => !['', 'none'].includes(trauma);

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
  if (!isAway(form)) return backHome(form) ? { why: 'living', months: HALF_A_YEAR } : null;
  switch (supposedReason(form)) {
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
