// A change of the case, and what it brings run by run.
#pragma once

#include "answer/exploration.h"

namespace yidi {

// The case with a filing in this category for the place of treatment, made on that day.
Case filed_in(const Case& given, Category category, Date filed_on);

// What the change brings in what the basic fund pays: what stays unknown is the same before and after.
Ends gain(const List<Outcome>& before, const List<Outcome>& after);

}  // namespace yidi
