// The lists as the rules tell them, and every rule that was used.
#pragma once

#include "answer/exploration.h"

namespace yidi {

void find_lists(Assessment& a, const Possible& facts);
void find_cited(Assessment& a, const List<Outcome>& outcomes);

}  // namespace yidi
