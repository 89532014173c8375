// Until when a filing must be made, and whether the one on record was made in time.
#pragma once

#include "case/scenario.h"

namespace yidi {

// Both ends of the last day, where it can be named, and the rule that sets it.
struct Deadline {
  const RuleRow* rule = nullptr;
  std::optional<DateBounds> last_day;
};

// Was the filing on record made in time for one in this category?
bool in_time(Scenario& run, Category category);

// The last day on which a filing in this category still helps. The category must be settled in the run.
Deadline act_by(Scenario& run, Category category);

}  // namespace yidi
