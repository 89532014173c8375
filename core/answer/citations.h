// The lists as the rules tell them, and every rule that was used.
#pragma once

#include "answer/assessment.h"

namespace yidi {

void find_lists(Assessment& answer, const Possible& facts);

// After everything else: in the order of use.
void find_cited(Assessment& answer, const List<Outcome>& outcomes);

}  // namespace yidi
