// The days that matter for filing, in their order: what is past, today, what is ahead. A day known only between two
// ends is kept as both. Which of them there are says the engine; here they are only put in a row.
import { isAway } from '../../answers/context.js';
import type { Form } from '../../answers/fields.js';
import type { Answer } from '../../contract/types.js';
import { needsFiling } from './filing.js';

export type DayId =
  | 'filed'
  | 'admitted'
  | 'discharged'
  | 'today'
  | 'act_by'
  | 'before_discharge'
  | 'valid_until'
  | 'changeable';
export type Tense = 'past' | 'now' | 'ahead';
/** `to` is later than `from` where only a span is known, and null where nobody knows its end. */
export interface Day {
  id: DayId;
  from: string;
  to: string | null;
  tense: Tense;
}

type Span = [string, string | null];
const exactly = (day: string | null | undefined): Span | null => (day ? [day, day] : null);

function tenseOf([from, to]: Span, today: string): Tense {
  if (from > today) return 'ahead';
  return to !== null && to < today ? 'past' : 'now';
}

/** Until when a filing that is still missing helps. */
function lastDay({ filing }: Answer, today: string): Partial<Record<DayId, Span | null>> {
  if (!needsFiling(filing) || filing.may_file === 'no') return {};
  const day = exactly(filing.act_by) ?? filing.act_by_bounds;
  return day ? { act_by: day } : { before_discharge: filing.act_by_rule ? [today, null] : null };
}

const ORDER: DayId[] = [
  'filed',
  'admitted',
  'changeable',
  'discharged',
  'act_by',
  'valid_until',
  'today',
  'before_discharge',
];

export function daysOf(answer: Answer, form: Form, today: string): Day[] {
  const { filing } = answer;
  const stay = form.stay === 'dates';
  const spans: Partial<Record<DayId, Span | null>> = {
    filed: isAway(form) && form.filed === 'yes' ? exactly(form.filedOn) : null,
    admitted: stay ? exactly(form.begin) : null,
    discharged: stay && form.left === 'yes' ? exactly(form.end) : null,
    today: exactly(today),
    valid_until: exactly(filing.valid_until),
    changeable: exactly(filing.changeable_from) ?? filing.changeable_from_bounds,
    ...lastDay(answer, today),
  };
  const days = ORDER.flatMap((id): Day[] => {
    const span = spans[id];
    return span ? [{ id, from: span[0], to: span[1], tense: tenseOf(span, today) }] : [];
  });
  // those of one day stay in the order above
  return days.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** Worth a row of its own only where filing has a day at all. */
export const hasFilingDays = (days: Day[]): boolean =>
  days.some(({ id }) => !['admitted', 'discharged', 'today'].includes(id));
