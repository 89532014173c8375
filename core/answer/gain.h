// What a change of the case brings, run by run.
#pragma once

#include "answer/exploration.h"

namespace yidi {

// What the change brings in what the basic fund pays: what stays unknown is the same before and after.
Ends gain(const List<Outcome>& before, const List<Outcome>& after);

}  // namespace yidi
