// The rows and heads that differ between two sound versions of a policy.
#pragma once

#include "kit/around.h"
#include "kit/diff.h"

namespace yidi::kit {

std::vector<Change> changes_between(const Policy& before, const Policy& after, Lang lang);

// The rows that the changes are of, of both versions; of a replaced one the new row: the old one is as it was.
std::vector<ChangedRow> rows_of(const std::vector<Change>& changes, const Policy& before, const Policy& after);

}  // namespace yidi::kit
