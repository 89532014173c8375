// What all runs say of the filing, where they agree.
#pragma once

#include "answer/exploration.h"

namespace yidi {

void find_filing(Assessment& a, const List<Outcome>& outcomes, const Calendar& calendar);

// Whether a filing that counts is there.
Met filed(const List<Outcome>& outcomes);

}  // namespace yidi
