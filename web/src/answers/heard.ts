// What an insurance office says over the telephone: which of its rules can be put in as one value, how that is typed,
// and what of it goes into the case. All of it is marked as the person's own wherever it shows.

import type { Assumption } from '../contract/types.js';
import { moneyOrNull, readDiscount, readRatio, wholeNumber } from '../typed/amount.js';

export type Heard = Readonly<Record<string, string>>;
export type Kind = 'yuan' | 'cap' | 'percent' | 'points' | 'discount' | 'months' | 'counts' | 'choice';

/** The funds above the basic one; the last three only for those with a certain identity. */
export const LAYERS = ['large', 'critical', 'civil', 'enterprise', 'aid', 'further_aid'];
export const layerOf = (parameter: string): string => LAYERS.find((layer) => parameter.startsWith(`${layer}_`)) ?? '';
/** A fund for certain people only is asked about once a person has said to be one of them. */
export const isOpenTo = (identity: string, layer: string): boolean =>
  ['', 'large', 'critical'].includes(layer) || !['', 'none'].includes(identity);
export const COUNTED = ['preselfpay_amt', 'overlmt_selfpay', 'deductible', 'over_cap', 'own_share'];

/** That there is no cap is said, too: not to know of one is something else. */
const NO_CAP = /^(不封顶|没有(封顶线?)?|无|不限|no cap|none)$/i;

const CHOICES: Record<string, string[]> = {
  benefit: ['yes', 'none'],
  deductible_period: ['per_admission', 'per_year'],
  reduction: ['none', 'points', 'factor', 'first'],
  scope_own_share_position: ['before_deductible', 'after_deductible'],
  large_trigger: ['over_cap', 'personal_cost'],
  account_usable: ['yes', 'no', 'bank_account'],
};
export const choicesOf = (parameter: string): string[] => CHOICES[parameter] ?? [];

const KINDS: [RegExp, Kind][] = [
  [/^(basic|large|critical|civil|enterprise|(further_)?aid)_cap$/, 'cap'],
  [/^(deductible|outpatient_cap)$|^(large|critical|civil|enterprise|(further_)?aid)_threshold$/, 'yuan'],
  [/^(class_b_share|nth_deductible_factor|ratio|scope_own_share)$|_bands$/, 'percent'],
  [/^reduction_points$/, 'points'],
  [/^reduction_factor$/, 'discount'],
  [/^(long_term_stay|filing_validity)$/, 'months'],
  [/_counts$/, 'counts'],
];

/** How a parameter is entered; null where it is more than one value, such as bands by age. */
export const kindOf = (parameter: string): Kind | null =>
  choicesOf(parameter).length ? 'choice' : (KINDS.find(([pattern]) => pattern.test(parameter))?.[1] ?? null);

/** One and the same question asks for the reduction, whichever way a region words it. */
export const questionOf = (parameter: string): string =>
  ['ratio_change', 'scope_own_share', 'scope_own_share_position'].includes(parameter) ? 'reduction' : parameter;

/** What was typed, as the contract's value; null while it can't be used. */
export function heardValue(parameter: string, typed: string): string | null {
  switch (kindOf(parameter)) {
    case 'yuan':
      return moneyOrNull(typed);
    case 'cap':
      return NO_CAP.test(typed.trim()) ? 'none' : moneyOrNull(typed);
    case 'percent':
      return readRatio(typed);
    case 'points':
      return readRatio(typed.replace(/个?百分点\s*$/, ''));
    case 'discount':
      return readDiscount(typed);
    case 'months':
      return wholeNumber(typed) ? String(wholeNumber(typed)) : null; // of no months at all there is no rule
    case 'counts':
      return typed ? typed.split(',').join(' ') : null;
    case 'choice':
      return choicesOf(parameter).includes(typed) ? typed : null;
    default:
      return null;
  }
}

/** What an office says holds for its own region and scheme, and for this kind of care; it comes back with them. */
export const officeOf = (insured: string, scheme: string, care: string): string => `${insured} ${scheme} ${care} `;

/** What was heard from one office, by parameter. */
export const heardFrom = (office: string, heard: Heard): Record<string, string> =>
  Object.fromEntries(
    Object.entries(heard)
      .filter(([key]) => key.startsWith(office))
      .map(([key, typed]) => [key.slice(office.length), typed]),
  );

/** Each way of lowering has its own numbers; those of another way, though typed, are not meant. */
export const LOWERED_BY: Record<string, string[]> = {
  points: ['reduction_points'],
  factor: ['reduction_factor'],
  first: ['scope_own_share', 'scope_own_share_position'],
};
const lowers = (parameter: string): boolean => /^(reduction|scope_own_share)/.test(parameter);

/** What was told and counts. That the ratio is lowered at all is said by the number that goes with it. */
export const told = (heard: Heard): [string, string][] =>
  Object.entries(heard).filter(([parameter, typed]) => {
    const by = LOWERED_BY[heard.reduction ?? ''];
    return (
      typed !== '' &&
      typed !== 'unknown' &&
      (!lowers(parameter) || (by ? by.includes(parameter) : parameter === 'reduction'))
    );
  });

/** By points, by a factor, by a share of the cost that goes first, or not at all. */
function reduction(parameter: string, value: string): Assumption[] {
  const change = (by: string, kind: 'points' | 'factor'): Assumption => ({
    parameter: 'ratio_change',
    value: by,
    kind,
  });
  switch (parameter) {
    case 'reduction':
      return [change('0%', 'points')];
    case 'reduction_points':
      return [change(value, 'points')];
    case 'reduction_factor':
      return [change(value, 'factor')];
    case 'scope_own_share':
      return [{ parameter, value }, change('0%', 'points')];
    default:
      return [{ parameter, value }];
  }
}

/**
 * What the form's own words say along with a number: "at most … a year" is money paid, a threshold is of one's own
 * cost.
 */
function implied(parameter: string): Assumption[] {
  if (parameter === 'basic_cap') return [{ parameter: 'basic_cap_basis', value: 'fund_paid' }];
  const [layer = '', part] = parameter.split('_');
  return part === 'threshold' && layer !== 'large' && LAYERS.includes(layer)
    ? [{ parameter: `${layer}_trigger`, value: 'personal_cost' }]
    : [];
}

export const assumptions = (heard: Heard): Assumption[] =>
  told(heard).flatMap(([parameter, typed]) => {
    const value = heardValue(parameter, typed);
    if (value === null) return [];
    return lowers(parameter) ? reduction(parameter, value) : [{ parameter, value }, ...implied(parameter)];
  });
