// The questions in the order in which they are asked, by their names. `heard` is no question of the walk: the result
// leads there.
export const QUESTIONS = [
  'insured',
  'scheme',
  'place',
  'care',
  'reason',
  'filing',
  'institution',
  'dates',
  'bill',
  'year',
  'account',
  'card',
  'more',
  'heard',
] as const;

export type StepId = (typeof QUESTIONS)[number];
