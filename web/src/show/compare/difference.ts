// How much more or less a person pays than now. Two estimates are compared as such; where one of the two is only
// bounded, what they pay at most. Of what is not known nothing is said, least of all that it is the same.

import type { Answer } from '../../contract/types.js';
import { fen, fromFen } from '../../typed/amount.js';
import { costOf } from '../pieces/cost.js';

export interface Difference {
  way: 'same' | 'less' | 'more';
  amount: string;
  kind: 'exact' | 'estimate' | 'most';
}
type Settled = Pick<Answer, 'settlement' | 'estimate'>;

export function differenceOf(now: Settled, then: Settled): Difference | null {
  const [before, after] = [costOf(now, 'psn_part_amt'), costOf(then, 'psn_part_amt')];
  if (!before.range || !after.range) return null;
  const kinds = [before.kind, after.kind];
  const kind = kinds.includes('most') ? 'most' : kinds.includes('estimate') ? 'estimate' : 'exact';
  if (kind === 'most' && kinds.includes('estimate')) return null;
  const [from, to] = [before.range, after.range];
  const more =
    kind === 'estimate'
      ? Math.round((fen(to[0]) + fen(to[1]) - fen(from[0]) - fen(from[1])) / 2)
      : fen(to[1]) - fen(from[1]);
  if (more === 0 && kind === 'most') return null;
  return { way: more === 0 ? 'same' : more < 0 ? 'less' : 'more', amount: fromFen(Math.abs(more)), kind };
}
