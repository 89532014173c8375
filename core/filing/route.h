// May the hospital settle directly, or must one pay and claim by hand.
#pragma once

#include "case/case.h"
#include "rules/rulebook.h"

namespace yidi {

struct RouteCondition {
  const ListItem* item;
  Condition condition;
  Met met;
};

struct Route {
  Direct direct = Direct::undetermined;
  List<RouteCondition> conditions;
  List<const RuleRow*> rules;
};

// `filed` sums up the filing over all runs; `can_still_file` whether an unmet filing can yet be made good.
Route decide_route(const Case& given, const Rulebook& rules, const Possible& facts, Met filed, bool can_still_file);

}  // namespace yidi
