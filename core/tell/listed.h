// What the rules list: papers, ways to file, remarks. Several rows can fit a case that is not fully known, and list the
// same thing; it is told once.
#pragma once

#include <algorithm>

#include "rules/rulebook.h"

namespace yidi {

// Calls visit(item, rule) for each item of the rules, the first of those with one id.
template <class Visit>
void each_item(const List<const RuleRow*>& rules, Visit visit) {
  List<std::string_view> seen;
  for (const RuleRow* rule : rules)
    for (const ListItem& item : rule->row->value.list) {
      if (std::find(seen.begin(), seen.end(), item.id) != seen.end()) continue;
      seen.push_back(item.id);
      visit(item, *rule);
    }
}

}  // namespace yidi
