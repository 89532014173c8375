// The sheet's fields and the steps, with both ends over all runs.
#pragma once

#include "answer/exploration.h"

namespace yidi {

using FieldEnds = std::array<Ends, field_count>;

struct StepSummary {
  StepId id{};
  Ends amount, basis;
  const RuleRow* rule = nullptr;  // nothing where none is stated, or where the runs used several
  bool rule_varies = false;
  bool taken = false;                                                               // by some run
  bool is_same() const { return amount.exact() && basis.exact() && !rule_varies; }  // in all runs
};

// Where not every way was seen, what the bill alone allows.
FieldEnds find_fields(const Exploration& all, const Case& given, const Rulebook& rules);

// The steps that some run took. Without a bill only the deductible's standard and the ratio can be told.
List<StepSummary> find_steps(const List<Outcome>& outcomes, const Case& given);

}  // namespace yidi
