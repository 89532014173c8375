// The questions by their names. Those of the path are asked one after another, and then the answer stands. All others
// are asked from the result, where they can matter; `heard` is what an office said.
export const PATH = ['insured', 'scheme', 'place', 'reason'] as const;

export const QUESTIONS = [
  ...PATH,
  'care',
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

const PATH_NAMES: readonly StepId[] = PATH;
export const isOnPath = (id: StepId): boolean => PATH_NAMES.includes(id);
