// Must one file, as what, until when; does a filing count. route.h has the rest: may the hospital settle directly.
//
// decide_filing also settles the facts that money depends on: the category that counts (category.h), the filing's
// status, whether the patient counts as referred or as an emergency. Only there are they set.
#pragma once

#include "filing/deadline.h"
#include "filing/record.h"

namespace yidi {

// From when a valid filing may be changed or cancelled.
struct ChangeOfFiling {
  const RuleRow* rule = nullptr;
  std::optional<DateBounds> from;  // the first day
};

struct Filing {
  const RuleRow* required = nullptr;  // its choice is a FilingRequired; nothing: no rule says
  Category category = Category::other_temporary;
  Standing standing;
  const RuleRow* may_file = nullptr;  // its choice is a YesNo; nothing: no rule says
  Validity validity;
  ChangeOfFiling change;
  Deadline act_by;  // the last day on which filing still helps, where it can be named

  bool is_required() const { return is_choice(required, FilingRequired::required); }
  bool counts() const { return standing.status == FilingStatus::valid || standing.status == FilingStatus::not_needed; }
};

Filing decide_filing(Scenario& run);

}  // namespace yidi
