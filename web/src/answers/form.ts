// What the person has answered so far: plain text per field, exactly as typed. Nothing is removed when a question
// stops applying, so that going back finds everything where it was.

export const FIELDS = [
  'insured',
  'insuredSearch',
  'insuredProvince',
  'insuredCity',
  'insuredCounty',
  'insuredLike',
  'scheme',
  'retired',
  'place',
  'placeOpen',
  'placeSearch',
  'placeProvince',
  'placeCity',
  'placeCounty',
  'inProvinceCity',
  'homePlace',
  'care',
  'disease',
  'recognised',
  'reason',
  'howLong',
  'months',
  'sentBy',
  'registerMoved',
  'filed',
  'filedAs',
  'filedOn',
  'filedUntil',
  'filedPlace',
  'filedProvince',
  'filedCity',
  'proof',
  'byProxy',
  'chosen',
  'changesUsed',
  'institution',
  'openStay',
  'openVisit',
  'openChronic',
  'stay',
  'begin',
  'left',
  'end',
  'bill',
  'total',
  'split',
  'ownpay',
  'overlimit',
  'preself',
  'items',
  'itemsPaste',
  'itemsRaw',
  'itemsLeft',
  'used',
  'nth',
  'yearDeductible',
  'yearFund',
  'yearVisits',
  'yearScope',
  'yearOwn',
  'yearExtra',
  'account',
  'balance',
  'activated',
  'usedAtHome',
  'tested',
  'age',
  'identity',
  'trauma',
  'backHome',
] as const;

export type Field = (typeof FIELDS)[number];
export type Form = Readonly<Record<Field, string>>;

export const EMPTY = Object.fromEntries(FIELDS.map((field) => [field, ''])) as Form;

export const MONEY_FIELDS: readonly Field[] = [
  'total',
  'ownpay',
  'overlimit',
  'preself',
  'yearDeductible',
  'yearFund',
  'yearVisits',
  'yearScope',
  'yearOwn',
  'yearExtra',
  'balance',
];

export const NUMBER_FIELDS: readonly Field[] = ['nth', 'age', 'changesUsed'];

/** Reads a form handed over through an update's reload; anything odd is dropped. */
export function formFrom(value: unknown): Form | null {
  if (typeof value !== 'object' || value === null) return null;
  const given = value as Record<string, unknown>;
  const text = (field: Field): string => (typeof given[field] === 'string' ? (given[field] as string) : '');
  return Object.fromEntries(FIELDS.map((field) => [field, text(field)])) as Form;
}
