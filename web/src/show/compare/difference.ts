// How much more or less a person pays than now. Where one of the two is not known exactly, what they pay at most is
// compared.

import type { SettlementAnswer } from '../../contract/types.js';
import { fen, fromFen } from '../../typed/amount.js';
import { rangeOf } from '../pieces/range.js';

export interface Difference {
  way: 'same' | 'less' | 'more';
  amount: string;
  exact: boolean;
}

export function differenceOf(now: SettlementAnswer, then: SettlementAnswer): Difference | null {
  const [before, after] = [rangeOf(now, 'psn_part_amt'), rangeOf(then, 'psn_part_amt')];
  if (!before || !after) return null;
  const more = fen(after[1]) - fen(before[1]);
  return {
    way: more === 0 ? 'same' : more < 0 ? 'less' : 'more',
    amount: fromFen(Math.abs(more)),
    exact: before[0] === before[1] && after[0] === after[1],
  };
}
