#include "filing/deadline.h"

#include <algorithm>

namespace yidi {
namespace {

// An emergency is filed within so many working days, one at the least, where the region says so.
Deadline emergency_deadline(Scenario& run) {
  Deadline deadline{run.find_as<Dimension::category>(Category::emergency, Parameter::filing_deadline), {}};
  if (!deadline.rule) return deadline;
  const auto days = deadline.rule->value().working_days();
  auto after = [&](int count) { return run.calendar().after_working_days(run.given().visit.begndate, count); };
  deadline.last_day = DateBounds{after(std::max(days.least, 1)).earliest, after(days.most).latest};
  return deadline;
}

bool is_within(Scenario& run, Date day, DateBounds last_day) {
  if (day <= last_day.earliest) return true;
  return day <= last_day.latest && run.either_way(Parameter::filing_deadline);
}

// Before admission or before discharge, as the rule of the day has it.
bool in_ordinary_time(Scenario& run, Category category) {
  const Case& given = run.given();
  if (*given.filing.filed_on <= given.visit.begndate) return true;
  if (given.visit.enddate && *given.filing.filed_on > *given.visit.enddate) return false;
  const RuleRow* latest = run.find_as<Dimension::category>(category, Parameter::filing_latest);
  return run.choice<Parameter::filing_latest>(latest) == FilingLatest::before_discharge;
}

}  // namespace

// A filing for an emergency has a limit of its own where the region sets one; any other filing made too late may still
// be in time as one for an emergency.
bool in_time(Scenario& run, Category category) {
  bool as_emergency = category == Category::emergency;
  if (!as_emergency && in_ordinary_time(run, category)) return true;
  if (run.is_yes<Dimension::emergency>())
    if (auto last_day = emergency_deadline(run).last_day)
      return is_within(run, *run.given().filing.filed_on, *last_day);
  return as_emergency && in_ordinary_time(run, category);
}

Deadline act_by(Scenario& run, Category category) {
  const Case& given = run.given();
  if (category == Category::emergency)
    if (Deadline deadline = emergency_deadline(run); deadline.last_day) return deadline;
  const RuleRow* latest = run.find(Parameter::filing_latest);
  if (is_choice(latest, FilingLatest::before_admission))
    return {latest, DateBounds{given.visit.begndate, given.visit.begndate}};
  if (is_choice(latest, FilingLatest::before_discharge) && given.visit.enddate)
    return {latest, DateBounds{*given.visit.enddate, *given.visit.enddate}};
  return {latest, {}};
}

}  // namespace yidi
