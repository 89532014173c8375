// Must one file, as what, until when; does a filing count; may the hospital settle directly.
//
// decide_filing also settles the facts that money depends on: the effective category, the filing's status, whether
// the patient counts as referred or as an emergency. In that order:
//   a valid filing's category (as an emergency, where the hospital marked one and the filing was merely temporary);
//   else emergency; else referred; else the category the person named; else what their circumstances say (why they are
//   there, how long, who sent them); else other_temporary.
#pragma once

#include "case/scenario.h"

namespace yidi {

struct Filing {
  const RuleRow* required = nullptr;  // its choice is a FilingRequired; nothing: no rule says
  FilingStatus status = FilingStatus::missing;
  Category category = Category::other_temporary;
  // The filing on record as it stood when the stay began and when it ended; nothing where that is not known.
  std::optional<FilingStatus> at_admission, at_discharge;
  const RuleRow* may_file = nullptr;  // its choice is a YesNo; nothing: no rule says
  std::optional<Date> valid_until;    // the last day, where a rule or the filing itself sets one
  const RuleRow* validity = nullptr;
  std::optional<DateBounds> changeable_from;  // the first day on which a valid filing may be changed or cancelled
  const RuleRow* change_after = nullptr;
  std::optional<DateBounds> act_by;  // the last day on which filing still helps, where it can be named
  const RuleRow* act_by_rule = nullptr;

  bool is_required() const { return required && required->choice<FilingRequired>() == FilingRequired::required; }
  bool counts() const { return status == FilingStatus::valid || status == FilingStatus::not_needed; }
};

Filing decide_filing(Scenario& scenario);

struct RouteCondition {
  const ListItem* item;
  Met met;
};

struct Route {
  Direct direct = Direct::undetermined;
  List<RouteCondition> conditions;
  List<const RuleRow*> rules;
};

// `filed` sums up the filing over all runs; `can_still_file` whether an unmet filing can yet be made good.
Route decide_route(const Case& one, const Rulebook& rules, const Possible& facts, Met filed, bool can_still_file);

}  // namespace yidi
