#include "kit/diff.h"

#include <algorithm>

#include "kit/changes.h"
#include "kit/reading.h"
#include "kit/trial.h"

namespace yidi::kit {
namespace {

Amount amount_of(const Ends& ends) {
  if (ends.open) return {};
  return {true, ends.least, ends.most};
}

Paid paid(const Engine& engine, const TypicalCase& typical) {
  const Answer answer = engine.assess(typical.text);
  if (!answer.ok()) return {};
  return {amount_of(answer.assessment()[Field::fund_pay_sumamt]), amount_of(answer.assessment()[Field::psn_part_amt])};
}

// The day on which the newest rule of either version holds.
Date day_of(const Policy& before, const Policy& after) {
  std::optional<Date> day;
  for (const Policy* policy : {&before, &after})
    for (const auto& table : policy->tables)
      for (const Row& row : table)
        if (!day || *day < row.period.from) day = row.period.from;
  return day.value_or(after.checked_on);
}

// With several variations two amounts each, one of them large enough for the upper funds and the caps.
std::vector<TypicalCase> cases_for(const Policy& before, const Policy& after, const Around& around, Date day,
                                   Lang lang) {
  constexpr const char* few_amounts[] = {"20000.00", "300000.00"};
  constexpr std::size_t few = 3;
  std::vector<TypicalCase> cases = typical_cases(before, after, day, lang);
  for (const Variation& one : around.variations) {
    const std::span<const char* const> amounts =
        around.variations.size() > few ? std::span<const char* const>(few_amounts) : typical_amounts;
    for (TypicalCase& varied : typical_cases(before, after, one, amounts, lang)) cases.push_back(std::move(varied));
  }
  return cases;
}

}  // namespace

Diff diff_of(const Reading& before, const Reading& after, const Engine& at_hand, Lang lang) {
  Diff diff;
  if (!before.sound() || !after.sound()) {
    for (const Reading* reading : {&before, &after}) {
      Findings findings(lang);
      tell_faults(*reading, findings);
      for (Finding& fault : findings.in_order()) diff.faults.push_back(std::move(fault));
    }
    return diff;
  }
  const Policy &old_policy = *before.policy, &new_policy = *after.policy;
  diff.rows = changes_between(old_policy, new_policy, lang);
  diff.day = day_of(old_policy, new_policy);
  const Around varied = around(rows_of(diff.rows, old_policy, new_policy), diff.day, lang);
  diff.untried = varied.untried;
  const auto cases = cases_for(old_policy, new_policy, varied, diff.day, lang);
  diff.cases_tried = cases.size();
  const Engine old_engine = engine_with(before, at_hand), new_engine = engine_with(after, at_hand);
  for (const TypicalCase& typical : cases) {
    const Paid was = paid(old_engine, typical), is = paid(new_engine, typical);
    if (was != is) diff.cases.push_back({typical.name, was, is});
  }
  return diff;
}

}  // namespace yidi::kit
