// The sheet and the steps with both ends over all runs.
#pragma once

#include "answer/exploration.h"

namespace yidi {

void find_fields(Assessment& a, const Exploration& all);
void find_steps(Assessment& a, const List<Outcome>& outcomes);
// A settlement that is taken back: every amount with the other sign, and nothing left to ask or to do.
void mirror(Assessment& a);

}  // namespace yidi
