#include "answer/filing_summary.h"

#include <algorithm>

namespace yidi {
namespace {

// What all runs say, where they agree.
std::optional<int> common(const List<Outcome>& outcomes, int (*get)(const Outcome&)) {
  int first = get(outcomes.front());
  for (const Outcome& outcome : outcomes)
    if (get(outcome) != first) return {};
  return first;
}

int required(const Outcome& o) { return o.filing.required ? int(o.filing.required->row->value.least) : -1; }
int status(const Outcome& o) { return int(o.filing.status); }
int category(const Outcome& o) { return int(o.filing.category); }
int counts(const Outcome& o) { return o.filing.counts(); }
int at_admission(const Outcome& o) { return o.filing.at_admission ? int(*o.filing.at_admission) : -1; }
int at_discharge(const Outcome& o) { return o.filing.at_discharge ? int(*o.filing.at_discharge) : -1; }
int may_file(const Outcome& o) { return o.filing.may_file ? int(o.filing.may_file->row->value.least) : -1; }

// What all runs say of a thing that may also be unknown in each (-1).
template <class Enum>
void tell_common(std::optional<Enum>& told, const List<Outcome>& outcomes, int (*get)(const Outcome&)) {
  if (auto same = common(outcomes, get); same && *same >= 0) told = Enum(*same);
}

}  // namespace

void find_filing(Assessment& a, const List<Outcome>& outcomes, const Calendar& calendar) {
  FilingSummary& f = a.filing;
  const Filing& first = outcomes.front().filing;
  f.required = common(outcomes, required);
  f.required_varies = !f.required;
  if (f.required == -1) f.required.reset();
  tell_common(f.status, outcomes, status);
  tell_common(f.category, outcomes, category);
  tell_common(f.at_admission, outcomes, at_admission);
  tell_common(f.at_discharge, outcomes, at_discharge);
  tell_common(f.may_file, outcomes, may_file);
  f.on_record = a.given->filed_on.has_value();
  // Where nothing need be filed a category says something only of one who has filed for long.
  bool filed_for_long = f.on_record && f.category && is_long_term(*f.category);
  if (f.required == int(FilingRequired::not_required) && !filed_for_long) f.category.reset();
  f.required_rule = first.required;
  bool same_validity = std::all_of(outcomes.begin(), outcomes.end(),
                                   [&](const Outcome& outcome) { return outcome.filing.validity == first.validity; });
  if (same_validity) {
    f.validity_rule = first.validity;
    f.valid_until = first.valid_until;
  }
  bool same_change = std::all_of(outcomes.begin(), outcomes.end(), [&](const Outcome& outcome) {
    return outcome.filing.change_after == first.change_after;
  });
  if (same_change && first.change_after) {
    f.change_rule = first.change_after;
    f.changeable_from = first.changeable_from;
  }
  bool same_limit = std::all_of(outcomes.begin(), outcomes.end(), [&](const Outcome& outcome) {
    return outcome.filing.act_by_rule == first.act_by_rule;
  });
  if (!same_limit) return;
  f.act_by_rule = first.act_by_rule;
  f.act_by = first.act_by;
  f.too_late = f.act_by && a.given->today() > f.act_by->latest;
  bool counted = f.act_by && f.act_by->exact() && !f.too_late && f.act_by_rule->parameter == Parameter::filing_deadline;
  if (counted) f.working_days_left = calendar.working_days_between(a.given->today(), f.act_by->latest);
}

Met filed(const List<Outcome>& outcomes) {
  auto same = common(outcomes, counts);
  if (!same) return Met::unknown;
  return *same ? Met::yes : Met::no;
}

}  // namespace yidi
