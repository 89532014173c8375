// What the person has answered so far: plain text per field, exactly as typed. Nothing is removed when a question
// stops applying, so that going back finds everything where it was.

export const FIELDS = [
  'insured', 'insuredProvince', 'insuredCity', 'insuredCounty', 'insuredLike', 'scheme', 'retired',
  'place', 'placeProvince', 'placeCity', 'inProvinceCity', 'care', 'disease',
  'reason', 'longTerm', 'filed', 'filedOn', 'filedPlace', 'filedProvince', 'filedCity', 'proof',
  'institution', 'networked', 'stay', 'begin', 'left', 'end',
  'bill', 'total', 'split', 'ownpay', 'overlimit', 'preself',
  'used', 'nth', 'yearDeductible', 'yearFund', 'yearExtra',
  'account', 'balance', 'activated', 'usedAtHome', 'tested', 'age', 'identity', 'trauma',
] as const;

export type Field = (typeof FIELDS)[number];
export type Form = Readonly<Record<Field, string>>;

export const EMPTY = Object.fromEntries(FIELDS.map((field) => [field, ''])) as Form;

export const MONEY_FIELDS: readonly Field[] =
  ['total', 'ownpay', 'overlimit', 'preself', 'yearDeductible', 'yearFund', 'yearExtra', 'balance'];

export const NUMBER_FIELDS: readonly Field[] = ['nth', 'age'];

export const withAnswer = (form: Form, field: Field, value: string): Form => ({ ...form, [field]: value });

/** Reads a form handed over through an update's reload; anything odd is dropped. */
export function formFrom(value: unknown): Form | null {
  if (typeof value !== 'object' || value === null) return null;
  const given = value as Record<string, unknown>;
  const text = (field: Field): string => (typeof given[field] === 'string' ? (given[field] as string) : '');
  return Object.fromEntries(FIELDS.map((field) => [field, text(field)])) as Form;
}
