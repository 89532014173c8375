// What all runs say of the filing, where they agree.
#pragma once

#include "answer/exploration.h"

namespace yidi {

// What is the same in all runs; nothing where they differ.
struct FilingSummary {
  std::optional<FilingRequired> required;
  bool required_varies = false;  // the rules say, but differently for what is not known
  std::optional<FilingStatus> status;
  std::optional<Category> category;
  std::optional<FilingStatus> at_admission, at_discharge;  // of the filing on record
  std::optional<YesNo> may_file;                           // in that category; nothing: no rule says, or it differs
  std::optional<Date> valid_until;
  std::optional<DateBounds> changeable_from;
  std::optional<DateBounds> act_by;
  const RuleRow* required_rule = nullptr;
  const RuleRow* validity_rule = nullptr;
  const RuleRow* act_by_rule = nullptr;
  const RuleRow* change_rule = nullptr;
  bool on_record = false;                // a day of filing was given
  bool too_late = false;                 // the last day has passed
  std::optional<int> working_days_left;  // where the limit is counted in them and is not over
};

FilingSummary summarize_filing(const List<Outcome>& outcomes, const Case& given, const Calendar& calendar);

}  // namespace yidi
