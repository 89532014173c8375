#include "kit/diff.h"

#include <algorithm>

#include "kit/changes.h"
#include "kit/reading.h"
#include "kit/trial.h"

namespace yidi::kit {
namespace {

std::int64_t fen_of(const Json* json) {
  const auto money = parse_money(json ? json->text.view() : std::string_view());
  const Money* parsed = std::get_if<Money>(&money);
  return parsed ? parsed->fen() : 0;
}

Amount amount_of(const Json& answer, const std::string& field) {
  const Json* exact = answer.at_pointer("/settlement/sheet/" + field);
  if (!exact) return {};
  if (exact->type == Json::Type::text) return {true, fen_of(exact), fen_of(exact)};
  const Json* bounds = answer.at_pointer("/settlement/bounds/" + field);
  if (!bounds || bounds->items.size() != 2) return {};
  return {true, fen_of(&bounds->items[0]), fen_of(&bounds->items[1])};
}

Paid paid(const Engine& engine, const TypicalCase& one, Lang lang) {
  Errors errors;
  const Json answer = parse_json(engine.settle(one.text, lang), policy_limits, errors);
  return {amount_of(answer, "fund_pay_sumamt"), amount_of(answer, "psn_part_amt")};
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

Diff diff_of(const Version& before, const Version& after, const Engine& at_hand, std::string_view calendar, Lang lang) {
  Diff diff;
  const auto old_engine = engine_with(before.text, at_hand, calendar, lang),
             new_engine = engine_with(after.text, at_hand, calendar, lang);
  Findings old_findings(lang), new_findings(lang);
  const Reading old_reading = read_for_check(before.text, before.file, old_findings);
  const Reading new_reading = read_for_check(after.text, after.file, new_findings);
  if (!old_reading.sound || !new_reading.sound) {
    diff.faults = old_findings.in_order();
    for (Finding& one : new_findings.in_order()) diff.faults.push_back(std::move(one));
    return diff;
  }
  const Policy &old_policy = *old_reading.policy, &new_policy = *new_reading.policy;
  diff.rows = changes_between(old_policy, new_policy, lang);
  diff.day = day_of(old_policy, new_policy);
  const Around varied = around(rows_of(diff.rows, old_policy, new_policy), diff.day, lang);
  diff.untried = varied.untried;
  const auto cases = cases_for(old_policy, new_policy, varied, diff.day, lang);
  diff.cases_tried = cases.size();
  for (const TypicalCase& one : cases) {
    const Paid was = paid(*old_engine, one, lang), is = paid(*new_engine, one, lang);
    if (was != is) diff.cases.push_back({one.name, was, is});
  }
  return diff;
}

}  // namespace yidi::kit
